"""What the services need from the outside: stores, readers, writers, the calendar."""

from collections.abc import Callable, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from vanthu.domain.containers import ContainedFile
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.documents.books import Book, BookKind, BookPrint
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.forms import LabelSheet, OfficeForm, StampLabel
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.documents.phrases import Phrase
from vanthu.domain.habits import PastLetter
from vanthu.domain.intake import LetterReading, PagePicture
from vanthu.domain.layouts import FieldPlace, Layout
from vanthu.domain.office import Department, OfficeProfile
from vanthu.domain.outgoing import OutgoingDocument, Series
from vanthu.domain.page_words import PageWords
from vanthu.domain.register import (
    Attachment,
    IncomingLetter,
    LetterDraft,
    LetterStatus,
    StoredFile,
)
from vanthu.domain.sending import MailAccount, OutboxMail
from vanthu.domain.similarity import Signature
from vanthu.domain.tasks import Order, Task
from vanthu.services.chain_lines import Citing, HeldDocument, ReportedFigure
from vanthu.services.draft_lines import DraftLine, DraftQuery, DraftVersion
from vanthu.services.lines import (
    InboxLine,
    OutgoingLine,
    RegisterLine,
    RegisterQuery,
    TaskLine,
    TaskQuery,
)
from vanthu.services.phrase_lines import PhraseUse
from vanthu.services.progress import NO_PROGRESS, Progress

Today = Callable[[], date]
Now = Callable[[], datetime]
Calendar = Callable[[], WorkingCalendar]


@dataclass(frozen=True, slots=True)
class InboxLetter:
    """A file taken into the inbox; `reading` is None when nothing could be read."""

    inbox_id: int
    file: StoredFile
    received_at: datetime
    reading: LetterReading | None
    unread_reason: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class SimilarLetter:
    """A registered letter that a file resembles."""

    letter: IncomingLetter
    likeness: float  # of the texts, 0 to 1
    is_same_file: bool = False


class LetterStamper(Protocol):
    """Stamps copies of letters outside the main process."""

    def stamp(self, path: Path, stamp: bytes, place: tuple[float, float]) -> bytes:
        """Return a PDF copy of the first page with a stamp; the file is not changed.

        `place` is its left and upper edge on the page, in millimetres.

        Raises:
            FileRefused: the file has no pages or cannot be copied.
            ReaderFailed: the reading process broke.
        """
        ...

    def picture_of(self, content: bytes, name: Path, *, dpi: int) -> PagePicture:
        """Draw the first page of a file in memory; `name` is for errors.

        Raises:
            FileRefused: the file cannot be drawn.
            ReaderFailed: the reading process broke.
        """
        ...


class LetterReader(LetterStamper, Protocol):
    """Reads files outside the main process; several threads may ask."""

    @property
    def width(self) -> int:
        """Return how many files can be read at the same time."""
        ...

    def break_off(self, threads: Set[int]) -> None:
        """End the reading under way for some threads; they hear `ReaderFailed`."""
        ...

    def read(self, path: Path, *, name: str | None = None) -> LetterReading:
        """Read a file and propose its fields; `name` is the name to show for it.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        ...

    def unpack(self, path: Path) -> tuple[ContainedFile, ...]:
        """Return the files in a mail, a package or an archive; none for other files.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        ...

    def read_part(self, part: ContainedFile, container: Path) -> LetterReading:
        """Read a file of a container, which is named in errors.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        ...

    def picture(self, path: Path, page: int, dpi: int) -> PagePicture:
        """Draw one page, counted from 1.

        Raises:
            FileRefused: the file has no such page or cannot be drawn.
            ReaderFailed: the reading process broke.
        """
        ...

    def page_words(self, path: Path, page: int) -> PageWords:
        """Read one page, counted from 1, once more, for its words with their boxes.

        Raises:
            FileRefused: the file has no such page or cannot be read.
            ReaderFailed: the reading process broke.
        """
        ...


class FileVault(Protocol):
    """Keeps the received bytes, unchanged, by their content."""

    def hash_of(self, path: Path) -> str:
        """Return the hash of a file outside, by which `keep` knows it again.

        Raises:
            FileRefused: the file is missing, too large or cannot be opened.
        """
        ...

    def keep(
        self, path: Path, name: str | None = None, sha256: str | None = None
    ) -> StoredFile:
        """Copy a file into the vault; it is durable when this returns.

        With `sha256` only these very bytes are taken.

        Raises:
            FileRefused: the file is missing, too large, cannot be opened or changed.
            StorageUnavailable: the vault cannot be written.
        """
        ...

    def keep_bytes(self, content: bytes, name: str) -> StoredFile:
        """Put a file from a container into the vault; it is durable on return.

        Raises:
            StorageUnavailable: the vault cannot be written.
        """
        ...

    def path_of(self, sha256: str) -> Path:
        """Return where the bytes of a kept file lie."""
        ...


class OpenedCopies(Protocol):
    """Copies of received files for other programs, removed in the end."""

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy under its name and return where it lies.

        Raises:
            StorageUnavailable: it cannot be written.
        """
        ...


