"""Why a task goes back: to the office, or to the department for more work."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.tasks.board import TaskCard
from vanthu.ui.tasks.moves import Move
from vanthu.ui.tasks.words import content_words
from vanthu.ui.theme import quiet_colour

LINES = 4


class ReasonDialog(EntryDialog):
    """Asks for a reason, which is required.

    Signals:
        submitted(str): the reason.
    """

    submitted = Signal(str)

    def __init__(
        self, card: TaskCard, move: Move, parent: QWidget | None = None
    ) -> None:
        is_return = move is Move.RETURN
        words = self.tr("Trả lại") if is_return else self.tr("Yêu cầu làm lại")
        super().__init__(words, words, parent)
        self.setMinimumWidth(500)
        task = PlainLabel(content_words(card), wraps=True)
        paint_words(task, quiet_colour())
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setAccessibleName(self.tr("Lý do"))
        self.reason.setFixedHeight(LINES * self.reason.fontMetrics().lineSpacing() + 12)
        label = PlainLabel(self.tr("Lý do *"))
        label.setBuddy(self.reason)
        self.form.addWidget(task)
        self.form.addWidget(label)
        self.form.addWidget(self.reason)
        self.form.addStretch(1)
        self.reason.setFocus()

    @override
    def submit(self) -> None:
        reason = self.reason.toPlainText().strip()
        if reason:
            self.begin()
            self.submitted.emit(reason)
        else:
            self.say(self.tr("Nhập lý do. Việc chưa được chuyển."))
            self.reason.setFocus()
