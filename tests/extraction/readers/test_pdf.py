"""PDF: reading order, turned pages, annotations, and files that are refused."""

from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.made_files import FILLER, pdf_of, saved
from tests.extraction.made_scans import BODY, INVISIBLE, needs_ocr, printed, scanned_pdf
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.pdf import PdfReader
from vanthu.extraction.scans.ocr_engine import OcrUnavailable
from vanthu.extraction.scans.scanned_pages import ScanReader

PATH = Path("letter.pdf")
HEADER = [
    (320.0, 60.0, "SOCIALIST REPUBLIC"),
    (320.0, 76.0, "Independence - Freedom"),
    (330.0, 102.0, "Song Ha, day 6 month 10"),
    (90.0, 60.0, "PEOPLE'S COMMITTEE"),
    (90.0, 76.0, "SONG HA WARD"),
    (100.0, 100.0, "No: 12/UBND"),
    (100.0, 116.0, "about the day"),
    (90.0, 170.0, FILLER),
    (90.0, 186.0, "done."),
]
FOOTER = [
    (90.0, 60.0, FILLER),
    (90.0, 76.0, "the end."),
    (320.0, 110.0, "TM. COMMITTEE"),
    (90.0, 112.0, "To:"),
    (90.0, 128.0, "- archive."),
    (320.0, 126.0, "CHAIRMAN"),
    (330.0, 210.0, "Nguyen Van A"),
]


def page_of(data: bytes, index: int = 0) -> Page:
    return PdfReader().read(data, PATH).pages[index]


