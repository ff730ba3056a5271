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
from vanthu.domain.tasks import OPEN_STATES, Order, Task
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.actions import make_action
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.dividers import upright_line
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.form_printing import PrintPlace, print_form
from vanthu.ui.common.message import Message
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit
from vanthu.ui.received.letter_files import LetterFiles
from vanthu.ui.tasks.assign_dialog import AssignDialog
from vanthu.ui.tasks.board import UNASSIGNED, Lane, Scope, TaskCard
from vanthu.ui.tasks.lane_view import LaneView
from vanthu.ui.tasks.moves import Move, move_words, moves_of
from vanthu.ui.tasks.order_dialog import OrderDialog
from vanthu.ui.tasks.reason_dialog import ReasonDialog
from vanthu.ui.tasks.result_dialog import ResultDialog
from vanthu.ui.tasks.scope_list import ScopeList
from vanthu.ui.tasks.task_panel import TaskPanel
from vanthu.ui.tasks.tasks_view_model import (
    AssignmentSheet,
    Outcome,
    ResultEntry,
    TaskSheet,
    TasksViewModel,
)
from vanthu.ui.tasks.unassigned_table import UnassignedTable
from vanthu.ui.theme import Tone

MOVE_ICONS = {
    Move.RECEIVE: "inbox",
    Move.START: "tasks",
    Move.FINISH: "done",
    Move.CONFIRM: "register-next",
    Move.CHANGE: "edited",
    Move.ASSIGN_AGAIN: "assign",
    Move.RETURN: "return",
    Move.REDO: "return",
}
MOVE_KEYS = {Move.FINISH: "Ctrl+M"}


