"""The dialogs in which work is given, changed, finished and returned."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vanthu.domain.tasks import Order, Task
from vanthu.services.desk import Desk
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.message import Message
from vanthu.ui.tasks.assign_dialog import AssignDialog
from vanthu.ui.tasks.board import TaskCard
from vanthu.ui.tasks.moves import Move
from vanthu.ui.tasks.order_dialog import OrderDialog
from vanthu.ui.tasks.reason_dialog import ReasonDialog
from vanthu.ui.tasks.result_dialog import ResultDialog
from vanthu.ui.tasks.tasks_view_model import (
    AssignmentSheet,
    Outcome,
    ResultEntry,
    TaskSheet,
    TasksViewModel,
)
from vanthu.ui.theme import Tone


class TaskDialogs(QObject):
    """Opens a dialog when what it shows has come, and hands on what it is told.

    Signals:
        said(Message): what was done.
    """

    said = Signal(object)

    def __init__(self, model: TasksViewModel, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._today = desk.today
        self._calendar = desk.deadlines.calendar
        self._window = window
        model.sheet_came.connect(self._open_assignment)
        model.task_came.connect(self._open_result)
        model.order_came.connect(self._open_order)

    def assignment(self, sheet: AssignmentSheet) -> AssignDialog:
        """Return the dialog in which the work of a letter is given."""
        dialog = AssignDialog(sheet, self._today, self._calendar, self._window)
        dialog.submitted.connect(lambda orders: self._give(orders, dialog))
        return dialog

    def result(self, task: Task) -> ResultDialog:
        """Return the dialog in which the result of a task is written."""
        dialog = ResultDialog(task, self._window)
        dialog.submitted.connect(lambda entry: self._finish(task, entry, dialog))
        return dialog

    def order(self, sheet: TaskSheet) -> OrderDialog:
        """Return the dialog in which a task is changed or given again."""
        dialog = OrderDialog(sheet, self._today, self._calendar, self._window)
        dialog.submitted.connect(
            lambda order: self._model.change(
                sheet.task, order, self._outcome(dialog, self.tr("Đã sửa việc."))
            )
        )
        return dialog

    def reason(self, card: TaskCard, move: Move) -> ReasonDialog:
        """Return the dialog that asks why a task goes back."""
        dialog = ReasonDialog(card, move, self._window)
        words = self.tr("Đã trả lại việc.")
        if move is not Move.RETURN:
            words = self.tr("Đã chuyển việc về “Đang làm” để làm lại.")
        outcome = self._outcome(dialog, words)
        dialog.submitted.connect(
            lambda reason: self._model.move(card, move, reason, outcome)
        )
        return dialog

    # -------------------------------------------------------------- inside

    def _open_assignment(self, sheet: AssignmentSheet) -> None:
        self.assignment(sheet).open()

    def _open_result(self, task: Task) -> None:
        self.result(task).open()

    def _open_order(self, sheet: TaskSheet) -> None:
        self.order(sheet).open()

    def _give(self, orders: tuple[Order, ...], dialog: AssignDialog) -> None:
        words = self.tr("Đã giao {count} việc.").format(count=len(orders))
        self._model.assign(orders, self._outcome(dialog, words))

    def _finish(self, task: Task, entry: ResultEntry, dialog: ResultDialog) -> None:
        words = self.tr("Đã ghi kết quả; việc chờ xác nhận hoàn thành.")
        self._model.finish(task, entry, self._outcome(dialog, words))

    def _outcome(self, dialog: EntryDialog, words: str) -> Outcome:
        def end() -> None:
            dialog.succeed()
            self.said.emit(Message(words, Tone.DONE))

        return Outcome(end, dialog.show_failure)
