"""What is done when a person has paused for a moment."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

TYPING_PAUSE = 800  # milliseconds after which what was typed is stored


def pause(owner: QObject, milliseconds: int, act: Callable[[], None]) -> QTimer:
    """Return a timer that acts once after a pause; each start begins it anew."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
