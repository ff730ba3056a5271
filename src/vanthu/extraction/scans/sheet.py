"""The sheet of paper on a photo, found by its light against what it lies on."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image, ImageChops, ImageFilter

from vanthu.extraction.scans.cleaning import threshold
from vanthu.extraction.scans.warp import Corners, Point

_LOOK = 160  # pixels of the shorter side of the picture in which a sheet is looked for
_SURROUNDED = 0.6  # of the picture's border is darker than the sheet
_LEAST_SHEET, _LARGEST_SHEET = 0.2, 0.97  # of the picture
_FILLED = 0.93  # of the four corners' frame: then it is a sheet
_PRINT = 5  # cells: what is so thin on the paper is no edge of it
_STEPS = 0.72, 0.8, 0.88  # of the light two cells beside: a fall that is no edge
_LOG = 255 / math.log(256)
_WHITE = 255
_INNER = 0.12  # of a side from its ends: corners are bent and covered by fingers
_FEWEST = 8  # cells of a side

_Line = tuple[float, float]  # offset and slope


def find_sheet(picture: Image.Image) -> Corners | None:
    """Return the corners of a light sheet on something darker, if there is one.

    Where one level of light does not part paper from desk, because of shadows, paper
    is what can be reached from the middle without a sudden fall of light.
    """
    factor = max(min(picture.size) // _LOOK, 1)
    small = picture.reduce(factor)
    if _border(_light(small)) > 1 - _SURROUNDED:
        return None
    bare = small.filter(ImageFilter.MaxFilter(_PRINT))
    bare = bare.filter(ImageFilter.MinFilter(_PRINT))
    found = [sheet for mask in _masks(bare) if (sheet := _sheet_of(mask))]
    if not found:
        return None
    a, b, c, d = max(found, key=_area)
    return (
        (a[0] * factor, a[1] * factor),
        (b[0] * factor, b[1] * factor),
        (c[0] * factor, c[1] * factor),
        (d[0] * factor, d[1] * factor),
    )


@dataclass(frozen=True, slots=True)
class _Mask:
    """Cells that hang together, 1 each, in rows."""

    cells: bytes
    width: int

    @property
    def height(self) -> int:
        return len(self.cells) // self.width

    def rows(self) -> list[bytes]:
        cells, width = self.cells, self.width
        return [cells[at : at + width] for at in range(0, len(cells), width)]

    def columns(self) -> list[bytes]:
        return [self.cells[at :: self.width] for at in range(self.width)]


def _masks(bare: Image.Image) -> Iterator[_Mask]:
    """Yield what may be the sheet: what is light, and what no sharp edge cuts off."""
    light = _light(bare)
    if _border(light) <= 1 - _SURROUNDED:
        yield _around_middle(light)
    scaled = bare.point([round(_LOG * math.log1p(value)) for value in range(256)])
    highest = scaled.filter(ImageFilter.MaxFilter(3))
    lowest = scaled.filter(ImageFilter.MinFilter(3))
    falls = ImageChops.subtract(highest, lowest)
    for step in _STEPS:
        most = -_LOG * math.log(step)
        even = falls.point([255 * (fall <= most) for fall in range(256)])
        mask = _around_middle(even)
        picture = Image.frombytes("L", bare.size, mask.cells)
        wider = picture.filter(ImageFilter.MaxFilter(3))  # up to the edge itself
        yield _Mask(wider.tobytes(), bare.width)


def _around_middle(picture: Image.Image) -> _Mask:
    """Return the white cells that hang together with one in the middle."""
    width, height = picture.size
    cells = bytearray(picture.tobytes())
    reached = bytearray(len(cells))
    start = cells.find(_WHITE, height // 2 * width + width // 2)
    edge = [start] if start >= 0 else []
    for at in edge:
        across = at % width
        for near, is_inside in (
            (at - 1, across > 0),
            (at + 1, across < width - 1),
            (at - width, at >= width),
            (at + width, at + width < len(cells)),
        ):
            if is_inside and cells[near]:
                cells[near] = 0
                reached[near] = 1
                edge.append(near)
    return _Mask(bytes(reached), width)


def _sheet_of(mask: _Mask) -> Corners | None:
    """Return the corners of a mask with four straight sides, None for another."""
    rows, columns = mask.rows(), mask.columns()
    area = min(_spanned(rows), _spanned(columns))
    if not _LEAST_SHEET < area / len(mask.cells) < _LARGEST_SHEET:
        return None
    ends = [
        (x, y)
        for y, row in enumerate(rows)
        if (first := row.find(1)) >= 0
        for x in (first, row.rfind(1) + 1)
    ]
    corners = (
        min(ends, key=lambda p: p[0] + p[1]),
        max(ends, key=lambda p: p[0] - p[1]),
        max(ends, key=lambda p: p[0] + p[1]),
        min(ends, key=lambda p: p[0] - p[1]),
    )
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    left = _side([row.find(1) for row in rows], ay, dy)
    right = _side([row.rfind(1) + 1 for row in rows], by, cy)
    top = _side([column.find(1) for column in columns], ax, bx)
    bottom = _side([column.rfind(1) + 1 for column in columns], dx, cx)
    if not (left and right and top and bottom):
        return None
    sheet = (
        _crossing(left, top),
        _crossing(right, top),
        _crossing(right, bottom),
        _crossing(left, bottom),
    )
    return sheet if _FILLED < area / (_area(sheet) or 1.0) < 1 / _FILLED else None


def _spanned(rows: Sequence[bytes]) -> int:
    """Return the cells between the first and the last one of each row."""
    return sum(row.rfind(1) + 1 - row.find(1) for row in rows if 1 in row)


def _side(ends: Sequence[int], start: int, end: int) -> _Line | None:
    """Return the line through the ends of rows, whatever a few of them are."""
    room = round((end - start) * _INNER)
    places = range(start + room, end - room)
    half = len(places) // 2
    if half < _FEWEST:
        return None
    slope = median((ends[at + half] - ends[at]) / half for at in places[:half])
    return median(ends[at] - slope * (at + 0.5) for at in places), slope


def _crossing(upright: _Line, level: _Line) -> Point:
    """Return where x = a + b y meets y = c + d x."""
    (a, b), (c, d) = upright, level
    y = (c + d * a) / (1 - b * d)
    return a + b * y, y


def _light(grey: Image.Image) -> Image.Image:
    paper = threshold(grey)
    return grey.point([255 * (value > paper) for value in range(256)])


def _border(light: Image.Image) -> float:
    """Return what share of the picture's border is light."""
    width, height = light.size
    frames = (
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    )
    border = b"".join(light.crop(frame).tobytes() for frame in frames)
    return sum(map(bool, border)) / len(border)


def _area(corners: Sequence[Point]) -> float:
    pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2
