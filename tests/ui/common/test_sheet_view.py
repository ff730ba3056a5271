"""The sheets are scrolled, enlarged, and drawn when they come into view."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.common.long_letter import TEXT
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.common.sheets import PictureSheet, TextSheet


@pytest.fixture
def view(show: Callable[[QWidget], None]) -> SheetView:
    view = SheetView()
    view.resize(600, 400)
    show(view)
    return view


def test_only_pages_in_view_ask_for_their_pictures(
    qtbot: QtBot, view: SheetView
) -> None:
    asked: list[int] = []
    view.picture_wanted.connect(lambda page, _: asked.append(page))

    with qtbot.waitSignal(view.picture_wanted):
        view.show_sheets([PictureSheet(QSizeF(595, 842)) for _ in range(9)])
    assert asked == [1]

    with qtbot.waitSignal(view.picture_wanted):
        view.go_to_page(7)
    assert 7 in asked


def test_a_picture_that_came_is_not_asked_for_again(
    qtbot: QtBot, view: SheetView
) -> None:
    with qtbot.waitSignal(view.picture_wanted) as told:
        view.show_sheets([PictureSheet(QSizeF(595, 842))])
    assert told.args is not None
    page, dpi = told.args
    image = QImage(1190, 1684, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    view.show_picture(page, dpi, image)

    with qtbot.assertNotEmitted(view.picture_wanted, wait=300):
        view.verticalScrollBar().setValue(40)
    middle = view.grab().toImage().pixelColor(300, 200)
    assert middle.lightness() < 200


def test_zooming_keeps_within_reason_and_fits_again(
    qtbot: QtBot, view: SheetView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    words = QRectF(100, 100, 200, 12)
    fitting = view.box_on(1, words).width()

    view.zoom_in()
    assert view.box_on(1, words).width() > fitting
    view.zoom_out()
    view.fit_width()
    assert view.box_on(1, words).width() == pytest.approx(fitting)
    for _ in range(50):
        view.zoom_out()
    assert view.box_on(1, words).width() > 5


def test_scrolling_tells_which_page_is_read(qtbot: QtBot, view: SheetView) -> None:
    view.show_sheets([PictureSheet(QSizeF(595, 842)) for _ in range(3)])
    with qtbot.waitSignal(view.page_changed) as told:
        view.go_to_page(2)
    assert told.args == [2]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