class TasksPage(Page):
    """Shows what the view-model holds and hands on what the person does."""

    def __init__(
        self, view_model: TasksViewModel, desk: Desk, runner: BackgroundRunner
    ) -> None:
        super().__init__(Destination.TASKS, self.tr("Công việc"), "tasks")
        self._model = view_model
        self._today = desk.today
        self._calendar = desk.deadlines.calendar
        self._forms = desk.forms
        self._runner = runner
        self._chosen: int | None = None
        self._files = LetterFiles(desk.opening, runner, self._say_failure, self)
        self.scopes = ScopeList()
        self.lanes = {lane: LaneView(lane) for lane in Lane}
        self.panel = TaskPanel()
        self.unassigned = UnassignedTable()
        self._make_actions()
        self._build()
        self._listen()

    @override
    def commands(self) -> tuple[Command, ...]:
        moves = tuple(
            Command(action, Menu.TASK, in_toolbar=False)
            for action in self.move_actions.values()
        )
        return (
            Command(self.assign_action, Menu.TASK),
            Command(self.report_action, Menu.OUTGOING),
            Command(self.letter_action, Menu.LETTER),
            Command(self.files_action, Menu.LETTER, in_toolbar=False),
            Command(self.reminder_action, Menu.TASK),
            *moves,
        )

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
            ("assign", self._assign_dialog(sheet)),
            ("result", self._result_dialog(task)),
            ("order", self._order_dialog(TaskSheet(task, sheet.departments))),
            ("reason", self._reason_dialog(card, Move.RETURN)),
        )

    @property
    def chosen(self) -> TaskCard | None:
        """Return the chosen task, None while no task is shown."""
        if self._model.scope.unassigned:
            return None
        return self._model.board.card(self._chosen)

    # -------------------------------------------------------------- building

    def _make_actions(self) -> None:
        self.assign_action = make_action(
            self, self.tr("Giao việc…"), "assign", "Ctrl+G", self._assign
        )
        self.report_action = make_action(
            self, self.tr("Soạn báo cáo…"), "report", "", self._compose_report
        )
        self.letter_action = make_action(
            self, self.tr("Xem trong sổ"), "register", "", self._show_letter
        )
        self.files_action = make_action(
            self, self.tr("Tệp của văn bản…"), "attach", "Ctrl+H", self._show_files
        )
        self._of_letter = (
            self.assign_action,
            self.report_action,
            self.letter_action,
            self.files_action,
        )
        self.reminder_action = make_action(
            self, self.tr("Phiếu nhắc việc…"), "print", "Ctrl+L", self._print_reminder
        )
        self.move_actions = {
            move: make_action(
                self, move_words(move), MOVE_ICONS[move], MOVE_KEYS.get(move, ""), None
            )
            for move in Move
        }
        for move, action in self.move_actions.items():
            action.triggered.connect(lambda _=False, m=move: self._start_move(m))

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
        model.sheet_came.connect(self._open_assign_dialog)
        model.task_came.connect(self._open_result_dialog)
        model.order_came.connect(self._open_order_dialog)
        model.failed.connect(self._say_failure)
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
        model = self._model
        if model.scope.unassigned:
            is_empty = not model.board.letters
            shown: QWidget = self.unassigned
            words = self.tr("Mọi văn bản trong sổ đều đã được giao hoặc lưu để biết.")
        else:
            is_empty = not any(
                model.board.lane(lane, model.scope) for lane in self.lanes
            )
            shown = self._board
            words = self._empty_words(model.scope)
        self._nothing.show_words(words)
        self._stack.setCurrentWidget(self._nothing if is_empty else shown)

    def _empty_words(self, scope: Scope) -> str:
        names = {d.code: d.name for d in self._model.board.departments}
        if scope.department in names:
            words = self.tr("{name} không có việc nào đang mở.")
            return words.format(name=names[scope.department])
        return self.tr(
            "Chưa có việc nào được giao.\n"
            "Chọn “Chưa giao” ở bên trái, rồi bấm “Giao việc…” để giao nội dung của "
            "văn bản cho các phòng."
        )

    def _show_actions(self, *_: object) -> None:
        card = self.chosen
        letter = self._letter_id()
        for action in self._of_letter:
            action.setEnabled(letter is not None)
        # Also enabled without a choice: it then leads to the letters that wait.
        self.assign_action.setEnabled(True)
        is_open = card is not None and card.due.task.state in OPEN_STATES
        self.reminder_action.setEnabled(is_open)
        offered = moves_of(card.due.task.state) if card else ()
        for move, action in self.move_actions.items():
            action.setEnabled(move in offered)

    def _count(self) -> None:
        counts = self._model.board.counts()
        everything = counts[0]
        words = self.tr("{open} việc đang mở").format(open=everything.open)
        if everything.overdue:
            late = self.tr("{count} quá hạn").format(count=everything.overdue)
            words = f"{words} · {late}"
        letters = self.tr("{count} văn bản chưa giao").format(count=counts[-1].open)
        self.counted.emit(f"{words} · {letters}")
        self.badge_changed.emit(everything.overdue)

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
        moves = self.move_actions.values()
        menu.addActions([action for action in moves if action.isEnabled()])
        menu.addSeparator()
        menu.addActions([self.reminder_action, *self._of_letter[1:]])
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

    def _compose_report(self) -> None:
        self._visit(Destination.DOCUMENTS)

    def _show_letter(self) -> None:
        self._visit(Destination.REGISTER)

    def _show_files(self) -> None:
        letter_id = self._letter_id()
        if letter_id is not None:
            self._files.show_registered(letter_id)

    def _visit(self, destination: Destination) -> None:
        letter_id = self._letter_id()
        if letter_id is not None:
            self.visit_wanted.emit(Visit(destination, letter_id=letter_id))

    def _print_reminder(self) -> None:
        if card := self.chosen:
            task = card.due.task
            title = self.tr("Phiếu nhắc việc văn bản đến số {number:02d}")
            print_form(
                self._forms,
                partial(self._forms.reminder, task.task_id),
                title.format(number=task.arrival_number),
                PrintPlace(self._runner, self, self._say_failure),
                partial(self._record_reminder, task.task_id),
            )

    def _record_reminder(self, task_id: int) -> None:
        def tell(time: int) -> None:
            words = self.tr("Đã ghi nhận nhắc việc lần {time}.").format(time=time)
            self.said.emit(Message(words, Tone.DONE))

        self._runner.run(
            lambda _: self._forms.record_reminder(task_id),
            on_done=tell,
            on_failed=self._say_failure,
        )

    def _start_move(self, move: Move) -> None:
        card = self.chosen
        if card is None or move not in moves_of(card.due.task.state):
            return
        if move is Move.FINISH:
            self._model.ask_task(card.task_id)
        elif move in {Move.CHANGE, Move.ASSIGN_AGAIN}:
            self._model.ask_order(card.task_id)
        elif move in {Move.RETURN, Move.REDO}:
            self._reason_dialog(card, move).open()
        else:
            self._model.move(card, move)

    # -------------------------------------------------------------- dialogs

    def _assign_dialog(self, sheet: AssignmentSheet) -> AssignDialog:
        dialog = AssignDialog(sheet, self._today, self._calendar, self)
        dialog.submitted.connect(lambda orders: self._give(orders, dialog))
        return dialog

    def _open_assign_dialog(self, sheet: AssignmentSheet) -> None:
        self._assign_dialog(sheet).open()

    def _give(self, orders: tuple[Order, ...], dialog: AssignDialog) -> None:
        words = self.tr("Đã giao {count} việc.").format(count=len(orders))
        self._model.assign(orders, self._outcome(dialog, words))

    def _result_dialog(self, task: Task) -> ResultDialog:
        dialog = ResultDialog(task, self)
        dialog.submitted.connect(lambda entry: self._finish(task, entry, dialog))
        return dialog

    def _open_result_dialog(self, task: Task) -> None:
        self._result_dialog(task).open()

    def _finish(self, task: Task, entry: ResultEntry, dialog: ResultDialog) -> None:
        words = self.tr("Đã ghi kết quả; việc chờ xác nhận hoàn thành.")
        self._model.finish(task, entry, self._outcome(dialog, words))

    def _order_dialog(self, sheet: TaskSheet) -> OrderDialog:
        dialog = OrderDialog(sheet, self._today, self._calendar, self)
        dialog.submitted.connect(
            lambda order: self._model.change(
                sheet.task, order, self._outcome(dialog, self.tr("Đã sửa việc."))
            )
        )
        return dialog

    def _open_order_dialog(self, sheet: TaskSheet) -> None:
        self._order_dialog(sheet).open()

    def _reason_dialog(self, card: TaskCard, move: Move) -> ReasonDialog:
        dialog = ReasonDialog(card, move, self)
        is_return = move is Move.RETURN
        words = self.tr("Đã trả lại việc.")
        if not is_return:
            words = self.tr("Đã chuyển việc về “Đang làm” để làm lại.")
        outcome = self._outcome(dialog, words)
        dialog.submitted.connect(
            lambda reason: self._model.move(card, move, reason, outcome)
        )
        return dialog

    def _outcome(self, dialog: EntryDialog, words: str) -> Outcome:
        def end() -> None:
            dialog.succeed()
            self.said.emit(Message(words, Tone.DONE))

        return Outcome(end, dialog.show_failure)

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
