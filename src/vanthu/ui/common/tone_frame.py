"""A frame in the colours of what it tells: a notice, a warning, a failure."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from vanthu.ui.theme import Tone, message_colours


class ToneFrame(QFrame):
    """An area with the ground and the text colour of a tone, hidden at first."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ink, ground = message_colours(tone)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self.setPalette(palette)
        self.hide()
