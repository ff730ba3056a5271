"""The tables of the tasks of the departments."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from vanthu.domain.intake import ItemKind
from vanthu.domain.tasks import TaskState
from vanthu.storage.rows.base import Row, one_of


class TaskSupportRow(Row):
    """A department that supports a task."""

    __tablename__ = "task_support"

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    department: Mapped[str] = mapped_column(index=True)


class TaskMoveRow(Row):
    """One step in the life of a task."""

    __tablename__ = "task_move"
    __table_args__ = (one_of("state", TaskState),)

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[str]
    moment: Mapped[datetime]
    reason: Mapped[str]


class TaskRow(Row):
    """A task as it stands now."""

    __tablename__ = "task"
    __table_args__ = (one_of("state", TaskState), one_of("kind", ItemKind))

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)
    content: Mapped[str]
    lead: Mapped[str] = mapped_column(index=True)
    due_date: Mapped[date | None] = mapped_column(index=True)
    item_label: Mapped[str]
    kind: Mapped[str]
    term_quote: Mapped[str]
    state: Mapped[str]
    assigned_on: Mapped[date]
    done_on: Mapped[date | None]
    last_reason: Mapped[str]
    result_text: Mapped[str]
    result_figures: Mapped[list[Any]]
    result_files: Mapped[list[Any]]

    support: Mapped[list[TaskSupportRow]] = relationship(
        order_by=TaskSupportRow.position,
        cascade="all, delete-orphan",
        lazy="selectin",
    )
    moves: Mapped[list[TaskMoveRow]] = relationship(
        order_by=TaskMoveRow.position,
        cascade="all, delete-orphan",
        lazy="selectin",
    )

    # SQLAlchemy declares the attribute without ClassVar.
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