class InboxStore(Protocol):
    """The files that wait to be registered."""

    def add(
        self,
        file: StoredFile,
        received_at: datetime,
        reading: LetterReading | None,
        unread_reason: str = "",
        attachments: Sequence[Attachment] = (),
    ) -> InboxLetter:
        """Put a file into the inbox, with what came along."""
        ...

    def get(self, inbox_id: int) -> InboxLetter:
        """Return one waiting file.

        Raises:
            NoSuchLetter: it is not waiting.
        """
        ...

    def find_bytes(self, sha256: str) -> InboxLetter | None:
        """Return the waiting file with these bytes, if any."""
        ...

    def remove(self, inbox_id: int) -> None:
        """Take a file out of the inbox; the bytes stay in the vault."""
        ...

    def lines(self) -> tuple[InboxLine, ...]:
        """Return all waiting files, urgent ones first, then the oldest."""
        ...


class RegisterStore(Protocol):
    """The register of incoming letters."""

    def next_arrival_number(self, year: int) -> int:
        """Take the next number of the year; given back if the unit is not committed."""
        ...

    def add(
        self,
        arrival_number: int,
        draft: LetterDraft,
        reading: LetterReading | None,
        attachments: Sequence[Attachment] = (),
    ) -> IncomingLetter:
        """Enter a letter under its number, with what came along."""
        ...

    def attachments_of(self, letter_id: int) -> tuple[Attachment, ...]:
        """Return what came with a letter, without the texts."""
        ...

    def find_same(self, draft: LetterDraft) -> IncomingLetter | None:
        """Return the earlier letter with the same number, symbol and issuing body.

        Numbers begin anew each year, so letters of different years are not the same
        when both state their date.
        """
        ...

    def find_bytes(self, sha256: str) -> IncomingLetter | None:
        """Return the earliest letter whose file has these bytes."""
        ...

    def find_alike(self, signature: Signature, limit: int) -> tuple[SimilarLetter, ...]:
        """Return letters whose text may be alike, those with most in common first."""
        ...

    def get(self, letter_id: int) -> IncomingLetter:
        """Return one letter.

        Raises:
            NoSuchLetter: there is none.
        """
        ...

    def by_arrival(self, year: int, arrival_number: int) -> IncomingLetter:
        """Return the letter with this number in this year's register.

        Raises:
            NoSuchLetter: there is none.
        """
        ...

    def reading_of(self, letter_id: int) -> LetterReading | None:
        """Return what was read in the letter's file, if there is a file."""
        ...

    def set_status(self, letter_id: int, status: LetterStatus) -> None:
        """Record where the letter stands."""
        ...

    def set_reply(self, letter_id: int, reply_ref: str) -> None:
        """Record the number and symbol of the document that answers the letter."""
        ...

    def lines(self, query: RegisterQuery) -> tuple[RegisterLine, ...]:
        """Return a window of the register, newest first."""
        ...

    def count(self, query: RegisterQuery) -> int:
        """Count the letters that a query matches."""
        ...

    def issuing_bodies(self, limit: int) -> tuple[str, ...]:
        """Return the issuing bodies, those with most letters first.

        Each is spelled as in its newest letter.
        """
        ...

    def past_of_stem(self, stem: str, limit: int) -> tuple[PastLetter, ...]:
        """Return the newest letters whose symbol has this stem and who issued them."""
        ...

    def past_given(self, issuer_key: str, limit: int) -> tuple[PastLetter, ...]:
        """Return the newest letters of an issuing body that were given to somebody."""
        ...

    def past_of_issuer(self, issuer_key: str, limit: int) -> tuple[PastLetter, ...]:
        """Return the newest letters of an issuing body, given to somebody or not."""
        ...

    def past_layouts(self, issuer_key: str, limit: int) -> tuple[Layout, ...]:
        """Return where the newest letters of a body with known places have fields."""
        ...

    def add_places(self, letter_id: int, places: Sequence[FieldPlace]) -> None:
        """Record where a letter has some more of its fields."""
        ...


class TaskStore(Protocol):
    """The tasks of the departments."""

    def add(self, order: Order, moment: datetime) -> Task:
        """Create a task from an order."""
        ...

    def get(self, task_id: int) -> Task:
        """Return one task.

        Raises:
            NoSuchTask: there is none.
        """
        ...

    def of_letter(self, letter_id: int) -> tuple[Task, ...]:
        """Return the tasks of a letter in the order they were given."""
        ...

    def save(self, task: Task) -> Task:
        """Store a changed task and return it with its new version.

        Raises:
            ChangedByAnother: the task changed since it was read.
        """
        ...

    def lines(self, query: TaskQuery) -> tuple[TaskLine, ...]:
        """Return tasks, earliest due first and those without a due date last."""
        ...


