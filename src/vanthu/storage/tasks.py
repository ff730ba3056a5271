"""The store of the tasks of the departments."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.errors import ChangedByAnother, NoSuchLetter, NoSuchTask
from vanthu.domain.intake import ItemKind
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import Figure, Order, Task, TaskMove, TaskResult, TaskState
from vanthu.services.lines import TaskLine, TaskQuery
from vanthu.storage.lines.tasks import task_lines
from vanthu.storage.rows.register import LetterRow
from vanthu.storage.rows.tasks import TaskMoveRow, TaskRow, TaskSupportRow


@dataclass(frozen=True, slots=True)
class SqlTaskStore:
    """Keeps tasks within one session."""

    session: Session

    def add(self, order: Order, moment: datetime) -> Task:
        """Create a task from an order."""
        if self.session.get(LetterRow, order.letter_id) is None:
            raise NoSuchLetter(str(order.letter_id))
        row = TaskRow(letter_id=order.letter_id, assigned_on=moment.date())
        first_move = TaskMove(TaskState.ASSIGNED, moment)
        _write(row, Task(0, order, TaskState.ASSIGNED, 0, moves=(first_move,)))
        self.session.add(row)
        self.session.flush()
        return _from_row(row)

    def get(self, task_id: int) -> Task:
        """Return one task."""
        return _from_row(self._row(task_id))

    def of_letter(self, letter_id: int) -> tuple[Task, ...]:
        """Return the tasks of a letter in the order they were given."""
        query = select(TaskRow).where(TaskRow.letter_id == letter_id)
        rows = self.session.scalars(query.order_by(TaskRow.id))
        return tuple(_from_row(row) for row in rows)

    def save(self, task: Task) -> Task:
        """Store a changed task and return it with its new version."""
        row = self._row(task.task_id)
        if row.version != task.version:
            raise ChangedByAnother("task")
        _write(row, task)
        self.session.flush()
        return _from_row(row)

    def lines(self, query: TaskQuery) -> tuple[TaskLine, ...]:
        """Return tasks, earliest due first and those without a due date last."""
        return task_lines(self.session, query)

    def _row(self, task_id: int) -> TaskRow:
        row = self.session.get(TaskRow, task_id)
        if row is None:
            raise NoSuchTask(task_id)
        return row


def _write(row: TaskRow, task: Task) -> None:
    order, result = task.order, task.result
    row.content = order.content
    row.lead = order.lead
    row.due_date = order.due_date
    row.item_label = order.item_label
    row.kind = order.kind.value
    row.term_quote = order.term_quote
    row.state = task.state.value
    row.done_on = task.done_on
    row.last_reason = task.moves[-1].reason if task.moves else ""
    row.result_text = result.text
    row.result_figures = to_plain(result.figures)
    row.result_files = to_plain(result.files)
    _write_support(row, order.support)
    _write_moves(row, task.moves)


def _write_support(row: TaskRow, support: tuple[str, ...]) -> None:
    if tuple(each.department for each in row.support) != support:
        row.support = [
            TaskSupportRow(position=position, department=department)
            for position, department in enumerate(support)
        ]


def _write_moves(row: TaskRow, moves: tuple[TaskMove, ...]) -> None:
    """Add the new moves; those that were made cannot be unmade."""
    kept = len(row.moves)
    row.moves += [
        TaskMoveRow(
            position=position,
            state=move.state.value,
            moment=move.moment,
            reason=move.reason,
        )
        for position, move in enumerate(moves[kept:], start=kept)
    ]


def _from_row(row: TaskRow) -> Task:
    return Task(
        task_id=row.id,
        order=Order(
            letter_id=row.letter_id,
            content=row.content,
            lead=row.lead,
            support=tuple(each.department for each in row.support),
            due_date=row.due_date,
            item_label=row.item_label,
            kind=ItemKind(row.kind),
            term_quote=row.term_quote,
        ),
        state=TaskState(row.state),
        version=row.version,
        result=TaskResult(
            text=row.result_text,
            figures=tuple(from_plain(Figure, each) for each in row.result_figures),
            files=tuple(from_plain(StoredFile, each) for each in row.result_files),
        ),
        moves=tuple(
            TaskMove(TaskState(move.state), move.moment, move.reason)
            for move in row.moves
        ),
    )
