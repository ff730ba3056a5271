"""The store of the register of issued documents."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from vanthu.domain.register import OutgoingDocument
from vanthu.services.lines import OutgoingLine
from vanthu.storage.lines.outgoing import outgoing_lines
from vanthu.storage.numbering import next_outgoing_number
from vanthu.storage.rows.outgoing import OutgoingRow


@dataclass(frozen=True, slots=True)
class SqlOutgoingStore:
    """Keeps issued documents within one session."""

    session: Session

    def next_number(self, year: int, series: str) -> int:
        """Take the next number of a series of the year."""
        return next_outgoing_number(self.session, year, series)

    def add(self, document: OutgoingDocument) -> OutgoingDocument:
        """Enter an issued document and return it with its identity."""
        row = _to_row(document)
        self.session.add(row)
        self.session.flush()
        return replace(document, document_id=row.id)

    def lines(self, first_day: date, last_day: date) -> tuple[OutgoingLine, ...]:
        """Return the documents issued in a period, in the order of their numbers."""
        return outgoing_lines(self.session, first_day, last_day)


def _to_row(document: OutgoingDocument) -> OutgoingRow:
    return OutgoingRow(
        year=document.issued_on.year,
        number=document.number,
        symbol=document.symbol,
        issued_on=document.issued_on,
        kind=document.kind,
        subject=document.subject,
        signer_name=document.signer_name,
        recipients=document.recipients,
        archive=document.archive,
        copies=document.copies,
        answers_letter_id=document.answers_letter_id,
        note=document.note,
    )
