"""The store of what was printed: parts of books, and reminders."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.documents.books import BookKind, BookPrint
from vanthu.storage.rows.prints import BookPrintRow, ReminderRow


@dataclass(frozen=True, slots=True)
class SqlPrintStore:
    """Remembers prints within one session."""

    session: Session

    def add_book(self, printed: BookPrint) -> None:
        """Remember that a part of a book was printed."""
        self.session.add(
            BookPrintRow(
                book=printed.kind.value,
                year=printed.year,
                last_entry=printed.last_entry,
                last_number=printed.last_number,
                printed_on=printed.printed_on,
            )
        )
        self.session.flush()

    def last_book(self, kind: BookKind, year: int) -> BookPrint | None:
        """Return the print that went furthest in a book of a year, if any."""
        query = (
            select(BookPrintRow)
            .where(BookPrintRow.book == kind.value, BookPrintRow.year == year)
            .order_by(BookPrintRow.last_entry.desc(), BookPrintRow.id.desc())
            .limit(1)
        )
        row = self.session.scalar(query)
        if row is None:
            return None
        return BookPrint(
            kind, row.year, row.last_entry, row.last_number, row.printed_on
        )

    def add_reminder(self, task_id: int, time: int, day: date) -> None:
        """Remember that a task was reminded of for the first, second… time."""
        row = ReminderRow(task_id=task_id, time=time, reminded_on=day)
        self.session.add(row)
        self.session.flush()

    def reminders_of(self, task_id: int) -> tuple[date, ...]:
        """Return the days on which a task was reminded of, in their order."""
        query = (
            select(ReminderRow.reminded_on)
            .where(ReminderRow.task_id == task_id)
            .order_by(ReminderRow.time)
        )
        return tuple(self.session.scalars(query))
