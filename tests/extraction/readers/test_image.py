"""Photos and scans: their formats, their sizes, and those that are refused."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from tests.extraction.made_scans import BODY, HEADER, needs_ocr, picture_file, printed
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.readers.image import (
    ImageReader,
    media_type_of,
    pictures,
    scan_of,
)
from vanthu.extraction.scans.ocr_engine import OcrUnavailable
from vanthu.extraction.scans.scanned_pages import ScanReader

PATH = Path("letter.jpg")


def reason_for(data: bytes, scans: ScanReader | None = None) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        ImageReader(scans or ScanReader()).read(data, PATH)
    return refused.value.reason


@needs_ocr
@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("PNG", "1")])
def test_a_picture_of_a_letter_is_read(kind: str, mode: str) -> None:
    data = picture_file(printed([*HEADER, *BODY]).convert(mode), kind)

    read = ImageReader().read(data, PATH)

    assert "Số: 128/SNV-VP" in read.pages[0].text
    assert read.text_source is TextSource.OCR
    assert read.media_type == f"image/{kind.lower()}"
    assert read.pages[0].width == pytest.approx(595, abs=2)


@needs_ocr
def test_each_page_of_a_tiff_is_read() -> None:
    pages = [printed(HEADER), printed(BODY)]
    data = picture_file(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    read = ImageReader().read(data, PATH)

    assert "128/SNV-VP" in read.pages[0].text
    assert "Kính gửi" in read.pages[1].text


def test_the_content_tells_a_photo_of_a_phone() -> None:
    assert media_type_of(b"\0\0\0\x18ftypheic\0\0\0\0") == "image/heic"
    assert media_type_of(b"\0\0\0\x18ftypmp42\0\0\0\0") is None


def test_a_photo_is_turned_as_the_phone_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise
    data = picture_file(Image.new("RGB", (40, 30)), "JPEG", exif=exif)

    (picture,) = pictures(data, PATH)

    assert picture.size == (30, 40)


def test_glass_is_seen_on_white() -> None:
    data = picture_file(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "PNG")

    (picture,) = pictures(data, PATH)

    assert scan_of(picture).picture.getpixel((4, 4)) == 255


@pytest.mark.parametrize(
    ("size", "dots", "points"),
    [
        ((2480, 3508), (300, 300), 2480 * 72 / 300),
        ((2480, 3508), (72, 72), 595),
        ((1240, 1754), None, 595),
    ],
)
def test_the_size_on_paper_is_the_files_unless_no_paper_is_so_large(
    size: tuple[int, int], dots: tuple[int, int] | None, points: float
) -> None:
    options = {} if dots is None else {"dpi": dots}
    data = picture_file(Image.new("L", size, 255), "PNG", **options)

    (picture,) = pictures(data, PATH)

    assert scan_of(picture).width == pytest.approx(points, abs=1)


def test_a_picture_that_claims_to_be_giant_is_too_complex() -> None:
    whole = bytearray(picture_file(Image.new("L", (8, 8)), "PNG"))
    whole[16:24] = struct.pack(">II", 40_000, 40_000)
    whole[29:33] = struct.pack(">I", zlib.crc32(whole[12:29]))

    assert reason_for(bytes(whole)) is UnreadableReason.TOO_COMPLEX


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe0 and no more",
        b"\0\0\0\x18ftypheic and no more",
        b"II*\0\x08\0\0\0",
        picture_file(Image.effect_noise((300, 300), 40), "PNG")[:2000],
    ],
)
def test_a_broken_picture_is_damaged(data: bytes) -> None:
    assert reason_for(data) is UnreadableReason.DAMAGED


@needs_ocr
def test_a_picture_without_print_has_no_text() -> None:
    data = picture_file(Image.new("L", (600, 800), 255), "PNG")

    assert reason_for(data) is UnreadableReason.NO_TEXT


def test_without_the_recogniser_a_picture_has_no_text() -> None:
    def no_ocr() -> None:
        raise OcrUnavailable

    data = picture_file(printed(BODY), "PNG")

    assert reason_for(data, ScanReader(no_ocr)) is UnreadableReason.NO_TEXT
