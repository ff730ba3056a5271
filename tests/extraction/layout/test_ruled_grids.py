"""Tests of the cells that drawn lines close."""

from vanthu.extraction.layout.ruled_grids import RuledGrid, grids_of
from vanthu.extraction.layout.strokes import Stroke, Strokes

ACROSS = (0.0, 20.0, 60.0, 100.0)
DOWN = (0.0, 10.0, 30.0, 50.0)


def ruled(level: list[Stroke], upright: list[Stroke]) -> list[RuledGrid]:
    """Return the tables that lines rule."""
    return grids_of(Strokes(level, upright))


def level() -> list[Stroke]:
    """Return lines from side to side."""
    return [Stroke(ACROSS[0], ACROSS[-1], at) for at in DOWN]


def upright() -> list[Stroke]:
    """Return lines from top to bottom."""
    return [Stroke(DOWN[0], DOWN[-1], at) for at in ACROSS]


def test_crossing_lines_close_cells() -> None:
    (grid,) = ruled(level(), upright())

    cell = grid.cell_at(30, 20)

    assert cell is not None
    assert (cell.row, cell.left, cell.top, cell.right, cell.bottom) == (
        1, 20.0, 10.0, 60.0, 30.0,
    )  # fmt: skip


def test_a_point_outside_stands_in_no_cell() -> None:
    (grid,) = ruled(level(), upright())

    assert grid.cell_at(120, 20) is None
    assert grid.cell_at(30, 60) is None


def test_lines_that_are_missing_merge_cells() -> None:
    inner = [Stroke(DOWN[1], DOWN[-1], at) for at in ACROSS[1:-1]]
    outer = [Stroke(DOWN[0], DOWN[-1], at) for at in (ACROSS[0], ACROSS[-1])]

    (grid,) = ruled(level(), inner + outer)

    assert grid.cell_at(10, 5) == grid.cell_at(90, 5)
    assert grid.cell_at(10, 20) != grid.cell_at(90, 20)


def test_double_lines_are_one() -> None:
    doubled = [Stroke(each.start, each.end, each.at + 2.5) for each in upright()]

    (grid,) = ruled(level(), upright() + doubled)

    assert grid.across == ACROSS


def test_a_cell_that_is_open_is_none() -> None:
    without_bottom = [Stroke(ACROSS[0], 50.0, DOWN[-1]), *level()[:-1]]

    (grid,) = ruled(without_bottom, upright())

    assert grid.cell_at(90, 40) is None
    assert grid.cell_at(10, 40) is not None


def test_two_columns_are_no_table() -> None:
    assert ruled(level(), upright()[1:]) == []


def test_one_row_is_no_table() -> None:
    short = [Stroke(DOWN[0], DOWN[1], at) for at in ACROSS]

    assert ruled(level()[:2], short) == []


def test_lines_that_do_not_cross_are_no_table() -> None:
    assert ruled(level(), [Stroke(200, 300, at) for at in ACROSS]) == []
