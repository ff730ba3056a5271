"""How high the lines of Times New Roman are, and of the fonts with its measures."""

from functools import cache

from vanthu.rendering.blocks import Style

ASCENT = 0.891  # of the size, from the baseline up
DESCENT = 0.216  # and down
LINE = 1.15  # from one baseline to the next, single-spaced
TWIPS_PER_POINT = 20  # Word reckons in whole twentieths of a point


@cache
def line_height(size: float) -> float:
    """Return the height of a single-spaced line in points."""
    return round(size * LINE * TWIPS_PER_POINT) / TWIPS_PER_POINT


@cache
def line_gap(style: Style) -> float:
    """Return what a wider line spacing adds between two lines, in points."""
    twips = int(line_height(style.size) * style.line_spacing * TWIPS_PER_POINT)
    return twips / TWIPS_PER_POINT - line_height(style.size)


@cache
def baseline(style: Style) -> float:
    """Return how far the baseline is under the top of a line, in points."""
    return line_height(style.size) - DESCENT * style.size
