"""The sheet of paper found on photos."""

import math
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from tests.extraction.made_photos import PHOTOS
from tests.extraction.made_scans import BODY, HEADER, printed
from vanthu.extraction.scans.sheet import find_sheet

SIZE = 756, 1008
CELL = 756 // 160 + 1
SEEN = [name for name, photo in PHOTOS.items() if not photo.quarters | photo.held]
WHOLE = "page beyond the picture"


@pytest.mark.parametrize("name", [name for name in SEEN if name != WHOLE])
def test_the_corners_of_the_sheet_are_found_on_a_photo(name: str) -> None:
    photo = replace(PHOTOS[name], size=SIZE, blur=0, shake=0)
    picture = Image.open(BytesIO(photo.of(printed([*HEADER, *BODY])))).convert("L")

    corners = find_sheet(picture)

    assert corners is not None
    for found, (x, y) in zip(corners, photo.corners, strict=True):
        assert math.dist(found, (x * SIZE[0], y * SIZE[1])) < 2 * CELL


def test_a_page_that_fills_the_photo_is_all_sheet() -> None:
    photo = replace(PHOTOS[WHOLE], size=SIZE)
    picture = Image.open(BytesIO(photo.of(printed([*HEADER, *BODY])))).convert("L")

    assert find_sheet(picture) is None


def test_a_scan_is_all_sheet() -> None:
    assert find_sheet(printed([*HEADER, *BODY])) is None


def test_a_dark_picture_has_no_sheet() -> None:
    assert find_sheet(Image.new("L", (300, 400), 0)) is None
    assert find_sheet(Image.radial_gradient("L")) is None
