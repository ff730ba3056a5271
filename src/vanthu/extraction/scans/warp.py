"""Maps from the points of one picture to those of another, and what they move."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from PIL import Image
from typing_extensions import override

from vanthu.domain.evidence import Rect

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]  # clockwise from the top left
_Row = tuple[float, float, float]

_WHITE = 255
_NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Warp:
    """A map of one picture's points to another's, as the rows of a matrix."""

    rows: tuple[_Row, _Row, _Row]

    def __call__(self, point: Point) -> Point:
        """Return where a point goes."""
        x, y = point
        across, down, depth = (a * x + b * y + c for a, b, c in self.rows)
        return across / depth, down / depth

    def after(self, first: "Warp") -> "Warp":
        """Return the map that does `first` and then this one."""
        one, two, three = first.rows
        a, b, c = (
            tuple(
                row[0] * one[at] + row[1] * two[at] + row[2] * three[at]
                for at in range(3)
            )
            for row in self.rows
        )
        return Warp(((a[0], a[1], a[2]), (b[0], b[1], b[2]), (c[0], c[1], c[2])))

    def drawn(self, picture: Image.Image, size: tuple[int, int]) -> Image.Image:
        """Draw a picture of `size` whose points this map finds in `picture`."""
        across, down, (g, h, depth) = self.rows
        numbers = [each / depth for each in (*across, *down, g, h)]
        is_plain = max(abs(g), abs(h)) < _NOTHING
        method = Image.Transform.AFFINE if is_plain else Image.Transform.PERSPECTIVE
        return picture.transform(
            size,
            method,
            numbers[:6] if is_plain else numbers,
            Image.Resampling.BILINEAR,
            fillcolor=_WHITE,
        )

    def box(self, box: Rect, scale: float) -> Rect:
        """Return a box around where a box goes, in points of `scale` pixels."""
        (a, b, c), (d, e, f), last = self.rows
        is_plain = last == (0, 0, 1)
        if not is_plain:
            return self._around_corners(box, scale)
        left, right = a * box.left + c, a * box.right + c
        across = b * box.top, b * box.bottom
        up, low = e * box.top + f, e * box.bottom + f
        down = d * box.left, d * box.right
        return Rect(
            (min(left, right) + min(across)) * scale,
            (min(up, low) + min(down)) * scale,
            (max(left, right) + max(across)) * scale,
            (max(up, low) + max(down)) * scale,
        )

    def _around_corners(self, box: Rect, scale: float) -> Rect:
        corners = [
            self((x, y)) for x in (box.left, box.right) for y in (box.top, box.bottom)
        ]
        lefts, tops = zip(*corners, strict=True)
        return Rect(
            min(lefts) * scale, min(tops) * scale, max(lefts) * scale, max(tops) * scale
        )


@dataclass(frozen=True, slots=True)
class WarpedBoxes(Sequence[Rect | None]):
    """The boxes of a page where a map takes them, in points of `scale` pixels.

    A page has thousands of them and few are asked for: each is made when it is.
    """

    boxes: Sequence[Rect | None]
    warp: Warp
    scale: float

    @overload
    def __getitem__(self, at: int) -> Rect | None: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Rect | None]: ...

    @override
    def __getitem__(self, at: int | slice) -> Rect | Sequence[Rect | None] | None:
        if isinstance(at, slice):
            return [self._placed(box) for box in self.boxes[at]]
        return self._placed(self.boxes[at])

    @override
    def __len__(self) -> int:
        return len(self.boxes)

    def _placed(self, box: Rect | None) -> Rect | None:
        return None if box is None else self.warp.box(box, self.scale)


def scaled(across: float, down: float | None = None) -> Warp:
    """Return the map that makes a picture so many times as large."""
    down = across if down is None else down
    return Warp(((across, 0, 0), (0, down, 0), (0, 0, 1)))


def turned(degrees: float, middle: Point) -> Warp:
    """Return the map that turns a picture clockwise."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = middle
    return Warp(
        (
            (cos, -sin, x - cos * x + sin * y),
            (sin, cos, y - sin * x - cos * y),
            (0, 0, 1),
        )
    )


def sheared_back(slope: float, middle: Point) -> Warp:
    """Return the map back from a page whose columns and then rows were shifted."""
    x, y = middle
    columns = Warp(((1, 0, 0), (slope, 1, -slope * x), (0, 0, 1)))
    return columns.after(Warp(((1, -slope, slope * y), (0, 1, 0), (0, 0, 1))))


def from_square(corners: Corners) -> Warp:
    """Return the map of the square of side 1 to four corners (Heckbert 1989)."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    sum_x, sum_y = x0 - x1 + x2 - x3, y0 - y1 + y2 - y3
    ax, ay, bx, by = x1 - x2, y1 - y2, x3 - x2, y3 - y2
    area = ax * by - ay * bx
    g = (sum_x * by - sum_y * bx) / area
    h = (ax * sum_y - ay * sum_x) / area
    return Warp(
        (
            (x1 - x0 + g * x1, x3 - x0 + h * x3, x0),
            (y1 - y0 + g * y1, y3 - y0 + h * y3, y0),
            (g, h, 1),
        )
    )
