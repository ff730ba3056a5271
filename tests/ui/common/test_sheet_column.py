"""Sheets lie one below the other, each in the middle of the view."""

from PySide6.QtCore import QSize, QSizeF

from vanthu.ui.common.sheet_column import GAP, column_of, widest
from vanthu.ui.common.sheets import PictureSheet

SHEETS = [PictureSheet(QSizeF(100, 200)), PictureSheet(QSizeF(300, 100))]


def test_a_sheet_begins_below_the_one_before() -> None:
    first, second = column_of(SHEETS, 2).places(624)

    assert (first.left(), first.top(), first.width()) == (212, GAP, 200)
    assert (second.left(), second.top()) == (GAP, GAP + 400 + GAP)


def test_the_column_is_as_wide_as_its_widest_sheet() -> None:
    assert column_of(SHEETS, 1).extent == QSize(300 + 2 * GAP, 300 + 3 * GAP)
    assert widest(SHEETS) == 300


def test_a_sheet_wider_than_the_view_begins_at_the_left() -> None:
    assert column_of(SHEETS, 1).places(50)[1].left() == GAP


def test_no_sheets_need_no_room_but_the_rim() -> None:
    assert column_of([], 1).places(50) == []
    assert widest([]) == 1
