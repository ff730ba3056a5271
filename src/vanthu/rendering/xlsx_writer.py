"""Writes a register as an Excel workbook: a cover sheet and a sheet with the table."""

import io
from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import accumulate, zip_longest
from typing import Any, assert_never

import xlsxwriter

from vanthu.rendering.blocks import (
    Align,
    BookBlock,
    Gap,
    Grid,
    PageStyle,
    Style,
    TextBlock,
)
from vanthu.rendering.docx_xml import FONT
from vanthu.rendering.metadata import Metadata
from vanthu.rendering.steps import Step, no_step

A4 = 9  # Excel's number of the paper
MM_PER_INCH = 25.4
MM_PER_CHARACTER = 1.95  # of a column's width in the workbook's own letters
LINE_HEIGHT = 1.35  # of the size
COVER_WIDTH = 130  # characters
DAY = "%d/%m/%Y"
DAY_SIGNS = 10
FIRST_YEAR = 1900  # of Excel's calendar
LONGEST_CELL = 32_767  # characters that Excel takes
ROWS_A_STEP = 500
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(
    blocks: Sequence[BookBlock], about: Metadata, step: Step = no_step
) -> bytes:
    """Return the blocks of a register as the bytes of an .xlsx file.

    `step` hears how many rows of the table are written, and may raise to stop.
    """
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as workbook:
        writer = _XlsxWriter(workbook, step)
        for block in blocks:
            writer.write(block)
        workbook.set_properties(
            {
                "title": about.title,
                "author": about.author,
                "created": datetime.combine(about.day, time(), tzinfo=UTC),
            }
        )
    return target.getvalue()


class _XlsxWriter:
    def __init__(self, workbook: Any, step: Step) -> None:
        self._workbook = workbook
        self._step = step
        self._sheet: Any = None
        self._row = 0
        self._edges: list[float] = []  # of the table's columns, in millimetres

    def write(self, block: BookBlock) -> None:
        match block:
            case PageStyle():
                self._begin_sheet(block)
            case TextBlock():
                self._write_line(block)
            case Gap():
                self._sheet.set_row(self._row, block.height)
                self._row += 1
            case Grid():
                self._write_grid(block)
            case _:
                assert_never(block)

    def _begin_sheet(self, page: PageStyle) -> None:
        sheet = self._workbook.add_worksheet(page.name)
        paper = page.paper
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(
            left=paper.left / MM_PER_INCH,
            right=paper.right / MM_PER_INCH,
            top=paper.top / MM_PER_INCH,
            bottom=paper.bottom / MM_PER_INCH,
        )
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        self._sheet, self._row, self._edges = sheet, 0, []

    def _write_line(self, block: TextBlock) -> None:
        sheet, look = self._sheet, self._format(block.style)
        sheet.set_row(self._row, block.style.size * LINE_HEIGHT)
        if self._edges:
            first, last = bisect_left(self._edges, block.left), len(self._edges) - 2
            if first < last:
                sheet.merge_range(self._row, first, self._row, last, "", look)
            sheet.write_string(self._row, first, block.text, look)
            self._print_up_to(self._row)
        else:
            sheet.set_column(0, 0, COVER_WIDTH)
            sheet.write_string(self._row, 0, block.text, look)
        self._row += 1

    def _write_grid(self, grid: Grid) -> None:
        sheet, line = self._sheet, {"border": 1, "text_wrap": True}
        for index, column in enumerate(grid.columns):
            sheet.set_column(index, index, column.width / MM_PER_CHARACTER)
        self._edges = [0.0, *accumulate(column.width for column in grid.columns)]
        for cells in grid.head:
            for index, cell in enumerate(cells):
                look = self._format(cell.style, line)
                sheet.write_string(self._row, index, cell.text, look)
            self._row += 1
        first = self._row
        words = [self._format(column.style, line) for column in grid.columns]
        day = {"num_format": "dd/mm/yyyy", **line}
        days = [self._format(column.style, day) for column in grid.columns]
        looks = list(zip(grid.columns, words, days, strict=True))
        for number, texts in enumerate(grid.rows, start=1):
            for pieces in _rows_of(texts):
                for index, (text, (column, as_words, as_day)) in enumerate(
                    zip(pieces, looks, strict=True)
                ):
                    found = _day_of(text) if column.holds_days else None
                    if found:
                        sheet.write_datetime(self._row, index, found, as_day)
                    else:
                        sheet.write_string(self._row, index, text, as_words)
                self._row += 1
            if number % ROWS_A_STEP == 0:
                self._step(number, len(grid.rows))
        sheet.freeze_panes(first, 0)
        sheet.repeat_rows(0, first - 1)
        sheet.set_header("&C&P")
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{max(self._row, 1)}"})
        self._print_up_to(self._row - 1)

    def _print_up_to(self, row: int) -> None:
        self._sheet.print_area(0, 0, row, len(self._edges) - 2)

    def _format(self, style: Style, more: dict[str, Any] | None = None) -> Any:
        is_head = style.align is Align.CENTER
        return self._workbook.add_format(
            {
                "font_name": FONT,
                "font_size": style.size,
                "bold": style.bold,
                "italic": style.italic,
                "align": style.align.value,
                "valign": "vcenter" if is_head and style.bold else "top",
                **(more or {}),
            }
        )


def _rows_of(cells: Sequence[str]) -> list[Sequence[str]]:
    """Return a row; words longer than Excel's cells go on in further rows."""
    if all(len(text) <= LONGEST_CELL for text in cells):
        return [cells]
    pieces = [
        [
            text[start : start + LONGEST_CELL]
            for start in range(0, len(text), LONGEST_CELL)
        ]
        for text in cells
    ]
    return [list(row) for row in zip_longest(*pieces, fillvalue="")]


def _day_of(text: str) -> datetime | None:
    """Return the day that stands in a cell, None for anything else."""
    if len(text) != DAY_SIGNS:
        return None
    try:
        day = datetime.strptime(text, DAY)
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR else None
