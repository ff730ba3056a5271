"""Which words of a PDF the drawn and typed lines belong to, and which are framed."""

from collections.abc import Iterator, Mapping, Sequence

from vanthu.domain.form_check.measured import (
    Box,
    MeasuredFrame,
    MeasuredRule,
    RuleKind,
)
from vanthu.domain.form_check.pieces import TYPED_LINE
from vanthu.extraction.form_measuring.pdf_drawn import Grid
from vanthu.extraction.form_measuring.pdf_layout import Printed
from vanthu.extraction.form_measuring.pdf_lines import Line
from vanthu.extraction.form_measuring.pdf_pages import POINT, InkPage
from vanthu.extraction.layout.strokes import Stroke

# In parts of the letters' size.
_UNDERLINE = 0.2  # a line so near the letters underlines them
_REACH = 1.7  # below the letters that a line may stand
_BELOW_NEXT = 0.5
_COVERED = 0.6  # of the shorter of line and words
_SAME_LENGTH = 4.0  # points


def rules_of(
    pages: Sequence[InkPage], printed: Sequence[Printed]
) -> Iterator[MeasuredRule]:
    """Yield the lines under words."""
    owners = _owners(printed)
    for page in pages:
        for stroke in page.drawn.lines:
            yield _drawn(page, stroke, owners)
    for at, paragraph in enumerate(printed):
        line = paragraph.lines[0]
        if len(paragraph.lines) == 1 and TYPED_LINE.fullmatch(line.text):
            above = paragraph.above
            yield MeasuredRule(
                kind=RuleKind.CHARACTERS,
                length=_mm(line.width),
                page=line.page,
                box=_box(line),
                above=None if above is None else owners.get(id(above)),
                above_width=None if above is None else _mm(above.width),
                color=line.letters[0].look.color,
                paragraph=at,
            )


def frames_of(
    pages: Sequence[InkPage], printed: Sequence[Printed]
) -> Iterator[MeasuredFrame]:
    """Yield the frames around words."""
    for page in pages:
        for grid in page.drawn.grids:
            if not grid.is_frame:
                continue
            inside = [
                at
                for at, each in enumerate(printed)
                if all(
                    line.page == page.number and _holds(grid, line)
                    for line in each.lines
                )
            ]
            if inside:
                yield MeasuredFrame(
                    width=_mm(grid.across[1] - grid.across[0]),
                    height=_mm(grid.down[1] - grid.down[0]),
                    paragraph=inside[0],
                    color=grid.color,
                    page=page.number,
                )


def _owners(printed: Sequence[Printed]) -> dict[int, int]:
    """Return the paragraph of every line."""
    return {id(line): at for at, each in enumerate(printed) for line in each.lines}


def _holds(grid: Grid, line: Line) -> bool:
    return grid.cell_of(line.middle, line.baseline - line.size / 4) is not None


def _drawn(page: InkPage, stroke: Stroke, owners: Mapping[int, int]) -> MeasuredRule:
    line = _words_above(page.lines, stroke)
    box = Box(_mm(stroke.start), _mm(stroke.at), _mm(stroke.end), _mm(stroke.at))
    if line is None:
        return MeasuredRule(
            RuleKind.DRAWN, _mm(stroke.length), page.number, box, color=stroke.color
        )
    owner = owners.get(id(line))
    is_underline = (
        stroke.at - line.baseline < _UNDERLINE * line.size
        and abs(stroke.length - line.width) < _SAME_LENGTH
    )
    return MeasuredRule(
        kind=RuleKind.UNDERLINE if is_underline else RuleKind.DRAWN,
        length=_mm(stroke.length),
        page=page.number,
        box=box,
        above=owner,
        above_width=_mm(line.width),
        color=stroke.color,
        paragraph=owner if is_underline else None,
    )


def _words_above(lines: Sequence[Line], stroke: Stroke) -> Line | None:
    """Return the nearest words that a line stands under."""
    near = [
        line
        for line in lines
        if -_BELOW_NEXT < (stroke.at - line.baseline) / line.size < _REACH
        and _shared(line, stroke) > _COVERED * min(line.width, stroke.length)
    ]
    return max(near, key=lambda line: line.baseline, default=None)


def _shared(line: Line, stroke: Stroke) -> float:
    return min(line.right, stroke.end) - max(line.left, stroke.start)


def _box(line: Line) -> Box:
    return Box(_mm(line.left), _mm(line.top), _mm(line.right), _mm(line.bottom))


def _mm(points: float) -> float:
    return round(points * POINT, 2)
