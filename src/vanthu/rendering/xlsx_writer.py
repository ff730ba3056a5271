"""Writes a register as an Excel workbook: a cover sheet and a sheet with the table."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime, time
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

A4 = 9  # Excel's number of the paper
MM_PER_INCH = 25.4
MM_PER_CHARACTER = 1.95  # of a column's width in the workbook's own letters
LINE_HEIGHT = 1.35  # of the size
COVER_WIDTH = 130  # characters
TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(blocks: Sequence[BookBlock], about: Metadata) -> bytes:
    """Return the blocks of a register as the bytes of an .xlsx file."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, TEXT_ONLY) as workbook:
        writer = _XlsxWriter(workbook)
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
    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._sheet: Any = None
        self._row = 0

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
        self._sheet, self._row = sheet, 0

    def _write_line(self, block: TextBlock) -> None:
        self._sheet.set_column(0, 0, COVER_WIDTH)
        self._sheet.set_row(self._row, block.style.size * LINE_HEIGHT)
        self._sheet.write_string(self._row, 0, block.text, self._format(block.style))
        self._row += 1

    def _write_grid(self, grid: Grid) -> None:
        sheet, line = self._sheet, {"border": 1, "text_wrap": True}
        for index, column in enumerate(grid.columns):
            sheet.set_column(index, index, column.width / MM_PER_CHARACTER)
        for number, row in enumerate(grid.head):
            for index, cell in enumerate(row):
                look = self._format(cell.style, line)
                sheet.write_string(number, index, cell.text, look)
        formats = [self._format(column.style, line) for column in grid.columns]
        first = len(grid.head)
        for number, cells in enumerate(grid.rows, start=first):
            for index, text in enumerate(cells):
                sheet.write_string(number, index, text, formats[index])
        last_row, last_column = first + len(grid.rows) - 1, len(grid.columns) - 1
        sheet.freeze_panes(first, 0)
        sheet.repeat_rows(0, first - 1)
        sheet.print_area(0, 0, last_row, last_column)
        sheet.set_header("&C&P")
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})

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
