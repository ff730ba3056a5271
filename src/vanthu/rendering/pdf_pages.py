"""Fills the pages of a PDF file: what stays together, and what stands outside."""

from collections.abc import Sequence
from typing import assert_never

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vanthu.rendering.blocks import (
    Block,
    FramedText,
    Gap,
    Grid,
    PageStyle,
    Picture,
    Rule,
    SideBySide,
    TextBlock,
)
from vanthu.rendering.pdf_grid import GridTable
from vanthu.rendering.pdf_ink import Ink
from vanthu.rendering.pdf_outline import Outline
from vanthu.rendering.pdf_sheets import draw_around, draw_foot, foot_height
from vanthu.rendering.pdf_slices import (
    RowSlice,
    Slice,
    TextLine,
    rows_of,
    slices_of,
    stacked,
)
from vanthu.rendering.steps import Step

FUZZ = 0.01  # points
ONE_PAGE = 2  # the number of the page that would follow


class DoesNotFit(Exception):
    """A part of the form is higher than a page and cannot be cut."""


class Pages:
    """Puts blocks on pages, one below the other; lengths are in points."""

    def __init__(self, canvas: Canvas, step: Step, *, marks: bool) -> None:
        self._canvas = canvas
        self._step = step
        self._outline = Outline(canvas)
        self._ink = Ink(canvas, marks=marks)
        self._sheet: PageStyle | None = None
        self._number = 0
        self._level = 0.0  # where the next slice may begin
        self._foot = 0.0
        self._after = 0.0  # empty height below the last slice
        self._is_at_top = True
        self._group: list[Slice] = []
        self._marks: list[bytes] = []

    def put(self, blocks: Sequence[Block]) -> tuple[bytes, ...]:
        """Put all blocks on pages; return for each page a mark of how it looks."""
        for at, block in enumerate(blocks):
            match block:
                case PageStyle():
                    self._begin_sheet(block)
                case TextBlock() | Rule() | Gap() | FramedText() | Picture():
                    self._take(slices_of(block, self._column))
                case SideBySide():
                    self._take((*rows_of(block),))
                case Grid():
                    self._put_grid(block, blocks[at + 1 :])
                case _:
                    assert_never(block)
        self._end_sheet()
        if self._canvas.getPageNumber() > ONE_PAGE:
            self._outline.write()
        return tuple(self._marks)

    # ------------------------------------------------------------ filling

    @property
    def _paper_left(self) -> float:
        return self._style.paper.left * mm

    @property
    def _style(self) -> PageStyle:
        if self._sheet is None:
            raise DoesNotFit
        return self._sheet

    @property
    def _column(self) -> float:
        return self._style.paper.text_width

    @property
    def _page_height(self) -> float:
        paper = self._style.paper
        return (paper.height - paper.top - paper.bottom) * mm

    def _take(self, slices: Sequence[Slice]) -> None:
        """Collect what must stay together, and put it on a page when it is whole."""
        for part in slices:
            self._group.append(part)
            if not part.glued:
                self._put_group()

    def _put_group(self) -> None:
        group, self._group = self._group, []
        if not group:
            return
        if not self._fits(group) and not self._is_at_top:
            self._next_page()
        if self._fits(group):
            for part in group:
                self._draw(part)
            return
        for part in group:
            self._put_high(part)

    def _put_high(self, part: Slice) -> None:
        """Put a part of a group that no page can hold together."""
        if self._fits([part]):
            self._draw(part)
            return
        if not self._is_at_top:
            self._next_page()
        if isinstance(part, RowSlice):
            self._put_cut_row(part)
        elif self._fits([part]):
            self._draw(part)
        else:
            raise DoesNotFit

    def _put_cut_row(self, row: RowSlice) -> None:
        rest: RowSlice | None = row
        while rest is not None and not self._fits([rest]):
            cut = rest.cut(self._level - self._foot)
            if cut is None:
                raise DoesNotFit
            top, rest = cut
            self._draw(top)
            self._next_page()
        if rest is not None:
            self._draw(rest)

    def _fits(self, group: Sequence[Slice]) -> bool:
        return self._needed(group) <= self._level - self._foot + FUZZ

    def _needed(self, group: Sequence[Slice]) -> float:
        above = 0.0 if self._is_at_top else self._after + group[0].before
        return above + stacked(group) - group[0].before - group[-1].after

    def _draw(self, part: Slice) -> None:
        if not self._is_at_top:
            self._level -= self._after + part.before
        if isinstance(part, TextLine) and part.heading:
            self._outline.mark(part.heading, part.style.outline, self._level)
        part.draw(self._ink, self._paper_left, self._level)
        self._level -= part.height
        self._after = part.after
        self._is_at_top = False

    # ------------------------------------------------------------ tables

    def _put_grid(self, grid: Grid, following: Sequence[Block]) -> None:
        table = GridTable(grid, self._step)
        self._put_before_grid(table)
        at, rest = 0, None
        while True:
            if not self._is_at_top:
                self._level -= self._after + (grid.before if not at else 0.0)
            room = self._level - self._foot
            part = table.part(at, rest, room, self._page_height)
            is_last = part.rest is None and part.next_row == len(grid.rows)
            if is_last and grid.keep_next and len(part.rows) > 1:
                below = part.height + self._height_of(following)
                if below > room:
                    part = table.part(at, rest, part.height - 1, self._page_height)
                    is_last = False
            if part.rows or is_last:
                table.draw(part, self._ink, self._paper_left, self._level)
                self._level -= part.height
                self._after, self._is_at_top = 0.0, False
            elif self._is_at_top:
                raise DoesNotFit
            if is_last:
                return
            at, rest = part.next_row, part.rest
            self._next_page()

    def _put_before_grid(self, table: GridTable) -> None:
        """Put a caption with the head and the first row, or begin a page with it."""
        group, self._group = self._group, []
        needed = self._needed(group) if group else 0.0
        room = self._level - self._foot
        if group and needed + table.least_height() > room and not self._is_at_top:
            self._next_page()
        for part in group:
            self._put_high(part)

    def _height_of(self, following: Sequence[Block]) -> float:
        """Return the height of what must stand on the page of a table's last row."""
        height = 0.0
        for block in following:
            match block:
                case SideBySide():
                    parts: Sequence[Slice] = (*rows_of(block),)[:1]
                case PageStyle() | Grid():
                    parts = ()
                case _:
                    parts = slices_of(block, self._column)
            for part in parts:
                height += part.before + part.height
                if not part.glued:
                    return height
                height += part.after
            if not parts:
                break
        return height

    # ------------------------------------------------------------ sheets

    def _begin_sheet(self, sheet: PageStyle) -> None:
        if self._sheet is not None:
            self._end_sheet()
        self._sheet, self._number = sheet, 0
        paper = sheet.paper
        self._canvas.setPageSize((paper.width * mm, paper.height * mm))
        self._begin_page()

    def _end_sheet(self) -> None:
        self._put_group()
        self._end_page()

    def _next_page(self) -> None:
        self._end_page()
        self._begin_page()

    def _begin_page(self) -> None:
        sheet = self._style
        self._number += 1
        self._level = (sheet.paper.height - sheet.paper.top) * mm
        self._foot = sheet.paper.bottom * mm
        if self._number == 1:
            self._foot += foot_height(sheet)
        self._after, self._is_at_top = 0.0, True
        draw_around(self._ink, sheet, self._number)

    def _end_page(self) -> None:
        if self._number == 1:
            draw_foot(self._ink, self._style)
        paper = self._style.paper
        self._marks.append(self._ink.end_page(paper.width, paper.height))
