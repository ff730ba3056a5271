"""The board as values: whose work, in which lane, and what is not assigned yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.deadlines import DeadlineStatus
from vanthu.domain.office import Department
from vanthu.domain.tasks import TaskState
from vanthu.services.deadlines import DeadlineLine
from vanthu.services.lines import RegisterLine


class Lane(StrEnum):
    """The columns of the board."""

    WAITING = "waiting"  # chờ nhận
    WORKING = "working"  # đang làm
    DONE = "done"  # đã xong


LANES = {
    TaskState.ASSIGNED: Lane.WAITING,
    TaskState.RETURNED: Lane.WAITING,
    TaskState.RECEIVED: Lane.WORKING,
    TaskState.IN_PROGRESS: Lane.WORKING,
    TaskState.REPORTED_DONE: Lane.DONE,
    TaskState.COMPLETED: Lane.DONE,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose work is shown: everybody's, a department's, or what nobody has yet."""

    department: str | None = None
    unassigned: bool = False


EVERYTHING = Scope()
UNASSIGNED = Scope(unassigned=True)


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task with the names of its departments."""

    due: DeadlineLine
    lead: str
    support: tuple[str, ...]

    @property
    def task_id(self) -> int:
        """Return the identity of the task."""
        return self.due.task.task_id

    @property
    def lane(self) -> Lane:
        """Return the column in which the card lies."""
        return LANES[self.due.task.state]

    @property
    def is_overdue(self) -> bool:
        """Tell whether the due date has passed and the work is not done."""
        return self.due.status is DeadlineStatus.OVERDUE

    def belongs_to(self, scope: Scope) -> bool:
        """Tell whether the card is shown for a scope."""
        task = self.due.task
        code = scope.department
        return code is None or code == task.lead or code in task.support


@dataclass(frozen=True, slots=True)
class ScopeCount:
    """An entry of the list at the left: open work, and how much of it is late."""

    scope: Scope
    name: str  # empty for the two entries that are no department
    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the page shows for any scope."""

    cards: tuple[TaskCard, ...] = ()
    letters: tuple[RegisterLine, ...] = ()  # registered, assigned to nobody
    departments: tuple[Department, ...] = ()

    def lane(self, lane: Lane, scope: Scope) -> tuple[TaskCard, ...]:
        """Return the cards of a column; late ones come first, as they are due first."""
        return tuple(
            card for card in self.cards if card.lane is lane and card.belongs_to(scope)
        )

    def card(self, task_id: int | None) -> TaskCard | None:
        """Return one card, None if it is not on the board."""
        return next((card for card in self.cards if card.task_id == task_id), None)

    def counts(self) -> tuple[ScopeCount, ...]:
        """Return the entries of the list at the left."""
        departments = [
            self._count(Scope(department.code), department.name)
            for department in self.departments
        ]
        waiting = ScopeCount(UNASSIGNED, "", len(self.letters), 0)
        return (self._count(EVERYTHING, ""), *departments, waiting)

    def _count(self, scope: Scope, name: str) -> ScopeCount:
        open_cards = [
            card
            for card in self.cards
            if card.lane is not Lane.DONE and card.belongs_to(scope)
        ]
        late = sum(card.is_overdue for card in open_cards)
        return ScopeCount(scope, name, len(open_cards), late)


def board_of(
    lines: Sequence[DeadlineLine],
    letters: Sequence[RegisterLine],
    departments: Sequence[Department],
) -> Board:
    """Return the board; a department that exists no longer keeps its code as name."""
    names = {department.code: department.name for department in departments}
    cards = tuple(
        TaskCard(
            line,
            names.get(line.task.lead, line.task.lead),
            tuple(names.get(code, code) for code in line.task.support),
        )
        for line in lines
    )
    return Board(cards, tuple(letters), tuple(departments))
