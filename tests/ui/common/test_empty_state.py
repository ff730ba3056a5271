"""An empty page says all of its words."""

import pytest
from pytestqt.qtbot import QtBot

from vanthu.ui.common.empty_state import WIDEST, EmptyState
from vanthu.ui.common.plain_label import PlainLabel

LONG = "Chưa có việc nào được giao.\n" + "Chọn văn bản rồi giao việc cho phòng. " * 5


@pytest.mark.parametrize("words", ["Chưa có gì.", LONG])
def test_every_line_of_the_words_has_room(qtbot: QtBot, words: str) -> None:
    state = EmptyState("inbox", words)
    qtbot.addWidget(state)
    state.resize(1000, 600)
    state.show()

    said = next(label for label in state.findChildren(PlainLabel) if label.text())
    assert said.height() >= said.heightForWidth(WIDEST)
