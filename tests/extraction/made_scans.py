"""Pictures of printed pages, made for the tests of recognising."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Final, Literal

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.made_files import PAGE_HEIGHT, Placed
from vanthu.extraction.scans.ocr_engine import data_folder
from vanthu.rendering.fonts import font_folders

DPI = 200
A4 = 1654, 2339  # pixels

HEADER: list[Placed] = [
    (80, 60, "UBND TỈNH SÔNG HÀ"),
    (90, 78, "SỞ NỘI VỤ"),
    (85, 100, "Số: 128/SNV-VP"),
    (270, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (325, 78, "Độc lập - Tự do - Hạnh phúc"),
    (310, 100, "Sông Hà, ngày 05 tháng 11 năm 2025"),
]
BODY: list[Placed] = [
    (90, 170, "Kính gửi: Ủy ban nhân dân các phường, xã"),
    (90, 200, "Sở Nội vụ đề nghị các địa phương báo cáo kết quả công tác văn thư"),
    (90, 218, "lưu trữ năm 2025 về Sở trước ngày 15 tháng 12 năm 2025 để tổng hợp."),
]

needs_ocr = pytest.mark.skipif(
    data_folder() is None, reason="tesseract-ocr-vie is not installed"
)


def printed(words: Sequence[Placed], size: tuple[int, int] = A4) -> Image.Image:
    """Print words at places in points on white paper, grey at 200 dpi."""
    page = Image.new("L", size, 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(regular_font()), round(13 * DPI / 72))
    for left, top, line in words:
        place = left * DPI / 72, top * DPI / 72
        draw.text(place, line, fill=0, font=font, anchor="ls")
    return page


def regular_font() -> Path:
    """Return the letters' font."""
    found = (p for f in font_folders() for p in f.rglob("Tinos-Regular.ttf"))
    file = next(found, None)
    if file is None:
        pytest.skip("no Tinos: the fonts of fonts-croscore are not installed")
    return file


def picture_file(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the bytes of a picture file."""
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


INVISIBLE: Final = 3  # the way of drawing that a PDF gives this number


def scanned_pdf(
    *pages: Image.Image, words: Sequence[Placed] = (), drawn: Literal[0, 3] = 0
) -> bytes:
    """Make a PDF of page-wide pictures, with words in a layer over the first."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, PAGE_HEIGHT))
    for page in pages:
        canvas.drawImage(ImageReader(page), 0, 0, 595, PAGE_HEIGHT)
        canvas.setFont("Times-Roman", 8)
        for left, top, line in words:
            canvas.drawString(left, PAGE_HEIGHT - top, line, mode=drawn)
        words = ()
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
