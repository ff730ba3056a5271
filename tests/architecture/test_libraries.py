"""What we rely on in the libraries we build on."""

import sqlite3
import sys

from pytestqt.qtbot import QtBot


def test_a_thousand_qt_calls_do_not_use_up_none(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("Văn thư")

    assert sys.getrefcount(None) > before - 100


def test_sqlite_is_new_enough_and_has_full_text_search() -> None:
    with sqlite3.connect(":memory:") as database:
        options = {row[0] for row in database.execute("PRAGMA compile_options")}
    database.close()

    assert sqlite3.sqlite_version_info >= (3, 40)
    assert "ENABLE_FTS5" in options
