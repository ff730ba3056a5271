"""The straight lines that are drawn on a PDF page, and the frames they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.form_check.measured import BLACK
from vanthu.extraction.form_measuring.pdf_letters import Placing
from vanthu.extraction.layout.strokes import Stroke, Strokes, apart, crossing
from vanthu.extraction.readers.pdf_strokes import (
    MOST_OBJECTS,
    MOST_POINTS,
    Drawing,
    take_path,
)

_WIDE = 0.3  # of the page: wider pictures than a stamp's


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
    covered = 0.0
    pictures: list[tuple[float, float]] = []
    for number, thing in enumerate(page.get_objects(filter=kinds, max_depth=1)):
        if number > MOST_OBJECTS or drawing.points > MOST_POINTS:
            break
        if thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            share = (right - left) * (top - bottom) / ((width * height) or 1.0)
            covered = max(covered, share)
            ends = placing.at(left, top)[1], placing.at(right, bottom)[1]
            if right - left > _WIDE * width:
                pictures.append((min(ends), max(ends)))
        else:
            take_path(thing, thing.get_matrix(), placing.at, drawing)
    grids, lines = _grids(drawing.strokes())
    return Drawn(tuple(lines), tuple(grids), covered, tuple(pictures))


def _grids(strokes: Strokes) -> tuple[list[Grid], list[Stroke]]:
    """Return what crosses as tables and frames, and the level lines that are left."""
    grids: list[Grid] = []
    lines: list[Stroke] = []
    for each in crossing(strokes):
        grid = Grid(
            apart(stroke.at for stroke in each.upright),
            apart(stroke.at for stroke in each.level),
            each.level[0].color if each.level else BLACK,
        )
        if len(grid.across) > 1 and len(grid.down) > 1:
            grids.append(grid)
        else:
            lines += each.level
    return grids, sorted(lines, key=lambda stroke: stroke.at)


def _gap_of(borders: Sequence[float], place: float) -> int | None:
    for number, (start, end) in enumerate(pairwise(borders)):
        if start <= place <= end:
            return number
    return None
