"""Giving the work of a letter to departments (giao việc)."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.tasks import Order
from vanthu.services.ports.clock import Calendar, Today
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.tasks.order_row import OrderRow
from vanthu.ui.tasks.tasks_view_model import AssignmentSheet, Offer
from vanthu.ui.tasks.words import letter_words, usual_lead_words
from vanthu.ui.theme import quiet_colour

SIZE = QSize(860, 520)


class AssignDialog(EntryDialog):
    """Shows what a letter asks of the office, item by item, and work beyond it.

    Signals:
        submitted(tuple[Order]): complete orders.
    """

    submitted = Signal(object)

    def __init__(
        self,
        sheet: AssignmentSheet,
        today: Today,
        calendar: Calendar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Giao việc"), self.tr("Giao việc"), parent)
        self.resize(SIZE)
        self._sheet = sheet
        self._today = today
        self._calendar = calendar
        self.rows: list[OrderRow] = []
        self.add = QPushButton(self.tr("Thêm việc khác"))
        self.add.setAutoDefault(False)
        self._list = QVBoxLayout()
        self._inside = QWidget()
        self._area = QScrollArea()
        self._build()
        for offer in sheet.offers:
            self._add_row(offer)
        if not sheet.offers:
            self._add_free_row()
        self.add.clicked.connect(self._add_free_row)

    @override
    def submit(self) -> None:
        wanted = [row for row in self.rows if row.is_wanted]
        orders = [(row, row.order()) for row in wanted]
        wrong = next((row for row, order in orders if order is None), None)
        if wrong:
            self._area.ensureWidgetVisible(wrong)
            self.say(self.tr("Còn việc chưa đủ thông tin. Chưa có việc nào được giao."))
            return
        self.begin()
        self.submitted.emit(tuple(order for _, order in orders))

    def _build(self) -> None:
        title = PlainLabel(letter_words(self._sheet.letter), wraps=True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        note = PlainLabel(self._note(), wraps=True)
        paint_words(note, quiet_colour())
        outer = QVBoxLayout(self._inside)
        outer.setContentsMargins(0, 0, 6, 0)
        outer.setSpacing(8)
        self._list.setSpacing(8)
        outer.addLayout(self._list)
        outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addStretch(1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.addWidget(title)
        self.form.addWidget(note)
        if habit := usual_lead_words(self._sheet):
            self.form.addWidget(PlainLabel(habit, wraps=True))
        self.form.addWidget(self._area, 1)

    def _note(self) -> str:
        if not self._sheet.offers:
            return self.tr(
                "Không đọc thấy mục nào giao cho cơ quan trong văn bản này. "
                "Nhập nội dung việc cần giao."
            )
        return self.tr(
            "Các mục dưới đây là nội dung văn bản yêu cầu cơ quan thực hiện. "
            "Bỏ dấu chọn mục không giao."
        )

    def _add_row(self, offer: Offer) -> OrderRow:
        row = OrderRow(offer, self._sheet.departments, self._today, self._calendar)
        row.changed.connect(self._count)
        self.rows.append(row)
        self._list.addWidget(row)
        self._count()
        return row

    def _add_free_row(self) -> None:
        order = Order(self._sheet.letter.letter_id, content="", lead="")
        usual = self._sheet.usual_lead
        suggestion = usual.value if usual else None
        row = self._add_row(Offer(order, suggestion, is_given=False))
        row.content.setFocus(Qt.FocusReason.OtherFocusReason)
        self._inside.adjustSize()
        self._area.ensureWidgetVisible(row)

    def _count(self) -> None:
        count = sum(row.is_wanted for row in self.rows)
        words = self.tr("Giao {count} việc").format(count=count)
        self.send.setText(words if count else self.tr("Giao việc"))
        self.send.setEnabled(count > 0)
