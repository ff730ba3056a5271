"""The statutory books (sổ) as documents: filled from the registers, ready to print."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vanthu.domain.deadlines import DeadlineStatus, WorkingCalendar, deadline_status
from vanthu.domain.documents.books import FORMS, Book, BookKind
from vanthu.domain.register import LetterStatus
from vanthu.services.lines import OutgoingLine, RegisterLine, RegisterQuery
from vanthu.services.office import Office
from vanthu.services.ports import Calendar, DocumentWriter, OpenUnit, Today

WHOLE_REGISTER = 1_000_000
NOT_STATED = "(không ghi)"
PROGRESS_WORDS = {
    LetterStatus.TO_ASSIGN: "Chờ phân công",
    LetterStatus.IN_PROGRESS: "Đang giải quyết",
    LetterStatus.COMPLETED: "Đã giải quyết",
    LetterStatus.FOR_INFORMATION: "Lưu để biết",
}


@dataclass(frozen=True, slots=True)
class Books:
    """Fills and writes the books that the decree wants printed."""

    open_unit: OpenUnit
    office: Office
    writer: DocumentWriter
    calendar: Calendar
    today: Today

    def fill(self, kind: BookKind, first_day: date, last_day: date) -> Book:
        """Return a book with the entries of a period, in the order of their numbers."""
        if kind is BookKind.OUTGOING:
            return self._outgoing(first_day, last_day)
        query = RegisterQuery(
            first_day=first_day, last_day=last_day, limit=WHOLE_REGISTER
        )
        with self.open_unit() as unit:
            letters = tuple(reversed(unit.register.lines(query)))
        numbers = [f"{line.arrival_number:02d}" for line in letters]
        if kind is BookKind.INCOMING:
            rows = tuple(_incoming_row(line) for line in letters)
        else:
            today, calendar = self.today(), self.calendar()
            rows = tuple(_followup_row(line, today, calendar) for line in letters)
        return self._book(kind, first_day, last_day, numbers, rows)

    def write(
        self, kind: BookKind, first_day: date, last_day: date, target: Path
    ) -> Book:
        """Write a book as .docx, .pdf or .xlsx and return it.

        Raises:
            ExportFailed: nothing was written.
        """
        book = self.fill(kind, first_day, last_day)
        self.writer.write_book(book, target)
        return book

    def _outgoing(self, first_day: date, last_day: date) -> Book:
        with self.open_unit() as unit:
            lines = unit.outgoing.lines(first_day, last_day)
        rows = tuple(_outgoing_row(line) for line in lines)
        numbers = [line.reference for line in lines]
        return self._book(BookKind.OUTGOING, first_day, last_day, numbers, rows)

    def _book(
        self,
        kind: BookKind,
        first_day: date,
        last_day: date,
        numbers: list[str],
        rows: tuple[tuple[str, ...], ...],
    ) -> Book:
        profile = self.office.profile()
        return Book(
            form=FORMS[kind],
            parent_name=profile.parent_line,
            office_name=profile.name.upper(),
            year=first_day.year,
            first_day=first_day,
            last_day=last_day,
            first_number=numbers[0] if numbers else "",
            last_number=numbers[-1] if numbers else "",
            volume="",  # written in by hand when the pages are bound
            rows=rows,
        )


def _day(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def _kind_and_subject(kind: str, subject: str) -> str:
    name = kind[:1].upper() + kind[1:]
    return f"{name}: {subject}" if subject else name


def _incoming_row(line: RegisterLine) -> tuple[str, ...]:
    return (
        _day(line.arrival_date),
        f"{line.arrival_number:02d}",
        line.issuing_body or NOT_STATED,
        line.reference or NOT_STATED,
        _day(line.issue_date) or NOT_STATED,
        _kind_and_subject(line.kind, line.subject),
        line.receiver,
        _day(line.handed_over),
        "",  # ký nhận: signed by hand
        line.note,
    )


def _followup_row(
    line: RegisterLine, today: date, calendar: WorkingCalendar
) -> tuple[str, ...]:
    identity = [
        line.kind[:1].upper() + line.kind[1:],
        line.reference or NOT_STATED,
        f"ngày {_day(line.issue_date)}" if line.issue_date else "",
        line.issuing_body or NOT_STATED,
    ]
    return (
        f"{line.arrival_number:02d}",
        ", ".join(part for part in identity if part),
        line.receiver,
        _day(line.due),
        _progress(line, today, calendar),
        line.reply_ref,
        line.note,
    )


def _progress(line: RegisterLine, today: date, calendar: WorkingCalendar) -> str:
    words = PROGRESS_WORDS[line.status]
    is_open = line.status in {LetterStatus.TO_ASSIGN, LetterStatus.IN_PROGRESS}
    status = deadline_status(line.due, None, today, calendar)
    late = is_open and status is DeadlineStatus.OVERDUE
    return f"{words} (quá hạn)" if late else words


def _outgoing_row(line: OutgoingLine) -> tuple[str, ...]:
    return (
        line.reference,
        _day(line.issued_on),
        _kind_and_subject(line.kind, line.subject),
        line.signer_name,
        line.recipients,
        line.archive,
        "" if line.copies is None else str(line.copies),
        "",
        "",
        line.note,
    )
