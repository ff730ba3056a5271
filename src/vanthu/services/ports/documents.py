"""Where drafts, citations, phrases, outgoing documents and prints are stored."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from vanthu.domain.documents.books import BookKind, BookPrint
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.phrases import Phrase
from vanthu.domain.outgoing import OutgoingDocument, Series
from vanthu.services.chain_lines import Citing, HeldDocument, ReportedFigure
from vanthu.services.draft_lines import DraftLine, DraftQuery, DraftVersion
from vanthu.services.lines import (
    OutgoingLine,
)
from vanthu.services.phrase_lines import PhraseUse


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
