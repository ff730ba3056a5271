"""The dialog that chooses the letter to answer, and how."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.services.drafts import REPLY, REPORT
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.folding import folded
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.documents.words import offered_letter_words, template_words
from vanthu.ui.theme import soften_selection

LETTER_ID = Qt.ItemDataRole.UserRole
SIZE = (680, 460)
ROW_GAP = 3
ANSWERS = (REPORT, REPLY)


class NewReportDialog(QDialog):
    """Offers the registered letters, newest first, with a filter."""

    def __init__(
        self, letters: Sequence[RegisterLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Soạn báo cáo"))
        self.resize(*SIZE)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Lọc theo số đến, ký hiệu, trích yếu…"))
        self.filter.setAccessibleName(self.tr("Lọc văn bản"))
        self.letters = QListWidget()
        self.letters.setAccessibleName(self.tr("Văn bản cần trả lời"))
        self.letters.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.letters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.letters.setUniformItemSizes(True)
        self.letters.setSpacing(ROW_GAP)
        soften_selection(self.letters)
        self._kinds = QButtonGroup(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._begin = self._buttons.addButton(
            self.tr("Soạn"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        show_words_only(self._buttons)
        for line in letters:
            item = QListWidgetItem(offered_letter_words(line))
            item.setData(LETTER_ID, line.letter_id)
            item.setToolTip(plain_tip(line.subject))
            self.letters.addItem(item)
        self._build()
        self.filter.textChanged.connect(self._apply_filter)
        self.letters.itemActivated.connect(self.accept)
        self.letters.currentRowChanged.connect(self._allow)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.letters.setCurrentRow(0)
        self._allow(self.letters.currentRow())

    @property
    def letter_id(self) -> int | None:
        """Return the chosen letter."""
        row = self.letters.currentRow()
        return int(self.letters.item(row).data(LETTER_ID)) if row >= 0 else None

    @property
    def template(self) -> str:
        """Return the chosen kind of answer."""
        return ANSWERS[self._kinds.checkedId()]

    def _build(self) -> None:
        kinds = QHBoxLayout()
        for number, template in enumerate(ANSWERS):
            button = QRadioButton(template_words(template))
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            kinds.addWidget(button)
        kinds.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Chọn văn bản đến cần trả lời:")))
        column.addWidget(self.filter)
        column.addWidget(self.letters, 1)
        column.addWidget(PlainLabel(self.tr("Trả lời bằng:")))
        column.addLayout(kinds)
        column.addWidget(self._buttons)

    def _apply_filter(self, text: str) -> None:
        words = folded(text).split()
        first = -1
        for row in range(self.letters.count()):
            item = self.letters.item(row)
            shown = folded(item.text())
            item.setHidden(not all(word in shown for word in words))
            if first < 0 and not item.isHidden():
                first = row
        current = self.letters.currentRow()
        if current < 0 or self.letters.item(current).isHidden():
            self.letters.setCurrentRow(first)

    def _allow(self, row: int) -> None:
        self._begin.setEnabled(row >= 0)
