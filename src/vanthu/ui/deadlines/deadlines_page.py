"""Lịch hạn: the month at the left, what comes next at the right."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.dividers import upright_line
from vanthu.ui.common.due_words import OPEN_STATUSES
from vanthu.ui.common.icons import icon
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.deadlines.agenda import Agenda
from vanthu.ui.deadlines.deadlines_view_model import DeadlinesViewModel, DeadlineView
from vanthu.ui.deadlines.month_grid import MonthGrid
from vanthu.ui.deadlines.words import month_words
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit

HEADING_WIDTH = 150
GRID_SHARE, AGENDA_SHARE = 10, 3


class DeadlinesPage(Page):
    """Shows the month that the view-model has read."""

    def __init__(self, view_model: DeadlinesViewModel) -> None:
        super().__init__(Destination.DEADLINES, self.tr("Lịch hạn"), "calendar")
        self._model = view_model
        self.grid = MonthGrid()
        self.agenda = Agenda()
        self.heading = PlainLabel()
        self.earlier = QToolButton()
        self.later = QToolButton()
        self.now = QPushButton(self.tr("Hôm nay"))
        self.today_action = QAction(icon("calendar"), self.tr("Về hôm nay"), self)
        self.today_action.setShortcut(QKeySequence("Ctrl+T"))
        self._build()
        self._listen()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (Command(self.today_action, Menu.VIEW, in_toolbar=False),)

    @override
    def reload(self) -> None:
        self._model.reload()

    def _build(self) -> None:
        for button, name, words in (
            (self.earlier, "chevron-left", self.tr("Tháng trước (Page Up)")),
            (self.later, "chevron-right", self.tr("Tháng sau (Page Down)")),
        ):
            button.setIcon(icon(name))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setAutoRaise(True)
        font = self.heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.heading.setFont(font)
        self.heading.setMinimumWidth(HEADING_WIDTH)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 10, 8)
        head.setSpacing(6)
        head.addWidget(self.earlier)
        head.addWidget(self.heading)
        head.addWidget(self.later)
        head.addWidget(self.now)
        head.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, GRID_SHARE)
        row.addWidget(upright_line())
        row.addWidget(self.agenda, AGENDA_SHARE)

    def _listen(self) -> None:
        model = self._model
        model.month_came.connect(self._show_month)
        model.day_changed.connect(self._show_day)
        self.grid.day_wanted.connect(model.choose)
        self.grid.month_turned.connect(model.turn)
        self.grid.opened.connect(self._open_day)
        self.agenda.opened.connect(self._open_task)
        self.earlier.clicked.connect(lambda: model.turn(-1))
        self.later.clicked.connect(lambda: model.turn(1))
        self.now.clicked.connect(model.choose_today)
        self.today_action.triggered.connect(model.choose_today)

    def _show_month(self, view: DeadlineView) -> None:
        month = view.month
        self.heading.setText(month_words(month.year, month.month))
        self.grid.show_month(month, self._model.day)
        self.agenda.show_view(view, self._model.day)
        open_days = [
            line
            for day in month.days
            if day.in_month
            for line in day.lines
            if line.status in OPEN_STATUSES
        ]
        words = self.tr("{count} việc đến hạn trong tháng").format(count=len(open_days))
        undated = self.tr("{count} việc chưa có hạn").format(
            count=len(view.upcoming.without_due)
        )
        self.counted.emit(f"{words} · {undated}")

    def _show_day(self, day: date) -> None:
        self.grid.choose(day)
        self.agenda.show_day(day)

    def _open_day(self, day: date) -> None:
        view = self._model.view
        lines = view.lines_of(day) if view else ()
        if len(lines) == 1:
            self._open_task(lines[0].task.task_id)
        elif lines:
            self.agenda.enter_day()

    def _open_task(self, task_id: int) -> None:
        self.visit_wanted.emit(Visit(Destination.TASKS, task_id=task_id))


def build_deadlines_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with its view-model."""
    del long
    model = DeadlinesViewModel(desk, short)
    page = DeadlinesPage(model)
    model.setParent(page)
    page.follow(notice)
    return page
