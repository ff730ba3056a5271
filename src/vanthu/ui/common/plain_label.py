"""Labels and tooltips that show data as it is, never as markup."""

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label whose text is plain, whatever a letter contains."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text as it is; Qt would read some texts as HTML."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    wrapping = QtGui.Qt.WhiteSpaceMode.WhiteSpaceNormal
    return str(QtGui.Qt.convertFromPlainText(text, wrapping))


def paint_words(label: QLabel, colour: QColor) -> None:
    """Write a label in another colour."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
