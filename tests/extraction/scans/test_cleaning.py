"""Scans made level, photos cut out of their surroundings and evenly lit."""

import math

import pytest
from PIL import Image

from tests.extraction.made_scans import BODY, HEADER, printed
from tests.extraction.spoiled_scans import noisy
from vanthu.extraction.scans.cleaning import (
    evenly_lit,
    smooth,
    straightened,
    whole,
)


@pytest.mark.parametrize("degrees", [-10.0, -4.0, -0.6, 1.3, 9.0])
def test_a_turned_page_is_made_level_and_its_points_are_found_again(
    degrees: float,
) -> None:
    straight = printed([*HEADER, *BODY])
    picture = straight.rotate(
        degrees, Image.Resampling.BICUBIC, expand=False, fillcolor=255
    )

    page, place = straightened(picture, whole(picture), picture.size)

    (left, top), (right, bottom) = place((200, 400)), place((1400, 400))
    angle = math.degrees(math.atan2(bottom - top, right - left))
    assert angle == pytest.approx(-degrees, abs=0.2)
    assert page.size == picture.size


def test_a_level_page_is_left_as_it_is() -> None:
    picture = printed([*HEADER, *BODY])

    page, place = straightened(picture, whole(picture), picture.size)

    assert page is picture
    assert place((100, 200)) == pytest.approx((100, 200))


def test_dust_lies_at_no_angle() -> None:
    dusty = printed([])
    for left, top in ((300, 400), (900, 460), (700, 1500), (1200, 1900)):
        dusty.paste(120, (left, top, left + 5, top + 5))

    page, _ = straightened(dusty, whole(dusty), dusty.size)

    assert page is dusty


def test_only_what_lies_in_a_shadow_is_made_lighter() -> None:
    page = printed([*HEADER, *BODY])
    page.paste(150, (0, 1600, 800, 2339))

    lit = evenly_lit(page)

    head = 0, 0, page.width, 1200
    assert lit.crop(head).tobytes() == page.crop(head).tobytes()
    assert lit.getpixel((400, 2000)) == 255


def test_shadows_are_lifted_and_print_stays() -> None:
    shadow = (
        Image.linear_gradient("L")
        .resize((600, 800))
        .point([100 + value // 2 for value in range(256)])
    )
    shadow.paste(20, (300, 60, 310, 64))

    lit = evenly_lit(shadow)

    assert min(lit.crop((100, 20, 500, 50)).tobytes()) > 225
    assert max(lit.crop((301, 61, 309, 63)).tobytes()) < 170


def test_an_evenly_lit_page_is_left_as_it_is() -> None:
    page = printed(BODY)

    assert evenly_lit(page) is page


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_sheet_on_its_side_is_set_upright_by_the_order_of_its_corners(
    turns: int,
) -> None:
    upright = printed([*HEADER, *BODY])
    picture = upright.rotate(90 * turns, expand=True)
    a, b, c, d = (whole(picture)[(at - turns) % 4] for at in range(4))

    page, place = straightened(picture, (a, b, c, d), upright.size)

    assert page.size == upright.size
    assert page.tobytes() == upright.tobytes()
    assert place((0, 0)) == pytest.approx(a)


def test_grain_is_smoothed_and_a_clean_page_is_left_as_it_is() -> None:
    clean = printed([*HEADER, *BODY])

    assert smooth(clean) is clean
    assert smooth(noisy(clean)) is not clean


def test_a_page_without_any_print_is_left_as_it_is() -> None:
    for grey in (0, 128, 255):
        page = Image.new("L", (60, 80), grey)

        assert smooth(page) is page
