"""The lines of the register of issued documents."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.documents.parts import printed_number
from vanthu.services.lines import OutgoingLine
from vanthu.storage.rows.outgoing import OutgoingRow

LINES = select(
    OutgoingRow.id,
    OutgoingRow.number,
    OutgoingRow.symbol,
    OutgoingRow.issued_on,
    OutgoingRow.kind,
    OutgoingRow.subject,
    OutgoingRow.signer_name,
    OutgoingRow.recipients,
    OutgoingRow.archive,
    OutgoingRow.copies,
    OutgoingRow.cancelled,
    OutgoingRow.note,
).order_by(OutgoingRow.year, OutgoingRow.series, OutgoingRow.number)


def outgoing_lines(
    session: Session, first_day: date, last_day: date
) -> tuple[OutgoingLine, ...]:
    """Return the documents issued in a period, in the order of their numbers."""
    issued = LINES.where(OutgoingRow.issued_on.between(first_day, last_day))
    return tuple(
        OutgoingLine(
            document_id=row.id,
            reference=f"{printed_number(row.number)}/{row.symbol}",
            issued_on=row.issued_on,
            kind=row.kind,
            subject=row.subject,
            signer_name=row.signer_name,
            recipients=row.recipients,
            archive=row.archive,
            copies=row.copies,
            note=row.note,
            cancelled=row.cancelled,
        )
        for row in session.execute(issued)
    )
