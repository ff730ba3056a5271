"""The cells that the drawn lines of a page close."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanthu.extraction.layout.strokes import Stroke, Strokes, apart, crossing

_DOUBLE = 4.0  # points: lines so near are one, drawn double
_COVERED = 0.8  # of a side that lines must cover to close it
_LEAST_COLUMNS = 3
_LEAST_ROWS = 2
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its sides in points, and the row in which it begins."""

    row: int
    left: float
    top: float
    right: float
    bottom: float


class RuledGrid:
    """Lines that part three columns or more in two rows or more."""

    def __init__(
        self,
        across: Sequence[float],
        down: Sequence[float],
        owners: Sequence[Sequence[Cell | None]],
    ) -> None:
        self.across = across
        self.down = down
        self._owners = owners

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the cell around a point, None outside and where lines are missing."""
        row, column = bisect_right(self.down, y) - 1, bisect_right(self.across, x) - 1
        if not 0 <= row < len(self._owners) or not 0 <= column < len(self._owners[row]):
            return None
        return self._owners[row][column]

    def cells_across(self, row: int) -> list[Cell]:
        """Return the cells that a row goes through, those that began above too."""
        return [*dict.fromkeys(cell for cell in self._owners[row] if cell)]

    def spans(self, y: float) -> bool:
        """Tell whether a height lies between the first line and the last."""
        return self.down[0] <= y <= self.down[-1]


def grids_of(strokes: Strokes) -> list[RuledGrid]:
    """Return the tables that lines rule, from top to bottom."""
    found = (_grid(each) for each in crossing(strokes))
    return sorted((each for each in found if each), key=lambda grid: grid.down[0])


def _grid(strokes: Strokes) -> RuledGrid | None:
    across = apart((stroke.at for stroke in strokes.upright), _DOUBLE)
    down = apart((stroke.at for stroke in strokes.level), _DOUBLE)
    if len(across) <= _LEAST_COLUMNS or len(down) <= _LEAST_ROWS:
        return None
    if len(across) * len(down) > _MOST_CELLS:
        return None
    walls = _drawn(strokes.upright, across, down)
    floors = _drawn(strokes.level, down, across)
    parts = _parts(walls, floors)
    owners: list[list[Cell | None]] = [[None] * (len(across) - 1) for _ in down[1:]]
    begun = [0] * len(owners)
    for part in parts:
        sides = _closed(part, walls, floors)
        if sides is None:
            continue
        top, left, bottom, right = sides
        cell = Cell(top, across[left], down[top], across[right], down[bottom])
        begun[top] += 1
        for row, column in part:
            owners[row][column] = cell
    if sum(count >= _LEAST_COLUMNS for count in begun) < _LEAST_ROWS:
        return None
    return RuledGrid(across, down, owners)


def _drawn(
    strokes: Iterable[Stroke], places: Sequence[float], along: Sequence[float]
) -> list[list[bool]]:
    """Tell for each place which stretches between two others have a line there."""
    lines: list[list[Stroke]] = [[] for _ in places]
    for stroke in strokes:
        lines[bisect_right(places, stroke.at) - 1].append(stroke)
    return [
        [
            max((_shared(stroke, start, end) for stroke in here), default=0.0)
            >= _COVERED * (end - start)
            for start, end in pairwise(along)
        ]
        for here in lines
    ]


def _shared(stroke: Stroke, start: float, end: float) -> float:
    return min(stroke.end, end) - max(stroke.start, start)


def _parts(
    walls: Sequence[Sequence[bool]], floors: Sequence[Sequence[bool]]
) -> Iterator[list[tuple[int, int]]]:
    """Yield what lines part, as rows and columns of the finest grid."""
    rows, columns = len(floors) - 1, len(walls) - 1
    known: set[tuple[int, int]] = set()
    for start in ((row, column) for row in range(rows) for column in range(columns)):
        if start in known:
            continue
        known.add(start)
        part = [start]
        for row, column in part:  # which grows meanwhile
            ways = (
                ((row, column - 1), walls[column][row]),
                ((row, column + 1), walls[column + 1][row]),
                ((row - 1, column), floors[row][column]),
                ((row + 1, column), floors[row + 1][column]),
            )
            for (other, beside), is_closed in ways:
                is_inside = 0 <= other < rows and 0 <= beside < columns
                if is_inside and not is_closed and (other, beside) not in known:
                    known.add((other, beside))
                    part.append((other, beside))
        yield part


def _closed(
    part: Sequence[tuple[int, int]],
    walls: Sequence[Sequence[bool]],
    floors: Sequence[Sequence[bool]],
) -> tuple[int, int, int, int] | None:
    """Return top, left, bottom and right of a part with four closed sides."""
    rows, columns = [row for row, _ in part], [column for _, column in part]
    top, bottom = min(rows), max(rows) + 1
    left, right = min(columns), max(columns) + 1
    if len(part) != (bottom - top) * (right - left):
        return None
    sides = (
        *(walls[side][row] for side in (left, right) for row in range(top, bottom)),
        *(floors[side][at] for side in (top, bottom) for at in range(left, right)),
    )
    return (top, left, bottom, right) if all(sides) else None
