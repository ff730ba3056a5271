"""The Word file is clean: real styles, fixed widths, nothing of the machine."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.rendering import papers
from tests.rendering.conftest import DOCUMENTS, Exports
from vanthu.domain.documents.books import BookKind
from vanthu.domain.documents.parts import BodyStyle, plain_paragraph
from vanthu.rendering.writer import FileDocumentWriter

PAPERS = [*DOCUMENTS, *BookKind]


def part(path: Path, name: str) -> str:
    """Give one part of a Word file as text."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize("name", PAPERS)
def test_every_paragraph_has_a_style_that_the_file_defines(
    exports: Exports, name: str
) -> None:
    word = Document(str(exports.docx(name)))
    known = {style.style_id for style in word.styles}
    used = {mark.get(qn("w:val")) for mark in word.element.body.iter(qn("w:pStyle"))}

    assert used
    assert used <= known


def test_the_styles_have_the_decrees_names(exports: Exports) -> None:
    word = Document(str(exports.docx("report")))
    names = {style.name for style in word.styles}

    assert {"Quốc hiệu", "Tiêu ngữ", "Tên loại", "Trích yếu", "Nội dung"} <= names
    assert not any(name and name.startswith("Heading") for name in names)


@pytest.mark.parametrize("name", PAPERS)
def test_every_table_says_its_widths_twice_as_libreoffice_wants(
    exports: Exports, name: str
) -> None:
    body = Document(str(exports.docx(name))).element.body
    for table in body.iter(qn("w:tbl")):
        grid = [c.get(qn("w:w")) for c in table.find(qn("w:tblGrid"))]
        for row in table.findall(qn("w:tr")):
            cells = [
                cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))
                for cell in row.findall(qn("w:tc"))
            ]
            assert cells == grid


def test_the_file_has_no_parts_that_nobody_asked_for(exports: Exports) -> None:
    with zipfile.ZipFile(exports.docx("report")) as archive:
        names = set(archive.namelist())
        days = {entry.date_time for entry in archive.infolist()}

    assert not any("theme" in n or "customXml" in n or "thumb" in n for n in names)
    assert "docProps/app.xml" not in names
    assert days == {(1980, 1, 1, 0, 0, 0)}


def test_the_properties_name_the_office_and_the_day_of_issue(exports: Exports) -> None:
    properties = Document(str(exports.docx("report"))).core_properties

    assert properties.author == "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"
    assert properties.title.startswith("Báo cáo: Kết quả")
    assert properties.last_modified_by == ""
    assert properties.comments == ""
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2026-01-05"


def test_the_page_number_is_a_field(exports: Exports) -> None:
    with zipfile.ZipFile(exports.docx("long")) as archive:
        headers = [n for n in archive.namelist() if n.startswith("word/header")]
        texts = [archive.read(name).decode() for name in headers]

    assert [" PAGE " in text for text in texts].count(True) == 1


def test_the_footer_stays_whole_and_with_the_last_words(exports: Exports) -> None:
    word = Document(str(exports.docx("report")))
    *_, last = word.paragraphs[:-1]

    assert last.text.endswith("kính báo cáo./.")
    assert last.paragraph_format.keep_with_next
    (row,) = list(word.element.body.iter(qn("w:tbl")))[-1].findall(qn("w:tr"))
    assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_elements_stand_in_the_order_that_word_asks_for(exports: Exports) -> None:
    order = ["pStyle", "keepNext", "widowControl", "pBdr", "spacing", "ind", "jc"]
    order += ["rPr", "sectPr"]
    for name in PAPERS:
        tree = ElementTree.fromstring(part(exports.docx(name), "word/document.xml"))
        for properties in tree.iter(qn("w:pPr")):
            places = [order.index(child.tag.rpartition("}")[2]) for child in properties]
            assert places == sorted(places)


def test_the_number_of_an_article_is_bold_and_its_words_are_not(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    article = plain_paragraph("Điều 1. Ban hành Quy chế.", BodyStyle.ARTICLE)
    writer.write_document(papers.report(article), tmp_path / "a.docx")
    (found,) = [
        paragraph
        for paragraph in Document(str(tmp_path / "a.docx")).paragraphs
        if paragraph.text.startswith("Điều")
    ]

    assert [(run.text, run.bold) for run in found.runs] == [
        ("Điều\u00a01. ", True),
        ("Ban hành Quy chế.", None),
    ]


def test_no_rule_is_drawn_with_letters(exports: Exports) -> None:
    text = part(exports.docx("report"), "word/document.xml")

    assert "___" not in text
    assert "<w:u " not in text
