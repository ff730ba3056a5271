"""One piece of work in the dialog that gives it to departments."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.office import Department
from vanthu.domain.tasks import Order
from vanthu.ui.common.chip_label import ChipLabel
from vanthu.ui.common.date_field import DateField
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.tasks.support_field import SupportField
from vanthu.ui.tasks.tasks_view_model import Offer
from vanthu.ui.tasks.words import item_words
from vanthu.ui.theme import Chip, Tone, message_colours, quiet_colour, smaller

TEXT_LINES = 2
DATE_WIDTH = 150


class OrderRow(QFrame):
    """Edits an order; what is not ticked is not given.

    Signals:
        changed(): another tick, or a reason to look again at what is missing.
    """

    changed = Signal()

    def __init__(
        self,
        offer: Offer,
        departments: Sequence[Department],
        today: Callable[[], date],
        calendar: Callable[[], WorkingCalendar],
    ) -> None:
        super().__init__()
        self._offer = offer
        name = item_words(offer.order.item_label) or self.tr("Việc khác")
        self.tick = QCheckBox(name)
        self.content = QPlainTextEdit(offer.order.content)
        self.lead = QComboBox()
        self.support = SupportField(departments)
        self.due = DateField(today, calendar)
        self._mark = ChipLabel()
        self._hint = ChipLabel()
        self._problem = PlainLabel(wraps=True)
        self._fill(departments)
        self._build(name)
        self._listen()
        self._follow_tick()

    @property
    def is_wanted(self) -> bool:
        """Tell whether the work is to be given."""
        return self.tick.isChecked()

    def order(self) -> Order | None:
        """Return the order, None while something is missing; what, is then shown."""
        self.due.commit()
        content = one_line(self.content.toPlainText())
        lead = self.lead.currentData()
        problem = self.due.problem
        if not lead:
            problem = self.tr("Chọn đơn vị chủ trì.")
        if not content:
            problem = self.tr("Nhập nội dung việc.")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            return None
        return replace(
            self._offer.order,
            content=content,
            lead=str(lead),
            support=self.support.codes(str(lead)),
            due_date=self.due.day,
        )

    def show_order(self, order: Order) -> None:
        """Show who has the work already; it is wanted, so there is nothing to tick."""
        self.lead.setCurrentIndex(max(self.lead.findData(order.lead), 0))
        self.support.choose(order.support)
        self.tick.setEnabled(False)
        self._show_hint()

    def _fill(self, departments: Sequence[Department]) -> None:
        self.lead.addItem(self.tr("Chọn đơn vị chủ trì…"), None)
        for department in departments:
            self.lead.addItem(department.name, department.code)
        self.lead.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.lead.setMinimumContentsLength(16)
        place = self.lead.findData(self._offer.suggestion)
        self.lead.setCurrentIndex(max(place, 0))
        self.due.show_day(self._offer.order.due_date)
        self.tick.setChecked(not self._offer.is_given)
        if self._offer.is_given:
            self._mark.show_chip(self.tr("Đã giao"), Chip.COMPLETED)
        self._mark.setVisible(self._offer.is_given)
        self._hint.show_chip(self.tr("gợi ý"), Chip.TO_ASSIGN)
        self._show_hint()

    def _build(self, name: str) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setAutoFillBackground(True)
        font = self.tick.font()
        font.setBold(True)
        self.tick.setFont(font)
        self.tick.setAccessibleName(self.tr("Giao {name}").format(name=name))
        self.content.setTabChangesFocus(True)
        self.content.setAccessibleName(self.tr("Nội dung việc"))
        line = self.content.fontMetrics().lineSpacing()
        self.content.setFixedHeight(TEXT_LINES * line + 12)
        self.content.setToolTip(plain_tip(self._offer.order.content))
        self.lead.setAccessibleName(self.tr("Đơn vị chủ trì"))
        self.due.setAccessibleName(self.tr("Hạn"))
        self.due.setFixedWidth(DATE_WIDTH)
        paint_words(self._problem, QColor(message_colours(Tone.FAILURE)[0]))
        self._problem.hide()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.tick)
        head.addWidget(self._mark)
        head.addWidget(self._term(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.content)
        column.addLayout(self._people())
        column.addWidget(self._problem)

    def _people(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        lead_head = QHBoxLayout()
        lead_head.setSpacing(6)
        lead_head.addWidget(self._label(self.tr("Chủ trì"), self.lead))
        lead_head.addWidget(self._hint)
        lead_head.addStretch(1)
        grid.addLayout(lead_head, 0, 0)
        grid.addWidget(self._label(self.tr("Phối hợp"), self.support), 0, 1)
        grid.addWidget(self._label(self.tr("Hạn"), self.due), 0, 2)
        for place, editor in enumerate((self.lead, self.support, self.due)):
            editor.setMinimumHeight(26)
            grid.addWidget(editor, 1, place)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        return grid

    def _label(self, words: str, editor: QWidget) -> PlainLabel:
        label = PlainLabel(words)
        label.setFont(smaller(label.font()))
        label.setBuddy(editor)
        label.setFixedHeight(self._hint.sizeHint().height())
        return label

    def _term(self) -> PlainLabel:
        quote = one_line(self._offer.order.term_quote)
        words = self.tr("Văn bản viết: “{quote}”").format(quote=quote) if quote else ""
        if not words and self._offer.order.item_label:
            words = self.tr("Văn bản không nêu thời hạn cho mục này")
        label = PlainLabel(words)
        label.setFont(smaller(label.font()))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setToolTip(plain_tip(quote))
        paint_words(label, quiet_colour())
        return label

    def _listen(self) -> None:
        self.tick.toggled.connect(self._follow_tick)
        self.lead.activated.connect(self._show_hint)
        self.due.problem_changed.connect(self._show_problem)

    def _follow_tick(self) -> None:
        for editor in (self.content, self.lead, self.support, self.due):
            editor.setEnabled(self.is_wanted)
        if not self.is_wanted:
            self._problem.hide()
        self.changed.emit()

    def _show_hint(self) -> None:
        suggested = self._offer.suggestion
        self._hint.setVisible(
            suggested is not None and suggested == self.lead.currentData()
        )

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
