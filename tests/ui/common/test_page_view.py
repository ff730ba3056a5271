"""The page shows the letter and frames the very words that a field comes from."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.common.long_letter import TEXT, found
from vanthu.domain.evidence import Evidence, Rect
from vanthu.ui.common.page_frame import Frame
from vanthu.ui.common.page_outline import Outline
from vanthu.ui.common.page_view import PageView
from vanthu.ui.common.sheets import TextSheet
from vanthu.ui.theme import USUAL_LINE


@pytest.fixture
def view(show: Callable[[QWidget], None]) -> PageView:
    view = PageView()
    view.resize(600, 400)
    show(view)
    return view


def test_choosing_a_field_brings_its_words_into_view(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("signer", "1", found("Trần Thị Mẫu"))])
    assert not view.viewport().rect().contains(view.boxes_of("signer")[0].toRect())

    view.choose("signer")

    assert view.viewport().rect().contains(view.boxes_of("signer")[0].toRect())
    assert view.chosen == "signer"


def test_clicking_a_frame_names_its_field(qtbot: QtBot, view: PageView) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("reference", "1", found("12/UBND-VP"))])
    middle = view.boxes_of("reference")[0].center().toPoint()

    with qtbot.waitSignal(view.frame_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert told.args == ["reference"]


def test_the_number_of_a_frame_hides_no_word(view: PageView) -> None:
    view.show_sheets([TextSheet(TEXT)])
    evidence = found("12/UBND-VP")
    view.show_frames([Frame("reference", "1", evidence)])
    numbered = view.grab().toImage()
    view.show_frames([Frame("reference", "", evidence)])
    bare = view.grab().toImage()

    box = view.boxes_of("reference")[0].toRect()
    words = box.adjusted(-20, 0, 60, 0)  # with "Số:" before it

    assert numbered != bare
    assert numbered.copy(words) == bare.copy(words)


def test_a_quiet_frame_takes_no_clicks_until_it_is_chosen(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("item-0", "", found("12/UBND-VP"), is_quiet=True)])
    middle = view.boxes_of("item-0")[0].center().toPoint()

    with qtbot.assertNotEmitted(view.frame_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    view.choose("item-0")
    with qtbot.waitSignal(view.frame_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_evidence_of_a_page_that_is_not_there_is_left_out(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("x", "1", Evidence(7, 0, 2, "ỦY"))])

    assert view.boxes_of("x") == []
    assert not view.grab().isNull()


def test_a_place_where_words_may_stand_is_dotted_while_it_is_looked_at(
    view: PageView,
) -> None:
    view.show_sheets([TextSheet(" "), TextSheet(" ")])
    here = Outline("so", 2, Rect(100, 300, 200, 330), "Chỗ quen")
    view.show_outlines([here, Outline("so", 9, here.box, "Chỗ quen")])

    def dots() -> int:
        image = view.grab().toImage()
        wanted = QColor(USUAL_LINE)
        places = itertools.product(range(image.width()), range(image.height()))
        return sum(image.pixelColor(x, y) == wanted for x, y in places)

    assert dots() == 0
    view.choose("so")

    (box,) = view.outlined("so")
    assert view.viewport().rect().contains(box.toRect())
    assert dots() > 100
    view.choose("other")
    assert dots() == 0
