"""The one table model is sound for Qt, and holds a window of a long list only."""

import sys

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from vanthu.ui.common.line_table_model import (
    KEPT_WINDOWS,
    NOT_HERE_YET,
    WINDOW,
    Column,
    LineTableModel,
)


@pytest.fixture
def model() -> LineTableModel[int]:
    return LineTableModel(
        [
            Column("Số đến", str, alignment=Qt.AlignmentFlag.AlignRight),
            Column("Trích yếu", lambda n: f"văn bản {n}", tip=lambda n: f"số {n}"),
        ]
    )


def test_it_is_a_sound_qt_model(
    model: LineTableModel[int], qtmodeltester: ModelTester
) -> None:
    model.show_lines([7, 8, 9])

    qtmodeltester.check(model)
    assert model.index(1, 0).data() == "8"
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "số 8"


def test_a_long_list_is_a_sound_qt_model_too(
    model: LineTableModel[int], qtmodeltester: ModelTester
) -> None:
    model.show_window(1000, list(range(WINDOW)))

    qtmodeltester.check(model)


def test_a_row_that_is_not_here_asks_for_its_window_once(
    model: LineTableModel[int], qtbot: QtBot
) -> None:
    model.show_window(100_000, list(range(WINDOW)))
    asked: list[tuple[int, int]] = []
    model.window_wanted.connect(lambda *what: asked.append(what))

    shown = [model.index(row, 0).data() for row in (5000, 5001, 5199)]

    assert shown == [NOT_HERE_YET] * 3
    assert [offset for _, offset in asked] == [5000]


def test_a_window_that_came_is_shown(model: LineTableModel[int]) -> None:
    model.show_window(1000, list(range(WINDOW)))
    asked: list[tuple[int, int]] = []
    model.window_wanted.connect(lambda *what: asked.append(what))
    model.index(400, 0).data()

    model.put_window(*asked[0], list(range(400, 600)))

    assert model.index(437, 1).data() == "văn bản 437"
    assert model.line_at(model.index(437, 0)) == 437


def test_lines_of_an_older_list_are_dropped(model: LineTableModel[int]) -> None:
    model.show_window(1000, list(range(WINDOW)))
    asked: list[tuple[int, int]] = []
    model.window_wanted.connect(lambda *what: asked.append(what))
    model.index(400, 0).data()
    model.show_window(1000, list(range(WINDOW)))

    model.put_window(*asked[0], [-1] * WINDOW)

    assert model.index(400, 0).data() == NOT_HERE_YET


def test_it_forgets_windows_that_were_not_looked_at_for_long(
    model: LineTableModel[int],
) -> None:
    model.show_window(100_000, list(range(WINDOW)))
    asked: list[tuple[int, int]] = []
    model.window_wanted.connect(lambda *what: asked.append(what))
    for page in range(1, KEPT_WINDOWS + 3):
        offset = page * WINDOW
        model.index(offset, 0).data()
        model.put_window(*asked[-1], list(range(offset, offset + WINDOW)))

    assert model.index(0, 0).data() == NOT_HERE_YET


def test_headings_stand_over_the_columns_only(model: LineTableModel[int]) -> None:
    headings = [
        model.headerData(section, Qt.Orientation.Horizontal) for section in range(3)
    ]

    assert headings == ["Số đến", "Trích yếu", None]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.line_at(QModelIndex()) is None


def test_a_thousand_questions_do_not_use_up_none(model: LineTableModel[int]) -> None:
    model.show_lines(list(range(100)))
    index = model.index(3, 0)
    before = sys.getrefcount(None)
    for _ in range(1000):
        index.data(Qt.ItemDataRole.DecorationRole)

    assert sys.getrefcount(None) > before - 100
