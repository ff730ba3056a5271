"""Tasks (công việc): what a department has to do for a letter, and its legal moves."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from vanthu.domain.deadlines import DeadlineStatus, WorkingCalendar, deadline_status
from vanthu.domain.errors import IllegalTaskMove, ReasonMissing
from vanthu.domain.intake import ItemKind
from vanthu.domain.register import StoredFile


class TaskState(StrEnum):
    """Where a task stands."""

    ASSIGNED = "assigned"  # đã giao
    RECEIVED = "received"  # đã nhận
    IN_PROGRESS = "in-progress"  # đang làm
    REPORTED_DONE = "reported-done"  # báo đã xong
    COMPLETED = "completed"  # hoàn thành
    RETURNED = "returned"  # trả lại, with a reason


LEGAL_MOVES: dict[TaskState, frozenset[TaskState]] = {
    TaskState.ASSIGNED: frozenset({TaskState.RECEIVED, TaskState.RETURNED}),
    TaskState.RECEIVED: frozenset({TaskState.IN_PROGRESS, TaskState.RETURNED}),
    TaskState.IN_PROGRESS: frozenset({TaskState.REPORTED_DONE, TaskState.RETURNED}),
    # the office accepts the result, or sends it back to work with a reason
    TaskState.REPORTED_DONE: frozenset({TaskState.COMPLETED, TaskState.IN_PROGRESS}),
    TaskState.COMPLETED: frozenset({TaskState.IN_PROGRESS}),
    TaskState.RETURNED: frozenset({TaskState.ASSIGNED}),
}

OPEN_STATES = frozenset(TaskState) - {TaskState.COMPLETED}


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done by whom until when: a task before it exists."""

    letter_id: int
    content: str
    lead: str  # code of the department that is chủ trì
    support: tuple[str, ...] = ()  # codes of those that are phối hợp
    due_date: date | None = None
    item_label: str = ""  # the letter's item that it answers
    kind: ItemKind = ItemKind.WORK
    term_quote: str = ""  # the letter's words for the term


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a department reports."""

    name: str
    value: str
    unit: str = ""
    as_of: date | None = None  # tính đến ngày, when it is not the day of the report


@dataclass(frozen=True, slots=True)
class TaskResult:
    """What a department reports: words, figures and files."""

    text: str = ""
    figures: tuple[Figure, ...] = ()
    files: tuple[StoredFile, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was reported."""
        return not (self.text.strip() or self.figures or self.files)


@dataclass(frozen=True, slots=True)
class TaskMove:
    """One step in the life of a task."""

    state: TaskState
    moment: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work of a department."""

    task_id: int
    order: Order
    state: TaskState
    version: int
    result: TaskResult = TaskResult()
    moves: tuple[TaskMove, ...] = ()

    @property
    def done_on(self) -> date | None:
        """Return the day on which the department reported it done, if it did."""
        if self.state not in {TaskState.REPORTED_DONE, TaskState.COMPLETED}:
            return None
        done = [m for m in self.moves if m.state is TaskState.REPORTED_DONE]
        return done[-1].moment.date() if done else None

    def status(self, today: date, calendar: WorkingCalendar) -> DeadlineStatus:
        """Return how the task's due date looks today."""
        return deadline_status(self.order.due_date, self.done_on, today, calendar)


CHANGEABLE_STATES = OPEN_STATES - {TaskState.REPORTED_DONE}
# Nobody has taken the work up yet, or it came back.
REASSIGNABLE_STATES = frozenset({TaskState.ASSIGNED, TaskState.RETURNED})


def check_change(task: Task, order: Order) -> None:
    """Refuse another department, term or content where it is too late for it.

    Raises:
        IllegalTaskMove: the work is done, or another department has begun it.
    """
    too_late = task.state not in CHANGEABLE_STATES
    other_lead = order.lead != task.order.lead
    if too_late or (other_lead and task.state not in REASSIGNABLE_STATES):
        raise IllegalTaskMove(task.task_id, task.state, TaskState.ASSIGNED)


def needs_reason(now: TaskState, wanted: TaskState) -> bool:
    """Tell whether a move must be explained: a return, or work sent back."""
    sent_back = wanted is TaskState.IN_PROGRESS and now in {
        TaskState.REPORTED_DONE,
        TaskState.COMPLETED,
    }
    return wanted is TaskState.RETURNED or sent_back


def check_move(task: Task, wanted: TaskState, reason: str = "") -> None:
    """Refuse a move that the life of a task does not know.

    Raises:
        IllegalTaskMove: the state cannot follow the present one.
        ReasonMissing: the move must be explained and is not.
    """
    if wanted not in LEGAL_MOVES[task.state]:
        raise IllegalTaskMove(task.task_id, task.state, wanted)
    if needs_reason(task.state, wanted) and not reason.strip():
        raise ReasonMissing(task.task_id)
