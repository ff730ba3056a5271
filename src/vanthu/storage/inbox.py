"""The store of the letters that wait to be registered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from vanthu.domain.errors import NoSuchLetter
from vanthu.domain.intake import FieldState, LetterFields, LetterProposal, LetterReading
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.domain.reading_record import reading_from_record, reading_to_record
from vanthu.domain.register import Attachment, StoredFile, Urgency, same_words
from vanthu.domain.typed_letters import TypedLetter
from vanthu.services.lines import InboxLine
from vanthu.services.ports.letters import InboxLetter, WaitingLetter
from vanthu.storage import attachments as attached
from vanthu.storage.lines.inbox import inbox_lines
from vanthu.storage.rows.inbox import InboxRow, InboxTypedRow

URGENCIES = {same_words(urgency): urgency for urgency in Urgency}


@dataclass(frozen=True, slots=True)
class SqlInboxStore:
    """Keeps waiting letters within one session."""

    session: Session

    def add(
        self,
        file: StoredFile,
        received_at: datetime,
        reading: LetterReading | None,
        unread_reason: str = "",
        attachments: Sequence[Attachment] = (),
    ) -> InboxLetter:
        """Put a file into the inbox, with what came along."""
        row = _to_row(file, received_at, reading, unread_reason)
        self.session.add(row)
        self.session.flush()
        attached.add_to_waiting(self.session, row.id, attachments)
        self.session.flush()
        return InboxLetter(
            row.id, file, received_at, reading, unread_reason, tuple(attachments)
        )

    def add_by_hand(self, received_at: datetime) -> int:
        """Let a letter without a file wait, and return its identity."""
        row = InboxRow(
            file_sha256=None,
            file_name="",
            file_size=0,
            file_media_type="",
            received_at=received_at,
            unread_reason="",
            number_blank=False,
            reference="",
            issued="",
            issuer="",
            subject="",
            urgency=Urgency.NORMAL,
        )
        self.session.add(row)
        self.session.flush()
        return row.id

    def keep_typed(self, inbox_id: int, typed: TypedLetter, moment: datetime) -> None:
        """Keep what was typed for a waiting letter, instead of what was before."""
        row = self._row(inbox_id, is_locked=True)
        if row.file_sha256 is None:  # nothing was read that its line could show
            draft = typed.draft
            row.reference, row.subject = draft.reference, draft.subject
            row.issuer, row.urgency = draft.issuing_body, draft.urgency
            row.issued = draft.issue_date.isoformat() if draft.issue_date else ""
        record = to_plain(typed)
        self.session.merge(
            InboxTypedRow(inbox_id=inbox_id, changed_at=moment, typed=record)
        )
        self.session.flush()

    def get(self, inbox_id: int) -> WaitingLetter:
        """Return one waiting letter."""
        row = self._row(inbox_id)
        file = _file_of(row)
        return self._without_file(row) if file is None else self._letter(row, file)

    def find_bytes(self, sha256: str) -> InboxLetter | None:
        """Return the waiting file with these bytes, if any."""
        query = select(InboxRow).where(InboxRow.file_sha256 == sha256)
        row = self.session.scalar(query)
        file = None if row is None else _file_of(row)
        return None if row is None or file is None else self._letter(row, file)

    def remove(self, inbox_id: int) -> None:
        """Take a letter out of the inbox with what was typed."""
        row = self._row(inbox_id, is_locked=True)
        attached.remove_from_waiting(self.session, inbox_id)
        self.session.execute(
            delete(InboxTypedRow).where(InboxTypedRow.inbox_id == inbox_id)
        )
        self.session.delete(row)
        self.session.flush()

    def lines(self) -> tuple[InboxLine, ...]:
        """Return all waiting letters, urgent ones first, then the oldest."""
        return inbox_lines(self.session)

    def _letter(self, row: InboxRow, file: StoredFile) -> InboxLetter:
        reading = None if row.reading is None else reading_from_record(row.reading)
        return InboxLetter(
            row.id,
            file,
            row.received_at,
            reading,
            row.unread_reason,
            attached.of_waiting(self.session, row.id),
            self._typed(row.id),
        )

    def _without_file(self, row: InboxRow) -> WaitingLetter:
        typed = self._typed(row.id)
        return WaitingLetter(row.id, None, row.received_at, None, typed=typed)

    def _typed(self, inbox_id: int) -> TypedLetter | None:
        row = self.session.get(InboxTypedRow, inbox_id)
        try:
            return None if row is None else from_plain(TypedLetter, row.typed)
        except ValueError:
            return None  # of another version: the clerk types anew, and loses no letter

    def _row(self, inbox_id: int, *, is_locked: bool = False) -> InboxRow:
        """Return a row; nobody else types for it or removes it while it is locked."""
        row = self.session.get(InboxRow, inbox_id, with_for_update=is_locked)
        if row is None:
            raise NoSuchLetter(str(inbox_id))
        return row


def _file_of(row: InboxRow) -> StoredFile | None:
    if row.file_sha256 is None:
        return None
    return StoredFile(
        row.file_sha256, row.file_name, row.file_size, row.file_media_type
    )


def _to_row(
    file: StoredFile,
    received_at: datetime,
    reading: LetterReading | None,
    unread_reason: str,
) -> InboxRow:
    fields = (reading.proposal if reading else LetterProposal()).fields
    return InboxRow(
        file_sha256=file.sha256,
        file_name=file.name,
        file_size=file.size,
        file_media_type=file.media_type,
        received_at=received_at,
        unread_reason=unread_reason,
        reading=reading_to_record(reading) if reading else None,
        reference=fields.full_ref.value or "",
        number_blank=fields.number.state is FieldState.BLANK,
        issued=_issued(fields),
        issuer=fields.issuer.value or "",
        subject=fields.subject.value or "",
        urgency=URGENCIES.get(same_words(fields.urgency.value or ""), Urgency.NORMAL),
    )


def _issued(fields: LetterFields) -> str:
    day = fields.issued_on.value
    return day.isoformat() if day else fields.issued_partial.value or ""
