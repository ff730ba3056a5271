"""A window killed while a clerk types has the typed words again when it is opened."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from vanthu.bootstrap import VanThu
from vanthu.ui.application import WindowPlaces, build_window, prepare_application
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.inbox.inbox_page import InboxPage

WAIT_MS = 60_000
# The clerk only types; nothing is pressed that would store it.
CLERK = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from tests.ui.keyboard import type_words
from vanthu.bootstrap import VanThu
from vanthu.ui.application import WindowPlaces, build_window, prepare_application
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.inbox.inbox_page import InboxPage

data, resources = Path(sys.argv[1]), Path(sys.argv[2])
places = WindowPlaces(resources, data / "window.ini")
app, notice = prepare_application(places), ChangeNotice()
with VanThu().open_desk(data, on_commit=notice.tell) as desk:
    window = build_window(desk, notice, places)
    window.show()
    QTest.qWaitForWindowActive(window)
    page = window.findChild(InboxPage)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_words(app.focusWidget(), "45")
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Tab)
    type_words(app.focusWidget(), "KH-UBND")
    type_words(page.form.editors.subject, "Chuyển đổi số")

    def tell():
        for line in desk.intake.waiting():
            if line.subject == "Chuyển đổi số":
                print("stored", flush=True)

    watch = QTimer()
    watch.timeout.connect(tell)
    watch.start(50)
    app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_typed_words_are_there_again_after_the_window_was_killed(
    tmp_path: Path, resources: Path, qtbot: QtBot
) -> None:
    data = tmp_path / "data"
    clerk = subprocess.Popen(
        [sys.executable, "-c", CLERK, str(data), str(resources)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert clerk.stdout is not None
    assert clerk.stdout.readline() == "stored\n"
    clerk.kill()
    clerk.communicate()
    assert clerk.returncode == -9

    places = WindowPlaces(resources, tmp_path / "window.ini")
    prepare_application(places)
    notice = ChangeNotice()
    with VanThu().open_desk(data, on_commit=notice.tell) as desk:
        window = build_window(desk, notice, places)
        qtbot.addWidget(window)
        window.show()
        page = window.findChild(InboxPage)
        assert isinstance(page, InboxPage)
        qtbot.waitUntil(
            lambda: page.form.editors.number.text() == "45", timeout=WAIT_MS
        )
        assert page.form.editors.symbol.text() == "KH-UBND"
        assert page.form.editors.subject.toPlainText() == "Chuyển đổi số"
        assert page.list.model.data(page.list.model.index(0, 0)).endswith(
            "Nhập tay, đang nhập dở"
        )
        qtbot.keyClick(
            window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier
        )  # nothing is lost, so nothing is asked
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT_MS)
