"""Scans and photos made ready for reading: the sheet cut out, upright and straight."""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any

from PIL import Image, ImageChops, ImageFilter, ImageMath

from vanthu.extraction.scans.warp import (
    Corners,
    Warp,
    from_square,
    scaled,
    sheared_back,
    turned,
)

_WHITE = 255

_MOST_SKEW = 10  # degrees
_LEAST_SKEW = 0.25
_MIDDLE, _FINE = 0.5, 0.1  # degrees
_MOST_SHEAR = 2.0  # degrees: letters that lean so little are read as well
_SKEW_WIDTH = 300  # pixels: a line of print is some six pixels high

_LIGHT_CELL, _LIGHT_REACH = 16, 5  # pixels; cells in which there is some paper
_DARKEST_PAPER = 40  # what is darker is no paper
_STRIP = 128  # rows that are made lighter at once: more leave the processor's cache
_UNEVEN = 40  # greys between the lightest and the darkest paper

_GRAIN = 12  # greys beside the grey of most paper
_SOFT = 0.5  # pixels: more would close the letters
_EVERY = 3  # pixels across and down, one is enough to know the grain by
_EVEN = 0.75  # of the paper is so grey when a scan has no grain


def straightened(
    picture: Image.Image, corners: Corners, size: tuple[int, int]
) -> tuple[Image.Image, Warp]:
    """Return a sheet of a grey picture as a page of `size`, its lines level.

    The map leads from the points of the page to those of the picture.
    """
    width, height = size
    sides = math.dist(corners[0], corners[1]), math.dist(corners[0], corners[3])
    factor = max(int(min(sides[0] / width, sides[1] / height)), 1)
    shrunk = picture.reduce(factor) if factor > 1 else picture
    sheet = from_square(corners).after(scaled(1 / width, 1 / height))
    ready = scaled(1 / factor).after(sheet)
    angle = skew(small_page(picture, corners, size))
    is_same = shrunk.size == size and corners == whole(picture)
    if is_same and abs(angle) <= _MOST_SHEAR:
        slope = math.tan(math.radians(angle))
        return _sheared(shrunk, slope), sheet.after(
            sheared_back(slope, (width / 2, height / 2))
        )
    turn = turned(angle, (width / 2, height / 2))
    return ready.after(turn).drawn(shrunk, size), sheet.after(turn)


def _sheared(page: Image.Image, slope: float) -> Image.Image:
    """Shift columns, then rows of a page by whole pixels until its lines are level.

    That is far quicker than to turn it, and no pixel is blurred.
    """
    if slope == 0:
        return page
    width, height = page.size
    level = Image.new(page.mode, page.size, _WHITE)
    for left, right, shift in _strips(width, slope):
        level.paste(page.crop((left, 0, right, height)), (left, -shift))
    upright = Image.new(page.mode, page.size, _WHITE)
    for top, bottom, shift in _strips(height, slope):
        upright.paste(level.crop((0, top, width, bottom)), (shift, top))
    return upright


def _strips(length: int, slope: float) -> Iterator[tuple[int, int, int]]:
    """Yield from where to where pixels are shifted alike, and how far."""
    shifts = (round(slope * (at + 0.5 - length / 2)) for at in range(length))
    start = 0
    for shift, alike in groupby(shifts):
        end = start + len(list(alike))
        yield start, end, shift
        start = end


def whole(picture: Image.Image) -> Corners:
    """Return the corners of a picture that is nothing but the sheet."""
    width, height = picture.size
    return (0, 0), (width, 0), (width, height), (0, height)


