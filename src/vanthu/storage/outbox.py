"""The store of the mails that go out."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.errors import ChangedByAnother, NoSuchMail
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.domain.sending import Fate, MailAccount, OutboxMail, SendingReason
from vanthu.storage.rows.outbox import MailAccountRow, MailAddressRow, OutboxRow

THE_ONE = 1


@dataclass(frozen=True, slots=True)
class SqlOutboxStore:
    """Keeps the outbox within one session."""

    session: Session

    def account(self) -> MailAccount | None:
        """Return the mail account, None when there is none."""
        row = self.session.get(MailAccountRow, THE_ONE)
        return None if row is None else from_plain(MailAccount, row.account)

    def save_account(self, account: MailAccount | None) -> None:
        """Replace the mail account."""
        if account is not None:
            self.session.merge(MailAccountRow(id=THE_ONE, account=to_plain(account)))
        elif (row := self.session.get(MailAccountRow, THE_ONE)) is not None:
            self.session.delete(row)
        self.session.flush()

    def add(self, mail: OutboxMail, addressee: str, to: Sequence[str]) -> OutboxMail:
        """Put a mail into the outbox; `to` is where the addressee's mails go."""
        row = OutboxRow(
            message_id=mail.message_id,
            file_sha256=mail.file_sha256,
            recipients=list(mail.to),
            subject=mail.subject,
            written_at=mail.written_at,
            fate=mail.fate.value,
            attempts=mail.attempts,
            tried_at=mail.tried_at,
            reason="",
            detail=mail.detail,
            draft_id=mail.draft_id,
        )
        self.session.add(row)
        if addressee:
            known = MailAddressRow(addressee=addressee, addresses=list(to))
            self.session.merge(known)
        self.session.flush()
        return _from_row(row)

    def get(self, mail_id: int) -> OutboxMail:
        """Return one mail.

        Raises:
            NoSuchMail: there is none.
        """
        return _from_row(self._row(mail_id))

    def save(self, mail: OutboxMail) -> OutboxMail:
        """Store what became of a mail and return it with its new version.

        Raises:
            ChangedByAnother: it changed since it was read.
        """
        row = self._row(mail.mail_id)
        if row.version != mail.version:
            raise ChangedByAnother("outbox")
        row.fate = mail.fate.value
        row.attempts = mail.attempts
        row.tried_at = mail.tried_at
        row.reason = mail.reason.value if mail.reason else ""
        row.detail = mail.detail
        self.session.flush()
        return _from_row(row)

    def remove(self, mail: OutboxMail) -> None:
        """Take a mail out; its bytes stay in the vault."""
        self.session.delete(self._row(mail.mail_id))
        self.session.flush()

    def mails(self) -> tuple[OutboxMail, ...]:
        """Return all mails, newest first."""
        rows = self.session.scalars(select(OutboxRow).order_by(OutboxRow.id.desc()))
        return tuple(_from_row(row) for row in rows)

    def addresses_of(self, addressee: str) -> tuple[str, ...]:
        """Return the addresses that an addressee's last mail went to."""
        row = self.session.get(MailAddressRow, addressee)
        return () if row is None else tuple(row.addresses)

    def _row(self, mail_id: int) -> OutboxRow:
        row = self.session.get(OutboxRow, mail_id)
        if row is None:
            raise NoSuchMail(mail_id)
        return row


def _from_row(row: OutboxRow) -> OutboxMail:
    return OutboxMail(
        mail_id=row.id,
        message_id=row.message_id,
        file_sha256=row.file_sha256,
        to=tuple(row.recipients),
        subject=row.subject,
        written_at=row.written_at,
        fate=Fate(row.fate),
        attempts=row.attempts,
        tried_at=row.tried_at,
        reason=SendingReason(row.reason) if row.reason else None,
        detail=row.detail,
        draft_id=row.draft_id,
        version=row.version,
    )
