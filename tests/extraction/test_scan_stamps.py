"""Marks stamped in colour."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.extraction.made_scans import needs_ocr
from tests.extraction.spoiled_scans import RED, bold_font
from vanthu.extraction.scan_colours import black_print
from vanthu.extraction.scan_stamps import stamped_marks


def stamp_on_page(words: str, degrees: float) -> Image.Image:
    """Stamp words in a red frame on a page, slanted."""
    page = Image.new("RGB", (900, 700), "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(bold_font()), 44)
    draw.rectangle((300, 310, 600, 400), outline=RED, width=4)
    draw.text((450, 355), words, RED, font, anchor="mm")
    return page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")


@needs_ocr
@pytest.mark.parametrize(
    ("words", "degrees"), [("HỎA TỐC", 30), ("TỐI MẬT", -25), ("KHẨN", 20)]
)
def test_a_slanted_mark_is_read_where_it_stands(words: str, degrees: float) -> None:
    _, stamps = black_print(stamp_on_page(words, degrees), 200)

    ((read, frame),) = stamped_marks(stamps)

    assert read == words
    assert frame[0] < 450 < frame[2]
    assert frame[1] < 355 < frame[3]


@needs_ocr
def test_other_words_are_no_mark() -> None:
    _, stamps = black_print(stamp_on_page("PHƯỜNG", 25), 200)

    assert list(stamped_marks(stamps)) == []
