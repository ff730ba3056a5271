"""What the board shows now, and what can be done to its tasks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vanthu.domain.errors import VanThuError
from vanthu.domain.habits import Usual
from vanthu.domain.office import Department, suggest_department
from vanthu.domain.register import IncomingLetter, LetterStatus, StoredFile
from vanthu.domain.tasks import Figure, Order, Task, TaskResult
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery, TaskQuery
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.formatting import one_line
from vanthu.ui.tasks.board import EVERYTHING, Board, Scope, TaskCard, board_of
from vanthu.ui.tasks.moves import TARGETS, Move

DONE_FOR_DAYS = 30
MOST_TASKS = 5000
MOST_LETTERS = 1000


@dataclass(frozen=True, slots=True)
class Offer:
    """An order that the letter asks for, with the department that it may be for."""

    order: Order
    suggestion: str | None
    is_given: bool  # a task for it exists already


@dataclass(frozen=True, slots=True)
class AssignmentSheet:
    """Everything that the dialog for giving work shows."""

    letter: IncomingLetter
    offers: tuple[Offer, ...]
    departments: tuple[Department, ...]
    usual_lead: Usual | None = None  # of the last letters from the same body


@dataclass(frozen=True, slots=True)
class TaskSheet:
    """Everything that the dialog for changing a task shows."""

    task: Task
    departments: tuple[Department, ...]


@dataclass(frozen=True, slots=True)
class ResultEntry:
    """A result as it was typed; the new files are not in the vault yet."""

    text: str
    figures: tuple[Figure, ...]
    files: tuple[StoredFile, ...]
    new_files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who is told how a change ended."""

    on_done: Callable[[], None]
    on_failed: Callable[[VanThuError], None]


