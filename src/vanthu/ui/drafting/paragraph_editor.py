"""The editor of the words before and after the sections."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from vanthu.ui.common.plain_label import PlainLabel


class ParagraphEditor(QWidget):
    """Edits some paragraphs, each on a line of its own.

    Signals:
        typed(str): the person changed the text.
    """

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(name)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(name)
        self.text.setTabChangesFocus(True)
        label.setBuddy(self.text)
        self._is_showing = False
        self.text.textChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label)
        column.addWidget(self.text, 1)

    def show_text(self, text: str, *, read_only: bool) -> None:
        """Show the paragraphs unless the person is typing here."""
        self.text.setReadOnly(read_only)
        if self.text.hasFocus() or self.text.toPlainText() == text:
            return
        self._is_showing = True
        self.text.setPlainText(text)
        self._is_showing = False

    def _tell(self) -> None:
        if not self._is_showing:
            lines = (" ".join(x.split()) for x in self.text.toPlainText().splitlines())
            self.typed.emit("\n".join(line for line in lines if line))
