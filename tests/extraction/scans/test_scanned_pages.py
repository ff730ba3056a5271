"""Pictures of pages read from cleaning to boxes on the picture."""

from pathlib import Path
from random import Random

import pytest
from PIL import Image

from tests.extraction.made_files import Placed
from tests.extraction.made_scans import (
    BODY,
    HEADER,
    needs_ocr,
    picture_file,
    printed,
    scanned_pdf,
)
from tests.extraction.spoiled_scans import blurred, noisy
from vanthu.domain.errors import SecretLetter, UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.image import ImageReader
from vanthu.extraction.readers.pdf import PdfReader
from vanthu.extraction.scans import scanned_pages
from vanthu.extraction.scans.ocr import Recognised, recognise
from vanthu.extraction.scans.scanned_pages import Scan, ScanReader

PATH = Path("scan.pdf")
SECRET: list[Placed] = [*HEADER, (95, 130, "MẬT"), *BODY]

pytestmark = needs_ocr


def test_boxes_lie_on_the_picture_as_it_is_shown() -> None:
    turned = printed([*HEADER, *BODY]).rotate(
        2.0, Image.Resampling.BICUBIC, fillcolor=255
    )

    page = ScanReader().read(Scan(turned, 595.0, 842.0), PATH, is_first=True)

    start = page.text.index("128/SNV-VP")
    boxes = [box for box in page.boxes[start : start + 10] if box]
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    scale = turned.width / 595
    frame = [round(side * scale) for side in (left, top, right, bottom)]
    around = turned.crop((frame[0] - 3, frame[1] - 3, frame[2] + 3, frame[3] + 3))
    assert (page.width, page.height) == (595.0, 842.0)
    assert sum(value < 128 for value in around.tobytes()) > 400
    assert right - left < 80


def test_after_a_secrecy_mark_no_further_page_of_a_pdf_is_looked_at() -> None:
    begun: list[int] = []
    reader = PdfReader(ScanReader(lambda: begun.append(1)))

    with pytest.raises(SecretLetter) as refused:
        reader.read(scanned_pdf(printed(SECRET), printed(BODY)), PATH)

    assert refused.value.mark == "MẬT"
    assert begun == [1]


def test_a_mark_on_a_later_page_ends_the_reading_too() -> None:
    begun: list[int] = []
    reader = PdfReader(ScanReader(lambda: begun.append(1)))
    pages = printed(BODY), printed(SECRET), printed(BODY)

    with pytest.raises(SecretLetter):
        reader.read(scanned_pdf(*pages), PATH)

    assert begun == [1, 1]


def test_after_a_secrecy_mark_no_further_picture_is_looked_at() -> None:
    begun: list[int] = []
    reader = ImageReader(ScanReader(lambda: begun.append(1)))
    pages = {"save_all": True, "append_images": [printed(BODY)]}

    with pytest.raises(SecretLetter):
        reader.read(picture_file(printed(SECRET), "TIFF", **pages), PATH)

    assert begun == [1]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how often a page is recognised."""
    count: list[int] = []

    def counted(image: Image.Image, seconds: float) -> Recognised:
        count.append(1)
        return recognise(image, seconds)

    monkeypatch.setattr(scanned_pages, "recognise", counted)
    return count


def test_the_back_of_a_page_with_nothing_but_dust_is_looked_at_once(
    looks: list[int],
) -> None:
    back = printed([])
    random = Random(5)
    for _ in range(40):
        left, top = random.randrange(100, 1500), random.randrange(100, 2200)
        back.paste(0, (left, top, left + 6, top + 6))

    page = ScanReader().read(Scan(back, 595.0, 842.0), PATH, is_first=False)

    assert page.text == ""
    assert looks == [1]


@pytest.mark.parametrize("turns", [1, 2, 3])
@pytest.mark.parametrize("lines", [BODY[1:2], BODY])
def test_a_poor_page_with_few_lines_is_read_on_whichever_side_it_lies(
    lines: list[Placed], turns: int
) -> None:
    poor = noisy(blurred(printed(lines))).rotate(90 * turns, expand=True)
    width, height = (595.0, 842.0) if turns == 2 else (842.0, 595.0)

    page = ScanReader().read(Scan(poor, width, height), PATH, is_first=False)

    assert "đề nghị các địa phương báo cáo kết quả" in page.text


def test_a_first_page_that_takes_too_long_is_not_half_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scanned_pages, "RECOGNISING_SECONDS", 0.0)

    with pytest.raises(UnreadableFile) as refused:
        ScanReader().read(Scan(printed(BODY), 595.0, 842.0), PATH, is_first=True)

    assert refused.value.reason is UnreadableReason.TOO_COMPLEX


def test_a_later_page_that_takes_too_long_is_shown_but_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scanned_pages, "RECOGNISING_SECONDS", 0.0)

    page = ScanReader().read(Scan(printed(BODY), 595.0, 842.0), PATH, is_first=False)

    assert page == Page("", 595.0, 842.0)
