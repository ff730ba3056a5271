"""The files of a letter in a list: each can be opened as a copy, or saved elsewhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.opening import FileRole
from vanthu.services.opening import ReceivedFile
from vanthu.ui.common.formatting import size_text
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.theme import Tone, message_colours, soften_selection

SIZE = QSize(640, 300)
NAME, ROLE, EXTENT = range(3)


class FilesDialog(QDialog):
    """Lists the files of a letter, the letter itself first.

    Signals:
        open_wanted(ReceivedFile): the user wants to see it in another program.
        save_wanted(ReceivedFile, Path): the user wants the file itself there.
    """

    open_wanted = Signal(object)
    save_wanted = Signal(object, object)

    def __init__(
        self, files: Sequence[ReceivedFile], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tệp của văn bản"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._files = tuple(files)
        self.list = QTreeWidget()
        self._note = PlainLabel(wraps=True)
        self._build()
        self._fill()

    @property
    def note(self) -> str:
        """Return what is said below the list."""
        return self._note.text()

    @property
    def chosen(self) -> ReceivedFile | None:
        """Return the file that is chosen."""
        place = self.list.currentIndex().row()
        return self._files[place] if place >= 0 else None

    def say(self, words: str, tone: Tone) -> None:
        """Show a line below the list."""
        self._note.setText(words)
        self._note.setVisible(bool(words))
        paint_words(self._note, QColor(message_colours(tone)[0]))

    # -------------------------------------------------------------- building

    def _build(self) -> None:
        self.list.setRootIsDecorated(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the ending shows
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("Tên tệp"), self.tr("Là"), self.tr("Cỡ")])
        heads = self.list.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (ROLE, EXTENT):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        soften_selection(self.list)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.open_button = self._buttons.addButton(self.tr("Mở"), role.ActionRole)
        self.save_button = self._buttons.addButton(self.tr("Lưu ra…"), role.ActionRole)
        close = self._buttons.addButton(self.tr("Đóng"), role.RejectRole)
        close.setAutoDefault(False)
        show_words_only(self._buttons)
        self.save_button.setAutoDefault(False)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._open)
        self.save_button.clicked.connect(self._ask_to_save)
        self._buttons.rejected.connect(self.reject)
        self.list.currentItemChanged.connect(self._show_choice)
        # Enter presses the default button already.
        self.list.itemDoubleClicked.connect(self._open)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 12)
        rows.setSpacing(10)
        rows.addWidget(self.list, 1)
        rows.addWidget(self._note)
        rows.addWidget(self._buttons)

    def _fill(self) -> None:
        for received in self._files:
            item = QTreeWidgetItem(
                [
                    received.name,
                    self._role_words(received.role),
                    size_text(received.file.size),
                ]
            )
            item.setToolTip(NAME, plain_tip(received.name))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            item.setTextAlignment(EXTENT, right)
            self.list.addTopLevelItem(item)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        self.list.setFocus()
        self._show_choice()

    def _role_words(self, role: FileRole) -> str:
        return {
            FileRole.LETTER: self.tr("văn bản"),
            FileRole.ATTACHMENT: self.tr("tệp kèm theo"),
            FileRole.CONTAINER: self.tr("thư hoặc gói đã nhận"),
        }[role]

    # -------------------------------------------------------------- doing

    def _show_choice(self, *_: object) -> None:
        received = self.chosen
        self.open_button.setEnabled(received is not None and received.can_open)
        self.save_button.setEnabled(received is not None)
        if received is None:
            self.say(self.tr("Văn bản này được nhập tay, không có tệp."), Tone.NOTICE)
        elif received.can_open:
            self.say("", Tone.NOTICE)
        else:
            words = self.tr(
                "VanThu không mở loại tệp này vì nó có thể chạy lệnh trên máy. "
                "Cần xem thì lưu ra và mở bằng chương trình phù hợp."
            )
            self.say(words, Tone.WARNING)

    def _open(self, *_: object) -> None:
        received = self.chosen
        if received is not None and received.can_open:
            self.say("", Tone.NOTICE)
            self.open_wanted.emit(received)

    def _ask_to_save(self) -> None:
        received = self.chosen
        if received is None:
            return
        if received.can_open:
            self._choose_place(received)
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Lưu tệp ra ngoài"))
        words = self.tr(
            "Tệp “{name}” có thể chứa lệnh gây hại. Chỉ lưu ra khi biết rõ người gửi; "
            "nên quét vi-rút trước khi mở. Tệp trong kho không thay đổi."
        )
        box.setText(words.format(name=received.name))
        save = box.addButton(
            self.tr("Vẫn lưu ra…"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(self.tr("Không lưu"), QMessageBox.ButtonRole.RejectRole)
        show_words_only(box)
        save.clicked.connect(lambda: self._choose_place(received))
        box.open()

    def _choose_place(self, received: ReceivedFile) -> None:
        dialog = QFileDialog(self, self.tr("Lưu tệp ra ngoài"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(received.name)
        dialog.fileSelected.connect(
            lambda name: self.save_wanted.emit(received, Path(name))
        )
        dialog.open()
