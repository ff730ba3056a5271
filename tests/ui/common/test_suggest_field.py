"""Suggestions stand in a list below; Vietnamese typing is never disturbed."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCompleter, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import type_words
from vanthu.ui.common.suggest_field import SuggestField, Suggestion

UNITS = (
    Suggestion("Đơn vị Một"),
    Suggestion("Phòng Văn hóa - Xã hội", ("PVHXH", "VHXH")),
    Suggestion("Phòng Kinh tế, Hạ tầng và Đô thị", ("PKT",)),
    Suggestion("Văn phòng HĐND và UBND"),
)


@pytest.fixture
def field(show: Callable[[QWidget], None]) -> SuggestField:
    field = SuggestField(UNITS)
    show(field)
    return field


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("van hoa", "Phòng Văn hóa - Xã hội"),
        ("Văn hóa", "Phòng Văn hóa - Xã hội"),
        ("pvhxh", "Phòng Văn hóa - Xã hội"),
        ("do thi", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("đ", "Đơn vị Một"),
    ],
)
def test_it_offers_what_contains_the_words(
    qtbot: QtBot, field: SuggestField, typed: str, first: str
) -> None:
    field.setText(typed)
    field.textEdited.emit(typed)

    assert field.offered()[0] == first


def test_it_never_completes_inside_the_line(field: SuggestField) -> None:
    mode = field.completer().completionMode()

    assert mode == QCompleter.CompletionMode.UnfilteredPopupCompletion


def test_letters_put_in_place_by_backspace_come_out_right(
    qtbot: QtBot, field: SuggestField
) -> None:
    """Type the way UniKey does: a letter is deleted and written anew."""
    type_words(field, "D\bĐo\bơn")

    assert field.text() == "Đơn"


def test_letters_that_are_still_being_composed_are_not_taken(
    qtbot: QtBot, field: SuggestField
) -> None:
    field.setFocus()
    with qtbot.assertNotEmitted(field.textEdited):
        QApplication.sendEvent(field, QInputMethodEvent("Đơ", []))
    assert field.text() == ""

    commit = QInputMethodEvent("", [])
    commit.setCommitString("Đơn")
    QApplication.sendEvent(field, commit)

    assert field.text() == "Đơn"


def test_text_that_is_not_known_is_kept(qtbot: QtBot, field: SuggestField) -> None:
    type_words(field, "Hop tac xa  Song Ha ")
    field.editingFinished.emit()

    assert field.text() == "Hop tac xa Song Ha"


def test_a_long_text_shows_its_beginning(field: SuggestField) -> None:
    field.show_text("Ủy ban nhân dân phường Sông Hà, tỉnh Trung Lương " * 3)

    assert field.cursorPosition() == 0
    assert field.toolTip() == field.text()
