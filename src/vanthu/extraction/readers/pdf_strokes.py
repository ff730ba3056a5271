"""The straight lines that are drawn on a PDF page, thin filled shapes among them."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.layout.strokes import (
    BLACK,
    STRAIGHT,
    Stroke,
    Strokes,
    merged,
)
from vanthu.extraction.readers.pdf_objects import kinds_of, objects_of, objects_on

MOST_OBJECTS = 20_000
MOST_POINTS = 200_000
_MOST_CROSSINGS = 1_000_000  # that are looked for: more has a map or a plan, no table
_THIN = 2.5  # points: a filled shape up to this is a line
_SHORTEST = 4.0
_WHITE = "FFFFFF"
_MOST_NESTED = 3  # forms within forms, as programs wrap whole pages

Point = tuple[float, float]
_KINDS = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_FORM)


@dataclass(slots=True)
class Drawing:
    """The lines of a page as its paths draw them."""

    level: list[Stroke] = field(default_factory=list)
    upright: list[Stroke] = field(default_factory=list)
    points: int = 0

    def strokes(self) -> Strokes:
        """Return the lines, those joined that go on from one another."""
        level, upright = merged(self.level), merged(self.upright)
        if len(level) * len(upright) > _MOST_CROSSINGS:
            upright = []
        return Strokes(level, upright)


def strokes_on(page: pdfium.PdfPage, at: Callable[[float, float], Point]) -> Strokes:
    """Return the lines of a page; `at` tells where its points are seen."""
    drawing = Drawing()
    paths = _paths_among(page, objects_on(page), pdfium.PdfMatrix())
    for number, (path, matrix) in enumerate(paths):
        if number > MOST_OBJECTS or drawing.points > MOST_POINTS:
            break
        take_path(path, matrix, at, drawing)
    return drawing.strokes()


def take_path(
    path: Any,
    matrix: pdfium.PdfMatrix,
    at: Callable[[float, float], Point],
    drawing: Drawing,
) -> None:
    """Add the straight lines of a path that can be seen."""
    mode, is_stroked = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, mode, is_stroked)
    if not (mode.value or is_stroked.value):
        return
    color = _color(path, is_stroked=bool(is_stroked.value))
    if color is None:
        return
    for outline in _outlines(path, matrix, at):
        drawing.points += len(outline)
        if is_stroked.value:
            for one, other in pairwise(outline):
                _take_box((one, other), STRAIGHT, color, drawing)
        else:
            _take_box(outline, _THIN, color, drawing)


def _paths_among(
    page: pdfium.PdfPage,
    drawn: Sequence[int],
    around: pdfium.PdfMatrix,
    depth: int = 0,
) -> Iterator[tuple[pdfium.PdfObject, pdfium.PdfMatrix]]:
    """Yield the paths among objects and those in forms, and where each is drawn."""
    for address, kind in zip(drawn, kinds_of(drawn), strict=True):
        if kind not in _KINDS:
            continue
        pointer = ctypes.cast(address, pdfium_c.FPDF_PAGEOBJECT)
        thing = pdfium.PdfObject(pointer, page=page)
        matrix = thing.get_matrix().multiply(around)
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            yield thing, matrix
        elif depth < _MOST_NESTED:
            yield from _paths_among(page, objects_of(address), matrix, depth + 1)


def _outlines(
    path: Any, matrix: pdfium.PdfMatrix, at: Callable[[float, float], Point]
) -> list[list[Point]]:
    """Return the straight stretches of a path."""
    outlines: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium_c.FPDFPath_CountSegments(path), MOST_POINTS)):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        point = at(*matrix.on_point(x.value, y.value))
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_LINETO and outlines:
            outlines[-1].append(point)
        else:
            outlines.append([point])
        if pdfium_c.FPDFPathSegment_GetClose(segment) and outlines[-1]:
            outlines[-1].append(outlines[-1][0])
    return outlines


def _take_box(
    outline: Sequence[Point], thin: float, color: str, drawing: Drawing
) -> None:
    across, down = [x for x, _ in outline], [y for _, y in outline]
    left, top, right, bottom = min(across), min(down), max(across), max(down)
    width, height = right - left, bottom - top
    if height <= thin and width >= max(_SHORTEST, 2 * height):
        drawing.level.append(Stroke(left, right, (top + bottom) / 2, color))
    elif width <= thin and height >= max(_SHORTEST, 2 * width):
        drawing.upright.append(Stroke(top, bottom, (left + right) / 2, color))


def _color(path: Any, *, is_stroked: bool) -> str | None:
    """Return the colour of a path, None if it cannot be seen."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask = (
        pdfium_c.FPDFPageObj_GetStrokeColor
        if is_stroked
        else pdfium_c.FPDFPageObj_GetFillColor
    )
    if not ask(path, red, green, blue, alpha):
        return BLACK
    color = f"{red.value:02X}{green.value:02X}{blue.value:02X}"
    return None if alpha.value == 0 or color == _WHITE else color
