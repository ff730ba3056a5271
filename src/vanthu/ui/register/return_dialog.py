"""Why a letter goes back to who sent it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from typing_extensions import override

from vanthu.domain.documents.forms import ReturnReason
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.plain_label import PlainLabel

LINES = 3


def reason_words(reason: ReturnReason) -> str:
    """Return a reason as the list of reasons shows it."""
    return {
        ReturnReason.WRONG_RECEIVER: QCoreApplication.translate(
            "Register", "Gửi sai nơi nhận"
        ),
        ReturnReason.DAMAGED_COVER: QCoreApplication.translate(
            "Register", "Bì không còn nguyên vẹn"
        ),
        ReturnReason.OTHER_REFERENCE: QCoreApplication.translate(
            "Register", "Số, ký hiệu ngoài bì khác trong bì"
        ),
        ReturnReason.MISSING_PARTS: QCoreApplication.translate(
            "Register", "Thiếu trang, thiếu phụ lục"
        ),
        ReturnReason.NOT_SIGNED: QCoreApplication.translate(
            "Register", "Thiếu chữ ký hoặc dấu"
        ),
        ReturnReason.INVALID_SIGNATURE: QCoreApplication.translate(
            "Register", "Chữ ký số không hợp lệ"
        ),
        ReturnReason.UNREADABLE_FILE: QCoreApplication.translate(
            "Register", "Tệp lỗi, không toàn vẹn"
        ),
        ReturnReason.OTHER: QCoreApplication.translate("Register", "Lý do khác"),
    }[reason]


class ReturnDialog(EntryDialog):
    """Asks for the reason of a return; another reason needs words.

    Signals:
        submitted(ReturnReason, str): the reason and what is added to it.
    """

    submitted = Signal(object, str)

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Phiếu trả lại văn bản"), self.tr("Xem và in…"), parent
        )
        self.reason = QComboBox()
        for reason in ReturnReason:
            self.reason.addItem(reason_words(reason), reason)
        self.reason.setAccessibleName(self.tr("Lý do trả lại"))
        self.detail = QPlainTextEdit()
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(self.tr("Ghi rõ"))
        self.detail.setFixedHeight(LINES * self.detail.fontMetrics().lineSpacing() + 12)
        label = PlainLabel(self.tr("Ghi rõ (thiếu gì, sai ở đâu)"))
        label.setBuddy(self.detail)
        self.form.addWidget(PlainLabel(letter, wraps=True))
        self.form.addWidget(self.reason)
        self.form.addWidget(label)
        self.form.addWidget(self.detail)
        self.setMinimumWidth(460)

    @override
    def submit(self) -> None:
        reason = ReturnReason(self.reason.currentData())
        detail = self.detail.toPlainText().strip()
        if reason is ReturnReason.OTHER and not detail:
            self.say(self.tr("Ghi lý do trả lại. Chưa in phiếu."))
            self.detail.setFocus()
            return
        self.begin()
        self.submitted.emit(reason, detail)
