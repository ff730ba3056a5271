"""Changing who does a task, what and by when; a returned task is given again."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vanthu.domain.tasks import REASSIGNABLE_STATES, TaskState
from vanthu.services.ports.clock import Calendar, Today
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.tasks.order_row import OrderRow
from vanthu.ui.tasks.tasks_view_model import Offer, TaskSheet

SIZE = QSize(760, 230)


class OrderDialog(EntryDialog):
    """Edits the order of one task.

    Signals:
        submitted(Order): the complete order.
    """

    submitted = Signal(object)

    def __init__(
        self,
        sheet: TaskSheet,
        today: Today,
        calendar: Calendar,
        parent: QWidget | None = None,
    ) -> None:
        task = sheet.task
        again = task.state is TaskState.RETURNED
        super().__init__(
            self.tr("Giao lại việc") if again else self.tr("Sửa việc"),
            self.tr("Giao lại") if again else self.tr("Lưu"),
            parent,
        )
        self.resize(SIZE)
        offer = Offer(task.order, None, is_given=False)
        self.row = OrderRow(offer, sheet.departments, today, calendar)
        self.row.show_order(task.order)
        # Another department would not know that the work was begun.
        self.row.lead.setEnabled(task.state in REASSIGNABLE_STATES)
        self.form.addWidget(self.row)
        self.form.addStretch(1)

    @override
    def submit(self) -> None:
        order = self.row.order()
        if order is None:
            self.say(self.tr("Chưa đủ thông tin. Việc vẫn như cũ."))
            return
        self.begin()
        self.submitted.emit(order)
