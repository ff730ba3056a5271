"""What the register shows now, and what the clerk can do there."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vanthu.domain.documents.books import (
    WHOLE_BOOK,
    Book,
    BookKind,
    BookPart,
    BookPrint,
)
from vanthu.domain.register import Attachment, IncomingLetter
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterLine, RegisterQuery
from vanthu.services.ports.writers import PrintedPages
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.line_table_model import WINDOW

YEARS_BACK = 10


@dataclass(frozen=True, slots=True)
class BookOrder:
    """A book to be written: which, for which days, where to, and which part of it.

    Without a target it is printed.
    """

    kind: BookKind
    first_day: date
    last_day: date
    target: Path | None
    part: BookPart = WHOLE_BOOK


@dataclass(frozen=True, slots=True)
class FilledBook:
    """A book that can be printed."""

    order: BookOrder
    book: Book
    pages: PrintedPages


class RegisterViewModel(QObject):
    """A window on the register, by year and words.

    Signals:
        listed(int, tuple[RegisterLine]): how many letters, and the newest of them.
        window_came(int, int, tuple[RegisterLine]): generation, offset, lines.
        letter_wanted(int): the row of a letter that somebody came for.
        attachments_came(int, tuple[Attachment]): the letter, and what came with it.
        book_written(BookOrder): a book lies where it was wanted.
        book_filled(FilledBook): a book can be printed.
        book_marked(BookPrint): what was printed is remembered.
        prints_came(dict[BookKind, BookPrint]): up to where the books are printed.
        failed(VanThuError): nothing changed.
    """

    listed = Signal(int, object)
    window_came = Signal(int, int, object)
    letter_wanted = Signal(int)
    attachments_came = Signal(int, object)
    book_written = Signal(object)
    book_filled = Signal(object)
    book_marked = Signal(object)
    prints_came = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._register = desk.register
        self._books = desk.books
        self._forms = desk.forms
        self._today = desk.today
        self._short = short
        self._long = long
        self._query = RegisterQuery(year=self._today().year, limit=WINDOW)
        self._listing: Job | None = None
        self._asking: Job | None = None
        self._wanted: int | None = None  # arrival number to go to after listing

    @property
    def year(self) -> int | None:
        """Return the year that is shown, None for all."""
        return self._query.year

    def years(self) -> tuple[int, ...]:
        """Return the years that may be chosen, this one first."""
        now = self._today().year
        return tuple(now - back for back in range(YEARS_BACK))

    def first_and_last_day(self) -> tuple[date, date]:
        """Return the part of the shown year that has passed."""
        today = self._today()
        year = self._query.year or today.year
        return date(year, 1, 1), min(today, date(year, 12, 31))

    def show_year(self, year: int | None) -> None:
        """Show another year."""
        self._show(replace(self._query, year=year))

    def search(self, words: str) -> None:
        """Show the letters that match some words."""
        self._show(replace(self._query, search=words.strip()))

    def reload(self) -> None:
        """Read the register again."""
        query = self._query
        if self._listing:
            self._listing.cancel()
        self._listing = self._short.run(
            lambda _: (self._register.count(query), self._register.lines(query)),
            on_done=self._show_list,
        )

    def ask_window(self, generation: int, offset: int) -> None:
        """Read the lines of a window that is scrolled to."""
        query = replace(self._query, offset=offset)

        def show(lines: tuple[RegisterLine, ...]) -> None:
            self.window_came.emit(generation, offset, lines)

        self._short.run(lambda _: self._register.lines(query), on_done=show)

    def show_letter(self, letter_id: int) -> None:
        """Go to one letter, in the year of its number."""

        def show(letter: IncomingLetter) -> None:
            self._wanted = letter.arrival_number
            self._query = RegisterQuery(year=letter.register_year, limit=WINDOW)
            self.reload()

        self._short.run(
            lambda _: self._register.get(letter_id),
            on_done=show,
            on_failed=self.failed.emit,
        )

    def ask_attachments(self, letter_id: int) -> None:
        """Read which files came with a letter."""
        if self._asking:
            self._asking.cancel()

        def show(attachments: tuple[Attachment, ...]) -> None:
            self.attachments_came.emit(letter_id, attachments)

        self._asking = self._short.run(
            lambda _: self._register.attachments_of(letter_id), on_done=show
        )

    def keep_for_information(self, letter_id: int) -> None:
        """Close a letter that asks nothing of the office."""
        self._short.run(
            lambda _: self._register.keep_for_information(letter_id),
            on_done=lambda _: self.reload(),
            on_failed=self.failed.emit,
        )

    def write_book(self, order: BookOrder, target: Path, title: str) -> None:
        """Write a book beside the window; it can be stopped."""

        def work(progress: Progress) -> None:
            self._books.save(self._filled(order), target, progress)

        self._long.run(
            work,
            on_done=lambda _: self.book_written.emit(order),
            on_failed=self.failed.emit,
            title=title,
        )

    def print_book(self, order: BookOrder, title: str) -> None:
        """Fill a book for the printer beside the window; it can be stopped."""

        def work(progress: Progress) -> FilledBook:
            book = self._filled(order)
            content = self._books.pdf(book, progress)
            return FilledBook(order, book, self._forms.open_pages(content))

        self._long.run(
            work,
            on_done=self.book_filled.emit,
            on_failed=self.failed.emit,
            title=title,
        )

    def mark_printed(self, filled: FilledBook) -> None:
        """Remember a printed part, so that the next print goes on after it."""
        kind = filled.order.kind

        def work() -> BookPrint | None:
            self._books.mark_printed(kind, filled.book)
            return self._books.last_print(kind, filled.book.year)

        self._short.run(
            lambda _: work(),
            on_done=self.book_marked.emit,
            on_failed=self.failed.emit,
        )

    def ask_prints(self) -> None:
        """Read up to where the books of the shown year are printed."""
        year = self._query.year or self._today().year

        def work() -> dict[BookKind, BookPrint]:
            found = {kind: self._books.last_print(kind, year) for kind in BookKind}
            return {kind: printed for kind, printed in found.items() if printed}

        self._short.run(lambda _: work(), on_done=self.prints_came.emit)

    def _filled(self, order: BookOrder) -> Book:
        return self._books.fill(order.kind, order.first_day, order.last_day, order.part)

    def _show(self, query: RegisterQuery) -> None:
        if query != self._query:
            self._query = query
            self.reload()

    def _show_list(self, found: tuple[int, tuple[RegisterLine, ...]]) -> None:
        total, lines = found
        self.listed.emit(total, lines)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and lines:
            # The numbers of a year have no gaps, newest first.
            self.letter_wanted.emit(lines[0].arrival_number - wanted)
