"""The workbook holds words only, and prints as the register does."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.rendering import papers
from vanthu.domain.documents.books import FORMS, BookKind
from vanthu.rendering.writer import FileDocumentWriter

DANGEROUS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(1)",
    "{=1+1}",
    "http://x.vn",
    "mailto:a@b.vn",
    "0012",
    "<khan> & hop",
)


def saved(writer: FileDocumentWriter, folder: Path, kind: BookKind) -> Workbook:
    """Write a register and open it again."""
    writer.write_book(papers.book(kind, lines=3), folder / "a.xlsx")
    return openpyxl.load_workbook(folder / "a.xlsx")


@pytest.mark.parametrize("kind", BookKind)
def test_the_sheet_has_the_decrees_columns_and_their_numbers(
    writer: FileDocumentWriter, tmp_path: Path, kind: BookKind
) -> None:
    cover, sheet = saved(writer, tmp_path, kind).worksheets
    labels = [column.label for column in FORMS[kind].columns]

    assert [cell.value for cell in sheet[1]] == labels
    assert [cell.value for cell in sheet[2]] == [
        f"({number})" for number in range(1, len(labels) + 1)
    ]
    assert [cell.value for cell in sheet["A"]][:6][-1] == (
        "Tổng số: 3 văn bản, từ số 01 đến số 03."
        if FORMS[kind].states_numbers
        else "Tổng số: 3 văn bản."
    )
    lines = [row[0].value for row in cover.iter_rows() if row[0].value]
    assert FORMS[kind].title in lines
    assert "Năm: 2026" in lines
    assert ("Từ số 01 đến số 03" in lines) == (kind is not BookKind.FOLLOWUP)


def test_the_head_stays_and_the_sheet_fits_the_paper(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    sheet = saved(writer, tmp_path, BookKind.INCOMING).worksheets[1]

    assert sheet.freeze_panes == "A3"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth in {None, 1}
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_what_looks_like_a_formula_stays_text(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    book = replace(papers.book(BookKind.INCOMING), rows=(DANGEROUS,))
    writer.write_book(book, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[1]

    assert [cell.value for cell in sheet[3]] == list(DANGEROUS)
    assert {cell.data_type for cell in sheet[3]} == {"s"}
    assert all(cell.hyperlink is None for cell in sheet[3])


def test_days_are_days_and_everything_else_is_text(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    row = ("05/10/2026", "007", "Sở A", "05/10/2026", "(không ghi)", *[""] * 4, "1/2")
    book = replace(papers.book(BookKind.INCOMING), rows=(row,))
    writer.write_book(book, tmp_path / "a.xlsx")
    cells = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[1][3]

    assert cells[0].value == datetime(2026, 10, 5)
    assert cells[0].number_format == "dd/mm/yyyy"
    assert [cell.value for cell in cells[1:5]] == list(row[1:5])
    assert cells[9].value == "1/2"


@pytest.mark.parametrize("day", ["31/02/2026", "05/10/1026", "5/10/2026 ", "ngày 05/1"])
def test_what_is_no_day_of_the_calendar_stays_text(
    writer: FileDocumentWriter, tmp_path: Path, day: str
) -> None:
    book = replace(papers.book(BookKind.INCOMING), rows=((day, *[""] * 9),))
    writer.write_book(book, tmp_path / "a.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[1]["A3"]

    assert cell.value == day.strip()


def test_words_that_are_too_long_for_a_cell_go_on_below(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    words = " ".join(f"chữ{number}" for number in range(9000))
    row = ("05/10/2026", "01", words, *[""] * 7)
    book = replace(papers.book(BookKind.INCOMING), rows=(row,), is_closed=False)
    writer.write_book(book, tmp_path / "a.xlsx")
    column = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[1]["C"]

    assert "".join(str(cell.value) for cell in column[2:]) == words
    assert len(column) > 3


def test_the_letters_are_those_of_official_documents(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    for sheet in saved(writer, tmp_path, BookKind.OUTGOING).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value:
                    assert cell.font.name == "Times New Roman"
                    assert cell.font.sz is not None
                    assert cell.font.sz >= 11
