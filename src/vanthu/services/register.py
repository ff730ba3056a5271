"""Entering letters in the register (vào sổ văn bản đến)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vanthu.domain.errors import (
    DraftIncomplete,
    FileAlreadyRegistered,
    LetterAlreadyRegistered,
    NoSuchLetter,
)
from vanthu.domain.intake import LetterReading
from vanthu.domain.register import Attachment, IncomingLetter, LetterDraft, LetterStatus
from vanthu.domain.similarity import ALIKE, Signature, signature_of
from vanthu.services.lines import InboxLine, RegisterLine, RegisterQuery
from vanthu.services.ports.letters import InboxStore, RegisterStore, SimilarLetter
from vanthu.services.ports.unit_of_work import OpenUnit

MOST_SIMILAR = 3
MOST_COMPARED = 20
MOST_TAILS = 4  # pages before a copy that a letter passes on
ARRIVAL = re.compile(r"(\d{1,9})(?:/(\d{4}))?")  # 12 or 12/2025


@dataclass(frozen=True, slots=True)
class WaitingCopy:
    """A waiting letter that resembles another waiting one."""

    line: InboxLine
    likeness: float  # of the texts, 0 to 1


@dataclass(frozen=True, slots=True)
class Register:
    """Gives letters their arrival numbers, without gaps and without repeats."""

    open_unit: OpenUnit
    _waiting: dict[int, Signature | None] = field(default_factory=dict, repr=False)

    def find_same(self, draft: LetterDraft) -> IncomingLetter | None:
        """Return the earlier letter that this one may repeat (NĐ 30, PL VI)."""
        with self.open_unit() as unit:
            return unit.register.find_same(draft)

    def find_similar(self, reading: LetterReading) -> tuple[SimilarLetter, ...]:
        """Return the earlier letters that a file repeats or resembles.

        The letter with the same bytes comes first, then those with the likest text.
        """
        with self.open_unit() as unit:
            same_file = unit.register.find_bytes(reading.sha256)
            alike = [
                similar
                for signature in _signatures_of(reading)
                for similar in unit.register.find_alike(signature, MOST_COMPARED)
            ]
        found = [SimilarLetter(same_file, 1.0, is_same_file=True)] if same_file else []
        seen = {same_file.letter_id} if same_file else set()
        for similar in sorted(alike, key=lambda similar: -similar.likeness):
            if similar.likeness >= ALIKE and similar.letter.letter_id not in seen:
                found.append(similar)
                seen.add(similar.letter.letter_id)
        return tuple(found[:MOST_SIMILAR])

    def find_waiting(
        self, inbox_id: int, reading: LetterReading
    ) -> tuple[WaitingCopy, ...]:
        """Return the other waiting letters whose text is like this one's."""
        own = signature_of(reading.text)
        if own is None:
            return ()
        with self.open_unit() as unit:
            lines = [line for line in unit.inbox.lines() if line.inbox_id != inbox_id]
            copies = [
                WaitingCopy(line, own.likeness(other))
                for line in lines
                if (other := self._signature(unit.inbox, line.inbox_id))
            ]
        alike = [copy for copy in copies if copy.likeness >= ALIKE]
        return tuple(sorted(alike, key=lambda copy: -copy.likeness)[:MOST_SIMILAR])

    def _signature(self, inbox: InboxStore, inbox_id: int) -> Signature | None:
        """Return the signature of a waiting letter, whose text never changes."""
        if inbox_id not in self._waiting:
            reading = inbox.get(inbox_id).reading
            self._waiting[inbox_id] = signature_of(reading.text) if reading else None
        return self._waiting[inbox_id]

    def enter(
        self,
        draft: LetterDraft,
        *,
        inbox_id: int | None = None,
        although_same: bool = False,
    ) -> IncomingLetter:
        """Enter one letter and return it with its number for the year.

        `inbox_id` names the waiting letter that it comes from; `although_same` says
        that the clerk has seen the earlier letter and it is another one.

        Raises:
            DraftIncomplete: a required field is empty and not marked as not stated.
            LetterAlreadyRegistered: same number, symbol and issuing body, or the
                same file.
            NoSuchLetter: the waiting letter was registered or dismissed meanwhile.
        """
        if gaps := draft.gaps():
            raise DraftIncomplete(gaps)
        with self.open_unit() as unit:
            waiting = None if inbox_id is None else unit.inbox.get(inbox_id)
            # The number's lock: two clerks with the same letter wait for each other.
            number = unit.register.next_arrival_number(draft.arrival_date.year)
            if not although_same:
                _refuse_repeated(unit.register, draft)
            if waiting is None:
                letter = unit.register.add(number, draft, None)
            else:
                letter = unit.register.add(
                    number, draft, waiting.reading, waiting.attachments
                )
                unit.inbox.remove(waiting.inbox_id)
            unit.commit()
        return letter

    def enter_all(self, drafts: Sequence[LetterDraft]) -> tuple[IncomingLetter, ...]:
        """Enter letters that are known to be complete and different, all or none."""
        with self.open_unit() as unit:
            letters = tuple(
                unit.register.add(
                    unit.register.next_arrival_number(draft.arrival_date.year),
                    draft,
                    None,
                )
                for draft in drafts
            )
            unit.commit()
        return letters

    def get(self, letter_id: int) -> IncomingLetter:
        """Return one letter.

        Raises:
            NoSuchLetter: there is none.
        """
        with self.open_unit() as unit:
            return unit.register.get(letter_id)

    def find(self, wanted: str, year: int) -> IncomingLetter:
        """Return the letter with an arrival number, `12` of `year` or `12/2025`.

        Raises:
            NoSuchLetter: there is none.
        """
        match = ARRIVAL.fullmatch(wanted.strip())
        if match is None:
            raise NoSuchLetter(wanted)
        number, stated_year = match.groups()
        with self.open_unit() as unit:
            return unit.register.by_arrival(int(stated_year or year), int(number))

    def reading_of(self, letter_id: int) -> LetterReading | None:
        """Return what was read in the letter's file, if it has one."""
        with self.open_unit() as unit:
            return unit.register.reading_of(letter_id)

    def attachments_of(self, letter_id: int) -> tuple[Attachment, ...]:
        """Return the files that came with a letter."""
        with self.open_unit() as unit:
            return unit.register.attachments_of(letter_id)

    def keep_for_information(self, letter_id: int) -> None:
        """Close a letter that asks nothing of the office (lưu để biết)."""
        with self.open_unit() as unit:
            unit.register.set_status(letter_id, LetterStatus.FOR_INFORMATION)
            unit.commit()

    def lines(self, query: RegisterQuery) -> tuple[RegisterLine, ...]:
        """Return a window of the register, newest first."""
        with self.open_unit() as unit:
            return unit.register.lines(query)

    def count(self, query: RegisterQuery) -> int:
        """Count the letters that a query matches."""
        with self.open_unit() as unit:
            return unit.register.count(query)


def _refuse_repeated(register: RegisterStore, draft: LetterDraft) -> None:
    same = register.find_same(draft)
    same_file = register.find_bytes(draft.source.sha256) if draft.source else None
    if earlier := same or same_file:
        kind = LetterAlreadyRegistered if same else FileAlreadyRegistered
        raise kind(
            earlier.arrival_number, earlier.draft.arrival_date, earlier.letter_id
        )


def _signatures_of(reading: LetterReading) -> Iterator[Signature]:
    """Yield the signature of a letter, and of the copy that it may pass on.

    A copy begins on a page of its own, after the letter that passes it on.
    """
    for first in range(min(len(reading.pages), 1 + MOST_TAILS)):
        text = "\n".join(page.text for page in reading.pages[first:])
        if signature := signature_of(text):
            yield signature
