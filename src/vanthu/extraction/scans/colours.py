"""Seals, stamps and signatures in colour, taken off the black print under them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from vanthu.extraction.scans.columns import Frame

MILLIMETRES_PER_INCH = 25.4

_COLOURED = 45  # greys between the strongest and the weakest of red, green and blue
_BLACK = 100  # at most, in each of the three
_LEAST_SIDE = 12  # millimetres: a mark of urgency or secrecy is 8 high
_LEAST_BLACK = 0.004  # of a figure: some letters
_MOST_CELLS = 400  # of a side of the picture in which figures are looked for
_HIGH = 0.5  # of the page: a mark of urgency or secrecy may stand there
_OBLONG = 1.5  # times as long as high: no round seal


@dataclass(frozen=True, slots=True)
class Stamp:
    """A figure in colour, alone, and where it is in the picture.

    `slope` tells by how many degrees an oblong one leans. A high one, in the upper
    part of the page, may be several stamps that touch.
    """

    ink: Image.Image
    frame: Frame
    slope: float | None
    is_high: bool

    def level(self) -> Image.Image:
        """Return the figure turned until it lies level."""
        return self.ink.rotate(
            self.slope or 0.0, Image.Resampling.BILINEAR, expand=True, fillcolor=255
        )


@dataclass(frozen=True, slots=True)
class _Figure:
    """What hangs together: frame, slope in degrees, length in times its height."""

    frame: Frame
    slope: float
    length: float


def black_print(
    picture: Image.Image, dots_per_inch: float
) -> tuple[Image.Image, tuple[Stamp, ...]]:
    """Return the page in grey with large figures in colour made as light as paper.

    Red figures go wherever they are. Those of other colours go only where they lie on
    black print: somebody may have written to us in blue. Those
    that may be marks of urgency or secrecy are returned apart.
    """
    grey = picture.convert("L")
    if picture.mode != "RGB":
        return grey, ()
    cell = max(round(dots_per_inch / MILLIMETRES_PER_INCH), 1)
    cell = max(cell, max(picture.size) // _MOST_CELLS)
    small = picture.reduce(cell)
    colour = ImageChops.subtract(_strongest(small), _weakest(small))
    counts = colour.histogram()
    cast = max(range(len(counts)), key=counts.__getitem__)  # of paper and lamp
    side = _LEAST_SIDE * dots_per_inch / MILLIMETRES_PER_INCH
    stamps: list[Stamp] = []
    for figure in _figures(colour.point(_at_least(cast + _COLOURED))):
        left, top, right, bottom = (edge * cell for edge in figure.frame)
        if min(right - left, bottom - top) < side:
            continue
        frame = left, top, min(right, picture.width), min(bottom, picture.height)
        found = picture.crop(frame)
        colours = ImageChops.subtract(_strongest(found), _weakest(found), 1, -cast)
        if not _is_in_the_way(found, colours):
            continue
        grey.paste(ImageChops.add(_strongest(found), colours), frame[:2])
        slope = figure.slope if figure.length >= _OBLONG else None
        is_high = frame[1] < _HIGH * picture.height
        if slope is not None or is_high:
            stamps.append(Stamp(ImageChops.invert(colours), frame, slope, is_high))
    return grey, tuple(stamps)


def _is_in_the_way(figure: Image.Image, colours: Image.Image) -> bool:
    """Tell whether a figure is red, or lies on black print."""
    ink = colours.point(_at_least(_COLOURED))
    red, green, blue = (_mean(band, ink) for band in figure.split())
    black = sum(_strongest(figure).histogram()[:_BLACK])
    is_on_print = black >= _LEAST_BLACK * figure.width * figure.height
    return is_on_print or red > max(green, blue) + _COLOURED


# ---------------------------------------------------------------- what hangs together


def _figures(mask: Image.Image) -> Iterator[_Figure]:
    joined = mask.filter(ImageFilter.MaxFilter(3))
    width, cells = joined.width, bytearray(joined.tobytes())
    start = cells.find(255)
    while start >= 0:
        yield _figure_of(_flood(cells, width, start), width)
        start = cells.find(255, start)


def _flood(cells: bytearray, width: int, start: int) -> list[int]:
    """Clear all cells that hang together with one, and return them."""
    cells[start] = 0
    reached = [start]
    for at in reached:
        across = at % width
        for near, is_inside in (
            (at - 1, across > 0),
            (at + 1, across < width - 1),
            (at - width, at >= width),
            (at + width, at + width < len(cells)),
        ):
            if is_inside and cells[near]:
                cells[near] = 0
                reached.append(near)
    return reached


def _figure_of(cells: Sequence[int], width: int) -> _Figure:
    rows, columns = zip(*(divmod(cell, width) for cell in cells), strict=True)
    count, middle, centre = (
        len(cells),
        sum(rows) / len(cells),
        sum(columns) / len(cells),
    )
    down = sum((row - middle) ** 2 for row in rows) / count
    across = sum((column - centre) ** 2 for column in columns) / count
    both = sum(
        (row - middle) * (column - centre)
        for row, column in zip(rows, columns, strict=True)
    )
    both /= count
    turn = math.atan2(2 * both, across - down) / 2
    spread = math.hypot((across - down) / 2, both)
    mean = (across + down) / 2
    length = math.sqrt((mean + spread) / max(mean - spread, 0.1))
    frame = min(columns), min(rows), max(columns) + 1, max(rows) + 1
    return _Figure(frame, math.degrees(turn), length)


# ---------------------------------------------------------------- colours


def _at_least(grey: int) -> list[int]:
    return [255 * (value >= grey) for value in range(256)]


def _strongest(picture: Image.Image) -> Image.Image:
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _weakest(picture: Image.Image) -> Image.Image:
    red, green, blue = picture.split()
    return ImageChops.darker(ImageChops.darker(red, green), blue)


def _mean(band: Image.Image, where: Image.Image) -> float:
    counts = band.histogram(where)
    return sum(v * n for v, n in enumerate(counts)) / max(sum(counts), 1)
