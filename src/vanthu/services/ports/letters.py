"""Where waiting letters, the register and the tasks are stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from vanthu.domain.habits import PastLetter
from vanthu.domain.intake import LetterReading
from vanthu.domain.layouts import FieldPlace, Layout
from vanthu.domain.register import (
    Attachment,
    IncomingLetter,
    LetterDraft,
    LetterStatus,
    StoredFile,
)
from vanthu.domain.similarity import Signature
from vanthu.domain.tasks import Order, Task
from vanthu.domain.typed_letters import TypedLetter
from vanthu.services.lines import (
    InboxLine,
    RegisterLine,
    RegisterQuery,
    TaskLine,
    TaskQuery,
)


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter that waits to be registered; one typed by hand has no file.

    `typed` is what a clerk typed for it already, if anything.
    """

    inbox_id: int
    file: StoredFile | None
    received_at: datetime
    reading: LetterReading | None
    unread_reason: str = ""
    attachments: tuple[Attachment, ...] = ()
    typed: TypedLetter | None = None


@dataclass(frozen=True, slots=True)
class InboxLetter(WaitingLetter):
    """A file taken into the inbox; `reading` is None when nothing could be read."""

    file: StoredFile


@dataclass(frozen=True, slots=True)
class SimilarLetter:
    """A registered letter that a file resembles."""

    letter: IncomingLetter
    likeness: float  # of the texts, 0 to 1
    is_same_file: bool = False


class InboxStore(Protocol):
    """The letters that wait to be registered."""

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

    def add_by_hand(self, received_at: datetime) -> int:
        """Let a letter without a file wait, and return its identity."""
        ...

    def keep_typed(self, inbox_id: int, typed: TypedLetter, moment: datetime) -> None:
        """Keep what was typed for a waiting letter, instead of what was before.

        Raises:
            NoSuchLetter: it is not waiting.
        """
        ...

    def get(self, inbox_id: int) -> WaitingLetter:
        """Return one waiting letter.

        Raises:
            NoSuchLetter: it is not waiting.
        """
        ...

    def find_bytes(self, sha256: str) -> InboxLetter | None:
        """Return the waiting file with these bytes, if any."""
        ...

    def remove(self, inbox_id: int) -> None:
        """Take a letter out of the inbox with what was typed; its file stays kept.

        Raises:
            NoSuchLetter: it is not waiting.
        """
        ...

    def lines(self) -> tuple[InboxLine, ...]:
        """Return all waiting letters, urgent ones first, then the oldest."""
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
