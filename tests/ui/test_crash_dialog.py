"""A defect is shown once, and its report holds no word of a letter."""

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from vanthu.ui.crash_dialog import CrashReporter

SECRET = "nội dung văn bản của ông Nguyễn Văn Mẫu"


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    window = QWidget()
    show(window)
    return window


@pytest.fixture
def reporter(window: QWidget) -> Iterator[CrashReporter]:
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter("0.1", window)
    reporter.watch()
    yield reporter
    sys.excepthook, threading.excepthook = before


def meet_a_defect() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def box_of(window: QWidget) -> QMessageBox | None:
    return window.findChild(QMessageBox)


@pytest.mark.expects_log
def test_the_report_says_where_and_not_what(
    reporter: CrashReporter, window: QWidget, qtbot: QtBot
) -> None:
    meet_a_defect()
    qtbot.waitUntil(lambda: box_of(window) is not None)
    box = box_of(window)
    assert box is not None

    assert "meet_a_defect" in box.detailedText()
    assert "KeyError" in box.detailedText()
    assert SECRET not in box.detailedText() + box.text() + box.informativeText()
    copy = next(b for b in box.buttons() if b.text() == "Chép báo lỗi")
    copy.click()
    assert QGuiApplication.clipboard().text() == box.detailedText()


@pytest.mark.expects_log
def test_a_second_defect_opens_no_second_box(
    reporter: CrashReporter, window: QWidget, qtbot: QtBot
) -> None:
    meet_a_defect()
    meet_a_defect()
    qtbot.waitUntil(lambda: box_of(window) is not None)

    assert len(window.findChildren(QMessageBox)) == 1


@pytest.mark.expects_log
def test_a_defect_on_another_thread_is_shown_too(
    reporter: CrashReporter, window: QWidget, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: box_of(window) is not None)


def test_the_hooks_are_given_back(window: QWidget) -> None:
    reporter = CrashReporter("0.1", window)
    reporter.watch()
    reporter.rest()

    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
