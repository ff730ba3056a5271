"""A ruled table on a PDF page: only the rows of one page are measured at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak
from typing_extensions import override

from vanthu.rendering.blocks import Align, Grid, Style, TextBlock
from vanthu.rendering.cell_lines import cell_lines, word_width
from vanthu.rendering.fonts import FACES
from vanthu.rendering.steps import Step, no_step

LINE_HEIGHT = 1.15  # of the size, as Times New Roman asks
DESCENT = 0.22  # from a line's foot up to its baseline, of the size
FUZZ = 0.001  # points
rl_config.useA85 = 0  # bytes as they are: a file for mail, not for old printers
TOO_HIGH = 1_000_000.0  # points: what is left does not fit on this page


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines of each cell, and how high they are together, in points."""

    cells: tuple[tuple[str, ...], ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows that one page takes, and where the next page goes on."""

    rows: tuple[_Row, ...]
    height: float
    next_row: int
    rest: _Row | None  # of the last row, when it is longer than the page


class _Table:
    """A grid with its measures in points; shared by all its pages."""

    def __init__(self, grid: Grid, step: Step) -> None:
        self.grid = grid
        self.step = step
        self.styles = [column.style for column in grid.columns]
        self.rooms = [column.width - 2 * grid.padding for column in grid.columns]
        self.edges = [0.0]
        for column in grid.columns:
            self.edges.append(self.edges[-1] + column.width * mm)
        self.padding = grid.padding * mm
        self.above = grid.padding_above * mm
        self.head = [self._head_row(cells) for cells in grid.head]
        self.head_height = sum(row.height for row in self.head)
        self.after = 0.0  # points that are needed under the last row
        self._empty = max((_leading(style) for style in self.styles), default=0.0)

    def page(self, first: int, rest: _Row | None, room: float) -> _Page:
        """Return the rows that fit into a height, beginning with what is left over."""
        rows: list[_Row] = []
        used, at, is_whole = self.head_height, first, True
        while rest is not None or at < len(self.grid.rows):
            row = rest or self._row(self.grid.rows[at])
            if used + row.height > room + FUZZ:
                whole_page = self.head_height + row.height
                if rows or whole_page <= room + FUZZ:
                    break
                top, rest = self._cut(row, room - used)
                if top is None:
                    break
                rows.append(top)
                after = at if rest else at + 1
                return _Page(tuple(rows), used + top.height, after, rest)
            rows.append(row)
            used += row.height
            is_whole, rest, at = rest is None, None, at + 1
        is_end = rest is None and at == len(self.grid.rows)
        if is_end and is_whole and len(rows) > 1 and used + self.after > room:
            # What follows must not stand alone on the next page.
            used -= rows.pop().height
            at -= 1
        return _Page(tuple(rows), used, at, rest)

    def _row(self, cells: Sequence[str]) -> _Row:
        lines = tuple(map(cell_lines, cells, self.styles, self.rooms))
        return _Row(lines, self._height(lines))

    def _height(self, lines: Sequence[Sequence[str]]) -> float:
        heights = (
            len(c) * _leading(s) for c, s in zip(lines, self.styles, strict=True)
        )
        return max(self._empty, *heights) + 2 * self.above

    def _cut(self, row: _Row, room: float) -> tuple[_Row | None, _Row | None]:
        """Cut a row that is longer than a page: what fits, and what is left."""
        counts = [floor((room - 2 * self.above) / _leading(s)) for s in self.styles]
        if min(counts) < 1:
            return None, row
        both = list(zip(row.cells, counts, strict=True))
        top = tuple(lines[:count] for lines, count in both)
        below = tuple(lines[count:] for lines, count in both)
        left = _Row(below, self._height(below)) if any(below) else None
        return _Row(top, self._height(top)), left

    def _head_row(self, cells: Sequence[TextBlock]) -> _Row:
        lines = tuple(
            cell_lines(cell.text, cell.style, room - cell.left - cell.right)
            for cell, room in zip(cells, self.rooms, strict=True)
        )
        heights = (
            len(words) * _leading(cell.style)
            for cell, words in zip(cells, lines, strict=True)
        )
        return _Row(lines, max(heights) + 2 * self.above)


class GridFlowable(Flowable):
    """The rows of a table from one row on; a page takes as many as it has room for."""

    def __init__(self, table: _Table, first: int, rest: _Row | None) -> None:
        super().__init__()
        self._table = table
        self._first = first
        self._rest = rest
        self._page: _Page | None = None
        self._room = -1.0

    @property
    def keeps_next(self) -> bool:
        """Tell whether what follows begins on the page of the last row."""
        return self._table.grid.keep_next

    def leave_room(self, height: float) -> None:
        """Take the last row along to where this height fits under it."""
        self._table.after = height

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        page = self._fitting(aH)
        is_all = page.rest is None and page.next_row == len(self._table.grid.rows)
        self.width = self._table.edges[-1]
        self.height = page.height if is_all else TOO_HIGH
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        page = self._fitting(aH)
        if not page.rows:
            return []
        rest = GridFlowable(self._table, page.next_row, page.rest)
        return [_GridPage(self._table, page), PageBreak(), rest]

    def draw(self) -> None:
        """Draw all rows, which fit."""
        _GridPage(self._table, self._fitting(self._room)).draw_on(self.canv)

    def _fitting(self, room: float) -> _Page:
        if self._page is None or abs(room - self._room) > FUZZ:
            self._page = self._table.page(self._first, self._rest, room)
            self._room = room
        return self._page


class _GridPage(Flowable):
    """The part of a table that stands on one page."""

    def __init__(self, table: _Table, page: _Page) -> None:
        super().__init__()
        self._table = table
        self._page = page

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = self._table.edges[-1], self._page.height
        return self.width, self.height

    def draw(self) -> None:
        self.draw_on(self.canv)

    def draw_on(self, canvas: Canvas) -> None:
        """Draw words and lines, the foot of the table at the origin."""
        table, page = self._table, self._page
        words = _Words(canvas, table)
        top = page.height
        heights = [row.height for row in (*table.head, *page.rows)]
        for cells, row in zip(table.grid.head, table.head, strict=True):
            words.put_head(cells, row, top)
            top -= row.height
        for row in page.rows:
            words.put_row(row, top)
            top -= row.height
        words.end()
        _rule(canvas, table, heights, page.height)
        table.step(page.next_row, len(table.grid.rows))


def grid_flowable(grid: Grid, step: Step = no_step) -> GridFlowable:
    """Return a grid as a flowable; `step` hears of each page and may raise."""
    return GridFlowable(_Table(grid, step), 0, None)


class _Words:
    """All words of a page as one text object, written in the operators of PDF.

    The library's own way asks much time of a register of thousands of lines.
    """

    def __init__(self, canvas: Canvas, table: _Table) -> None:
        self._canvas = canvas
        self._table = table
        self._code = ["BT"]
        self._font = ""

    def put_row(self, row: _Row, top: float) -> None:
        table = self._table
        for place, (lines, style) in enumerate(
            zip(row.cells, table.styles, strict=True)
        ):
            if lines:
                left = table.edges[place] + table.padding
                right = table.edges[place + 1] - table.padding
                self._put(lines, style, left, right, top - table.above)

    def put_head(self, cells: Sequence[TextBlock], row: _Row, top: float) -> None:
        """Put the words in the middle of the height of their cells."""
        table = self._table
        for place, (cell, lines) in enumerate(zip(cells, row.cells, strict=True)):
            left = table.edges[place] + table.padding + cell.left * mm
            right = table.edges[place + 1] - table.padding - cell.right * mm
            height = len(lines) * _leading(cell.style)
            self._put(lines, cell.style, left, right, top - (row.height - height) / 2)

    def end(self) -> None:
        self._canvas.addLiteral("\n".join([*self._code, "ET"]))

    def _put(
        self, lines: Sequence[str], style: Style, left: float, right: float, top: float
    ) -> None:
        face, leading = FACES[style.bold, style.italic], _leading(style)
        baseline = top - leading + DESCENT * style.size
        for line in lines:
            start = left
            if style.align is not Align.LEFT:
                spare = right - left - word_width(line, face) * style.size
                start += spare if style.align is Align.RIGHT else spare / 2
            self._code.append(f"1 0 0 1 {start:.2f} {baseline:.2f} Tm")
            self._show(line, face, style.size)
            baseline -= leading

    def _show(self, line: str, face: str, size: float) -> None:
        font = cast(TTFont, pdfmetrics.getFont(face))
        document = cast(Any, self._canvas)._doc  # noqa: SLF001 - a font's subsets belong to it
        for subset, signs in font.splitString(line, document):
            name = f"{font.getSubsetInternalName(subset, document)} {size:g} Tf"
            if name != self._font:
                self._code.append(name)
                self._font = name
            self._code.append(f"<{signs.hex()}> Tj")


def _rule(
    canvas: Canvas, table: _Table, heights: Sequence[float], height: float
) -> None:
    """Draw the lines between and around all cells of a page."""
    path = canvas.beginPath()
    level = height
    for row_height in (0.0, *heights):
        level -= row_height
        path.moveTo(0, level)
        path.lineTo(table.edges[-1], level)
    for edge in table.edges:
        path.moveTo(edge, level)
        path.lineTo(edge, height)
    canvas.saveState()
    canvas.setLineWidth(table.grid.line_width)
    canvas.drawPath(path)
    canvas.restoreState()


def _leading(style: Style) -> float:
    return style.size * LINE_HEIGHT * style.line_spacing
