"""The store of the files that wait to be registered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.errors import NoSuchLetter
from vanthu.domain.intake import FieldState, LetterFields, LetterProposal, LetterReading
from vanthu.domain.reading_record import reading_from_record, reading_to_record
from vanthu.domain.register import Attachment, StoredFile, Urgency, same_words
from vanthu.services.lines import InboxLine
from vanthu.services.ports.letters import InboxLetter
from vanthu.storage import attachments as attached
from vanthu.storage.lines.inbox import inbox_lines
from vanthu.storage.rows.inbox import InboxRow

URGENCIES = {same_words(urgency): urgency for urgency in Urgency}


@dataclass(frozen=True, slots=True)
class SqlInboxStore:
    """Keeps waiting files within one session."""

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
        return _from_row(row, tuple(attachments))

    def get(self, inbox_id: int) -> InboxLetter:
        """Return one waiting file."""
        return self._letter(self._row(inbox_id))

    def find_bytes(self, sha256: str) -> InboxLetter | None:
        """Return the waiting file with these bytes, if any."""
        query = select(InboxRow).where(InboxRow.file_sha256 == sha256)
        row = self.session.scalar(query)
        return None if row is None else self._letter(row)

    def remove(self, inbox_id: int) -> None:
        """Take a file out of the inbox."""
        row = self._row(inbox_id)
        attached.remove_from_waiting(self.session, inbox_id)
        self.session.delete(row)
        self.session.flush()

    def lines(self) -> tuple[InboxLine, ...]:
        """Return all waiting files, urgent ones first, then the oldest."""
        return inbox_lines(self.session)

    def _letter(self, row: InboxRow) -> InboxLetter:
        return _from_row(row, attached.of_waiting(self.session, row.id))

    def _row(self, inbox_id: int) -> InboxRow:
        row = self.session.get(InboxRow, inbox_id)
        if row is None:
            raise NoSuchLetter(str(inbox_id))
        return row


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


def _from_row(row: InboxRow, attachments: tuple[Attachment, ...]) -> InboxLetter:
    return InboxLetter(
        inbox_id=row.id,
        file=StoredFile(
            row.file_sha256, row.file_name, row.file_size, row.file_media_type
        ),
        received_at=row.received_at,
        reading=None if row.reading is None else reading_from_record(row.reading),
        unread_reason=row.unread_reason,
        attachments=attachments,
    )
