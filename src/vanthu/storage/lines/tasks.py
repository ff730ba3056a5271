"""The lines of the task boards and the calendar."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session

from vanthu.domain.intake import ItemKind
from vanthu.domain.tasks import TaskState
from vanthu.services.lines import TaskLine, TaskQuery
from vanthu.storage.lines.portions import in_portions
from vanthu.storage.rows.register import LetterRow
from vanthu.storage.rows.tasks import TaskRow, TaskSupportRow

LINES = (
    select(
        TaskRow.id,
        TaskRow.version,
        TaskRow.letter_id,
        LetterRow.arrival_number,
        LetterRow.register_year,
        LetterRow.number,
        LetterRow.symbol,
        LetterRow.subject,
        TaskRow.item_label,
        TaskRow.kind,
        TaskRow.content,
        TaskRow.lead,
        TaskRow.due_date,
        TaskRow.state,
        TaskRow.done_on,
        TaskRow.result_text,
        TaskRow.last_reason,
    )
    .join(LetterRow, LetterRow.id == TaskRow.letter_id)
    .order_by(TaskRow.due_date.asc().nulls_last(), TaskRow.id)
)
SUPPORT = select(TaskSupportRow.task_id, TaskSupportRow.department).order_by(
    TaskSupportRow.task_id, TaskSupportRow.position
)


# A task that was reported done waits for the office, not for its department.
_UNFINISHED = TaskRow.done_on.is_(None)


def task_lines(session: Session, query: TaskQuery) -> tuple[TaskLine, ...]:
    """Return tasks, earliest due first and those without a due date last."""
    tasks = session.execute(_matching(LINES, query).limit(query.limit)).all()
    support = _support_of(session, [task.id for task in tasks])
    return tuple(_line(task, tuple(support[task.id])) for task in tasks)


def _matching(
    tasks: Select[*tuple[Any, ...]], query: TaskQuery
) -> Select[*tuple[Any, ...]]:
    if query.department is not None:
        supported = select(TaskSupportRow.task_id).where(
            TaskSupportRow.department == query.department
        )
        tasks = tasks.where(
            or_(TaskRow.lead == query.department, TaskRow.id.in_(supported))
        )
    if query.letter_id is not None:
        tasks = tasks.where(TaskRow.letter_id == query.letter_id)
    if query.overdue_on is not None:
        tasks = tasks.where(_UNFINISHED, TaskRow.due_date < query.overdue_on)
    if query.due_from is not None:
        tasks = tasks.where(TaskRow.due_date >= query.due_from)
    if query.due_to is not None:
        tasks = tasks.where(TaskRow.due_date <= query.due_to)
    if query.without_due:
        tasks = tasks.where(_UNFINISHED, TaskRow.due_date.is_(None))
    if query.completed_since is not None:
        is_open = TaskRow.state != TaskState.COMPLETED.value
        tasks = tasks.where(or_(is_open, TaskRow.done_on >= query.completed_since))
    return tasks


def _support_of(
    session: Session, task_ids: Sequence[int]
) -> defaultdict[int, list[str]]:
    support: defaultdict[int, list[str]] = defaultdict(list)
    for some in in_portions(task_ids):
        chosen = SUPPORT.where(TaskSupportRow.task_id.in_(some))
        for task_id, department in session.execute(chosen):
            support[task_id].append(department)
    return support


def _line(task: Row[*tuple[Any, ...]], support: tuple[str, ...]) -> TaskLine:
    return TaskLine(
        task_id=task.id,
        version=task.version,
        letter_id=task.letter_id,
        arrival_number=task.arrival_number,
        register_year=task.register_year,
        reference=f"{task.number}/{task.symbol}" if task.symbol else task.number,
        subject=task.subject,
        item_label=task.item_label,
        kind=ItemKind(task.kind),
        content=task.content,
        lead=task.lead,
        support=support,
        due=task.due_date,
        state=TaskState(task.state),
        done_on=task.done_on,
        result_text=task.result_text,
        return_reason=task.last_reason,
    )
