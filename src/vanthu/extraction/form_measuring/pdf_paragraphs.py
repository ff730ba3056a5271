"""Lines of PDF pages as measured paragraphs, in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from vanthu.domain.form_check.measured import (
    Alignment,
    Box,
    Cell,
    MeasuredParagraph,
    Zone,
)
from vanthu.extraction.form_measuring.pdf_columns import Blocks, parts_of
from vanthu.extraction.form_measuring.pdf_drawn import Grid
from vanthu.extraction.form_measuring.pdf_edges import NEAR, Edges, edges_of
from vanthu.extraction.form_measuring.pdf_flow import (
    Pitch,
    block_paragraphs,
    paragraphs_of,
    pitch_of,
)
from vanthu.extraction.form_measuring.pdf_lines import (
    DESCENT,
    SINGLE,
    Line,
    runs_of,
)
from vanthu.extraction.form_measuring.pdf_pages import POINT, InkPage

_MISSED = 7.0  # points by which centred words of a block may miss its middle
_OFF = 12.0  # points from the middle of a block: set otherwise
_FEWEST_BESIDE = 2  # centred lines that show where the middle is
_EVEN = 0.5  # points
_SHORT = 0.1  # of the width that a line leaves free
_FAR_RIGHT = 0.3  # of the width that words at the right edge leave free on the left


@dataclass(frozen=True, slots=True)
class Printed:
    """Lines that are one paragraph, and the room they stand in."""

    lines: tuple[Line, ...]
    room: Edges
    above: Line | None  # the line over them in the same room
    cell: Cell | None = None
    is_main: bool = False
    is_flush: bool = False  # a narrow block whose lines begin at its left edge
    beside: tuple[Line, ...] = ()  # the centred lines of its narrow block


@dataclass(slots=True)
class Layout:
    """All paragraphs of a document as printed."""

    printed: list[Printed] = field(default_factory=list)
    edges: dict[int, Edges] = field(default_factory=dict)
    pitch: Pitch = field(default_factory=Pitch)


Stretch = list[Line] | Blocks | Grid


def lay_out(pages: Sequence[InkPage]) -> Layout:
    """Find the paragraphs of all pages."""
    layout = Layout()
    stretches = [(page, list(_stretches(page))) for page in pages if page.lines]
    mains = {
        page.number: [line for each in found if isinstance(each, list) for line in each]
        for page, found in stretches
    }
    feet = {page.number: _foot(found) for page, found in stretches}
    layout.edges = _all_edges(pages, mains, feet)
    layout.pitch = pitch_of(
        [line for each in mains.values() for line in each], layout.edges
    )
    tables = 0
    for page, found in stretches:
        above: Line | None = None
        for stretch in found:
            if isinstance(stretch, list):
                _add_main(layout, stretch, above)
                above = stretch[-1]
            elif isinstance(stretch, Blocks):
                _add_blocks(layout, stretch, above, tables)
                above, tables = stretch.lines[-1], tables + 1
            else:
                lines = _add_grid(layout, page, stretch, tables)
                above, tables = lines[-1], tables + 1
    return layout


def _foot(stretches: Sequence[Stretch]) -> float | None:
    """Return where the words at the left of the foot begin."""
    blocks = [each.left for each in stretches if isinstance(each, Blocks)]
    spans = [
        (lines, Edges(min(e.left for e in lines), max(e.right for e in lines)))
        for lines in blocks
    ]
    lefts = [edges.left for lines, edges in spans if _is_flush(lines, edges)]
    return min(lefts, default=None)


def _all_edges(
    pages: Sequence[InkPage],
    mains: Mapping[int, Sequence[Line]],
    feet: Mapping[int, float | None],
) -> dict[int, Edges]:
    """Return the edges of the running words, of each page and of all pages alike."""
    edges: dict[int, Edges] = {}
    for width in {page.width for page in pages}:
        alike = [page.number for page in pages if page.width == width]
        foot = min((e for n in alike if (e := feet.get(n)) is not None), default=None)
        every = (line for n in alike for line in mains.get(n, ()))
        common = edges_of(every, width, foot)
        for page in pages:
            if page.width != width or not page.lines:
                continue
            own = edges_of(mains.get(page.number, ()), width, foot, common)
            edges[page.number] = own or Edges(
                min(line.left for line in page.lines),
                max(line.right for line in page.lines),
                left_is_sure=False,
                right_is_sure=False,
            )
    return edges


def _stretches(page: InkPage) -> Iterator[Stretch]:
    """Yield the page from the top: running lines, lines side by side, tables."""
    grids = [grid for grid in page.drawn.grids if not grid.is_frame]
    inside: dict[int, list[Line]] = {at: [] for at in range(len(grids))}
    free: list[Line] = []
    for line in page.lines:
        at = next((n for n, grid in enumerate(grids) if _cell(grid, line)), None)
        (free if at is None else inside[at]).append(line)
    parts: list[tuple[float, Line | Blocks | Grid]] = [
        (grid.down[0], grid) for at, grid in enumerate(grids) if inside[at]
    ]
    for piece in parts_of(free):
        first = piece.lines[0] if isinstance(piece, Blocks) else piece
        parts.append((first.baseline, piece))
    running: list[Line] = []
    for _, part in sorted(parts, key=lambda each: each[0]):
        if isinstance(part, Line):
            running.append(part)
            continue
        if running:
            yield running
            running = []
        yield part
    if running:
        yield running


def _cell(grid: Grid, line: Line) -> tuple[int, int] | None:
    return grid.cell_of(line.middle, line.baseline - line.size / 4)


# ---------------------------------------------------------------- rooms


def _add_main(layout: Layout, lines: Sequence[Line], above: Line | None) -> None:
    last = layout.printed[-1] if layout.printed else None
    paragraphs = paragraphs_of(lines, layout.edges, layout.pitch)
    if above is None and last is not None and last.is_main:
        joined = paragraphs_of(
            [*last.lines, *paragraphs[0]], layout.edges, layout.pitch
        )
        if len(joined) == 1:
            layout.printed[-1] = replace(last, lines=tuple(joined[0]))
            del paragraphs[0]
            above = joined[0][-1]
    for paragraph in paragraphs:
        room = layout.edges[paragraph[0].page]
        printed = Printed(tuple(paragraph), room, above, is_main=True)
        layout.printed.append(printed)
        above = paragraph[-1]


def _add_blocks(layout: Layout, blocks: Blocks, above: Line | None, table: int) -> None:
    for column, lines in enumerate((blocks.left, blocks.right)):
        narrow = _narrow(lines)
        last, is_flush = above, _is_flush(lines, narrow)
        for paragraph in block_paragraphs(lines, narrow):
            cell = Cell(table, 0, column, 2, is_ruled=False)
            printed = Printed(tuple(paragraph), narrow, last, cell, is_flush=is_flush)
            layout.printed.append(printed)
            last = paragraph[-1]


def _narrow(lines: Sequence[Line]) -> Edges:
    """Return the edges of a block, as far from its middle on both sides."""
    left, right = min(e.left for e in lines), max(e.right for e in lines)
    edges = Edges(left, right)
    if _is_flush(lines, edges):
        return edges
    middles = sorted(line.middle for line in lines)
    middle = middles[len(middles) // 2]
    half = max(middle - left, right - middle)
    return Edges(middle - half, middle + half)


def _add_grid(layout: Layout, page: InkPage, grid: Grid, table: int) -> Sequence[Line]:
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in page.lines:
        at = _cell(grid, line)
        if at is not None:
            cells.setdefault(at, []).append(line)
    columns = len(grid.across) - 1
    for (row, column), lines in sorted(cells.items()):
        room = Edges(grid.across[column], grid.across[column + 1])
        last: Line | None = None
        is_flush = _is_flush(lines, room)
        for paragraph in block_paragraphs(lines, room):
            cell = Cell(table, row, column, columns, is_ruled=True)
            printed = Printed(tuple(paragraph), room, last, cell, is_flush=is_flush)
            layout.printed.append(printed)
            last = paragraph[-1]
    return sorted(
        (line for lines in cells.values() for line in lines), key=lambda e: e.baseline
    )


def _is_flush(lines: Sequence[Line], room: Edges) -> bool:
    """Tell whether most lines of a block begin at its left edge."""
    flush = [line for line in lines if line.left - room.left < NEAR]
    lefts, middles = [line.left for line in lines], [line.middle for line in lines]
    is_even = max(lefts) - min(lefts) + _EVEN < max(middles) - min(middles)
    return len(flush) > 1 and len(flush) > len(lines) / 2 and is_even


# ---------------------------------------------------------------- measures


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
        near = [abs(line.middle - room.middle) < _MISSED for line in lines]
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
