"""What is measured on Word files."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor

from tests.rendering.papers import one_page_report, reply
from vanthu.domain.errors import UnreadableFile
from vanthu.domain.form_check.measured import (
    Alignment,
    MeasuredDocument,
    MeasuredParagraph,
    RuleKind,
    Zone,
)
from vanthu.extraction.form_measuring.docx import measure_docx
from vanthu.rendering.writer import FileDocumentWriter

FORMAT = Path("format") / "nd30-2020.toml"


@pytest.fixture(scope="module")
def report(resources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("docx") / "report.docx"
    FileDocumentWriter(resources / FORMAT).write_document(one_page_report(), target)
    return target


def test_the_papers_edges_are_read(report: Path) -> None:
    sheet = _measured(report).sheets[0]
    assert (sheet.width, sheet.height) == pytest.approx((210, 297), abs=0.1)
    assert (sheet.left, sheet.right) == pytest.approx((30, 15), abs=0.1)


def test_styles_give_a_paragraph_its_look(report: Path) -> None:
    motto = _paragraph(_measured(report), "Độc lập")
    assert (motto.runs[0].size, motto.runs[0].bold) == (14, True)
    assert motto.runs[0].font == "Times New Roman"
    assert motto.alignment is Alignment.CENTER
    words = _paragraph(_measured(report), "Thực hiện Công văn")
    assert words.alignment is Alignment.JUSTIFY
    assert words.first_line == pytest.approx(12.7, abs=0.05)


def test_a_border_is_a_line_under_the_words_above_it(report: Path) -> None:
    document = _measured(report)
    motto = next(r for r in document.rules if _above(document, r.above) == "Độc lập")
    assert motto.kind is RuleKind.DRAWN
    assert motto.above_width is not None
    assert motto.length / motto.above_width == pytest.approx(1, abs=0.01)


def test_the_page_number_is_none_of_the_paragraphs(report: Path) -> None:
    document = _measured(report)
    (number,) = document.page_numbers
    assert (number.zone, number.alignment) == (Zone.HEADER, Alignment.CENTER)
    assert (number.size, number.on_first_page) == (14, False)
    assert all(paragraph.zone is Zone.BODY for paragraph in document.paragraphs)


def test_both_blocks_of_the_header_stand_in_their_columns(report: Path) -> None:
    document = _measured(report)
    issuer = _paragraph(document, "PHƯỜNG")
    nation = _paragraph(document, "CỘNG HÒA")
    assert issuer.cell is not None
    assert nation.cell is not None
    assert (issuer.cell.column, nation.cell.column) == (0, 1)
    assert issuer.column is not None
    assert nation.column is not None
    assert issuer.column.right <= nation.column.left + 0.1


def test_a_framed_mark_has_its_size(resources: Path, tmp_path: Path) -> None:
    target = tmp_path / "reply.docx"
    FileDocumentWriter(resources / FORMAT).write_document(reply(), target)
    document = _measured(target)
    (frame,) = document.frames
    assert frame.paragraph is not None
    assert document.paragraphs[frame.paragraph].text == "HỎA TỐC"
    assert (frame.width, frame.height) == pytest.approx((30, 8), abs=0.1)
    assert frame.color == "FF0000"


def test_direct_looks_win_over_styles() -> None:
    word = Document()
    paragraph = word.add_paragraph()
    run = paragraph.add_run("Kính gửi")
    run.font.size, run.font.name, run.bold = Pt(15), "Arial", True
    run.font.color.rgb = RGBColor(0, 0, 255)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.first_line_indent = Mm(5)
    measured = _saved(word).paragraphs[0]
    assert measured.runs[0].size == 15
    assert (measured.runs[0].font, measured.runs[0].color) == ("Arial", "0000FF")
    assert measured.runs[0].bold
    assert measured.alignment is Alignment.RIGHT
    assert measured.first_line == pytest.approx(5, abs=0.05)


def test_empty_paragraphs_are_free_space_above_the_next_words() -> None:
    word = Document()
    for text in ("Một", "", "Hai"):
        paragraph = word.add_paragraph(text)
        paragraph.paragraph_format.space_after = Pt(0)
    first, second = _saved(word).paragraphs
    assert first.before == 0
    assert second.before is not None
    assert second.before > 10


def test_dashes_and_underlines_are_lines_that_were_not_drawn() -> None:
    word = Document()
    word.add_paragraph("BÁO CÁO")
    word.add_paragraph("———————")
    word.add_paragraph().add_run("Độc lập").underline = True
    document = _saved(word)
    kinds = [(rule.kind, rule.above) for rule in document.rules]
    assert kinds == [(RuleKind.CHARACTERS, 0), (RuleKind.UNDERLINE, 2)]


@pytest.mark.parametrize(("down", "words"), [(2, "BÁO CÁO"), (14, "Số: 5")])
def test_a_shape_stands_under_the_words_that_are_higher(down: int, words: str) -> None:
    word = Document()
    for text in ("BÁO CÁO", "Số: 5"):
        paragraph = word.add_paragraph(text)
        paragraph.paragraph_format.space_after = Pt(0)
    paragraph._p.append(_line_shape(down))  # noqa: SLF001 - shapes have no public way
    document = _saved(word)
    (rule,) = document.rules
    assert _above(document, rule.above) == words
    assert rule.length == pytest.approx(30, abs=0.05)


def test_words_in_a_text_box_follow_the_paragraph_that_holds_it() -> None:
    word = Document()
    word.add_paragraph("Trước")._p.append(  # noqa: SLF001
        parse_xml(
            f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict>"
            "<v:rect style='width:60pt;height:24pt'><v:textbox><w:txbxContent>"
            "<w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent></v:textbox>"
            "</v:rect></w:pict></w:r>"
        )
    )
    document = _saved(word)
    assert [p.text for p in document.paragraphs] == ["Trước", "KHẨN"]
    (frame,) = document.frames
    assert frame.paragraph == 1
    assert frame.width == pytest.approx(60 * 25.4 / 72)


def test_deleted_words_are_not_there_and_inserted_ones_are() -> None:
    word = Document()
    paragraph = word.add_paragraph("Một ")
    for tag, text in (("del", "delText"), ("ins", "t")):
        paragraph._p.append(  # noqa: SLF001 - changes have no public way
            parse_xml(
                f"<w:{tag} {nsdecls('w')} w:id='1' w:author='a'><w:r>"
                f"<w:{text}>{tag}</w:{text}></w:r></w:{tag}>"
            )
        )
    assert _saved(word).paragraphs[0].text == "Một ins"


def test_a_number_in_the_footer_of_every_page_is_seen() -> None:
    word = Document()
    line = word.sections[0].footer.paragraphs[0]
    line._p.append(  # noqa: SLF001 - fields have no public way
        parse_xml(f"<w:fldSimple {nsdecls('w')} w:instr=' PAGE '/>")
    )
    (number,) = _saved(word).page_numbers
    assert (number.zone, number.on_first_page) == (Zone.FOOTER, True)


@pytest.mark.parametrize("number", ["nan", "inf", "1e400", "x", "", "-99999999999999"])
def test_impossible_numbers_are_none(number: str) -> None:
    word = Document()
    paragraph = word.add_paragraph("Một")
    paragraph.paragraph_format.space_before = Pt(6)
    for spacing in word.element.body.iter(qn("w:spacing")):
        spacing.set(qn("w:before"), number)
    for margins in word.element.body.iter(qn("w:pgMar")):
        margins.set(qn("w:left"), number)
    document = _saved(word)
    assert document.paragraphs[0].before == 0
    assert document.sheets[0].left is None


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        measure_docx(b"PK\x03\x04 nothing", Path("letter.docx"))


def _measured(path: Path) -> MeasuredDocument:
    return measure_docx(path.read_bytes(), path)


def _saved(word: WordDocument) -> MeasuredDocument:
    stream = BytesIO()
    word.save(stream)
    return measure_docx(stream.getvalue(), Path("letter.docx"))


def _paragraph(document: MeasuredDocument, words: str) -> MeasuredParagraph:
    return next(p for p in document.paragraphs if p.text.startswith(words))


def _above(document: MeasuredDocument, at: int | None) -> str:
    return "" if at is None else " ".join(document.paragraphs[at].text.split()[:2])


def _line_shape(down: int) -> BaseOxmlElement:
    shape: BaseOxmlElement = parse_xml(
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict>"
        f"<v:line from='10pt,{down}pt' to='{10 + 30 * 72 / 25.4}pt,{down}pt'/>"
        "</w:pict></w:r>"
    )
    return shape