class DraftStore(Protocol):
    """Drafts of all kinds, as they stand and as they were."""

    def save(self, draft: Draft, moment: datetime) -> Draft:
        """Store a new or changed draft and return it with its identity and version.

        What it is now stays as a version that can be read again.

        Raises:
            ChangedByAnother: the draft changed since it was read.
        """
        ...

    def get(self, draft_id: int) -> Draft:
        """Return one draft.

        Raises:
            NoSuchDraft: there is none.
        """
        ...

    def of_letter(self, letter_id: int, template: str) -> Draft | None:
        """Return the newest draft of a template that answers a letter, if any.

        One whose number is cancelled counts no more.
        """
        ...

    def answering(self, letter_id: int) -> tuple[Draft, ...]:
        """Return all drafts that answer a letter, oldest first."""
        ...

    def versions(self, draft_id: int) -> tuple[DraftVersion, ...]:
        """Return what was saved of a draft, newest first.

        Raises:
            NoSuchDraft: there is none.
        """
        ...

    def at_version(self, draft_id: int, version: int) -> Draft:
        """Return what a draft was at one of its saves.

        Raises:
            NoSuchDraft: there is no such version.
        """
        ...

    def lines(self, query: DraftQuery) -> tuple[DraftLine, ...]:
        """Return drafts, newest first."""
        ...


class CitationStore(Protocol):
    """Documents by their references, and figures of earlier results."""

    def held(self, ref: str) -> tuple[HeldDocument, ...]:
        """Return the registered letters and issued documents with a reference."""
        ...

    def citing(self, references: Sequence[str]) -> tuple[Citing, ...]:
        """Return the letters that cite any of these references, oldest first."""
        ...

    def read_between(
        self, first_day: date, last_day: date, limit: int
    ) -> tuple[int, ...]:
        """Return the letters of a period whose file was read, newest first."""
        ...

    def figures(self, since: date, limit: int) -> tuple[ReportedFigure, ...]:
        """Return the figures of tasks done since a day, newest first."""
        ...


class PhraseStore(Protocol):
    """The office's own phrases, and the use of all."""

    def own(self) -> tuple[Phrase, ...]:
        """Return the office's own phrases, the newest first."""
        ...

    def add(self, phrase: Phrase) -> Phrase:
        """Keep a sentence, and return it with its identity."""
        ...

    def forget(self, phrase_id: str) -> None:
        """Drop a sentence of the office's own; others stay."""
        ...

    def note_use(self, phrase_id: str, day: date) -> None:
        """Count one use of a phrase."""
        ...

    def uses(self) -> dict[str, PhraseUse]:
        """Return how often and when last each phrase was used."""
        ...


class OutgoingStore(Protocol):
    """The register of issued documents."""

    def next_number(self, year: int, series: Series, symbol: str) -> int:
        """Take the next number of a series of the year, free with this symbol.

        It is given back if the unit is not committed.
        """
        ...

    def add(self, document: OutgoingDocument) -> OutgoingDocument:
        """Enter an issued document and return it with its identity."""
        ...

    def get(self, document_id: int) -> OutgoingDocument:
        """Return one issued document.

        Raises:
            NoSuchDocument: there is none.
        """
        ...

    def of_draft(self, draft_id: int) -> OutgoingDocument | None:
        """Return the entry of an issued draft."""
        ...

    def answering(self, letter_id: int) -> tuple[OutgoingDocument, ...]:
        """Return the documents that answer a letter, oldest first."""
        ...

    def cancel(self, document_id: int, reason: str) -> OutgoingDocument:
        """Mark a number as cancelled; it stays in the register.

        Raises:
            NoSuchDocument: there is none.
        """
        ...

    def lines(self, first_day: date, last_day: date) -> tuple[OutgoingLine, ...]:
        """Return the documents issued in a period, in the order of their numbers."""
        ...


class PrintStore(Protocol):
    """What was printed of the books, and which reminders went out."""

    def add_book(self, printed: BookPrint) -> None:
        """Remember that a part of a book was printed."""
        ...

    def last_book(self, kind: BookKind, year: int) -> BookPrint | None:
        """Return the print that went furthest in a book of a year, if any."""
        ...

    def add_reminder(self, task_id: int, time: int, day: date) -> None:
        """Remember that a task was reminded of for the first, second… time."""
        ...

    def reminders_of(self, task_id: int) -> tuple[date, ...]:
        """Return the days on which a task was reminded of, in their order."""
        ...


