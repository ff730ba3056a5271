"""Tables, pictures, sheets and marks of a Word file are what Word itself would make."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.rendering.kinds.every import KINDS
from vanthu.rendering.writer import FileDocumentWriter


@pytest.fixture(scope="module")
def report(
    writer: FileDocumentWriter, tmp_path_factory: pytest.TempPathFactory
) -> WordDocument:
    """Give the report with tables, a picture and two appendices."""
    return written(writer, tmp_path_factory.mktemp("parts"), "bao-cao")


def written(writer: FileDocumentWriter, folder: Path, kind: str) -> WordDocument:
    """Write a kind as a Word file and open it."""
    writer.write_document(KINDS[kind](), folder / "a.docx")
    return Document(str(folder / "a.docx"))


def test_the_file_speaks_vietnamese_and_says_whose_it_is(report: WordDocument) -> None:
    (language,) = report.styles.element.iter(qn("w:lang"))

    assert language.get(qn("w:val")) == language.get(qn("w:eastAsia")) == "vi-VN"
    assert report.core_properties.language == "vi-VN"
    assert report.core_properties.title.startswith("Báo cáo: Kết quả tổ chức")
    assert report.core_properties.author == "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"


def test_headings_stand_in_words_list_of_contents(report: WordDocument) -> None:
    levels = {
        style.name: style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        for style in report.styles
    }

    assert levels["Phần"].get(qn("w:val")) == "1"
    assert levels["Mục"].get(qn("w:val")) == "2"
    assert levels["Nội dung"] is None


def grids(report: WordDocument) -> list[BaseOxmlElement]:
    """Give the tables that repeat their head."""
    return [
        table
        for table in report.element.body.iter(qn("w:tbl"))
        if table.find(f".//{qn('w:tblHeader')}") is not None
    ]


def test_a_table_repeats_its_head_and_does_not_cut_its_rows(
    report: WordDocument,
) -> None:
    assert len(grids(report)) == 2
    for grid in grids(report):
        *_, total = rows = grid.findall(qn("w:tr"))
        for row in rows:
            assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
        for run in total.iter(qn("w:r")):
            assert run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None


def test_a_common_heading_is_merged_over_its_columns(report: WordDocument) -> None:
    first, second, *_ = grids(report)[-1].findall(qn("w:tr"))
    spans = [span.get(qn("w:val")) for span in first.iter(qn("w:gridSpan"))]
    merges = [mark.get(qn("w:val")) for mark in second.iter(qn("w:vMerge"))]

    assert spans == ["3", "2"]
    assert merges == ["continue"] * 4
    cells = report.tables[-1].rows[0].cells
    assert cells[3].text == cells[5].text == "Đã hoàn thành"


def test_a_picture_is_inside_the_file_with_its_words(report: WordDocument) -> None:
    (shape,) = report.inline_shapes
    (about,) = report.element.body.iter(qn("wp:docPr"))

    assert about.get("descr") == "Ảnh 1. Không gian đọc sách tại Khu phố 2"
    assert shape.width.mm == pytest.approx(600 / 150 * 25.4, abs=0.1)


def test_each_appendix_is_a_section_counted_from_one(report: WordDocument) -> None:
    starts = [
        number.get(qn("w:start"))
        for number in report.element.body.iter(qn("w:pgNumType"))
    ]

    assert starts == ["1", "1", "1"]
    assert [section.orientation for section in report.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]


def test_the_address_is_the_footer_of_the_first_page_only(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    (section,) = written(writer, tmp_path, "cong-van").sections
    lines = [line.text for line in section.first_page_footer.paragraphs]
    part = section.first_page_footer.part.blob.decode()

    assert lines[0].startswith("Số: 18 đường Hoa Ban")
    assert part.count("<w:pBdr>") == 1
    assert [line.text for line in section.footer.paragraphs] == [""]


def test_the_circulation_mark_is_framed_in_the_first_pages_header(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    (section,) = written(writer, tmp_path, "thong-bao").sections
    (frame,) = section.first_page_header.tables

    assert frame.cell(0, 0).text == "LƯU HÀNH NỘI BỘ"
    assert section.header.tables == []


def test_the_pdf_speaks_vietnamese(writer: FileDocumentWriter, tmp_path: Path) -> None:
    writer.write_document(KINDS["to-trinh"](), tmp_path / "a.pdf")
    content = (tmp_path / "a.pdf").read_bytes()

    assert b"vi-VN" in content
    assert b"/DisplayDocTitle true" in content
    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        text = document[0].get_textpage().get_text_range()
    assert "Kính trình Ủy ban nhân dân tỉnh Trung Lương xem xét, quyết định./." in text
