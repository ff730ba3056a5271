"""Paragraphs of PDF pages as they were measured."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vanthu.domain.form_check.measured import (
    Alignment,
    Box,
    MeasuredParagraph,
    Zone,
)
from vanthu.extraction.form_measuring.pdf_edges import NEAR
from vanthu.extraction.form_measuring.pdf_layout import MISSED, Layout, Printed
from vanthu.extraction.form_measuring.pdf_lines import (
    DESCENT,
    SINGLE,
    Line,
    runs_of,
)
from vanthu.extraction.form_measuring.pdf_pages import POINT, InkPage

_OFF = 12.0  # points from the middle of a block: set otherwise
_FEWEST_BESIDE = 2  # centred lines that show where the middle is
_SHORT = 0.1  # of the width that a line leaves free
_FAR_RIGHT = 0.3  # of the width that words at the right edge leave free on the left


def measured_outside(page: InkPage) -> Iterator[MeasuredParagraph]:
    """Yield what stands above and below the body, each as one paragraph."""
    for zone, lines in ((Zone.HEADER, page.marks), (Zone.FOOTER, page.notes)):
        if lines:
            yield MeasuredParagraph(
                runs=runs_of(lines),
                zone=zone,
                sheet=page.number - 1,
                page=page.number,
                lines=len(lines),
            )


def measured(layout: Layout, printed: Printed) -> MeasuredParagraph:
    """Return what can be measured on a paragraph."""
    lines = printed.lines
    first, last = lines[0], lines[-1]
    page = [line for line in lines if line.page == first.page]
    alignment = _alignment(printed)
    left, first_line = _indents(printed, alignment)
    return MeasuredParagraph(
        runs=runs_of(lines),
        sheet=first.page - 1,
        page=first.page,
        box=Box(
            _mm(min(line.left for line in page)),
            _mm(first.top),
            _mm(max(line.right for line in page)),
            _mm(page[-1].bottom),
        ),
        column=Box(_mm(printed.room.left), 0.0, _mm(printed.room.right), 0.0),
        lines=len(lines),
        last_line_width=_mm(last.width),
        alignment=alignment,
        first_line=first_line,
        left=left,
        before=_before(layout, printed),
        line_spacing=_spacing(lines),
        cell=printed.cell,
    )


def _mm(points: float) -> float:
    return round(points * POINT, 2)


def _alignment(printed: Printed) -> Alignment | None:
    """Tell how the lines stand; one line alone may leave it open."""
    lines, room = printed.lines, printed.room
    if _is_centred(printed):
        return Alignment.CENTER
    if len(lines) > 1:
        if printed.is_main and not room.right_is_sure:
            return None
        flush = all(abs(room.right - line.right) < NEAR for line in lines[:-1])
        if flush and printed.is_main:
            return Alignment.JUSTIFY
        even = max(e.left for e in lines[1:]) - min(e.left for e in lines[1:]) < NEAR
        return Alignment.LEFT if even else None
    return _alone(printed, lines[0])


def _alone(printed: Printed, line: Line) -> Alignment | None:
    """Tell how a line by itself stands that is not centred."""
    room = printed.room
    if not printed.is_main:
        if printed.is_flush or len(printed.beside) < _FEWEST_BESIDE:
            return None
        is_off = abs(line.middle - room.middle) > _OFF
        left_of = line.middle < room.middle
        return (Alignment.LEFT if left_of else Alignment.RIGHT) if is_off else None
    width = room.right - room.left
    if room.right - line.right > _SHORT * width:
        starts = {room.left}
        if room.set_in is not None and room.right_is_sure:
            starts.add(room.set_in)
        is_set = any(abs(line.left - start) < NEAR for start in starts)
        return Alignment.LEFT if is_set and not room.holds_in_middle(line) else None
    is_far = line.left - room.left > _FAR_RIGHT * width
    return Alignment.RIGHT if is_far and abs(room.right - line.right) < NEAR else None


def _is_centred(printed: Printed) -> bool:
    lines, room = printed.lines, printed.room
    if not printed.is_main:
        near = [abs(line.middle - room.middle) < MISSED for line in lines]
        return all(near) and not printed.is_flush
    if len(lines) == 1:
        return room.is_centred(lines[0])
    # The words of a long heading may fill some of its lines.
    return all(map(room.in_middle, lines)) and any(map(room.holds_in_middle, lines))


def _indents(
    printed: Printed, alignment: Alignment | None
) -> tuple[float | None, float | None]:
    """Return the indent of the paragraph and of its first line."""
    lines, room = printed.lines, printed.room
    if alignment in {Alignment.CENTER, Alignment.RIGHT}:
        return None, None
    if len(lines) == 1:
        is_known = room.left_is_sure or not printed.is_main
        return 0.0, _mm(lines[0].left - room.left) if is_known else None
    left = min(line.left for line in lines[1:])
    return _mm(left - room.left), _mm(lines[0].left - left)


def _spacing(lines: Sequence[Line]) -> float | None:
    """Return the distance of the lines in single lines."""
    steps = [
        other.baseline - one.baseline
        for one, other in pairwise(lines)
        if one.page == other.page
    ]
    if not steps:
        return None
    return round(sorted(steps)[len(steps) // 2] / (SINGLE * lines[0].size), 3)


def _before(layout: Layout, printed: Printed) -> float | None:
    """Return the free space above a paragraph beyond the distance of its lines."""
    line, above = printed.lines[0], printed.above
    if above is None or above.page != line.page:
        return None
    spacing = _spacing(printed.lines) or layout.pitch.spacing
    if spacing is None:
        return None
    distance = line.baseline - above.baseline
    lower = DESCENT * (above.size - line.size)
    return round(max(0.0, distance - lower - spacing * SINGLE * line.size), 2)
