"""Seals and stamps in colour lifted off black print."""

import pytest
from PIL import Image, ImageDraw

from vanthu.extraction.scans.colours import black_print

DPI = 200
RED, BLUE = (205, 45, 60), (45, 60, 165)
Colour = tuple[int, int, int]


def page_with(colour: Colour, *, on_print: bool = True, side: int = 200) -> Image.Image:
    """Draw a ring of a colour, with a black bar through it or below it."""
    page = Image.new("RGB", (800, 600), (250, 249, 247))
    draw = ImageDraw.Draw(page)
    draw.ellipse((100, 100, 100 + side, 100 + side), None, colour, 8)
    top = 190 if on_print else 500
    draw.rectangle((120, top, 280, top + 20), (20, 20, 20))
    return page


def grey_at(page: Image.Image, x: int, y: int) -> int:
    """Return the grey of one pixel."""
    return page.crop((x, y, x + 1, y + 1)).tobytes()[0]


@pytest.mark.parametrize(
    ("colour", "on_print"), [(RED, True), (RED, False), (BLUE, True)]
)
def test_a_large_figure_in_colour_goes_and_black_print_stays(
    colour: Colour, on_print: bool
) -> None:
    black, stamps = black_print(page_with(colour, on_print=on_print), DPI)

    top = 190 if on_print else 500
    assert grey_at(black, 200, 103) > 230
    assert grey_at(black, 200, top + 10) < 40
    assert [stamp.slope for stamp in stamps] == [None]


@pytest.mark.parametrize(
    "page", [page_with(BLUE, on_print=False), page_with(RED, side=60)]
)
def test_words_in_blue_and_small_things_stay(page: Image.Image) -> None:
    black, _ = black_print(page, DPI)

    assert black.tobytes() == page.convert("L").tobytes()


def test_a_slanted_oblong_stamp_is_returned_level_and_alone() -> None:
    ink = Image.new("RGB", (800, 600), "white")
    ImageDraw.Draw(ink).rectangle((200, 250, 500, 350), RED)
    page = ink.rotate(30, Image.Resampling.BICUBIC, fillcolor="white")

    _, (stamp,) = black_print(page, DPI)

    assert stamp.slope == pytest.approx(-30, abs=1)
    box = stamp.level().point([255 * (v < 128) for v in range(256)]).getbbox()
    assert box is not None
    assert box[2] - box[0] == pytest.approx(300, abs=12)
    assert box[3] - box[1] == pytest.approx(100, abs=12)


def test_a_grey_scan_has_no_colours() -> None:
    page = Image.new("L", (100, 100), 200)

    assert black_print(page, DPI)[0].tobytes() == page.tobytes()


def test_the_colour_of_paper_and_lamp_is_no_ink() -> None:
    page = Image.new("RGB", (800, 600), (255, 235, 170))

    black, _ = black_print(page, DPI)

    assert black.tobytes() == page.convert("L").tobytes()
