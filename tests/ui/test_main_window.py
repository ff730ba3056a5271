"""The window leads to its pages, takes files, and speaks Vietnamese throughout."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from vanthu.domain.errors import StorageLocked
from vanthu.services.desk import Desk
from vanthu.ui.application import WindowPlaces, build_window
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.message import Message
from vanthu.ui.help_boxes import about_box, keys_box
from vanthu.ui.inbox.inbox_page import InboxPage
from vanthu.ui.main_window import SMALLEST_SIZE, MainWindow
from vanthu.ui.navigation import Destination, Visit

# A 1366×768 panel at 125 % leaves this after task bar and title.
NARROWEST_WINDOW = (1093, 535)


@pytest.fixture
def window(
    desk: Desk, notice: ChangeNotice, our_look: WindowPlaces, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = build_window(desk, notice, our_look)
    window.show()
    qtbot.waitUntil(lambda: not window.is_busy(), timeout=WAIT_MS)
    yield window
    qtbot.waitUntil(lambda: not window.is_busy(), timeout=WAIT_MS)
    window.close()
    window.deleteLater()


def destinations(window: MainWindow) -> list[Destination]:
    """Give where the rail leads."""
    return [page.destination for page in window.pages]


def entries(window: MainWindow) -> Iterator[QAction]:
    """Give every entry of every menu."""
    for menu in window.menuBar().actions():
        yield menu
        inner = menu.menu()
        if isinstance(inner, QMenu):
            yield from (entry for entry in inner.actions() if not entry.isSeparator())


def test_every_page_can_be_reached_from_rail_menu_and_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    words = {action.text().replace("&", "") for action in entries(window)}

    for destination in destinations(window):
        window.show_page(destination)
        assert window.page.destination is destination
        assert window.page.title in words
        assert window.windowTitle().startswith(window.page.title)


def test_the_menu_bar_has_its_six_menus(window: MainWindow) -> None:
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]

    assert titles == ["Tệp", "Xem", "Văn bản", "Công việc", "Văn bản đi", "Trợ giúp"]


def test_mnemonics_are_letters_that_a_key_produces_and_differ(
    window: MainWindow,
) -> None:
    marks = [
        match[1].lower()
        for action in window.menuBar().actions()
        if (match := re.search("&(.)", action.text()))
    ]

    assert len(marks) == 6
    assert all(mark.isascii() for mark in marks)
    assert len(set(marks)) == len(marks)


def test_no_key_leads_to_two_places_on_any_page(window: MainWindow) -> None:
    for destination in destinations(window):
        window.show_page(destination)
        actions = {*entries(window), *window.page.findChildren(QAction)}
        keys = [
            key.toString()
            for action in actions
            if action.isVisible()
            for key in action.shortcuts()
        ]
        assert len(keys) == len(set(keys)), destination


def test_no_key_is_one_that_typing_vietnamese_needs(window: MainWindow) -> None:
    keys = {key.toString() for action in entries(window) for key in action.shortcuts()}
    bare = {key for key in keys if "+" not in key and not re.fullmatch(r"F\d+", key)}

    assert bare == set()
    assert not any(key.startswith("Ctrl+Shift+") for key in keys)


def test_files_dropped_on_any_page_go_to_the_inbox(
    window: MainWindow, qtbot: QtBot, samples: Path
) -> None:
    window.show_page(Destination.REGISTER)
    data = QMimeData()
    letter = next(samples.glob("01*.docx"))
    data.setUrls([QUrl.fromLocalFile(str(letter))])

    window.dropEvent(
        QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert window.page.destination is Destination.INBOX
    with qtbot.waitSignal(window.page.said, timeout=WAIT_MS) as told:
        pass
    assert told.args is not None
    assert told.args[0].text == "Đã nhận 1/1 tệp."


def test_a_wish_to_visit_leads_to_the_page(window: MainWindow) -> None:
    window.page.visit_wanted.emit(Visit(Destination.REGISTER))

    assert window.page.destination is Destination.REGISTER


def test_the_counts_of_a_page_are_there_again_when_one_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.page.counted.emit("7 văn bản chờ đăng ký")
    window.show_page(Destination.REGISTER)
    window.show_page(Destination.INBOX)

    shown = [label.text() for label in window.statusBar().findChildren(QLabel)]
    assert "7 văn bản chờ đăng ký" in shown


def test_control_enter_registers_even_from_the_field_that_is_typed_in(
    window: MainWindow, qtbot: QtBot, samples: Path, desk: Desk
) -> None:
    page = window.page
    assert isinstance(page, InboxPage)
    window.take_files(Destination.INBOX, (next(samples.glob("01*.docx")),))
    qtbot.waitUntil(page.foot.register.isEnabled, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.is_busy(), timeout=WAIT_MS)
    with qtbot.waitActive(window):
        window.activateWindow()
    page.form.editors.subject.setFocus()

    with qtbot.waitSignal(page.said, timeout=WAIT_MS):
        qtbot.keyClick(
            page.form.editors.subject,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.ControlModifier,
        )

    assert desk.register.get(1).draft.reference == "2318/SNV-CCHC"


def test_tab_goes_through_the_form_in_reading_order(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, InboxPage)
    form = page.form
    wanted = [
        form.editors.arrival_date,
        form.editors.urgency,
        form.editors.kind,
        form.editors.due_date,
        form.editors.number,
        form.editors.symbol,
        form.editors.issue_date,
        form.editors.issuing_body,
        form.editors.subject,
        form.editors.signer_name,
        form.editors.signer_title,
        form.editors.note,
    ]
    order: list[QWidget] = []
    here: QWidget | None = form.editors.arrival_date
    while here is not None and here not in order:
        order.append(here)
        here = here.nextInFocusChain()

    assert [widget for widget in order if widget in wanted] == wanted


def test_what_a_page_says_stands_in_the_bar(window: MainWindow) -> None:
    window.page.said.emit(Message("Ổ đĩa đã đầy."))

    assert window.info_bar.isVisible()
    assert window.info_bar.text == "Ổ đĩa đã đầy."


def test_a_failure_that_no_page_handles_stands_in_the_bar(window: MainWindow) -> None:
    window.show_failure(StorageLocked("busy"))

    assert "đang được chương trình khác sử dụng" in window.info_bar.text


def test_the_window_fits_a_small_screen_at_125_percent(window: MainWindow) -> None:
    width, height = NARROWEST_WINDOW
    assert SMALLEST_SIZE.width() <= width
    assert SMALLEST_SIZE.height() <= height

    window.resize(width, height)
    for destination in destinations(window):
        window.show_page(destination)
        assert window.page.minimumSizeHint().width() <= width - 84, destination
        assert window.minimumSizeHint().height() <= height, destination
        assert (window.width(), window.height()) == (width, height), destination


def test_every_control_has_a_name_that_can_be_read_aloud(window: MainWindow) -> None:
    nameless = [
        f"{destination}: {type(widget).__name__}"
        for destination in destinations(window)
        for widget in controls(window, destination)
        if not name_of(widget)
    ]

    assert nameless == []


def test_data_is_never_taken_for_markup(window: MainWindow) -> None:
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText
    ]

    assert rich == []


@pytest.mark.parametrize("make", [about_box, keys_box])
def test_the_help_boxes_are_in_vietnamese(
    make: Callable[[QWidget], QWidget], window: MainWindow
) -> None:
    box = make(window)
    buttons = [button.text() for button in box.findChildren(QAbstractButton)]

    assert "Đóng" in [text.replace("&", "") for text in buttons]
    box.deleteLater()


def test_the_place_of_the_window_is_kept(
    desk: Desk, notice: ChangeNotice, our_look: WindowPlaces, qtbot: QtBot
) -> None:
    first = build_window(desk, notice, our_look)
    first.show()
    first.resize(1100, 560)
    first.close()
    second = build_window(desk, notice, our_look)
    second.show()

    assert second.height() == 560
    second.close()


def test_using_the_window_does_not_use_up_none(window: MainWindow) -> None:
    before = sys.getrefcount(None)
    for _ in range(200):
        window.show_message(Message("Đã nhận 1/1 tệp."))
        window.setWindowTitle("VanThu")
        window.statusBar().showMessage("")
        window.repaint()
        window.update()

    assert sys.getrefcount(None) > before - 100


def controls(window: MainWindow, destination: Destination) -> list[QWidget]:
    """Give what can be typed into or pressed on a page."""
    window.show_page(destination)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
    return [
        widget
        for widget in window.page.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QLineEdit | QComboBox | QAbstractSpinBox)
    ]


def name_of(widget: QWidget) -> str:
    """Give what a screen reader would say of a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""
