"""The straight lines that are drawn on a PDF page, and the frames they make."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.form_check.measured import BLACK
from vanthu.extraction.form_measuring.pdf_letters import Placing

MOST_OBJECTS = 20_000
MOST_POINTS = 200_000
_MOST_CROSSINGS = 1_000_000
THIN = 2.5  # points: a filled shape up to this is a line
_WIDE = 0.3  # of the page: wider pictures than a stamp's
_SHORTEST = 4.0
_STRAIGHT = 0.6
_NEAR = 2.0  # lines of a table may miss one another by a little
_WHITE = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line, level or upright, in points from the top left."""

    start: float  # left or top
    end: float
    at: float  # its height or its distance from the left
    color: str = BLACK

    @property
    def length(self) -> float:
        """Return how long the line is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Grid:
    """Lines that cross: a table, or a frame if it has one cell."""

    across: tuple[float, ...]  # where the upright lines stand
    down: tuple[float, ...]  # where the level lines stand
    color: str

    @property
    def is_frame(self) -> bool:
        """Tell whether there is one cell only."""
        return len(self.across) == 2 == len(self.down)  # noqa: PLR2004 - two sides

    def cell_of(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row and column of a point, None if it lies outside."""
        row, column = _gap_of(self.down, y), _gap_of(self.across, x)
        return None if row is None or column is None else (row, column)


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page."""

    level: list[Stroke] = field(default_factory=list)
    upright: list[Stroke] = field(default_factory=list)
    covered: float = 0.0  # share of the page under its largest picture
    pictures: list[tuple[float, float]] = field(default_factory=list)  # top, bottom


@dataclass(frozen=True, slots=True)
class Drawn:
    """The lines of a page sorted out."""

    lines: tuple[Stroke, ...]  # level, and part of nothing else
    grids: tuple[Grid, ...]
    covered: float
    pictures: tuple[tuple[float, float], ...] = ()  # top and bottom of wide ones


def drawn_on(page: pdfium.PdfPage, placing: Placing) -> Drawn:
    """Return the lines, tables and frames of a page."""
    drawing = Drawing()
    kinds = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE)
    width, height = page.get_size()
    points = 0
    for number, thing in enumerate(page.get_objects(filter=kinds, max_depth=1)):
        if number > MOST_OBJECTS or points > MOST_POINTS:
            break
        if thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            share = (right - left) * (top - bottom) / ((width * height) or 1.0)
            drawing.covered = max(drawing.covered, share)
            ends = placing.at(left, top)[1], placing.at(right, bottom)[1]
            if right - left > _WIDE * width:
                drawing.pictures.append((min(ends), max(ends)))
        else:
            points += _take_path(thing, placing, drawing)
    level, upright = _merged(drawing.level), _merged(drawing.upright)
    if len(level) * len(upright) > _MOST_CROSSINGS:
        upright = []  # a map or a plan, no table
    grids, lines = _grids(level, upright)
    pictures = tuple(drawing.pictures)
    return Drawn(tuple(lines), tuple(grids), drawing.covered, pictures)


# ---------------------------------------------------------------- paths


def _take_path(thing: Any, placing: Placing, drawing: Drawing) -> int:
    mode, is_stroked = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(thing, mode, is_stroked)
    color = _color(thing, is_stroked=bool(is_stroked.value))
    outlines = _outlines(thing, placing)
    if color is None or not (mode.value or is_stroked.value):
        return 0
    for outline in outlines:
        if is_stroked.value:
            for one, other in pairwise(outline):
                _take_stroke(one, other, color, drawing)
        else:
            _take_shape(outline, color, drawing)
    return sum(map(len, outlines))


def _outlines(thing: Any, placing: Placing) -> list[list[tuple[float, float]]]:
    """Return the straight stretches of a path."""
    matrix = thing.get_matrix()
    outlines: list[list[tuple[float, float]]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium_c.FPDFPath_CountSegments(thing), MOST_POINTS)):
        segment = pdfium_c.FPDFPath_GetPathSegment(thing, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        point = placing.at(*matrix.on_point(x.value, y.value))
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([point])
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            outlines[-1].append(point)
        else:
            outlines.append([point])
        if pdfium_c.FPDFPathSegment_GetClose(segment) and outlines[-1]:
            outlines[-1].append(outlines[-1][0])
    return outlines


def _take_stroke(
    one: tuple[float, float], other: tuple[float, float], color: str, drawing: Drawing
) -> None:
    (left, right), (top, bottom) = (
        sorted(pair) for pair in zip(one, other, strict=True)
    )
    _take_box(left, top, right, bottom, _STRAIGHT, color, drawing)


def _take_shape(
    outline: Sequence[tuple[float, float]], color: str, drawing: Drawing
) -> None:
    across, down = [x for x, _ in outline], [y for _, y in outline]
    _take_box(min(across), min(down), max(across), max(down), THIN, color, drawing)


def _take_box(  # noqa: PLR0913, PLR0917 - four sides
    left: float,
    top: float,
    right: float,
    bottom: float,
    thin: float,
    color: str,
    drawing: Drawing,
) -> None:
    width, height = right - left, bottom - top
    if height <= thin and width >= max(_SHORTEST, 2 * height):
        drawing.level.append(Stroke(left, right, (top + bottom) / 2, color))
    elif width <= thin and height >= max(_SHORTEST, 2 * width):
        drawing.upright.append(Stroke(top, bottom, (left + right) / 2, color))


def _color(thing: Any, *, is_stroked: bool) -> str | None:
    """Return the colour of a path, None if it cannot be seen."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask = (
        pdfium_c.FPDFPageObj_GetStrokeColor
        if is_stroked
        else pdfium_c.FPDFPageObj_GetFillColor
    )
    if not ask(thing, red, green, blue, alpha):
        return BLACK
    color = f"{red.value:02X}{green.value:02X}{blue.value:02X}"
    return None if alpha.value == 0 or color == _WHITE else color


