"""What a page is filled with: lines of text, rules, frames, pictures, rows of cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from reportlab.lib.units import mm
from typing_extensions import override

from vanthu.rendering.blocks import (
    Align,
    CellBlock,
    FramedText,
    Gap,
    Picture,
    Row,
    Rule,
    SideBySide,
    Span,
    Style,
    TextBlock,
)
from vanthu.rendering.pdf_ink import Ink
from vanthu.rendering.pdf_lines import Line, break_lines
from vanthu.rendering.typeface import baseline, line_gap, line_height

CAPITAL = 0.66  # height of a capital letter, of the size
FRAME_LINE = 0.75  # points
RULE_BELOW = 2.0  # points, as in the Word document
LEAST_SPLIT = 4  # lines: two stay on the page, two go to the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """What no page may break, empty height by itself; all lengths are in points.

    `before` is left out at the head of a page, `after` at its foot; what is `glued`
    stands on the same page as the slice that follows.
    """

    height: float
    before: float = 0.0
    after: float = 0.0
    glued: bool = False

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it below a height, to the right of an edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine(Slice):
    """One line of a paragraph, as wide as its column."""

    line: Line
    style: Style
    left: float
    room: float
    heading: str = ""  # for the list of contents

    @override
    def draw(self, ink: Ink, left: float, top: float) -> None:
        style, line = self.style, self.line
        spare, start, spacing = self.room - line.width, left + self.left, 0.0
        match style.align:
            case Align.LEFT:
                pass
            case Align.CENTER:
                start += spare / 2
            case Align.RIGHT:
                start += spare
            case Align.JUSTIFY:
                if not line.is_last and line.spaces:
                    spacing = spare / line.spaces
            case _:
                assert_never(style.align)
        place = (start, top - baseline(style))
        ink.words(line.pieces, style.size, place, spacing, style.color)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSlice(Slice):
    """A line in the middle of its column."""

    rule: Rule

    @override
    def draw(self, ink: Ink, left: float, top: float) -> None:
        length = self.rule.length * mm
        start = left + (self.rule.column * mm - length) / 2
        level = top - self.rule.above - self.rule.width / 2
        ink.line((start, level, start + length, level), self.rule.width)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameSlice(Slice):
    """Words in the middle of a frame, in the middle of their column."""

    block: FramedText

    @override
    def draw(self, ink: Ink, left: float, top: float) -> None:
        width = self.block.width * mm
        draw_frame(ink, self.block, left + (self.block.column * mm - width) / 2, top)


def draw_frame(ink: Ink, block: FramedText, left: float, top: float) -> None:
    """Draw a frame and its words at a place of its own."""
    style, width, height = block.style, block.width * mm, block.height * mm
    (line,) = break_lines(TextBlock((Span(block.text),), style), 2 * block.width)
    ink.frame((left, top - height, width, height), FRAME_LINE, style.color)
    start = left + (width - line.width) / 2
    level = top - height + (height - CAPITAL * style.size) / 2
    ink.words(line.pieces, style.size, (start, level), color=style.color)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSlice(Slice):
    """A picture in the middle of the text."""

    picture: Picture
    column: float

    @override
    def draw(self, ink: Ink, left: float, top: float) -> None:
        width = self.picture.width * mm
        start = left + (self.column - width) / 2
        box = (start, top - self.height, width, self.height)
        ink.picture(self.picture.content, box)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSlice(Slice):
    """Two cells whose tops are level; what stands in them is one below the other."""

    cells: tuple[tuple[Slice, ...], tuple[Slice, ...]]
    left_width: float

    @override
    def draw(self, ink: Ink, left: float, top: float) -> None:
        for start, cell in zip((left, left + self.left_width), self.cells, strict=True):
            level = top
            for part in cell:
                level -= part.before
                part.draw(ink, start, level)
                level -= part.height + part.after

    def cut(self, room: float) -> "tuple[RowSlice, RowSlice] | None":
        """Cut a row that is longer than a page: what fits, and what is left."""
        left, right = self.cells
        first, second = _fitting(left, room), _fitting(right, room)
        if not first and not second:
            return None
        return (
            _row_slice(left[:first], right[:second], self.left_width),
            _row_slice(left[first:], right[second:], self.left_width),
        )


def _row_slice(
    left: tuple[Slice, ...], right: tuple[Slice, ...], left_width: float
) -> RowSlice:
    return RowSlice(
        height=max(stacked(left), stacked(right)),
        cells=(left, right),
        left_width=left_width,
    )


def stacked(cell: Iterable[Slice]) -> float:
    """Return the height of slices that stand one below the other."""
    return sum(part.before + part.height + part.after for part in cell)


def _fitting(cell: Sequence[Slice], room: float) -> int:
    used = 0.0
    for count, part in enumerate(cell):
        used += part.before + part.height + part.after
        if used > room:
            return count
    return len(cell)


# ---------------------------------------------------------------- from blocks


def rows_of(block: SideBySide) -> Iterable[RowSlice]:
    """Give the rows of a table without lines."""
    return (_row(row, block) for row in block.rows)


def _row(row: Row, block: SideBySide) -> RowSlice:
    return _row_slice(
        tuple(part for b in row.left for part in slices_of(b, block.left_width)),
        tuple(part for b in row.right for part in slices_of(b, block.right_width)),
        block.left_width * mm,
    )


def slices_of(block: CellBlock | Picture, column: float) -> Sequence[Slice]:
    """Give the slices of a block in a column; its width is in millimetres."""
    match block:
        case TextBlock():
            return text_lines(block, column)
        case Rule():
            height = block.above + block.width + RULE_BELOW
            return [RuleSlice(height=height, glued=block.keep_next, rule=block)]
        case Gap():
            return [Slice(height=block.height)]
        case FramedText():
            return [FrameSlice(height=block.height * mm, block=block)]
        case Picture():
            return [
                PictureSlice(
                    height=block.height * mm,
                    before=block.before,
                    glued=block.keep_next,
                    picture=block,
                    column=column * mm,
                )
            ]
        case _:
            assert_never(block)


def text_lines(block: TextBlock, column: float) -> list[TextLine]:
    """Give the lines of a paragraph; its first and last two stay together."""
    style = block.style
    lines = break_lines(block, column)
    height, gap = line_height(style.size), line_gap(style)
    left, room = block.left * mm, (column - block.left - block.right) * mm
    first, count, kept = style.first_line * mm, len(lines), block.stays_with_next
    whole = kept or count < LEAST_SPLIT
    return [
        TextLine(
            height=height,
            after=gap,
            line=line,
            style=style,
            left=left if at else left + first,
            room=room if at else room - first,
            before=0.0 if at else block.before,
            glued=kept if at == count - 1 else whole or at in {0, count - 2},
            heading="" if at or not style.outline else block.text,
        )
        for at, line in enumerate(lines)
    ]
