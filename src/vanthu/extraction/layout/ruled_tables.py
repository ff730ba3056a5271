"""The words in ruled tables, row by row and cell by cell."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from vanthu.extraction.layout.columns import Sheet
from vanthu.extraction.layout.glyphs import BLANK
from vanthu.extraction.layout.pieces import (
    Piece,
    are_beside,
    lines_of,
    stretch_of,
)
from vanthu.extraction.layout.ruled_grids import Cell, RuledGrid, grids_of
from vanthu.extraction.layout.strokes import Strokes

_LEAST_PIECES = 3  # of a line that looks like a row
_LEAST_ROWS = 2
_MANY_UPS = 5  # in the file: columns of a head and a foot make less
_MARGIN = 0.1  # of the character size: ink by which letters may touch a line
_BEYOND = 1.0  # of the character size: further words do not stand in a cell

_FIRST_OF = attrgetter("first")

# What stands in a letter's head or foot, which may be ruled too.
_OF_LETTER = re.compile(
    r"\s*(CỘNG H[ÒO][ÀA]? XÃ HỘI|Độc lập\s?[-–]|Nơi nhận\s?:|(TM|KT|TL|TUQ)\s?\.)",
    re.IGNORECASE,
)

Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table: how high it stands, and its rows of cells of lines."""

    top: float
    bottom: float
    rows: Sequence[Sequence[Sequence[Line]]]


def ruled_tables(sheet: Sheet, strokes: Callable[[], Strokes]) -> list[RuledTable]:
    """Return the ruled tables among the pieces of a page, sorted by height.

    Lines are asked for only where the words look like a table.
    """
    if not _looks_like_rows(sheet):
        return []
    found = (_table(sheet.pieces, grid) for grid in grids_of(strokes()))
    tables = [table for table in found if table]
    above = (table.top < last.bottom for last, table in pairwise(tables))
    return [] if any(above) else tables


def _looks_like_rows(sheet: Sheet) -> bool:
    """Tell whether several lines have many pieces, or cells follow one another.

    A file prints cell by cell: words go up again where a cell had several lines.
    """
    rows, beside, end = 0, 1, 0
    for place in sheet.near:
        if are_beside(sheet.pieces[place], sheet.pieces[place + 1]):
            beside = beside + 1 if place == end else 2
            rows += beside == _LEAST_PIECES
            end = place + 1
    if rows >= _LEAST_ROWS:
        return True
    in_file = pairwise(sorted(sheet.pieces, key=_FIRST_OF))
    ups = sum(piece.middle < last.middle - last.size for last, piece in in_file)
    return ups >= _MANY_UPS


def _table(pieces: Sequence[Piece], grid: RuledGrid) -> RuledTable | None:
    """Return the words in a grid, None if some between its lines stand in no cell."""
    inside = [piece for piece in pieces if grid.spans(piece.middle)]
    cells: dict[Cell, list[Piece]] = {}
    for part in (part for piece in inside for part in _cut(piece, grid)):
        cell = grid.cell_at((part.left + part.right) / 2, part.middle)
        if cell is None or not _holds(cell, part) or _OF_LETTER.match(part.text):
            return None
        cells.setdefault(cell, []).append(part)
    rows = [*_rows(cells, grid)]
    if not any(len(row) >= _LEAST_PIECES for row in rows):
        return None
    return RuledTable(grid.down[0], grid.down[-1], rows)


def _rows(
    cells: Mapping[Cell, Sequence[Piece]], grid: RuledGrid
) -> Iterator[list[Sequence[Line]]]:
    """Yield the rows that begin with words; cells between them may be empty.

    Where a row has merged cells, its empty ones would tell nothing of their columns.
    """
    numbers = sorted({cell.row for cell in cells})
    across = [grid.cells_across(number) for number in numbers]
    most = max(map(len, across), default=0)
    for number, beside in zip(numbers, across, strict=True):
        row = [cells.get(cell, ()) if cell.row == number else () for cell in beside]
        filled = [at for at, words in enumerate(row) if words]
        is_whole = len(row) == most
        places = range(filled[0], filled[-1] + 1) if is_whole else filled
        yield [lines_of(row[at]) for at in places]


def _holds(cell: Cell, piece: Piece) -> bool:
    beyond = _BEYOND * piece.size
    return cell.left - beyond < piece.left and piece.right < cell.right + beyond


def _cut(piece: Piece, grid: RuledGrid) -> Iterator[Piece]:
    """Yield the parts of a piece that stand in cells beside each other."""
    if not piece.is_in_order:
        yield piece
        return
    glyphs, texts = piece.glyphs, piece.glyphs.texts
    margin = _MARGIN * piece.size
    first = last = piece.first
    for place in range(piece.first + 1, piece.end):
        if texts[place] == BLANK:
            continue
        start, end = glyphs.seen(glyphs.rights[last]), glyphs.seen(glyphs.lefts[place])
        cell = grid.cell_at(start - margin, piece.middle)
        beside = grid.cell_at(end + margin, piece.middle)
        if cell is not beside and end - start > margin:
            yield stretch_of(piece, first, last + 1)
            first = place
        last = place
    yield stretch_of(piece, first, last + 1) if first > piece.first else piece
