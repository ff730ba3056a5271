"""A stamp lies on a copy of the first page, where it was wanted; the letter stays."""

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdfium2 import raw
from reportlab.pdfgen.canvas import Canvas

from vanthu.domain.errors import UnknownFormat, UnreadableFile
from vanthu.extraction.sandbox import Sandbox
from vanthu.extraction.stamping import stamp_first_page

MM = 72 / 25.4
LETTER = Path("letter.pdf")
PLACE = (30.0, 48.0)  # millimetres from the left and the upper edge


def stamp() -> bytes:
    """Give a black page of 50 × 35 mm."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(50 * MM, 35 * MM))
    canvas.rect(0, 0, 50 * MM, 35 * MM, fill=1)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def letter(*, rotation: int = 0, crop: tuple[float, ...] | None = None) -> bytes:
    """Give a letter of two A4 pages, turned or cut when it is shown."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(210 * MM, 297 * MM))
    for page in (1, 2):
        canvas.drawString(100, 700, f"Page {page}")
        canvas.setPageRotation(rotation)
        if crop:
            canvas.setCropBox([edge * MM for edge in crop])
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def black_box(content: bytes) -> tuple[float, float, float, float]:
    """Give left, top, right and foot of what is black on the page, in millimetres."""
    document = pdfium.PdfDocument(content)
    assert len(document) == 1
    picture = document[0].render(scale=2, grayscale=True).to_pil()
    document.close()
    dark = picture.point(lambda shade: 255 * (shade < 60)).crop(
        (0, 0, picture.width, picture.height)
    )
    rows = [row for row in range(dark.height) if _share(dark, row) > 0.1]
    top, foot = rows[0], rows[-1] + 1
    middle = dark.crop((0, (top + foot) // 2, dark.width, (top + foot) // 2 + 1))
    left, _, right, _ = middle.getbbox() or (0, 0, 0, 0)
    return tuple(edge / 2 / MM for edge in (left, top, right, foot))  # type: ignore[return-value] # four edges


def _share(picture: Image.Image, row: int) -> float:
    line = picture.crop((0, row, picture.width, row + 1))
    return line.histogram()[255] / picture.width


def text_of(content: bytes) -> str:
    """Give the words of the first page."""
    document = pdfium.PdfDocument(content)
    words = document[0].get_textpage().get_text_range()
    document.close()
    return str(words)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_stamp_stands_upright_where_it_was_wanted(rotation: int) -> None:
    copy = stamp_first_page(letter(rotation=rotation), LETTER, stamp(), PLACE)

    assert black_box(copy) == pytest.approx((30, 48, 80, 83), abs=0.5)
    assert "Page 1" in text_of(copy)


@pytest.mark.parametrize("rotation", [0, 90])
def test_a_cut_page_is_measured_as_it_is_shown(rotation: int) -> None:
    cut = letter(rotation=rotation, crop=(10, 20, 200, 290))
    copy = stamp_first_page(cut, LETTER, stamp(), PLACE)

    assert black_box(copy) == pytest.approx((30, 48, 80, 83), abs=0.5)


def test_a_scan_is_stamped_on_its_picture() -> None:
    target = io.BytesIO()
    Image.new("RGB", (1240, 1754), "white").save(target, "PNG", dpi=(150, 150))
    copy = stamp_first_page(target.getvalue(), Path("scan.png"), stamp(), PLACE)

    assert black_box(copy) == pytest.approx((30, 48, 80, 83), abs=0.5)


def test_words_that_were_filled_in_are_copied_too() -> None:
    document = pdfium.PdfDocument(letter())
    with_note = document[0]
    annotation = raw.FPDFPage_CreateAnnot(with_note, raw.FPDF_ANNOT_SQUARE)
    assert annotation
    raw.FPDFPage_CloseAnnot(annotation)
    target = io.BytesIO()
    document.save(target)
    document.close()

    assert "Page 1" in text_of(
        stamp_first_page(target.getvalue(), LETTER, stamp(), PLACE)
    )


def test_what_has_no_pages_is_not_stamped() -> None:
    with pytest.raises(UnknownFormat):
        stamp_first_page(b"Kinh gui", Path("letter.txt"), stamp(), PLACE)


def test_a_damaged_letter_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        stamp_first_page(b"%PDF-1.7 nothing more", LETTER, stamp(), PLACE)


def test_the_reading_process_stamps() -> None:
    sandbox = Sandbox()
    try:
        copy = sandbox.stamp(letter(), LETTER, stamp(), PLACE)
        with pytest.raises(UnknownFormat):
            sandbox.stamp(b"Kinh gui", Path("a.txt"), stamp(), PLACE)
    finally:
        sandbox.close()

    assert black_box(copy) == pytest.approx((30, 48, 80, 83), abs=0.5)
