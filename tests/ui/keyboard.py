"""A hand at the keyboard; Qt's own types ASCII only."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

ENTER = "\r"
BACKSPACE = "\b"
_KEYS = {ENTER: Qt.Key.Key_Return, BACKSPACE: Qt.Key.Key_Backspace}


def type_words(widget: QWidget, words: str) -> None:
    """Type characters one by one, as an input method hands them on."""
    for character in words:
        key = _KEYS.get(character, Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(widget, QKeyEvent(kind, key, plain, character))
