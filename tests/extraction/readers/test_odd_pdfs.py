"""PDF files that are not as usual: lost fonts, forms, passwords, versions."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.made_files import FILLER
from tests.extraction.made_pdfs import PdfObjects, page_file, words_at
from tests.extraction.made_scans import needs_ocr, regular_font
from tests.extraction.spoiled_scans import bold_font
from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.file_reading import read_pages
from vanthu.extraction.readers.pdf import PdfReader
from vanthu.extraction.scans.scanned_pages import ScanReader

PATH = Path("letter.pdf")
WORDS = "All wards are asked to report what they have done."
PAGE = words_at((80, 780, WORDS), (80, 760, "In time."))
NUMBER = "Số: 798/UBND-VHXH"
BODY = (
    "Ủy ban nhân dân thành phố yêu cầu các phường báo cáo kết quả thực hiện",
    "trước ngày 15 tháng 6 năm 2024 để tổng hợp, trình Ủy ban nhân dân tỉnh.",
) * 5
OLD = (
    "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc KÕ ho¹ch",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp Töï do Haïnh phuùc",
)


def two_fonts(first: tuple[str, ...], others: tuple[str, ...]) -> bytes:
    """Make a page in two fonts, each with a table of its letters."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), pageCompression=0)
    faces = {"One": bold_font(), "Other": regular_font()}
    for name, file in faces.items():
        pdfmetrics.registerFont(TTFont(name, str(file)))
    top = 780.0
    for font, lines in (("One", first), ("Other", others)):
        for line in lines:
            canvas.setFont(font, 13)
            canvas.drawString(80, top, line)
            top -= 20
    canvas.save()
    return stream.getvalue()


def without_first_table(data: bytes) -> bytes:
    """Take the table of letters from the font that was used first."""
    less, count = re.subn(rb"(/Name /F2\+0[^>]*)/ToUnicode", rb"\1/XoUnicode", data)
    assert count == 1
    return less


@needs_ocr
def test_a_number_whose_font_lost_its_letters_is_recognised() -> None:
    whole = two_fonts(("ỦY BAN NHÂN DÂN THÀNH PHỐ", NUMBER), BODY)

    read = PdfReader().read(without_first_table(whole), PATH)

    assert PdfReader().read(whole, PATH).text_source is TextSource.TEXT_LAYER
    assert read.text_source is TextSource.OCR
    assert NUMBER in read.pages[0].text


def test_bullets_of_a_lost_font_do_not_spoil_a_page() -> None:
    begun: list[int] = []
    data = two_fonts(("\u2022",) * 9, BODY)

    read = PdfReader(ScanReader(lambda: begun.append(1))).read(
        without_first_table(data), PATH
    )

    assert begun == []
    assert BODY[0] in read.pages[0].text


@pytest.mark.parametrize("line", OLD)
def test_a_page_in_an_old_encoding_is_recognised_anew(line: str) -> None:
    begun: list[int] = []
    stream = BytesIO()
    canvas = Canvas(stream)
    for number in range(6):
        canvas.drawString(80, 780 - 20 * number, line)
    canvas.save()

    PdfReader(ScanReader(lambda: begun.append(1))).read(stream.getvalue(), PATH)

    assert begun == [1]


def test_a_file_that_only_forbids_printing_is_read() -> None:
    stream = BytesIO()
    lock = StandardEncryption("", ownerPassword="owner", canPrint=0, canCopy=0)
    canvas = Canvas(stream, encrypt=lock)
    canvas.drawString(80, 780, FILLER)
    canvas.save()

    assert PdfReader().read(stream.getvalue(), PATH).pages[0].text == FILLER


@pytest.mark.parametrize("version", ["1.0", "1.7", "2.0"])
def test_files_of_every_version_are_read(version: str) -> None:
    text = PdfReader().read(page_file(PAGE, version=version), PATH).pages[0].text

    assert text == f"{WORDS}\nIn time."


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"startxref\n", b"startxref\n9"),
        lambda data: data.replace(b"0000000000 65535 f", b"00000 65535 f"),
        lambda data: data + b"\r\n" + b"\0" * 5000,
        lambda data: b"\r\n\xef\xbb\xbf" + data,
        lambda data: b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + data,
        lambda data: b"<br />\n<b>Warning</b>: x on line <b>7</b><br />\n" + data,
    ],
)
def test_a_file_whose_places_are_wrong_is_put_right(
    damage: Callable[[bytes], bytes],
) -> None:
    data = damage(page_file(PAGE))

    assert read_pages(data, PATH).pages[0].text == f"{WORDS}\nIn time."


def test_a_form_that_only_adobes_program_shows_has_no_text() -> None:
    objects = PdfObjects()
    form = objects.add_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
    page = words_at((80, 780, "Please wait..."), (80, 760, FILLER))
    catalog = f"/AcroForm<</XFA {form} 0 R/Fields[]>>/NeedsRendering true"

    with pytest.raises(UnreadableFile) as refused:
        PdfReader().read(page_file(page, catalog=catalog, objects=objects), PATH)

    assert refused.value.reason is UnreadableReason.NO_TEXT


def test_other_formats_that_hold_a_pdf_are_none() -> None:
    inside = page_file(PAGE)

    for start in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1 "):
        assert not PdfReader().recognises(start + inside)
    with pytest.raises(UnknownFormat):
        read_pages(b"\0" * 2000 + inside, PATH)
