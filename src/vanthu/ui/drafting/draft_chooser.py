"""The list of documents over the one that is being written."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vanthu.services.draft_lines import DraftLine
from vanthu.ui.drafting.words import line_words

SHORTEST = 20  # characters


class DraftChooser(QComboBox):
    """Lists the documents, a line each.

    Signals:
        draft_chosen(DraftLine): a document is to be opened.
    """

    draft_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[DraftLine, ...] = ()
        self.setAccessibleName(self.tr("Văn bản đang soạn"))
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(SHORTEST)
        self.activated.connect(self._choose)

    def show_lines(self, lines: Sequence[DraftLine]) -> None:
        """Replace the list."""
        self._lines = tuple(lines)
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                self.addItem(line_words(line))

    def mark(self, draft_id: int | None) -> None:
        """Show which document is open, if it is in the list."""
        for row, line in enumerate(self._lines):
            if line.draft_id == draft_id:
                self.setCurrentIndex(row)

    def _choose(self, row: int) -> None:
        self.draft_chosen.emit(self._lines[row])
