"""The tables of what was printed."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.documents.books import BookKind
from vanthu.storage.rows.base import Row, one_of


class BookPrintRow(Row):
    """A part of a book that was printed and bound."""

    __tablename__ = "book_print"
    __table_args__ = (one_of("book", BookKind),)

    id: Mapped[int] = mapped_column(primary_key=True)
    book: Mapped[str]
    year: Mapped[int]
    last_entry: Mapped[int]
    last_number: Mapped[str]
    printed_on: Mapped[date]


class ReminderRow(Row):
    """A reminder of a task that went out; it is never changed or removed."""

    __tablename__ = "reminder"
    __table_args__ = (CheckConstraint("time >= 1", name="time"),)

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), primary_key=True)
    time: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    reminded_on: Mapped[date]
