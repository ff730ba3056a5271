"""A field for several short texts, one in each line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from vanthu.ui.common.formatting import one_line


class LinesField(QPlainTextEdit):
    """Takes one text per line; empty lines count for nothing.

    Signals:
        left(): the cursor went elsewhere.
    """

    left = Signal()

    def __init__(self, lines_shown: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(lines_shown * self.fontMetrics().lineSpacing() + 12)

    def texts(self) -> tuple[str, ...]:
        """Return the texts in their order, each once."""
        lines = (one_line(line) for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def show_texts(self, texts: Sequence[str]) -> None:
        """Fill the field."""
        words = "\n".join(texts)
        if words != self.toPlainText():
            self.setPlainText(words)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
