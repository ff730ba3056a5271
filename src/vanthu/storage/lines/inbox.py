"""The lines of the inbox."""

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from vanthu.domain.register import Urgency
from vanthu.services.lines import InboxLine
from vanthu.storage.rows.inbox import InboxRow, InboxTypedRow

URGENCY_RANK = {urgency.value: rank for rank, urgency in enumerate(Urgency)}
LINES = (
    select(
        InboxRow.id,
        InboxRow.file_name,
        InboxRow.received_at,
        InboxRow.reference,
        InboxRow.number_blank,
        InboxRow.issued,
        InboxRow.issuer,
        InboxRow.subject,
        InboxRow.urgency,
        InboxRow.unread_reason,
        InboxRow.file_sha256.is_not(None).label("has_file"),
        InboxTypedRow.inbox_id.is_not(None).label("is_typed"),
    )
    .outerjoin(InboxTypedRow, InboxTypedRow.inbox_id == InboxRow.id)
    .order_by(
        case(URGENCY_RANK, value=InboxRow.urgency).desc(),
        InboxRow.received_at,
        InboxRow.id,
    )
)


def inbox_lines(session: Session) -> tuple[InboxLine, ...]:
    """Return all waiting letters, urgent ones first, then the oldest."""
    return tuple(
        InboxLine(
            inbox_id=row.id,
            file_name=row.file_name,
            received_at=row.received_at,
            reference=row.reference,
            number_blank=row.number_blank,
            issued=row.issued,
            issuer=row.issuer,
            subject=row.subject,
            urgency=Urgency(row.urgency),
            unread_reason=row.unread_reason,
            has_file=row.has_file,
            is_typed=row.is_typed,
        )
        for row in session.execute(LINES)
    )
