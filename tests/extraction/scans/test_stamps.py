"""Marks stamped in colour."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.extraction.made_scans import needs_ocr
from tests.extraction.spoiled_scans import RED, bold_font
from vanthu.extraction.folding import fold
from vanthu.extraction.scans.colours import black_print
from vanthu.extraction.scans.stamps import stamped_marks


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


@needs_ocr
@pytest.mark.parametrize("mark", ["MẬT", "HỎA TỐC"])
def test_a_mark_is_read_under_the_edge_of_another_stamp(mark: str) -> None:
    page = Image.new("RGB", (1400, 1800), "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(bold_font()), 40)
    draw.rectangle((100, 200, 500, 420), outline=RED, width=4)
    draw.text((120, 220), "PHƯỜNG SÔNG HÀ", RED, font)
    draw.text((120, 300), "ĐẾN", RED, font)
    draw.rectangle((420, 380, 700, 460), outline=RED, width=3)
    draw.text((600, 422), mark, RED, font, anchor="mm")

    _, stamps = black_print(page, 200)

    # Its marks may be misread; what it means is not.
    assert [fold(words) for words, _ in stamped_marks(stamps)] == [fold(mark)]
