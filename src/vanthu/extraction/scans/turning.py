"""Pages that lie on their side or upside down."""

import math

from PIL import Image

from vanthu.extraction.scans.cleaning import skew, small_page, stripes
from vanthu.extraction.scans.warp import Corners

_CLEARLY = 2.0  # times as much


def likely_turns(picture: Image.Image, corners: Corners) -> tuple[int, int, int, int]:
    """Return in how many quarters to turn a page clockwise, the likeliest first.

    Lines of print show whether a page lies on its side; only reading tells which side
    is the upper one.
    """
    a, b, _, d = corners
    shape = round(math.dist(a, b)), round(math.dist(a, d))
    small = small_page(picture, corners, shape)
    aside = small.transpose(Image.Transpose.ROTATE_90)
    across, down = stripes(small, 0), stripes(aside, 0)
    if across < _CLEARLY * down:
        across, down = (stripes(each, skew(each)) for each in (small, aside))
    return (1, 3, 0, 2) if down > _CLEARLY * across else (0, 2, 1, 3)