# ---------------------------------------------------------------- tables and frames


def _merged(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Join strokes that go on from one another, as the cells of a table draw them."""
    merged: list[Stroke] = []
    rows: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda each: each.at):
        if rows and stroke.at - rows[-1][0].at <= _STRAIGHT:
            rows[-1].append(stroke)
        else:
            rows.append([stroke])
    for row in rows:
        last: Stroke | None = None
        for stroke in sorted(row, key=lambda each: each.start):
            if last is not None and stroke.start - last.end <= _NEAR:
                end = max(last.end, stroke.end)
                last = Stroke(last.start, end, last.at, last.color)
            else:
                merged += [last] if last is not None else []
                last = stroke
        merged += [last] if last is not None else []
    return merged


def _grids(
    level: Sequence[Stroke], upright: Sequence[Stroke]
) -> tuple[list[Grid], list[Stroke]]:
    """Return what crosses as tables and frames, and the level lines that are left."""
    strokes = [*level, *upright]
    group = list(range(len(strokes)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for one, other in _crossings(level, upright):
        group[root(one)] = root(other)
    members: dict[int, list[int]] = {}
    for at in range(len(strokes)):
        members.setdefault(root(at), []).append(at)
    grids: list[Grid] = []
    lines: list[Stroke] = []
    for each in members.values():
        flat = [strokes[at] for at in each if at < len(level)]
        up = [strokes[at] for at in each if at >= len(level)]
        grid = Grid(
            _apart(stroke.at for stroke in up),
            _apart(stroke.at for stroke in flat),
            flat[0].color if flat else BLACK,
        )
        if len(grid.across) > 1 and len(grid.down) > 1:
            grids.append(grid)
        else:
            lines += flat
    return grids, sorted(lines, key=lambda stroke: stroke.at)


def _crossings(
    level: Sequence[Stroke], upright: Sequence[Stroke]
) -> Iterator[tuple[int, int]]:
    for one, flat in enumerate(level):
        for other, up in enumerate(upright):
            meets_across = flat.start - _NEAR <= up.at <= flat.end + _NEAR
            if meets_across and up.start - _NEAR <= flat.at <= up.end + _NEAR:
                yield one, len(level) + other


def _apart(places: Iterable[float]) -> tuple[float, ...]:
    """Return the places without those that are nearly the same."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return tuple(kept)


def _gap_of(borders: Sequence[float], place: float) -> int | None:
    for number, (start, end) in enumerate(pairwise(borders)):
        if start <= place <= end:
            return number
    return None