def evenly_lit(page: Image.Image) -> Image.Image:
    """Return a grey page with its shadows lifted to the white of the paper."""
    small = page.reduce(_LIGHT_CELL)
    for _ in range(_LIGHT_REACH // 2):  # quicker than at once
        small = small.filter(ImageFilter.MaxFilter(3))
    greys = [grey for grey, count in enumerate(small.histogram()) if count]
    if greys[-1] - greys[0] < _UNEVEN:
        return page
    paper = small.filter(ImageFilter.GaussianBlur(_LIGHT_REACH / 2))
    paper = paper.point([max(grey, _DARKEST_PAPER) for grey in range(256)])
    paper = paper.resize(page.size, Image.Resampling.BILINEAR)
    # Print in a shadow is as many times darker than its paper as in the light.
    lit = page.copy()
    for top in range(0, page.height, _STRIP):
        strip = 0, top, page.width, min(top + _STRIP, page.height)
        grey = ImageChops.invert(paper.crop(strip)).getbbox()
        if grey is None:  # the paper is white already
            continue
        place = grey[0], top + grey[1], grey[2], top + grey[3]
        part = {"page": page.crop(place), "paper": paper.crop(place)}
        lit.paste(ImageMath.lambda_eval(_times_lighter, **part), place)
    return lit


def _times_lighter(of: dict[str, Any]) -> Any:
    return of["convert"](of["min"](of["page"] * _WHITE / of["paper"], _WHITE), "L")


def smooth(page: Image.Image) -> Image.Image:
    """Return a grey page without the grain of a poor sensor, if it has any."""
    size = max(page.width // _EVERY, 1), max(page.height // _EVERY, 1)
    some = page.resize(size, Image.Resampling.NEAREST)
    counts = some.histogram()
    light = range(threshold(some) + 1, len(counts))
    paper = max(light, key=counts.__getitem__, default=0)
    even = sum(counts[max(paper - _GRAIN, 0) : paper + _GRAIN + 1])
    if even >= _EVEN * sum(counts[light.start :]):
        return page
    return page.filter(ImageFilter.GaussianBlur(_SOFT))


def threshold(grey: Image.Image) -> int:
    """Return the grey that best parts dark from light (Otsu 1979)."""
    counts = grey.histogram()
    total, weighted = sum(counts), sum(v * n for v, n in enumerate(counts))
    best, level, below, below_sum = -1.0, 0, 0, 0
    for value, count in enumerate(counts):
        below += count
        below_sum += value * count
        if 0 < below < total:
            mean, other = below_sum / below, (weighted - below_sum) / (total - below)
            spread = below * (total - below) * (mean - other) ** 2
            if spread > best:
                best, level = spread, value
    return level


# ---------------------------------------------------------------- level lines


def small_page(
    picture: Image.Image, corners: Corners, size: tuple[int, int]
) -> Image.Image:
    """Return the sheet so small that the lines of print are some six pixels high."""
    width, height = size
    small = _SKEW_WIDTH, max(round(height * _SKEW_WIDTH / width), 1)
    sheet = from_square(corners).after(scaled(1 / small[0], 1 / small[1]))
    return sheet.drawn(picture, small)


def skew(small: Image.Image) -> float:
    """Return by how many degrees to turn the page clockwise, at most 10.

    When it is level the rows of pixels differ most: print, gap, print.
    """

    def best(page: Image.Image, angles: Iterable[float]) -> float:
        return max(angles, key=lambda angle: (stripes(page, angle), -abs(angle)))

    half = small.reduce(2) if min(small.size) >= _SKEW_WIDTH else small
    angle = best(half, range(-_MOST_SKEW, _MOST_SKEW + 1))
    angle = best(small, (angle + step * _MIDDLE for step in (-1, 0, 1)))
    near = range(-4, 5)
    angle = best(small, (angle + step * _FINE for step in near))
    if abs(angle) < _LEAST_SKEW:
        return 0.0
    if abs(angle) <= _MOST_SHEAR:
        return angle
    # Looked at closely, the specks of an almost blank page lie at no angle.
    return best(small, (0.0, angle))


def stripes(small: Image.Image, angle: float) -> int:
    """Return how much the rows of pixels differ once the page is turned."""
    level = small.rotate(angle, Image.Resampling.NEAREST, fillcolor=_WHITE)
    rows = level.resize((1, small.height), Image.Resampling.BOX).tobytes()
    return sum((a - b) ** 2 for a, b in pairwise(rows))
