"""Công việc: departments at the left, their work in three columns, one task in full."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.dividers import upright_line
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Message
from vanthu.ui.navigation import Command, Destination, Page, Visit
from vanthu.ui.received.letter_files import LetterFiles
from vanthu.ui.tasks.board import UNASSIGNED, Lane, TaskCard
from vanthu.ui.tasks.lane_view import LaneView
from vanthu.ui.tasks.moves import Move, moves_of
from vanthu.ui.tasks.reminders import Reminders
from vanthu.ui.tasks.scope_list import ScopeList
from vanthu.ui.tasks.task_commands import TaskCommands
from vanthu.ui.tasks.task_dialogs import TaskDialogs
from vanthu.ui.tasks.task_panel import TaskPanel
from vanthu.ui.tasks.tasks_view_model import (
    TaskSheet,
    TasksViewModel,
)
from vanthu.ui.tasks.unassigned_table import UnassignedTable
from vanthu.ui.tasks.words import board_words, nothing_words
from vanthu.ui.theme import Tone


class TasksPage(Page):
    """Shows what the view-model holds and hands on what the person does."""

    def __init__(
        self, view_model: TasksViewModel, desk: Desk, runner: BackgroundRunner
    ) -> None:
        super().__init__(Destination.TASKS, self.tr("Công việc"), "tasks")
        self._model = view_model
        self._chosen: int | None = None
        self._dialogs = TaskDialogs(view_model, desk, self)
        self._reminders = Reminders(desk.forms, runner, self._say_failure, self)
        self._files = LetterFiles(desk.opening, runner, self._say_failure, self)
        self.scopes = ScopeList()
        self.lanes = {lane: LaneView(lane) for lane in Lane}
        self.panel = TaskPanel()
        self.unassigned = UnassignedTable()
        self.task_commands = TaskCommands(self)
        self._build()
        self._listen()

    @override
    def commands(self) -> tuple[Command, ...]:
        return self.task_commands.in_order()

    @override
    def reload(self) -> None:
        self._model.reload()

    @override
    def visit(self, visit: Visit) -> None:
        if visit.task_id is not None:
            self._model.show_task(visit.task_id)
        elif visit.letter_id is not None:
            self._model.ask_sheet(visit.letter_id)

    @override
    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        example = self._model.example()
        if example is None:
            return ()
        sheet, task, card = example
        return (
            ("assign", self._dialogs.assignment(sheet)),
            ("result", self._dialogs.result(task)),
            ("order", self._dialogs.order(TaskSheet(task, sheet.departments))),
            ("reason", self._dialogs.reason(card, Move.RETURN)),
        )

    @property
    def chosen(self) -> TaskCard | None:
        """Return the chosen task, None while no task is shown."""
        if self._model.scope.unassigned:
            return None
        return self._model.board.card(self._chosen)

    # -------------------------------------------------------------- building

    def _build(self) -> None:
        lanes = QHBoxLayout()
        lanes.setContentsMargins(12, 10, 8, 0)
        lanes.setSpacing(10)
        for lane in self.lanes.values():
            lanes.addWidget(lane, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 10)
        foot.addWidget(self.panel)
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(lanes, 1)
        column.addLayout(foot)
        self._board = board
        self._nothing = EmptyState("tasks", "")
        self._stack = QStackedLayout()
        for widget in (self._nothing, board, self.unassigned):
            self._stack.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.scopes)
        row.addWidget(upright_line())
        row.addLayout(self._stack, 1)
        self.panel.hide()
        self._show_actions()

    def _listen(self) -> None:
        model = self._model
        model.board_changed.connect(self._show_board)
        model.card_wanted.connect(self._go_to)
        model.card_missing.connect(self._say_missing)
        model.failed.connect(self._say_failure)
        self._dialogs.said.connect(self.said)
        self._reminders.said.connect(self.said)
        commands = self.task_commands
        commands.assign.triggered.connect(self._assign)
        commands.report.triggered.connect(partial(self._visit, Destination.DOCUMENTS))
        commands.letter.triggered.connect(partial(self._visit, Destination.REGISTER))
        commands.files.triggered.connect(self._show_files)
        commands.reminder.triggered.connect(self._print_reminder)
        for move, action in commands.moves.items():
            action.triggered.connect(partial(self._start_move, move))
        self.scopes.chosen.connect(model.show)
        self.panel.move_wanted.connect(self._start_move)
        self.unassigned.opened.connect(self._ask_sheet)
        self.unassigned.selectionModel().currentChanged.connect(self._show_actions)
        for lane in self.lanes.values():
            lane.chosen.connect(self._choose)
            lane.opened.connect(self._open_card)
            lane.left.connect(self._go_beside)
            lane.menu_wanted.connect(self._show_menu)

    # -------------------------------------------------------------- showing

    def _show_board(self) -> None:
        model = self._model
        self.scopes.show_counts(model.board.counts(), model.scope)
        self.unassigned.show_letters(model.board.letters)
        for lane, view in self.lanes.items():
            cards = model.board.lane(lane, model.scope)
            view.show_cards(cards, model.scope.department)
        self._mark_chosen()
        self._choose_stack()
        self._count()

    def _mark_chosen(self) -> None:
        is_here = [lane.mark(self._chosen) for lane in self.lanes.values()]
        card = self.chosen if any(is_here) else None
        if card is None:
            self._chosen = None
        self.panel.setVisible(card is not None)
        if card:
            self.panel.show_card(card)
        self._show_actions()

    def _choose_stack(self) -> None:
        board, scope = self._model.board, self._model.scope
        if scope.unassigned:
            is_empty = not board.letters
            shown: QWidget = self.unassigned
        else:
            is_empty = not any(board.lane(lane, scope) for lane in self.lanes)
            shown = self._board
        self._nothing.show_words(nothing_words(board, scope))
        self._stack.setCurrentWidget(self._nothing if is_empty else shown)

    def _show_actions(self, *_: object) -> None:
        self.task_commands.allow(self.chosen, self._letter_id())

    def _count(self) -> None:
        board = self._model.board
        self.counted.emit(board_words(board))
        self.badge_changed.emit(board.counts()[0].overdue)

    # -------------------------------------------------------------- choosing

    def _choose(self, card: TaskCard) -> None:
        self._chosen = card.task_id
        self._mark_chosen()

    def _go_to(self, task_id: int) -> None:
        self._chosen = task_id
        self._mark_chosen()
        card = self.chosen
        if card:
            self.lanes[card.lane].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_beside(self, step: int) -> None:
        lanes = list(self.lanes.values())
        here = next(n for n, lane in enumerate(lanes) if lane.view.hasFocus())
        beside = lanes[here + step :] if step > 0 else lanes[:here][::-1]
        for lane in beside:
            if lane.enter():
                return

    def _open_card(self, card: TaskCard) -> None:
        self._choose(card)
        self.panel.enter()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        moves, others = self.task_commands.of_card()
        menu.addActions(moves)
        menu.addSeparator()
        menu.addActions(others)
        menu.popup(place)

    def _letter_id(self) -> int | None:
        if self._model.scope.unassigned:
            line = self.unassigned.chosen
            return line.letter_id if line else None
        card = self.chosen
        return card.due.task.letter_id if card else None

    # -------------------------------------------------------------- doing

    def _assign(self) -> None:
        letter_id = self._letter_id()
        if letter_id is not None:
            self._model.ask_sheet(letter_id)
        else:
            self._model.show(UNASSIGNED)
            self.unassigned.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_sheet(self, line: RegisterLine) -> None:
        self._model.ask_sheet(line.letter_id)

    def _show_files(self) -> None:
        letter_id = self._letter_id()
        if letter_id is not None:
            self._files.show_registered(letter_id)

    def _visit(self, destination: Destination, *_: object) -> None:
        letter_id = self._letter_id()
        if letter_id is not None:
            self.visit_wanted.emit(Visit(destination, letter_id=letter_id))

    def _print_reminder(self) -> None:
        if card := self.chosen:
            self._reminders.print_for(card.due.task)

    def _start_move(self, move: Move, *_: object) -> None:
        card = self.chosen
        if card is None or move not in moves_of(card.due.task.state):
            return
        if move is Move.FINISH:
            self._model.ask_task(card.task_id)
        elif move in {Move.CHANGE, Move.ASSIGN_AGAIN}:
            self._model.ask_order(card.task_id)
        elif move in {Move.RETURN, Move.REDO}:
            self._dialogs.reason(card, move).open()
        else:
            self._model.move(card, move)

    # -------------------------------------------------------------- saying

    def _say_missing(self) -> None:
        words = self.tr(
            "Việc này đã hoàn thành hơn 30 ngày nên không còn trên bảng. "
            "Xem văn bản ở Sổ đăng ký."
        )
        self.said.emit(Message(words))

    def _say_failure(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))


def build_tasks_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with its view-model."""
    model = TasksViewModel(desk, short, long)
    page = TasksPage(model, desk, long)
    model.setParent(page)
    page.follow(notice)
    return page
