"""The way from the coordinates of a PDF page to points as the page is shown."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_SCALE = 100  # for conversions that pdfium answers in whole units
_FAR = 1000.0

Point = tuple[float, float]
Row = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Placing:
    """The map from the file's coordinates to points from the top left."""

    across: Row
    down: Row

    @property
    def is_plain(self) -> bool:
        """Tell whether what runs to the right in the file does so as shown."""
        _, a, c = self.across
        return a > 0 and c == 0

    def at(self, x: float, y: float) -> Point:
        """Return where a point of the file is seen."""
        (e, a, c), (f, b, d) = self.across, self.down
        return e + a * x + c * y, f + b * x + d * y

    def heights(self, points: Iterable[Point]) -> list[float]:
        """Return how far down points of the file are seen."""
        f, b, d = self.down
        return [f + b * x + d * y for x, y in points]

    def turned(self, quarter: int) -> "Placing":
        """Return the map to the page as it is turned to make such writing upright."""
        across, down = self.across, self.down
        rows = (
            (across, down),
            (down, _less(across)),
            (_less(across), _less(down)),
            (_less(down), across),
        )
        return Placing(*rows[quarter])


def upright(point: Point, quarter: int) -> Point:
    """Turn a point with the page until writing in that direction is upright."""
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def placing_of(page: pdfium.PdfPage) -> Placing:
    """Return the map from a page's own coordinates."""
    width, height = page.get_size()
    whole = (0, 0, round(width * _SCALE), round(height * _SCALE), 0)

    def probe(x: float, y: float) -> Point:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(page, *whole, x, y, across, down)
        return across.value / _SCALE, down.value / _SCALE

    zero, east, north = probe(0, 0), probe(_FAR, 0), probe(0, _FAR)
    (a, b), (c, d) = (
        ((far[0] - zero[0]) / _FAR, (far[1] - zero[1]) / _FAR) for far in (east, north)
    )
    return Placing((zero[0], a, c), (zero[1], b, d))


def _less(row: Row) -> Row:
    one, two, three = row
    return -one, -two, -three
