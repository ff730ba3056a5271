"""The editor of one appendix (phụ lục)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.blocks import Block
from vanthu.domain.documents.drafts import DraftAppendix
from vanthu.ui.drafting.rich_editor import RichEditor
from vanthu.ui.drafting.rich_text import Photo, no_photo


class AppendixEditor(QWidget):
    """Edits title, direction of the sheet and content.

    Signals:
        changed(Callable[[DraftAppendix], DraftAppendix]): what to do to it.
        removal_wanted(): it is to go.
    """

    changed = Signal(object)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Tên phụ lục"))
        self.title.setPlaceholderText(self.tr("Tên phụ lục"))
        self.landscape = QCheckBox(self.tr("Khổ giấy ngang"))
        self.remove = QPushButton(self.tr("Xóa phụ lục"))
        self.words = RichEditor(self.tr("Nội dung phụ lục"))
        head = QHBoxLayout()
        head.addWidget(self.landscape)
        head.addStretch(1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.words, 1)
        self.title.textEdited.connect(self._set_title)
        self.landscape.clicked.connect(self._set_landscape)
        self.words.typed.connect(self._set_words)
        self.remove.clicked.connect(self.removal_wanted)

    def show_appendix(
        self, appendix: DraftAppendix, *, read_only: bool, photo: Photo = no_photo
    ) -> None:
        """Fill the editor; what is being typed stays."""
        if not self.title.hasFocus():
            self.title.setText(appendix.title)
            self.title.setCursorPosition(0)
        self.title.setReadOnly(read_only)
        self.landscape.setChecked(appendix.is_landscape)
        for widget in (self.landscape, self.remove):
            widget.setEnabled(not read_only)
        self.words.show_content(appendix.blocks, read_only=read_only, photo=photo)

    def _emit(self, edit: Callable[[DraftAppendix], DraftAppendix]) -> None:
        self.changed.emit(edit)

    def _set_title(self, text: str) -> None:
        self._emit(lambda appendix: replace(appendix, title=" ".join(text.split())))

    def _set_landscape(self, is_landscape: bool) -> None:
        self._emit(lambda appendix: replace(appendix, is_landscape=is_landscape))

    def _set_words(self, blocks: tuple[Block, ...]) -> None:
        self._emit(lambda appendix: replace(appendix, blocks=blocks))
