"""The store of the register of incoming letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.errors import DraftGap, NoSuchLetter
from vanthu.domain.habits import PastLetter, symbol_stem
from vanthu.domain.intake import LetterReading
from vanthu.domain.layouts import FieldPlace, Layout, layout_of
from vanthu.domain.reading_record import reading_from_record, reading_to_record
from vanthu.domain.register import (
    Attachment,
    IncomingLetter,
    LetterDraft,
    LetterStatus,
    StoredFile,
    Urgency,
    duplicate_key,
    issuer_key,
)
from vanthu.domain.similarity import Signature, signature_of
from vanthu.services.lines import RegisterLine, RegisterQuery
from vanthu.services.ports.letters import SimilarLetter
from vanthu.storage.attachments import add_to_letter, of_letter
from vanthu.storage.citations import keep_citations, keep_reference
from vanthu.storage.folding import with_accents, without_accents
from vanthu.storage.layouts import keep_places, past_layouts
from vanthu.storage.likeness import keep_signature, likest
from vanthu.storage.lines.past import (
    issuing_bodies,
    past_given,
    past_of_issuer,
    past_of_stem,
)
from vanthu.storage.lines.register import count_letters, register_lines
from vanthu.storage.numbering import next_arrival_number
from vanthu.storage.rows.register import (
    LetterHabitRow,
    LetterReadingRow,
    LetterRow,
    LetterWordsRow,
)


@dataclass(frozen=True, slots=True)
class SqlRegisterStore:
    """Keeps the register within one session."""

    session: Session

    def next_arrival_number(self, year: int) -> int:
        """Take the next number of the year; given back if the unit is not committed."""
        return next_arrival_number(self.session, year)

    def add(
        self,
        arrival_number: int,
        draft: LetterDraft,
        reading: LetterReading | None,
        attachments: Sequence[Attachment] = (),
    ) -> IncomingLetter:
        """Enter a letter under its number, with what came along."""
        row = _to_row(arrival_number, draft)
        self.session.add(row)
        self.session.flush()
        self.session.add(_words_row(row.id, draft, reading, attachments))
        add_to_letter(self.session, row.id, attachments)
        self.session.add(_habit_row(row.id, draft))
        keep_reference(self.session, row.id, draft)
        if reading is not None:
            keep_citations(self.session, row.id, reading.proposal.references)
            record = reading_to_record(reading)
            self.session.add(LetterReadingRow(letter_id=row.id, reading=record))
            keep_places(self.session, row.id, layout_of(draft, reading))
            if signature := signature_of(reading.text):
                keep_signature(self.session, row.id, signature)
        self.session.flush()
        return _from_row(row)

    def find_same(self, draft: LetterDraft) -> IncomingLetter | None:
        """Return the earliest letter with the same number, symbol and issuing body."""
        key = duplicate_key(draft.number, draft.symbol, draft.issuing_body)
        if key is None:
            return None
        query = (
            select(LetterRow)
            .where(LetterRow.duplicate_key == key)
            .order_by(LetterRow.register_year, LetterRow.arrival_number)
        )
        same = (
            row
            for row in self.session.scalars(query)
            if _may_be_one_year(row.issue_date, draft.issue_date)
        )
        row = next(same, None)
        return None if row is None else _from_row(row)

    def find_bytes(self, sha256: str) -> IncomingLetter | None:
        """Return the earliest letter whose file has these bytes."""
        query = select(LetterRow).where(LetterRow.source_sha256 == sha256)
        row = self.session.scalar(query.order_by(LetterRow.id).limit(1))
        return None if row is None else _from_row(row)

    def find_alike(self, signature: Signature, limit: int) -> tuple[SimilarLetter, ...]:
        """Return letters whose text may be alike, those with most in common first."""
        return tuple(
            SimilarLetter(self.get(letter_id), likeness)
            for letter_id, likeness in likest(self.session, signature, limit)
        )

    def get(self, letter_id: int) -> IncomingLetter:
        """Return one letter."""
        return _from_row(self._row(letter_id))

    def by_arrival(self, year: int, arrival_number: int) -> IncomingLetter:
        """Return the letter with this number in this year's register."""
        query = select(LetterRow).where(
            LetterRow.register_year == year,
            LetterRow.arrival_number == arrival_number,
        )
        row = self.session.scalar(query)
        if row is None:
            raise NoSuchLetter(f"{arrival_number}/{year}")
        return _from_row(row)

    def reading_of(self, letter_id: int) -> LetterReading | None:
        """Return what was read in the letter's file, if there is a file."""
        row = self.session.get(LetterReadingRow, letter_id)
        return None if row is None else reading_from_record(row.reading)

    def attachments_of(self, letter_id: int) -> tuple[Attachment, ...]:
        """Return what came with a letter, without the texts."""
        return of_letter(self.session, letter_id)

    def set_status(self, letter_id: int, status: LetterStatus) -> None:
        """Record where the letter stands."""
        self._row(letter_id).status = status.value
        self.session.flush()

    def set_reply(self, letter_id: int, reply_ref: str) -> None:
        """Record the number and symbol of the document that answers the letter."""
        self._row(letter_id).reply_ref = reply_ref
        self.session.flush()

    def lines(self, query: RegisterQuery) -> tuple[RegisterLine, ...]:
        """Return a window of the register, newest first."""
        return register_lines(self.session, query)

    def count(self, query: RegisterQuery) -> int:
        """Count the letters that a query matches."""
        return count_letters(self.session, query)

    def issuing_bodies(self, limit: int) -> tuple[str, ...]:
        """Return the issuing bodies, those with most letters first."""
        return issuing_bodies(self.session, limit)

    def past_of_stem(self, stem: str, limit: int) -> tuple[PastLetter, ...]:
        """Return the newest letters whose symbol has this stem and who issued them."""
        return past_of_stem(self.session, stem, limit)

    def past_given(self, issuer_key: str, limit: int) -> tuple[PastLetter, ...]:
        """Return the newest letters of an issuing body that were given to somebody."""
        return past_given(self.session, issuer_key, limit)

    def past_of_issuer(self, issuer_key: str, limit: int) -> tuple[PastLetter, ...]:
        """Return the newest letters of an issuing body, given to somebody or not."""
        return past_of_issuer(self.session, issuer_key, limit)

    def past_layouts(self, issuer_key: str, limit: int) -> tuple[Layout, ...]:
        """Return where the newest letters of a body with known places have fields."""
        return past_layouts(self.session, issuer_key, limit)

    def add_places(self, letter_id: int, places: Sequence[FieldPlace]) -> None:
        """Record where a letter has some more of its fields."""
        keep_places(self.session, letter_id, places)

    def _row(self, letter_id: int) -> LetterRow:
        row = self.session.get(LetterRow, letter_id)
        if row is None:
            raise NoSuchLetter(str(letter_id))
        return row


