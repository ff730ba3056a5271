"""The table of the register: a letter in two lines of text, the subject widest."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from vanthu.ui.register.register_columns import SUBJECT_COLUMN, WIDTHS
from vanthu.ui.theme import soften_selection

TEXT_LINES = 2
ROOM = 10  # pixels above and below the text of a row, together
NARROWEST = 44


class RegisterTable(QTableView):
    """Shows the lines by row; a right click offers what can be done with one."""

    def __init__(self, lines: QAbstractItemModel, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setModel(lines)
        soften_selection(self)
        self.setAccessibleName(self.tr("Sổ đăng ký văn bản đến"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addActions(list(actions))
        self._dress_rows()
        self._dress_heads()

    def go_to_row(self, row: int) -> None:
        """Choose a row, bring it to the middle and put the cursor there."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)
            self.scrollTo(
                self.model().index(row, 0),
                QAbstractItemView.ScrollHint.PositionAtCenter,
            )
            self.setFocus()

    def _height(self) -> int:
        return TEXT_LINES * self.fontMetrics().lineSpacing() + ROOM

    def _dress_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._height())

    def _dress_heads(self) -> None:
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(
            Qt.AlignmentFlag.AlignCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        )
        heads.setMinimumHeight(self._height())
        heads.setHighlightSections(False)
        for place, width in enumerate(WIDTHS):
            self.setColumnWidth(place, width)
        heads.setSectionResizeMode(SUBJECT_COLUMN, QHeaderView.ResizeMode.Stretch)
        heads.setMinimumSectionSize(NARROWEST)