def reason_for(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        PdfReader().read(data, PATH)
    assert refused.value.path == PATH
    return refused.value.reason


def test_the_left_column_of_a_header_is_read_before_the_right_one() -> None:
    assert page_of(pdf_of(HEADER)).text.split("\n") == [
        "PEOPLE'S COMMITTEE",
        "SONG HA WARD",
        "No: 12/UBND",
        "about the day",
        "",
        "SOCIALIST REPUBLIC",
        "Independence - Freedom",
        "Song Ha, day 6 month 10",
        "",
        FILLER,
        "done.",
    ]


def test_the_left_column_of_a_footer_is_read_before_the_right_one() -> None:
    assert page_of(pdf_of([(90, 60, FILLER)], FOOTER), 1).text.split("\n") == [
        FILLER,
        "the end.",
        "",
        "To:",
        "- archive.",
        "",
        "TM. COMMITTEE",
        "CHAIRMAN",
        "",
        "Nguyen Van A",
    ]


def test_a_table_in_the_body_is_read_line_by_line() -> None:
    rows = [
        (90.0, 60.0, FILLER),
        (90.0, 84.0, "1"),
        (150.0, 84.0, "schools"),
        (300.0, 84.0, "October"),
        (90.0, 100.0, "2"),
        (150.0, 100.0, "clinics"),
        (300.0, 100.0, "November"),
    ]

    text = page_of(pdf_of(rows)).text

    assert text == f"{FILLER}\n1 schools October\n2 clinics November"


def test_every_character_has_a_box_where_it_stands() -> None:
    page = page_of(pdf_of([(90, 60, FILLER), (90, 90, "Day 31/10- 12/11")]))

    start = page.text.index("31/10-")
    box = page.boxes[start]

    assert len(page.boxes) == len(page.text)
    assert box is not None
    assert box.top < 90 < box.bottom
    assert 110 < box.left < box.right < 125


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(turned: int) -> None:
    """The words run sideways as shown, so the page is turned for reading."""
    upright = page_of(pdf_of(HEADER))
    page = page_of(pdf_of(HEADER, turned=turned))

    assert page.text == upright.text
    assert (page.width > page.height) is (turned != 180)
    for box in page.boxes:
        assert box is None or 0 < box.left < box.right < page.width
        assert box is None or 0 < box.top < box.bottom < page.height


def test_hyphens_at_the_end_of_a_line_stay() -> None:
    page = page_of(pdf_of([(90, 60, FILLER + " from 10/10-"), (90, 76, "31/10.")]))

    assert page.text.endswith("from 10/10-\n31/10.")


def test_a_number_stamped_as_an_annotation_is_read_in_its_place() -> None:
    words = [(90.0, 60.0, "No:        /UBND"), (90.0, 90.0, FILLER)]
    with closing(pdfium.PdfDocument(pdf_of(words))) as document:
        page = document[0]
        annotation = pdfium_c.FPDFPage_CreateAnnot(page, pdfium_c.FPDF_ANNOT_STAMP)
        frame = pdfium_c.FS_RECTF(110, 800, 130, 770)
        pdfium_c.FPDFAnnot_SetRect(annotation, frame)
        stamp = pdfium_c.FPDFPageObj_NewTextObj(document, b"Times-Roman", 13.0)
        number = "798\0".encode("utf-16-le")
        pdfium_c.FPDFText_SetText(
            stamp, pdfium_c.cast(number, pdfium_c.POINTER(pdfium_c.c_ushort))
        )
        pdfium_c.FPDFPageObj_Transform(stamp, 1, 0, 0, 1, 110, 842 - 61.5)
        pdfium_c.FPDFAnnot_AppendObject(annotation, stamp)
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        stamped = saved(document)

    assert page_of(stamped).text.startswith("No: 798 /UBND\n")


def test_a_file_with_a_password_is_encrypted() -> None:
    data = pdf_of([(90, 60, FILLER)], password="secret")

    assert reason_for(data) is UnreadableReason.ENCRYPTED


def test_half_a_file_is_damaged() -> None:
    assert reason_for(b"%PDF-1.7\n1 0 obj") is UnreadableReason.DAMAGED


def test_a_page_without_letters_has_no_text() -> None:
    assert reason_for(pdf_of([])) is UnreadableReason.NO_TEXT


def test_a_short_page_without_a_picture_has_text() -> None:
    assert page_of(pdf_of([(90, 60, "No: 12")])).text == "No: 12"


def test_a_giant_page_is_too_complex() -> None:
    data = pdf_of([(90, 60, FILLER)]).replace(b"0 0 595 842", b"0 0 59500 8")

    assert reason_for(data) is UnreadableReason.TOO_COMPLEX


@given(st.binary(max_size=400))
def test_rubbish_after_the_signature_is_refused(rubbish: bytes) -> None:
    with pytest.raises(UnreadableFile):
        PdfReader().read(b"%PDF-1.4\n" + rubbish, PATH)


# ---------------------------------------------------------------- scans


def no_ocr() -> None:
    raise OcrUnavailable


def test_without_the_recogniser_a_scan_has_no_text() -> None:
    with pytest.raises(UnreadableFile) as refused:
        PdfReader(ScanReader(no_ocr)).read(scanned_pdf(printed(BODY)), PATH)

    assert refused.value.reason is UnreadableReason.NO_TEXT


def test_without_the_recogniser_a_poor_text_layer_is_better_than_none() -> None:
    words = [(90.0, 170.0 + 9 * n, FILLER) for n in range(8)]
    data = scanned_pdf(printed(BODY), words=words)

    read = PdfReader(ScanReader(no_ocr)).read(data, PATH)

    assert read.text_source is TextSource.TEXT_LAYER
    assert FILLER in read.pages[0].text


@needs_ocr
def test_a_scan_is_recognised_below_the_banner_of_its_signature() -> None:
    banner = [(300.0, 20.0, "Signed by: Song Ha, 05.11.2025 16:02:32 +07:00")]

    read = PdfReader().read(scanned_pdf(printed(BODY), words=banner), PATH)

    assert read.text_source is TextSource.OCR
    assert BODY[1][2] in read.pages[0].text


@needs_ocr
def test_what_a_scanner_took_for_english_is_recognised_anew() -> None:
    words = [(90.0, 170.0 + 9 * n, FILLER) for n in range(8)]

    data = scanned_pdf(printed(BODY), words=words, drawn=INVISIBLE)

    read = PdfReader().read(data, PATH)

    assert BODY[1][2] in read.pages[0].text


@needs_ocr
def test_only_the_scanned_pages_of_a_mixed_file_are_recognised() -> None:
    begun: list[int] = []
    scans = ScanReader(lambda: begun.append(1))
    with (
        closing(pdfium.PdfDocument(pdf_of([(90, 60, FILLER)], []))) as mixed,
        closing(pdfium.PdfDocument(scanned_pdf(printed(BODY)))) as scan,
    ):
        mixed.import_pages(scan)
        data = saved(mixed)

    read = PdfReader(scans).read(data, PATH)

    assert read.pages[0].text == FILLER
    assert read.pages[1].text == ""
    assert BODY[1][2] in read.pages[2].text
    assert read.text_source is TextSource.OCR
    assert begun == [1]