def _may_be_one_year(one: date | None, other: date | None) -> bool:
    return one is None or other is None or one.year == other.year


def _words_row(
    letter_id: int,
    draft: LetterDraft,
    reading: LetterReading | None,
    attachments: Sequence[Attachment],
) -> LetterWordsRow:
    pages = reading.pages if reading else ()
    text = "\n".join(
        [
            draft.reference,
            draft.kind,
            draft.issuing_body,
            draft.subject,
            draft.signer_name,
            draft.note,
            *(page.text for page in pages),
            *(f"{each.file.name}\n{each.text}" for each in attachments),
        ]
    )
    return LetterWordsRow(
        letter_id=letter_id,
        folded=without_accents(text),
        accented=with_accents(text),
    )


def _habit_row(letter_id: int, draft: LetterDraft) -> LetterHabitRow:
    return LetterHabitRow(
        letter_id=letter_id,
        issuer_key=issuer_key(draft.issuing_body),
        symbol_stem=symbol_stem(draft.symbol),
    )


def _to_row(arrival_number: int, draft: LetterDraft) -> LetterRow:
    source = draft.source
    return LetterRow(
        register_year=draft.arrival_date.year,
        arrival_number=arrival_number,
        arrival_date=draft.arrival_date,
        kind=draft.kind,
        issuing_body=draft.issuing_body,
        subject=draft.subject,
        number=draft.number,
        symbol=draft.symbol,
        issue_date=draft.issue_date,
        not_stated=sorted(gap.value for gap in draft.not_stated),
        signer_name=draft.signer_name,
        signer_title=draft.signer_title,
        urgency=draft.urgency.value,
        receiver=draft.receiver,
        due_date=draft.due_date,
        note=draft.note,
        source_sha256=source.sha256 if source else None,
        source_name=source.name if source else None,
        source_size=source.size if source else None,
        source_media_type=source.media_type if source else None,
        duplicate_key=duplicate_key(draft.number, draft.symbol, draft.issuing_body),
        status=LetterStatus.TO_ASSIGN.value,
        reply_ref="",
    )


def _from_row(row: LetterRow) -> IncomingLetter:
    draft = LetterDraft(
        arrival_date=row.arrival_date,
        kind=row.kind,
        issuing_body=row.issuing_body,
        subject=row.subject,
        number=row.number,
        symbol=row.symbol,
        issue_date=row.issue_date,
        not_stated=frozenset(DraftGap(gap) for gap in row.not_stated),
        signer_name=row.signer_name,
        signer_title=row.signer_title,
        urgency=Urgency(row.urgency),
        receiver=row.receiver,
        due_date=row.due_date,
        note=row.note,
        source=_source(row),
    )
    return IncomingLetter(
        letter_id=row.id,
        arrival_number=row.arrival_number,
        draft=draft,
        status=LetterStatus(row.status),
        reply_ref=row.reply_ref,
    )


def _source(row: LetterRow) -> StoredFile | None:
    if row.source_sha256 is None:
        return None
    return StoredFile(
        row.source_sha256,
        row.source_name or "",
        row.source_size or 0,
        row.source_media_type or "",
    )
