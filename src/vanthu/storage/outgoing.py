"""The store of the register of issued documents."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.errors import NoSuchDocument
from vanthu.domain.outgoing import OutgoingDocument, Series
from vanthu.services.lines import OutgoingLine
from vanthu.storage.lines.outgoing import outgoing_lines
from vanthu.storage.numbering import next_outgoing_number
from vanthu.storage.rows.outgoing import OutgoingAnswerRow, OutgoingRow


@dataclass(frozen=True, slots=True)
class SqlOutgoingStore:
    """Keeps issued documents within one session."""

    session: Session

    def next_number(self, year: int, series: Series, symbol: str) -> int:
        """Take the next number of a series of the year."""
        return next_outgoing_number(self.session, year, series, symbol)

    def add(self, document: OutgoingDocument) -> OutgoingDocument:
        """Enter an issued document and return it with its identity."""
        row = _to_row(document)
        self.session.add(row)
        self.session.flush()
        return replace(document, document_id=row.id)

    def get(self, document_id: int) -> OutgoingDocument:
        """Return one issued document."""
        return _from_row(self._row(document_id))

    def of_draft(self, draft_id: int) -> OutgoingDocument | None:
        """Return the entry of an issued draft."""
        query = select(OutgoingRow).where(OutgoingRow.draft_id == draft_id)
        row = self.session.scalar(query.order_by(OutgoingRow.id.desc()).limit(1))
        return None if row is None else _from_row(row)

    def answering(self, letter_id: int) -> tuple[OutgoingDocument, ...]:
        """Return the documents that answer a letter, oldest first."""
        query = (
            select(OutgoingRow)
            .join(OutgoingAnswerRow, OutgoingAnswerRow.outgoing_id == OutgoingRow.id)
            .where(OutgoingAnswerRow.letter_id == letter_id)
            .order_by(OutgoingRow.issued_on, OutgoingRow.id)
        )
        return tuple(_from_row(row) for row in self.session.scalars(query))

    def cancel(self, document_id: int, reason: str) -> OutgoingDocument:
        """Mark a number as cancelled; it stays in the register."""
        row = self._row(document_id)
        row.cancelled = reason
        self.session.flush()
        return _from_row(row)

    def lines(self, first_day: date, last_day: date) -> tuple[OutgoingLine, ...]:
        """Return the documents issued in a period, in the order of their numbers."""
        return outgoing_lines(self.session, first_day, last_day)

    def _row(self, document_id: int) -> OutgoingRow:
        row = self.session.get(OutgoingRow, document_id)
        if row is None:
            raise NoSuchDocument(document_id)
        return row


def _to_row(document: OutgoingDocument) -> OutgoingRow:
    return OutgoingRow(
        year=document.issued_on.year,
        series=document.series or document.kind,
        number=document.number,
        symbol=document.symbol,
        issued_on=document.issued_on,
        kind=document.kind,
        subject=document.subject,
        signer_name=document.signer_name,
        recipients=document.recipients,
        archive=document.archive,
        copies=document.copies,
        draft_id=document.draft_id,
        cancelled=document.cancelled,
        note=document.note,
        answers=[
            OutgoingAnswerRow(position=position, letter_id=letter_id)
            for position, letter_id in enumerate(document.answers)
        ],
    )


def _from_row(row: OutgoingRow) -> OutgoingDocument:
    return OutgoingDocument(
        document_id=row.id,
        number=row.number,
        symbol=row.symbol,
        issued_on=row.issued_on,
        kind=row.kind,
        subject=row.subject,
        signer_name=row.signer_name,
        recipients=row.recipients,
        archive=row.archive,
        copies=row.copies,
        series=row.series,
        answers=tuple(each.letter_id for each in row.answers),
        draft_id=row.draft_id,
        cancelled=row.cancelled,
        note=row.note,
    )
