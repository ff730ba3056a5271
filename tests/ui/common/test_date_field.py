"""Dates are typed the way people write them, and nothing typed is ever replaced."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import type_words
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.ui.common.date_entry import NotADate, understood
from vanthu.ui.common.date_field import DateField

FRIDAY = date(2026, 11, 20)
CALENDAR = WorkingCalendar(holidays=frozenset({date(2026, 11, 24)}))


def meant(words: str) -> date | None:
    return understood(words, FRIDAY, lambda: CALENDAR)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("6/10/2025", date(2025, 10, 6)),
        ("6/10/25", date(2025, 10, 6)),
        ("06102025", date(2025, 10, 6)),
        ("061025", date(2025, 10, 6)),
        ("6-10-25", date(2025, 10, 6)),
        ("6.10.2025", date(2025, 10, 6)),
        (" 6 / 10 / 2025 ", date(2025, 10, 6)),
        ("6/10", date(2026, 10, 6)),
        ("hôm nay", FRIDAY),
        ("hom nay", FRIDAY),
        ("Mai", date(2026, 11, 21)),
        ("+5", date(2026, 11, 30)),  # 24/11 is a holiday
        ("", None),
        ("   ", None),
    ],
)
def test_it_understands(words: str, day: date | None) -> None:
    assert meant(words) == day


@pytest.mark.parametrize(
    "words", ["31/02/2026", "13/13/2025", "ngày mốt", "6/10/202", "5", "+", "10/2025"]
)
def test_it_does_not_guess(words: str) -> None:
    with pytest.raises(NotADate):
        meant(words)


@pytest.fixture
def field(show: Callable[[QWidget], None]) -> DateField:
    field = DateField(lambda: FRIDAY, lambda: CALENDAR)
    show(field)
    return field


def test_leaving_the_field_shows_the_whole_date(qtbot: QtBot, field: DateField) -> None:
    with qtbot.waitSignal(field.date_changed) as told:
        type_words(field, "6/10/25")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == [date(2025, 10, 6)]
    assert field.text() == "06/10/2025"


def test_wrong_words_stay_and_are_marked(qtbot: QtBot, field: DateField) -> None:
    field.show_day(date(2026, 1, 2))
    field.selectAll()
    type_words(field, "31/02/2026")
    field.commit()

    assert field.text() == "31/02/2026"
    assert "Không hiểu “31/02/2026”" in field.problem
    assert field.day == date(2026, 1, 2)


def test_typing_on_takes_the_mark_away(qtbot: QtBot, field: DateField) -> None:
    type_words(field, "31/02/2026")
    field.commit()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)

    assert field.problem == ""


def test_a_date_can_be_taken_out_again(qtbot: QtBot, field: DateField) -> None:
    field.show_day(date(2026, 1, 2))
    field.clear()
    with qtbot.waitSignal(field.date_changed) as told:
        field.commit()

    assert told.args == [None]
    assert field.text() == ""


def test_pasting_a_date_over_another_gives_the_pasted_one(field: DateField) -> None:
    field.show_day(date(2026, 11, 21))
    field.selectAll()
    field.insert("6/10/2025")
    field.commit()

    assert field.day == date(2025, 10, 6)


def test_the_arrows_go_a_day_up_and_down(qtbot: QtBot, field: DateField) -> None:
    field.show_day(date(2026, 11, 30))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "01/12/2026"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "30/11/2026"


def test_f4_opens_a_month_that_begins_on_monday(qtbot: QtBot, field: DateField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_F4)
    month = field.findChild(QCalendarWidget)

    assert month is not None
    assert month.firstDayOfWeek() == Qt.DayOfWeek.Monday
    with qtbot.waitSignal(field.date_changed):
        month.activated.emit(month.selectedDate())
    assert field.day == FRIDAY


def test_setting_a_date_tells_nobody(qtbot: QtBot, field: DateField) -> None:
    with qtbot.assertNotEmitted(field.date_changed):
        field.show_day(FRIDAY)
        field.commit()


def test_the_field_is_a_plain_line_of_text(field: DateField) -> None:
    assert isinstance(field, QLineEdit)
    assert field.inputMask() == ""
    assert field.validator() is None
