"""Letters as scanners, faxes, phones and screens hand them over: the fields stay."""

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.made_files import OFFICE, PAGE_HEIGHT, Placed
from tests.extraction.made_scans import (
    A4,
    BODY,
    HEADER,
    needs_ocr,
    picture_file,
    printed,
    regular_font,
)
from tests.extraction.spoiled_scans import SPOILINGS, as_pdf, resized
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterReading, TextSource
from vanthu.extraction.letter_reader import read_here

CLOSING: list[Placed] = [
    (90, 270, "Nơi nhận:"),
    (90, 288, "- Như trên;"),
    (90, 306, "- Lưu: VT, VP."),
    (370, 270, "GIÁM ĐỐC"),
    (350, 350, "Nguyễn Văn An"),
]
SECOND: list[Placed] = [
    *((x, 100 + y, line) for x, y, line in CLOSING[:3]),
    (370, 370, "GIÁM ĐỐC"),
    (350, 450, "Nguyễn Văn An"),
]
LETTER = [*HEADER, *BODY, *CLOSING]
DPI_OF_TIFF = {"dpi": (200, 200)}

pytestmark = needs_ocr


def read(folder: Path, content: bytes) -> LetterReading:
    file = folder / "văn-bản"  # the name tells nothing
    file.write_bytes(content)
    return read_here(file, OFFICE, WorkingCalendar())


def is_whole(reading: LetterReading) -> bool:
    """Assert the fields of the letter, to the last."""
    found = reading.proposal.fields
    assert found.full_ref.value == "128/SNV-VP"
    assert found.issued_on.value == date(2025, 11, 5)
    assert found.place.value == "Sông Hà"
    assert (found.parent_issuer.value, found.issuer.value) == (
        "UBND TỈNH SÔNG HÀ",
        "SỞ NỘI VỤ",
    )
    assert (found.signer_title.value, found.signer.value) == (
        "GIÁM ĐỐC",
        "Nguyễn Văn An",
    )
    assert [str(term.on) for term in reading.proposal.terms] == ["2025-12-15"]
    return True


def fax(pages: Sequence[Image.Image]) -> bytes:
    first, *others = (page.convert("1") for page in pages)
    return picture_file(
        first,
        "TIFF",
        save_all=True,
        append_images=others,
        compression="group4",
        **DPI_OF_TIFF,
    )


def cmyk(page: Image.Image) -> bytes:
    return picture_file(page.convert("RGB").convert("CMYK"), "JPEG", quality=85)


def turned_by_exif(page: Image.Image) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 8  # to be turned a quarter to the left
    return picture_file(page.rotate(-90, expand=True), "JPEG", exif=exif)


def fine(page: Image.Image) -> bytes:
    return picture_file(resized(600)(page), "PNG", dpi=(600, 600))


def large_photo(page: Image.Image) -> bytes:
    taken = page.convert("RGB").resize((5000, 7070))
    return picture_file(taken, "JPEG", quality=70, dpi=(605, 605))


def screenshot(page: Image.Image) -> bytes:
    return picture_file(resized(96)(page.convert("RGB")), "PNG")


def phone(page: Image.Image) -> bytes:
    return picture_file(SPOILINGS["photo on a desk"](page), "JPEG", quality=80)


@pytest.mark.parametrize(
    "make", [cmyk, turned_by_exif, fine, large_photo, screenshot, phone]
)
def test_one_picture_of_any_kind_gives_all_fields(
    tmp_path: Path, make: Callable[[Image.Image], bytes]
) -> None:
    reading = read(tmp_path, make(printed(LETTER)))

    assert is_whole(reading)
    assert reading.text_source is TextSource.OCR


def test_a_fax_of_several_pages_is_one_letter(tmp_path: Path) -> None:
    reading = read(tmp_path, fax([printed([*HEADER, *BODY]), printed(SECOND)]))

    assert is_whole(reading)
    assert len(reading.pages) == 2


@pytest.mark.parametrize("is_first", [True, False])
def test_scanned_and_typed_pages_of_one_pdf_are_read_together(
    tmp_path: Path, is_first: bool
) -> None:
    parts = [[*HEADER, *BODY], SECOND]
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, PAGE_HEIGHT))
    pdfmetrics.registerFont(TTFont("Tinos", str(regular_font())))
    for at, words in enumerate(parts):
        if (at == 0) is is_first:
            canvas.drawImage(ImageReader(printed(words)), 0, 0, 595, PAGE_HEIGHT)
        else:
            canvas.setFont("Tinos", 13)
            for left, top, line in words:
                canvas.drawString(left, PAGE_HEIGHT - top, line)
        canvas.showPage()
    canvas.save()

    reading = read(tmp_path, stream.getvalue())

    assert is_whole(reading)
    assert reading.text_source is TextSource.OCR


@pytest.mark.parametrize(
    "name",
    [
        "turned 9°",
        "fax",
        "shadows",
        "seal and signature",
        "on its left side",
        "upside down",
    ],
)
def test_what_spoils_a_scan_does_not_spoil_the_fields(
    tmp_path: Path, name: str
) -> None:
    page = SPOILINGS[name](printed(LETTER))

    reading = read(tmp_path, as_pdf([page]))

    assert is_whole(reading)


@pytest.mark.parametrize("name", ["on its left side", "upside down"])
def test_evidence_of_a_turned_page_lies_where_the_print_is(
    tmp_path: Path, name: str
) -> None:
    picture = SPOILINGS[name](printed(LETTER))

    reading = read(tmp_path, as_pdf([picture]))

    (evidence,) = reading.proposal.fields.full_ref.evidence
    (rect,) = evidence.rects
    scale = picture.width / reading.pages[0].width
    frame = [
        round(side * scale) for side in (rect.left, rect.top, rect.right, rect.bottom)
    ]
    around = picture.crop((frame[0], frame[1], frame[2], frame[3]))
    dark = sum(value < 128 for value in around.tobytes())
    assert picture.size in (A4, A4[::-1])
    assert 400 < dark < around.width * around.height / 2
