"""A ruled table on PDF pages: only the rows of one page are measured at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import floor

from reportlab.lib.units import mm

from vanthu.rendering.blocks import Align, Grid, MergedCells, Style
from vanthu.rendering.cell_lines import cell_lines, word_width
from vanthu.rendering.fonts import FACES
from vanthu.rendering.pdf_ink import Ink
from vanthu.rendering.steps import Step
from vanthu.rendering.typeface import baseline, line_height

FUZZ = 0.001  # points


@dataclass(frozen=True, slots=True)
class GridRow:
    """The lines of each cell, and how high they are together, in points."""

    cells: tuple[tuple[str, ...], ...]
    height: float
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class GridPart:
    """The rows that one page takes, and where the next page goes on."""

    rows: tuple[GridRow, ...]
    height: float
    next_row: int
    rest: GridRow | None  # of the last row, when it is longer than the page


@dataclass(frozen=True, slots=True)
class _HeadCell:
    """Words of the head in the middle of their cell; places are in points."""

    lines: tuple[str, ...]
    style: Style
    box: tuple[float, float, float, float]  # left, right, and depth of top and foot


class GridTable:
    """A grid with its measures in points; shared by all its pages."""

    def __init__(self, grid: Grid, step: Step) -> None:
        self.grid = grid
        self._step = step
        self._styles = [column.style for column in grid.columns]
        self._totals = [replace(style, bold=True) for style in self._styles]
        self._rooms = [column.width - 2 * grid.padding for column in grid.columns]
        self._edges = [0.0, *accumulate(column.width * mm for column in grid.columns)]
        self._padding = grid.padding * mm
        self._above = grid.padding_above * mm + grid.line_width  # of the line above
        self._beside_lines = self._above + grid.padding_above * mm
        heights = self._head_heights()
        self._head_height = sum(heights)
        self._head = self._head_cells([0.0, *accumulate(heights)])
        self._empty = max(
            (line_height(style.size) for style in self._styles), default=0
        )

    # ------------------------------------------------------------ measuring

    def least_height(self) -> float:
        """Return the height of the head with the first row under it."""
        rows = self.grid.rows
        return self._head_height + (self._row(0).height if rows else 0.0)

    def part(
        self, first: int, rest: GridRow | None, room: float, whole_page: float
    ) -> GridPart:
        """Return the rows that fit into a height, beginning with what is left over.

        Only a row that no page holds is cut.
        """
        rows: list[GridRow] = []
        used, at = self._head_height, first
        while rest is not None or at < len(self.grid.rows):
            row = rest or self._row(at)
            if used + row.height > room + FUZZ:
                if self._head_height + row.height <= whole_page + FUZZ:
                    break
                top, rest = self._cut(row, room - used)
                if top is None:
                    break
                rows.append(top)
                after = at if rest else at + 1
                used += top.height + self.grid.line_width
                return GridPart(tuple(rows), used, after, rest)
            rows.append(row)
            used += row.height
            rest, at = None, at + 1
        return GridPart(tuple(rows), used + self.grid.line_width, at, rest)

    def _row(self, at: int) -> GridRow:
        is_total = self.grid.has_total and at == len(self.grid.rows) - 1
        styles = self._totals if is_total else self._styles
        lines = tuple(map(cell_lines, self.grid.rows[at], styles, self._rooms))
        return GridRow(lines, self._height(lines), is_total)

    def _height(self, lines: Sequence[Sequence[str]]) -> float:
        heights = (
            len(cell) * line_height(style.size)
            for cell, style in zip(lines, self._styles, strict=True)
        )
        return max(self._empty, *heights) + self._beside_lines

    def _cut(self, row: GridRow, room: float) -> tuple[GridRow | None, GridRow | None]:
        """Cut a row that is longer than a page: what fits, and what is left."""
        counts = [
            floor((room - self._beside_lines) / line_height(style.size))
            for style in self._styles
        ]
        if min(counts) < 1:
            return None, row
        both = list(zip(row.cells, counts, strict=True))
        top = tuple(lines[:count] for lines, count in both)
        below = tuple(lines[count:] for lines, count in both)
        left = GridRow(below, self._height(below), row.is_total)
        return (
            GridRow(top, self._height(top), row.is_total),
            left if any(below) else None,
        )

    # ------------------------------------------------------------ the head

    def _head_lines(self, cell: MergedCells) -> tuple[str, ...]:
        block = self.grid.head[cell.row][cell.column]
        width = (
            self._edges[cell.column + cell.columns] - self._edges[cell.column]
        ) / mm
        room = width - 2 * self.grid.padding - block.left - block.right
        return cell_lines(block.text, block.style, room)

    def _head_heights(self) -> list[float]:
        heights = [0.0] * len(self.grid.head)
        for cell in sorted(self.grid.head_cells(), key=lambda cell: cell.rows):
            size = self.grid.head[cell.row][cell.column].style.size
            words = len(self._head_lines(cell)) * line_height(size)
            rows = slice(cell.row, cell.row + cell.rows)
            missing = words + self._beside_lines - sum(heights[rows])
            heights[cell.row + cell.rows - 1] += max(0.0, missing)
        return heights

    def _head_cells(self, depths: Sequence[float]) -> list[_HeadCell]:
        return [
            _HeadCell(
                lines=self._head_lines(cell),
                style=self.grid.head[cell.row][cell.column].style,
                box=(
                    self._edges[cell.column],
                    self._edges[cell.column + cell.columns],
                    depths[cell.row],
                    depths[cell.row + cell.rows],
                ),
            )
            for cell in self.grid.head_cells()
        ]

    # ------------------------------------------------------------ drawing

    def draw(self, part: GridPart, ink: Ink, left: float, top: float) -> None:
        """Draw the rows of one page below a height, to the right of an edge."""
        for cell in self._head:
            self._draw_head_cell(cell, ink, left, top)
        level = top - self._head_height
        for row in part.rows:
            self._draw_row(row, ink, left, level - self._above)
            level -= row.height
        self._rule(part, ink, left, top)
        self._step(part.next_row, len(self.grid.rows))

    def _draw_head_cell(
        self, cell: _HeadCell, ink: Ink, left: float, top: float
    ) -> None:
        start, end, above, below = cell.box
        height = len(cell.lines) * line_height(cell.style.size)
        line = self.grid.line_width
        first = top - above - line - (below - above - line - height) / 2
        sides = (left + start + self._padding, left + end - self._padding)
        _write(ink, cell.lines, cell.style, sides, first)

    def _draw_row(self, row: GridRow, ink: Ink, left: float, top: float) -> None:
        styles = self._totals if row.is_total else self._styles
        for at, (lines, style) in enumerate(zip(row.cells, styles, strict=True)):
            if lines:
                sides = (
                    left + self._edges[at] + self._padding,
                    left + self._edges[at + 1] - self._padding,
                )
                _write(ink, lines, style, sides, top)

    def _rule(self, part: GridPart, ink: Ink, left: float, top: float) -> None:
        """Draw the lines between and around all cells."""
        top -= self.grid.line_width / 2
        width, right, body = self.grid.line_width, self._edges[-1], self._head_height
        for cell in self._head:
            start, end, above, below = cell.box
            ink.line((left + start, top - above, left + end, top - above), width)
            ink.line((left + end, top - above, left + end, top - below), width)
        levels = [body, *accumulate((r.height for r in part.rows), initial=body)]
        for depth in levels[1:]:
            ink.line((left, top - depth, left + right, top - depth), width)
        for edge in self._edges[1:]:
            ink.line((left + edge, top - body, left + edge, top - levels[-1]), width)
        ink.line((left, top, left, top - levels[-1]), width)


def _write(
    ink: Ink,
    lines: Sequence[str],
    style: Style,
    sides: tuple[float, float],
    top: float,
) -> None:
    """Write the lines of a cell between its sides, the first one below a height."""
    face, height = FACES[style.bold, style.italic], line_height(style.size)
    level = top - baseline(style)
    for line in lines:
        start = sides[0]
        if style.align is not Align.LEFT:
            spare = sides[1] - start - word_width(line, face) * style.size
            start += spare if style.align is Align.RIGHT else spare / 2
        ink.words(((line, face),), style.size, (start, level))
        level -= height
