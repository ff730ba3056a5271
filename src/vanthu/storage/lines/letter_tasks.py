"""What the lines of letters show of their tasks: who, since when, until when."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from vanthu.storage.lines.portions import in_portions
from vanthu.storage.rows.office import DepartmentRow
from vanthu.storage.rows.tasks import TaskRow

TASKS = (
    select(
        TaskRow.letter_id,
        TaskRow.lead,
        DepartmentRow.name,
        TaskRow.assigned_on,
        TaskRow.due_date,
        TaskRow.done_on,
    )
    .outerjoin(DepartmentRow, DepartmentRow.code == TaskRow.lead)
    .order_by(TaskRow.id)
)


def tasks_of_letters(
    session: Session, letter_ids: Sequence[int]
) -> defaultdict[int, list[Row[*tuple[Any, ...]]]]:
    """Return the tasks of each letter in the order they were given."""
    tasks: defaultdict[int, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for some in in_portions(letter_ids):
        for task in session.execute(TASKS.where(TaskRow.letter_id.in_(some))):
            tasks[task.letter_id].append(task)
    return tasks


def due_of_letter(
    own_due: date | None, tasks: Sequence[Row[*tuple[Any, ...]]]
) -> date | None:
    """Return the earliest due date of open tasks, else the letter's own.

    When all is done and the letter has none of its own, what was due first.
    """
    still_open = _earliest(task.due_date for task in tasks if task.done_on is None)
    return still_open or own_due or _earliest(task.due_date for task in tasks)


def _earliest(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
