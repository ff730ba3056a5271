"""The saves of a draft: each can be looked at, and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.intake import PagePicture
from vanthu.services.draft_lines import DraftVersion
from vanthu.ui.common.formatting import moment_text
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.drafting.preview_pane import PreviewPane
from vanthu.ui.drafting.words import state_words
from vanthu.ui.theme import soften_selection

SIZE = QSize(980, 600)
LIST_WIDTH = 260
PICTURE_DPI = 96


class VersionsDialog(QDialog):
    """Lists the saves, newest first, beside the pages of the chosen one.

    Signals:
        pages_wanted(int): the pages of a version are to be shown.
        restored(int): a version is to be the newest again.
    """

    pages_wanted = Signal(int)
    restored = Signal(int)

    def __init__(
        self, versions: Sequence[DraftVersion], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các bản đã lưu"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._versions = tuple(versions)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các bản đã lưu"))
        soften_selection(self.list)
        self.pages = PreviewPane()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = self.buttons.addButton(
            self.tr("Khôi phục bản này"), QDialogButtonBox.ButtonRole.ActionRole
        )
        show_words_only(self.buttons)
        for version in self._versions:
            self.list.addItem(QListWidgetItem(self._line(version)))
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.pages)
        split.setSizes([LIST_WIDTH, SIZE.width() - LIST_WIDTH])
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(split, 1)
        column.addWidget(self.buttons)
        self.list.currentRowChanged.connect(self._choose)
        self.restore.clicked.connect(self._restore)
        self.buttons.rejected.connect(self.reject)
        self.list.setCurrentRow(0)
        self._choose(0)

    def show_pages(self, pictures: Sequence[PagePicture]) -> None:
        """Show the pages of the chosen version."""
        self.pages.show_pictures(PICTURE_DPI, pictures)

    @property
    def chosen(self) -> DraftVersion | None:
        """Return the chosen version."""
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _line(self, version: DraftVersion) -> str:
        words = f"{moment_text(version.saved_at)} · {state_words(version.state)}"
        if not version.gaps:
            return words
        open_words = self.tr("thiếu {gaps}/{sections} mục").format(
            gaps=version.gaps, sections=version.sections
        )
        return f"{words} · {open_words}"

    def _choose(self, row: int) -> None:
        self.restore.setEnabled(row > 0)  # the first is what the draft is now
        if version := self.chosen:
            self.pages_wanted.emit(version.version)

    def _restore(self) -> None:
        if version := self.chosen:
            self.restored.emit(version.version)
            self.accept()
