"""What is measured on PDF files."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.rendering.papers import long_report, one_page_report, reply
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.form_check.measured import (
    Alignment,
    MeasuredDocument,
    MeasuredParagraph,
    RuleKind,
    Zone,
)
from vanthu.extraction.form_measuring.pdf import measure_pdf
from vanthu.extraction.form_measuring.pdf_fonts import family_of, font_look
from vanthu.rendering.writer import FileDocumentWriter

FORMAT = Path("format") / "nd30-2020.toml"
A4 = (595.28, 841.89)
_WORDS = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam"]


@pytest.fixture(scope="module")
def report(resources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(one_page_report(), resources, tmp_path_factory)


@pytest.fixture(scope="module")
def long(resources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(long_report(), resources, tmp_path_factory)


def test_the_words_show_the_margins(long: Path) -> None:
    sheet = _measured(long).sheets[0]
    assert (sheet.width, sheet.height) == pytest.approx((210, 297), abs=0.1)
    assert (sheet.left, sheet.right) == pytest.approx((30, 15), abs=0.5)
    assert sheet.top == pytest.approx(20, abs=0.5)


def test_letters_give_a_paragraph_its_look(report: Path) -> None:
    motto = _paragraph(_measured(report), "Độc lập")
    assert (motto.runs[0].size, motto.runs[0].bold) == (14, True)
    assert motto.alignment is Alignment.CENTER
    words = _paragraph(_measured(report), "Thực hiện Công văn")
    assert words.alignment is Alignment.JUSTIFY
    assert words.first_line == pytest.approx(12.7, abs=0.5)
    assert words.line_spacing == pytest.approx(1.1, abs=0.02)
    place = _paragraph(_measured(report), "Sông Hà, ngày")
    assert all(run.italic for run in place.runs)


def test_the_two_blocks_of_the_header_do_not_mix(report: Path) -> None:
    words = [paragraph.text for paragraph in _measured(report).paragraphs]
    assert words[0] == "ỦY BAN NHÂN DÂN"
    assert words.index("Số: 05/BC-UBND") < words.index(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    )
    assert "Sông Hà, ngày 05 tháng 01 năm 2026" in words


def test_a_drawn_line_belongs_to_the_words_above_it(report: Path) -> None:
    document = _measured(report)
    (motto,) = (r for r in document.rules if _above(document, r.above) == "Độc lập -")
    assert motto.kind is RuleKind.DRAWN
    assert motto.above_width is not None
    assert motto.length / motto.above_width == pytest.approx(1, abs=0.01)


def test_the_page_number_is_no_paragraph(long: Path) -> None:
    document = _measured(long)
    assert [(n.text, n.zone) for n in document.page_numbers][:2] == [
        ("2", Zone.HEADER),
        ("3", Zone.HEADER),
    ]
    number = document.page_numbers[0]
    assert (number.alignment, number.size) == (Alignment.CENTER, 14)
    assert not number.on_first_page
    assert "2" not in [paragraph.text for paragraph in document.paragraphs]


def test_a_paragraph_goes_on_over_the_end_of_a_page(long: Path) -> None:
    texts = [p.text for p in _measured(long).paragraphs if p.cell is None]
    assert not [text for text in texts if text[:1].islower()]


def test_the_gap_between_paragraphs_is_measured(report: Path) -> None:
    closing = _paragraph(_measured(report), "Trên đây là Báo cáo")
    assert closing.before == pytest.approx(6, abs=0.3)


def test_signature_and_recipients_stand_side_by_side(report: Path) -> None:
    document = _measured(report)
    label, title = _paragraph(document, "Nơi nhận:"), _paragraph(document, "TM. ỦY")
    assert label.cell is not None
    assert title.cell is not None
    assert (label.cell.column, title.cell.column) == (0, 1)
    assert (label.runs[0].size, label.runs[0].bold, label.runs[0].italic) == (
        12,
        True,
        True,
    )


def test_file_and_language_are_named(report: Path) -> None:
    document = _measured(report)
    assert document.language == "vi-VN"
    assert document.title is not None
    assert all(font.is_embedded for font in document.fonts)


def test_a_letter_has_its_subject_in_one_paragraph(
    resources: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = _measured(_written(reply(), resources, tmp_path_factory))
    about = _paragraph(document, "V/v")
    assert about.alignment is Alignment.CENTER
    assert about.before == pytest.approx(6, abs=0.3)


def test_pictures_of_pages_are_not_measured() -> None:
    picture = ImageReader(Image.new("L", (1654, 2339), 230))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, *A4)

    with pytest.raises(UnreadableFile) as refused:
        measure_pdf(_drawn(draw), Path("scan.pdf"))
    assert refused.value.reason is UnreadableReason.NO_TEXT


def test_an_underline_is_told_from_a_drawn_line() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 14)
        for at, text in enumerate(("Mot dong chu co gach chan", "Mot dong co ke")):
            canvas.drawString(90, 700 - 40 * at, text)
            wide = canvas.stringWidth(text, "Times-Roman", 14)
            canvas.line(90, 698 - 44 * at, 90 + wide, 698 - 44 * at)

    document = measure_pdf(_drawn(draw), Path("lines.pdf"))
    assert [rule.kind for rule in document.rules] == [
        RuleKind.UNDERLINE,
        RuleKind.DRAWN,
    ]


def test_typed_dashes_are_a_line_of_characters() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 14)
        canvas.drawString(90, 700, "Mot dong chu ngan o tren")
        canvas.drawString(110, 684, "-----------")

    (rule,) = measure_pdf(_drawn(draw), Path("typed.pdf")).rules
    assert (rule.kind, rule.above) == (RuleKind.CHARACTERS, 0)


def test_a_table_gives_its_words_cells() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        canvas.grid([90, 200, 400], [700, 670, 640])
        for row in (0, 1):
            for column, left in enumerate((95, 205)):
                canvas.drawString(left, 680 - 30 * row, f"o so {row} cot {column}")

    document = measure_pdf(_drawn(draw), Path("table.pdf"))
    cells = [p.cell for p in document.paragraphs]
    assert [(c.row, c.column, c.is_ruled) for c in cells if c] == [
        (0, 0, True),
        (0, 1, True),
        (1, 0, True),
        (1, 1, True),
    ]
    assert not document.rules


def test_a_box_around_words_is_a_frame() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 13)
        canvas.setStrokeColorRGB(1, 0, 0)
        canvas.rect(90, 690, 85.04, 22.68)
        canvas.drawString(105, 697, "KHAN CAP")

    (frame,) = measure_pdf(_drawn(draw), Path("frame.pdf")).frames
    assert (frame.width, frame.height) == pytest.approx((30, 8), abs=0.1)
    assert (frame.paragraph, frame.color) == (0, "FF0000")


def test_room_for_a_number_parts_no_words() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 13)
        canvas.drawString(90, 700, "Trung tam, tháng")
        canvas.drawString(235, 700, "/12 cua nam nay")
        canvas.drawString(90, 600, "Mot cot o ben trai")
        canvas.drawString(260, 600, "mot cot o ben phai")

    texts = [p.text for p in measure_pdf(_drawn(draw), Path("room.pdf")).paragraphs]
    assert texts[0] == "Trung tam, tháng /12 cua nam nay"
    assert texts[1:] == ["Mot cot o ben trai", "mot cot o ben phai"]


def test_blanks_that_a_program_leaves_out_are_counted_by_their_width() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 14)
        left = 85.0
        for word, blanks in zip(_WORDS, (1, 1, 1, 2, 1, 1, 1, 1), strict=True):
            canvas.drawString(left, 700, word)
            left += canvas.stringWidth(word, "Times-Roman", 14) + 4.2 * blanks

    (paragraph,) = measure_pdf(_drawn(draw), Path("blanks.pdf")).paragraphs
    assert paragraph.text == "mot hai ba bon  nam sau bay tam"


def test_footnotes_are_no_part_of_the_body() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 14)
        canvas.drawString(
            85, 700, "Mot cau cua than van ban co chu thich o cuoi trang."
        )
        canvas.line(85, 110, 229, 110)
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(85, 98, "1 Chu thich o cuoi trang.")

    body, note = measure_pdf(_drawn(draw), Path("notes.pdf")).paragraphs
    assert (body.zone, note.zone) == (Zone.BODY, Zone.FOOTER)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("TimesNewRomanPSMT", "Times New Roman"),
        ("ABCDEE+Times New Roman,Bold", "Times New Roman"),
        ("TimesNewRomanPS-BoldItalicMT", "Times New Roman"),
        ("BAAAAA+Tinos-Bold", "Tinos"),
        ("LiberationSerif", "Liberation Serif"),
        ("Arial-BoldMT", "Arial"),
        ("Times-Roman", "Times"),
    ],
)
def test_a_font_has_the_name_of_its_family(name: str, family: str) -> None:
    assert family_of(name) == family


def test_the_name_of_a_font_tells_its_look() -> None:
    def looks(name: str, weight: int = 400) -> tuple[bool, bool]:
        look = font_look(name, flags=0, weight=weight, angle=0, is_embedded=True)
        return look.bold, look.italic

    assert looks("Times New Roman,BoldItalic") == (True, True)
    assert looks("TimesNewRomanPS-ItalicMT") == (False, True)
    assert looks("Tinos", 800) == (False, False)
    assert looks("CIDFont+F1", 800) == (True, False)


def _written(
    document: OfficialDocument, resources: Path, places: pytest.TempPathFactory
) -> Path:
    target = places.mktemp("pdf") / "paper.pdf"
    FileDocumentWriter(resources / FORMAT).write_document(document, target)
    return target


def _drawn(draw: Callable[[Canvas], None]) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)

    draw(canvas)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _measured(path: Path) -> MeasuredDocument:
    return measure_pdf(path.read_bytes(), path)


def _paragraph(document: MeasuredDocument, words: str) -> MeasuredParagraph:
    return next(p for p in document.paragraphs if p.text.startswith(words))


def _above(document: MeasuredDocument, at: int | None) -> str:
    return "" if at is None else document.paragraphs[at].text[:9]
