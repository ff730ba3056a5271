"""What the leader says of a draft (ý kiến lãnh đạo), and why a number is cancelled."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from typing_extensions import override

from vanthu.domain.office import Signer
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.theme import quiet_colour

LINES = 4
WIDTH = 500


class OpinionDialog(EntryDialog):
    """Records who approved or returned a draft, and in which words.

    Signals:
        submitted(str, str): who, and the words.
    """

    submitted = Signal(str, str)

    def __init__(
        self,
        signers: Sequence[Signer],
        *,
        is_approval: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Duyệt dự thảo") if is_approval else self.tr("Trả lại dự thảo")
        send = self.tr("Duyệt") if is_approval else self.tr("Trả lại")
        super().__init__(title, send, parent)
        self.setMinimumWidth(WIDTH)
        self._needs_words = not is_approval
        self.who = QComboBox()
        self.who.setEditable(not signers)
        for signer in signers:
            self.who.addItem(f"{signer.name} – {signer.title}", signer.name)
        name = self.tr("Ý kiến") if is_approval else self.tr("Lý do *")
        self.words = _words_field(name)
        note = PlainLabel(
            self.tr("Ghi lại ý kiến của lãnh đạo; người ghi chỉ nhập hộ."), wraps=True
        )
        paint_words(note, quiet_colour())
        self.form.addWidget(note)
        self.form.addWidget(_label(self.tr("Người cho ý kiến"), self.who))
        self.form.addWidget(self.who)
        self.form.addWidget(_label(name, self.words))
        self.form.addWidget(self.words)
        self.form.addStretch(1)

    @override
    def submit(self) -> None:
        words = self.words.toPlainText().strip()
        if self._needs_words and not words:
            self.say(self.tr("Nhập lý do trả lại. Dự thảo chưa được trả lại."))
            self.words.setFocus()
            return
        name = self.who.currentData()
        self.begin()
        self.submitted.emit(str(name or self.who.currentText()).strip(), words)
        self.succeed()


class CancelNumberDialog(EntryDialog):
    """Asks why an issued number is cancelled.

    Signals:
        submitted(str): the reason.
    """

    submitted = Signal(str)

    def __init__(self, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hủy số"), self.tr("Hủy số"), parent)
        self.setMinimumWidth(WIDTH)
        self.reason = _words_field(self.tr("Lý do *"))
        words = self.tr(
            "Số {reference} ở lại trong sổ văn bản đi với chữ HỦY và lý do, không "
            "cấp lại cho văn bản khác. Cột văn bản trả lời của văn bản đến được xóa."
        ).format(reference=reference)
        self.form.addWidget(PlainLabel(words, wraps=True))
        self.form.addWidget(_label(self.tr("Lý do *"), self.reason))
        self.form.addWidget(self.reason)
        self.form.addStretch(1)

    @override
    def submit(self) -> None:
        reason = self.reason.toPlainText().strip()
        if not reason:
            self.say(self.tr("Nhập lý do hủy. Số chưa bị hủy."))
            self.reason.setFocus()
            return
        self.submitted.emit(reason)
        self.succeed()


def _words_field(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setAccessibleName(name.removesuffix(" *"))
    field.setFixedHeight(LINES * field.fontMetrics().lineSpacing() + 12)
    return field


def _label(words: str, buddy: QWidget) -> PlainLabel:
    label = PlainLabel(words)
    label.setBuddy(buddy)
    return label
