"""The statutory books (sổ) as documents: filled from the registers, ready to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vanthu.domain.deadlines import DeadlineStatus, WorkingCalendar, deadline_status
from vanthu.domain.documents.books import (
    FORMS,
    WHOLE_BOOK,
    Book,
    BookKind,
    BookPart,
    BookPrint,
)
from vanthu.domain.register import LetterStatus
from vanthu.services.lines import OutgoingLine, RegisterLine, RegisterQuery
from vanthu.services.office import Office
from vanthu.services.ports.clock import Calendar, Today
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.services.ports.writers import DocumentWriter
from vanthu.services.progress import NO_PROGRESS, Progress

WHOLE_REGISTER = 1_000_000
NOT_STATED = "(không ghi)"
PROGRESS_WORDS = {
    LetterStatus.TO_ASSIGN: "Chờ phân công",
    LetterStatus.IN_PROGRESS: "Đang giải quyết",
    LetterStatus.COMPLETED: "Đã giải quyết",
    LetterStatus.FOR_INFORMATION: "Lưu để biết",
}


@dataclass(frozen=True, slots=True)
class _Period:
    kind: BookKind
    first_day: date
    last_day: date
    part: BookPart


@dataclass(frozen=True, slots=True)
class _Entry:
    identity: int
    number: str


@dataclass(frozen=True, slots=True)
class Books:
    """Fills and writes the books that the decree wants printed."""

    open_unit: OpenUnit
    office: Office
    writer: DocumentWriter
    calendar: Calendar
    today: Today

    def fill(
        self,
        kind: BookKind,
        first_day: date,
        last_day: date,
        part: BookPart = WHOLE_BOOK,
    ) -> Book:
        """Return a book with the entries of a period, in the order of their numbers."""
        if kind is BookKind.OUTGOING:
            return self._outgoing(first_day, last_day, part)
        query = RegisterQuery(
            first_day=first_day, last_day=last_day, limit=WHOLE_REGISTER
        )
        with self.open_unit() as unit:
            letters = tuple(
                line
                for line in reversed(unit.register.lines(query))
                if line.arrival_number > part.after_entry
                and _is_within(line.arrival_number, part)
            )
        entries = [_Entry(n.arrival_number, f"{n.arrival_number:02d}") for n in letters]
        if kind is BookKind.INCOMING:
            rows = tuple(_incoming_row(line) for line in letters)
        else:
            today, calendar = self.today(), self.calendar()
            rows = tuple(_followup_row(line, today, calendar) for line in letters)
        period = _Period(kind, first_day, last_day, part)
        return self._book(period, entries, rows)

    def write(
        self, kind: BookKind, first_day: date, last_day: date, target: Path
    ) -> Book:
        """Write a whole book as .docx, .pdf or .xlsx and return it.

        Raises:
            ExportFailed: nothing was written.
        """
        book = self.fill(kind, first_day, last_day)
        self.save(book, target)
        return book

    def save(self, book: Book, target: Path, progress: Progress = NO_PROGRESS) -> None:
        """Write a filled book as .docx, .pdf or .xlsx.

        Raises:
            ExportFailed: nothing was written.
            Cancelled: the user stopped it, and nothing was written.
        """
        self.writer.write_book(book, target, progress)

    def pdf(self, book: Book, progress: Progress = NO_PROGRESS) -> bytes:
        """Return a filled book as a PDF file, for the preview and the printer.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
            Cancelled: the user stopped it.
        """
        return self.writer.book_pdf(book, progress)

    def mark_printed(self, kind: BookKind, book: Book) -> None:
        """Remember a printed part, so that the next print goes on after it."""
        if book.last_entry:
            printed = BookPrint(
                kind, book.year, book.last_entry, book.last_number, self.today()
            )
            with self.open_unit() as unit:
                unit.prints.add_book(printed)
                unit.commit()

    def last_print(self, kind: BookKind, year: int) -> BookPrint | None:
        """Return up to where a book of a year was printed, None if it was not."""
        with self.open_unit() as unit:
            return unit.prints.last_book(kind, year)

    def _outgoing(self, first_day: date, last_day: date, part: BookPart) -> Book:
        with self.open_unit() as unit:
            lines = tuple(
                line
                for line in unit.outgoing.lines(first_day, last_day)
                if line.document_id > part.after_entry
            )
        rows = tuple(_outgoing_row(line) for line in lines)
        entries = [_Entry(line.document_id, line.reference) for line in lines]
        period = _Period(BookKind.OUTGOING, first_day, last_day, part)
        return self._book(period, entries, rows)

    def _book(
        self,
        period: _Period,
        entries: Sequence[_Entry],
        rows: tuple[tuple[str, ...], ...],
    ) -> Book:
        profile = self.office.profile()
        return Book(
            form=FORMS[period.kind],
            parent_name=profile.parent_line,
            office_name=profile.name.upper(),
            year=period.first_day.year,
            first_day=period.first_day,
            last_day=period.last_day,
            first_number=entries[0].number if entries else "",
            last_number=entries[-1].number if entries else "",
            volume=period.part.volume,  # empty: written in by hand when it is bound
            rows=rows,
            last_entry=max((entry.identity for entry in entries), default=0),
            is_closed=period.part.is_closed,
        )


def _is_within(number: int, part: BookPart) -> bool:
    after_first = part.first_number is None or number >= part.first_number
    return after_first and (part.last_number is None or number <= part.last_number)


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
        "; ".join(each for each in (_cancelled(line), line.note) if each),
    )


def _cancelled(line: OutgoingLine) -> str:
    """Return the note of a cancelled number, which stays in the book."""
    return f"HỦY: {line.cancelled}" if line.cancelled else ""