class TasksViewModel(QObject):
    """The board of all departments, and the one that is shown.

    Signals:
        board_changed(): `board` or `scope` is another one.
        card_wanted(int): the task that somebody came for is on the board.
        card_missing(): the task that somebody came for left the board long ago.
        sheet_came(AssignmentSheet): the work of a letter can be given.
        task_came(Task): a task whose result can be written.
        order_came(TaskSheet): a task whose order can be changed.
        failed(VanThuError): nothing changed.
    """

    board_changed = Signal()
    card_wanted = Signal(int)
    card_missing = Signal()
    sheet_came = Signal(object)
    task_came = Signal(object)
    order_came = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._desk = desk
        self._short = short
        self._long = long
        self._listing: Job | None = None
        self._wanted: int | None = None
        self.board = Board()
        self.scope = EVERYTHING

    def show(self, scope: Scope) -> None:
        """Show somebody else's work."""
        if scope != self.scope:
            self.scope = scope
            self.board_changed.emit()

    def show_task(self, task_id: int) -> None:
        """Go to one task on the board of everybody."""
        self._wanted = task_id
        self.scope = EVERYTHING
        self.reload()

    def reload(self) -> None:
        """Read the board again."""
        if self._listing:
            self._listing.cancel()
        self._listing = self._short.run(lambda _: self._read(), on_done=self._show)

    def ask_sheet(self, letter_id: int) -> None:
        """Read what a letter asks of the office."""
        self._short.run(
            lambda _: self._sheet(letter_id),
            on_done=self.sheet_came.emit,
            on_failed=self.failed.emit,
        )

    def ask_task(self, task_id: int) -> None:
        """Read a task with its result."""
        self._short.run(
            lambda _: self._desk.tasks.get(task_id),
            on_done=self.task_came.emit,
            on_failed=self.failed.emit,
        )

    def ask_order(self, task_id: int) -> None:
        """Read a task to change who does it and by when."""
        self._short.run(
            lambda _: self._task_sheet(task_id),
            on_done=self.order_came.emit,
            on_failed=self.failed.emit,
        )

    def change(self, task: Task, order: Order, outcome: Outcome) -> None:
        """Change a task's order; a returned task is given again."""
        self._change(lambda: self._desk.tasks.change(task.task_id, order), outcome)

    def assign(self, orders: tuple[Order, ...], outcome: Outcome) -> None:
        """Make tasks of orders."""
        self._change(lambda: self._desk.tasks.assign(orders), outcome)

    def move(
        self,
        card: TaskCard,
        move: Move,
        reason: str = "",
        outcome: Outcome | None = None,
    ) -> None:
        """Move a task to its next state."""
        target = TARGETS[move]
        self._change(
            lambda: self._desk.tasks.move(card.task_id, target, reason), outcome
        )

    def finish(self, task: Task, entry: ResultEntry, outcome: Outcome) -> None:
        """Keep the files of a result, then record it."""

        def work() -> Task:
            kept = tuple(self._desk.vault.keep(path) for path in entry.new_files)
            result = TaskResult(entry.text, entry.figures, (*entry.files, *kept))
            return self._desk.tasks.report_done(task.task_id, result)

        self._long.run(
            lambda _: work(),
            on_done=lambda _: self._tell_done(outcome),
            on_failed=outcome.on_failed,
            title=self.tr("Đang lưu kết quả"),
        )

    def example(self) -> tuple[AssignmentSheet, Task, TaskCard] | None:
        """Read, at once, what fills the dialogs for a picture."""
        for card in self.board.cards:
            sheet = self._sheet(card.due.task.letter_id)
            if sheet.offers:
                fresh = tuple(replace(offer, is_given=False) for offer in sheet.offers)
                task = self._desk.tasks.get(card.task_id)
                return replace(sheet, offers=fresh), task, card
        return None

    def _change(self, work: Callable[[], object], outcome: Outcome | None) -> None:
        self._short.run(
            lambda _: work(),
            on_done=lambda _: self._tell_done(outcome),
            on_failed=outcome.on_failed if outcome else self.failed.emit,
        )

    def _tell_done(self, outcome: Outcome | None) -> None:
        if outcome:
            outcome.on_done()
        self.reload()

    def _read(self) -> Board:
        desk = self._desk
        since = desk.today() - timedelta(days=DONE_FOR_DAYS)
        lines = desk.tasks.lines(TaskQuery(completed_since=since, limit=MOST_TASKS))
        letters = desk.register.lines(
            RegisterQuery(status=LetterStatus.TO_ASSIGN, limit=MOST_LETTERS)
        )
        judged = desk.deadlines.judge(lines)
        return board_of(judged, letters, desk.office.departments())

    def _show(self, board: Board) -> None:
        codes = {department.code for department in board.departments}
        self.board = board
        if self.scope.department is not None and self.scope.department not in codes:
            self.scope = EVERYTHING
        self.board_changed.emit()
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        if board.card(wanted):
            self.card_wanted.emit(wanted)
        else:
            self.card_missing.emit()

    def _task_sheet(self, task_id: int) -> TaskSheet:
        departments = self._desk.office.departments()
        return TaskSheet(self._desk.tasks.get(task_id), departments)

    def _sheet(self, letter_id: int) -> AssignmentSheet:
        desk = self._desk
        departments = desk.office.departments()
        given = {_item_of(task.order) for task in desk.tasks.of_letter(letter_id)}
        letter = desk.register.get(letter_id)
        usual = desk.habits.lead_for(letter.draft.issuing_body)
        if usual and usual.value not in {d.code for d in departments}:
            usual = None
        offers = tuple(
            Offer(
                order,
                usual.value if usual else _by_its_words(order, departments),
                _item_of(order) in given,
            )
            for order in desk.tasks.propose(letter_id)
        )
        return AssignmentSheet(letter, offers, departments, usual)


def _by_its_words(order: Order, departments: tuple[Department, ...]) -> str | None:
    department = suggest_department(order.content, departments)
    return department.code if department else None


def _item_of(order: Order) -> str:
    """Return what tells an item of a letter from the others, even when reworded."""
    return order.item_label or one_line(order.content)
