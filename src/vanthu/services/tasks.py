"""Giving work to departments (giao việc) and following it to its end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vanthu.domain.deadlines import TermKind
from vanthu.domain.intake import ItemKind, LetterItem, LetterProposal
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.domain.tasks import (
    Order,
    Task,
    TaskMove,
    TaskResult,
    TaskState,
    check_change,
    check_move,
)
from vanthu.services.lines import TaskLine, TaskQuery
from vanthu.services.ports.clock import Now
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork

# Only these set a day by which something must be done; a period or an event does not.
BINDING_KINDS = frozenset({TermKind.REPORT_BY, TermKind.COMPLETE_BY})


@dataclass(frozen=True, slots=True)
class Tasks:
    """Assigns work and moves it through its legal states."""

    open_unit: OpenUnit
    now: Now

    def propose(self, letter_id: int) -> tuple[Order, ...]:
        """Return an order without a department for each item that concerns the office.

        A due date is proposed only where the letter states one for us.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            letter = unit.register.get(letter_id)
            reading = unit.register.reading_of(letter_id)
        return proposed_orders(letter, reading.proposal) if reading else ()

    def assign(self, orders: Sequence[Order]) -> tuple[Task, ...]:
        """Make tasks of the orders, all or none.

        Raises:
            NoSuchLetter: an order names no letter.
        """
        moment = self.now()
        with self.open_unit() as unit:
            tasks = tuple(unit.tasks.add(order, moment) for order in orders)
            for letter_id in dict.fromkeys(order.letter_id for order in orders):
                _follow_tasks(unit, letter_id)
            unit.commit()
        return tasks

    def move(self, task_id: int, wanted: TaskState, reason: str = "") -> Task:
        """Move a task to another state.

        Raises:
            IllegalTaskMove: the state cannot follow the present one.
            ReasonMissing: a return, or work sent back, needs a reason.
            NoSuchTask: there is no such task.
        """
        with self.open_unit() as unit:
            task = self._moved(unit.tasks.get(task_id), wanted, reason)
            saved = unit.tasks.save(task)
            _follow_tasks(unit, task.order.letter_id)
            unit.commit()
        return saved

    def change(self, task_id: int, order: Order) -> Task:
        """Change who does a task, what or by when; a returned one is assigned anew.

        Raises:
            IllegalTaskMove: the work is done, or another department has begun it.
            NoSuchTask: there is no such task.
        """
        with self.open_unit() as unit:
            task = unit.tasks.get(task_id)
            check_change(task, order)
            if task.state is TaskState.RETURNED:
                task = self._moved(task, TaskState.ASSIGNED)
            saved = unit.tasks.save(replace(task, order=order))
            _follow_tasks(unit, task.order.letter_id)
            unit.commit()
        return saved

    def report_done(self, task_id: int, result: TaskResult) -> Task:
        """Record a result and mark the task done, through the states it has not had.

        Raises:
            IllegalTaskMove: the task is completed or returned.
            NoSuchTask: there is no such task.
        """
        with self.open_unit() as unit:
            task = unit.tasks.get(task_id)
            for state in _way_to_done(task.state):
                task = self._moved(task, state)
            saved = unit.tasks.save(replace(task, result=result))
            _follow_tasks(unit, task.order.letter_id)
            unit.commit()
        return saved

    def get(self, task_id: int) -> Task:
        """Return one task.

        Raises:
            NoSuchTask: there is none.
        """
        with self.open_unit() as unit:
            return unit.tasks.get(task_id)

    def of_letter(self, letter_id: int) -> tuple[Task, ...]:
        """Return the tasks of a letter."""
        with self.open_unit() as unit:
            return unit.tasks.of_letter(letter_id)

    def lines(self, query: TaskQuery) -> tuple[TaskLine, ...]:
        """Return tasks, earliest due first."""
        with self.open_unit() as unit:
            return unit.tasks.lines(query)

    def _moved(self, task: Task, wanted: TaskState, reason: str = "") -> Task:
        check_move(task, wanted, reason)
        move = TaskMove(wanted, self.now(), reason.strip())
        return replace(task, state=wanted, moves=(*task.moves, move))


def proposed_orders(
    letter: IncomingLetter, proposal: LetterProposal
) -> tuple[Order, ...]:
    """Return an order without a department for each of our items.

    A report that is wanted only if something happens is no work yet.
    """
    return tuple(
        _order_of(item, letter, proposal)
        for item in proposal.our_items
        if not (item.term and item.term.kind is TermKind.CONDITIONAL)
    )


def _order_of(
    item: LetterItem, letter: IncomingLetter, proposal: LetterProposal
) -> Order:
    term = item.term
    if term is None and item.kind is ItemKind.REPORT:
        term = proposal.report_term
    quote = term.evidence[0].quote if term and term.evidence else ""
    return Order(
        letter_id=letter.letter_id,
        content=item.text,
        lead="",
        due_date=term.act_by if term and term.kind in BINDING_KINDS else None,
        item_label=item.label,
        kind=item.kind,
        term_quote=" ".join(quote.split()),
    )


_USUAL_WAY = (
    TaskState.ASSIGNED,
    TaskState.RECEIVED,
    TaskState.IN_PROGRESS,
    TaskState.REPORTED_DONE,
)


def _way_to_done(now: TaskState) -> tuple[TaskState, ...]:
    """Return the states still to pass; an ended task fails at the first move."""
    if now not in _USUAL_WAY[:-1]:
        return (TaskState.REPORTED_DONE,)
    return _USUAL_WAY[_USUAL_WAY.index(now) + 1 :]


def _follow_tasks(unit: UnitOfWork, letter_id: int) -> None:
    """Set the letter's status from its tasks: complete when every task is."""
    states = [task.state for task in unit.tasks.of_letter(letter_id)]
    is_complete = all(state is TaskState.COMPLETED for state in states)
    status = LetterStatus.COMPLETED if is_complete else LetterStatus.IN_PROGRESS
    unit.register.set_status(letter_id, status)