class OfficeStore(Protocol):
    """The office's profile and departments."""

    def profile(self) -> OfficeProfile | None:
        """Return the profile, None before it was first saved."""
        ...

    def save_profile(self, profile: OfficeProfile) -> None:
        """Replace the profile."""
        ...

    def departments(self) -> tuple[Department, ...]:
        """Return the departments in the office's order."""
        ...

    def save_departments(self, departments: Sequence[Department]) -> None:
        """Replace the list of departments."""
        ...


class OutboxStore(Protocol):
    """The mails that go out, and the account that they go by."""

    def account(self) -> MailAccount | None:
        """Return the mail account, None when there is none."""
        ...

    def save_account(self, account: MailAccount | None) -> None:
        """Replace the mail account."""
        ...

    def add(self, mail: OutboxMail, addressee: str, to: Sequence[str]) -> OutboxMail:
        """Put a mail into the outbox; `to` is where the addressee's mails go."""
        ...

    def get(self, mail_id: int) -> OutboxMail:
        """Return one mail.

        Raises:
            NoSuchMail: there is none.
        """
        ...

    def save(self, mail: OutboxMail) -> OutboxMail:
        """Store what became of a mail and return it with its new version.

        Raises:
            ChangedByAnother: it changed since it was read.
        """
        ...

    def remove(self, mail: OutboxMail) -> None:
        """Take a mail out; its bytes stay in the vault."""
        ...

    def mails(self) -> tuple[OutboxMail, ...]:
        """Return all mails, newest first."""
        ...

    def addresses_of(self, addressee: str) -> tuple[str, ...]:
        """Return the addresses that an addressee's last mail went to."""
        ...


class UnitOfWork(Protocol):
    """The stores within one transaction; leaving without commit undoes everything."""

    @property
    def inbox(self) -> InboxStore:
        """Return the inbox."""
        ...

    @property
    def register(self) -> RegisterStore:
        """Return the register of incoming letters."""
        ...

    @property
    def tasks(self) -> TaskStore:
        """Return the tasks."""
        ...

    @property
    def drafts(self) -> DraftStore:
        """Return the drafts."""
        ...

    @property
    def citations(self) -> CitationStore:
        """Return what letters cite."""
        ...

    @property
    def phrases(self) -> PhraseStore:
        """Return the phrases."""
        ...

    @property
    def outgoing(self) -> OutgoingStore:
        """Return the register of issued documents."""
        ...

    @property
    def prints(self) -> PrintStore:
        """Return what was printed."""
        ...

    @property
    def office(self) -> OfficeStore:
        """Return the office's own data."""
        ...

    @property
    def outbox(self) -> OutboxStore:
        """Return the mails that go out."""
        ...

    def commit(self) -> None:
        """Make everything durable."""
        ...


# A unit for writing holds the database's write lock from its start.
OpenUnit = Callable[[], AbstractContextManager[UnitOfWork]]


class PrintedPages(Protocol):
    """Pages that can be looked at and printed, and the PDF file that they are."""

    @property
    def content(self) -> bytes:
        """Return the PDF file."""
        ...

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Return width and height of each page in millimetres."""
        ...

    def picture(self, page: int, dpi: int) -> PagePicture:
        """Draw one page, counted from 1."""
        ...


class FormWriter(Protocol):
    """Writes forms and stamps."""

    def write_form(self, form: OfficeForm, target: Path) -> None:
        """Write a form as .docx or .pdf, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        ...

    def form_pdf(self, form: OfficeForm) -> bytes:
        """Return a form as a PDF file.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        ...

    def labels_pdf(self, sheet: LabelSheet) -> bytes:
        """Return labels of the dấu ĐẾN on A4 as a PDF file.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        ...

    def stamp_pdf(self, label: StampLabel) -> bytes:
        """Return one dấu ĐẾN as a PDF page of its own size.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        ...

    def open_pages(self, content: bytes) -> PrintedPages:
        """Return the pages of a PDF of our own."""
        ...


class DocumentWriter(Protocol):
    """Writes official documents and books as files."""

    def write_document(self, document: OfficialDocument, target: Path) -> None:
        """Write a document as .docx or .pdf, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        ...

    def write_book(
        self, book: Book, target: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Write a book as .docx, .pdf or .xlsx, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
            Cancelled: the user stopped it, and nothing was written.
        """
        ...

    def book_pdf(self, book: Book, progress: Progress = NO_PROGRESS) -> bytes:
        """Return a book as a PDF file, for the preview and the printer.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
            Cancelled: the user stopped it.
        """
        ...

    def preview(self, document: OfficialDocument, dpi: int) -> tuple[PagePicture, ...]:
        """Return the pages of the document's PDF as pictures."""
        ...
