"""The notice that another waiting letter has nearly the same text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vanthu.services.register import WaitingCopy
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.tone_frame import ToneFrame
from vanthu.ui.inbox.words import copy_words
from vanthu.ui.theme import Tone


class CopyPanel(ToneFrame):
    """Names the most alike of the waiting letters; hidden when there is none.

    Signals:
        comparison_wanted(WaitingCopy): both are to be seen side by side.
        opening_wanted(int): the other one is to be opened.
    """

    comparison_wanted = Signal(object)
    opening_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.NOTICE, parent)
        self._copy: WaitingCopy | None = None
        self._words = PlainLabel(wraps=True)
        self.compare = QPushButton(self.tr("So sánh"))
        self.compare.clicked.connect(self._compare)
        self.show_other = QPushButton(self.tr("Xem văn bản kia"))
        self.show_other.clicked.connect(self._show_other)
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare)
        buttons.addWidget(self.show_other)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._words)
        column.addLayout(buttons)

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_copies(self, copies: Sequence[WaitingCopy]) -> None:
        """Tell of the letter that is most alike, and how many others are."""
        self._copy = copies[0] if copies else None
        self.setVisible(bool(copies))
        if self._copy:
            more = self.tr(" (và {count} văn bản khác)").format(count=len(copies) - 1)
            self._words.setText(copy_words(self._copy) + more * (len(copies) > 1))

    def _compare(self) -> None:
        if self._copy:
            self.comparison_wanted.emit(self._copy)

    def _show_other(self) -> None:
        if self._copy:
            self.opening_wanted.emit(self._copy.line.inbox_id)
