"""Thin lines between the areas of a page."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame

from vanthu.ui.theme import line_colour


def upright_line() -> QFrame:
    """Return a line between two areas that lie side by side."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    palette = line.palette()
    palette.setColor(QPalette.ColorRole.WindowText, line_colour())
    line.setPalette(palette)
    return line
