"""Tables put into the order in which a person reads them."""

from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.extraction.layout.columns import BLOCK_WORDS
from vanthu.extraction.rules.body.duty_table import heads_duties

MOST_ROWS = 8  # of a header or footer table
_LATEST_HEAD = 3  # of a table of duties: the first of its rows, a title above it

_KEPT_APART = frozenset("\t\f")  # a table in a cell, or the end of a page

Cell = list[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of one row that have words, and which of them stand on the left.

    `all_cells` has the empty ones too.
    """

    cells: list[Cell]
    is_left: list[bool]
    all_cells: list[Cell]


def table_lines(
    rows: Sequence[Sequence[Cell]], *, is_first: bool, has_lines: bool
) -> list[str]:
    """Return the lines of a table, empty cells included in `rows`.

    A table that only sets a header or a footer side by side is read column by column,
    every other one row by row. `is_first` says that no words stand before it.
    """
    filled = [row for row in map(_row, rows) if row.cells]
    if _is_two_columns(filled, is_first=is_first, has_lines=has_lines):
        return _by_columns(filled, is_header=is_first)
    head = _head_of_duties(filled)
    lines = [line for row in filled[:head] for line in _by_cells(row)]
    most = max((len(row.all_cells) for row in filled), default=0)
    for row in filled[head:]:
        lines += _on_one_line(row, most) or _by_cells(row)
    return lines


def _row(cells: Sequence[Cell]) -> _Row:
    found = [(index, _trimmed(cell)) for index, cell in enumerate(cells)]
    found = [(index, lines) for index, lines in found if lines]
    middle = (len(cells) - 1) / 2
    return _Row(
        cells=[lines for _, lines in found],
        is_left=[
            place == 0 if len(found) > 1 else index <= middle and len(cells) > 1
            for place, (index, _) in enumerate(found)
        ],
        all_cells=[_trimmed(cell) for cell in cells],
    )


def _is_two_columns(rows: list[_Row], *, is_first: bool, has_lines: bool) -> bool:
    cells = {len(row.cells) for row in rows}
    if len(rows) > MOST_ROWS or not {2} <= cells <= {1, 2}:
        return False
    words = (line for row in rows for cell in row.cells for line in cell)
    is_block = is_first or any(BLOCK_WORDS.match(line) for line in words)
    return is_block and not has_lines


def _by_columns(rows: list[_Row], *, is_header: bool) -> list[str]:
    """Read the left column, then the right one.

    In a header, what stands alone on the right above both is read first: the Quốc
    hiệu of a letter that names no issuer.
    """
    first = 0
    while is_header and not any(rows[first].is_left):
        first += 1
    ahead = [line for row in rows[:first] for cell in row.cells for line in cell]
    left, right = (
        [
            line
            for row in rows[first:]
            for cell, is_left in zip(row.cells, row.is_left, strict=True)
            if is_left is wanted
            for line in cell
        ]
        for wanted in (True, False)
    )
    parts = [part for part in (ahead, left, right) if part]
    return [line for part in parts for line in (*part, "")]


def _head_of_duties(rows: list[_Row]) -> int:
    """Return which row heads a table that gives a duty in each row, or the end."""
    heads = (
        place
        for place, row in enumerate(rows[:_LATEST_HEAD])
        if heads_duties([" ".join(cell) for cell in row.cells])
    )
    return next(heads, len(rows))


def _on_one_line(row: _Row, columns: int) -> list[str]:
    """Join the paragraphs of each cell, unless they have to stay lines.

    Empty cells keep their places where none are merged.
    """
    lines = [line for cell in row.cells for line in cell]
    if any(BLOCK_WORDS.match(line) or _KEPT_APART & set(line) for line in lines):
        return []
    cells = row.all_cells if len(row.all_cells) == columns else row.cells
    return ["\t".join(" ".join(" ".join(cell).split()) for cell in cells).strip("\t")]


def _by_cells(row: _Row) -> list[str]:
    if all(len(cell) == 1 for cell in row.cells):
        return ["\t".join(cell[0] for cell in row.cells)]
    return [line for cell in row.cells for line in cell]


def _trimmed(lines: Cell) -> Cell:
    first, end = 0, len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    while first < end and not lines[first].strip():
        first += 1
    return lines[first:end]
