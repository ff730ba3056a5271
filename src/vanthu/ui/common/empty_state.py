"""What a page shows while there is nothing to show, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from vanthu.ui.common.icons import picture
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import line_colour, quiet_colour

ICON = 64
WIDEST = 520


class EmptyState(QWidget):
    """A picture, a few words and the buttons that begin."""

    def __init__(
        self,
        icon_name: str,
        words: str,
        actions: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        drawing = QLabel()
        drawing.setPixmap(picture(icon_name, ICON, line_colour().name()))
        drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = PlainLabel(words, wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFixedWidth(WIDEST)
        palette = self._words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, quiet_colour())
        self._words.setPalette(palette)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(drawing)
        column.addLayout(_centred(self._words))
        column.addLayout(_centred(*map(_button, actions)))
        column.addStretch(3)

    def show_words(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)


def _centred(*widgets: QWidget) -> QHBoxLayout:
    """Return a row; an alignment instead of it would cut words of several lines."""
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setMinimumHeight(32)
    return button
