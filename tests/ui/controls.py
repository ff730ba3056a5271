"""What a person without a mouse or without sight meets in a window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def press(button: QWidget) -> None:
    """Press a button with the space bar."""
    QTest.keyClick(button, Qt.Key.Key_Space)


def nameless(window: QWidget) -> list[str]:
    """List what takes the focus and has neither a name nor words."""
    return [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and not (widget.accessibleName() or str(widget.property("text") or "").strip())
    ]
