"""The tables of the mails that go out."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.sending import Fate
from vanthu.storage.rows.base import Row, one_of


class MailAccountRow(Row):
    """The one mail account of the office, without its password."""

    __tablename__ = "mail_account"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    account: Mapped[dict[str, Any]]


class MailAddressRow(Row):
    """Where the mails of an addressee went last."""

    __tablename__ = "mail_address"

    addressee: Mapped[str] = mapped_column(primary_key=True)
    addresses: Mapped[list[Any]]


class OutboxRow(Row):
    """A mail, queued or sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        one_of("fate", Fate),
        CheckConstraint("attempts >= 0", name="attempts"),
        # A screen may still hold the number of a mail that was discarded.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    message_id: Mapped[str] = mapped_column(unique=True)
    file_sha256: Mapped[str]
    recipients: Mapped[list[Any]]
    subject: Mapped[str]
    written_at: Mapped[datetime]
    fate: Mapped[str]
    attempts: Mapped[int]
    tried_at: Mapped[datetime | None]
    reason: Mapped[str]
    detail: Mapped[str]
    # The draft's number; a mail outlives the table that it came from.
    draft_id: Mapped[int | None]

    # SQLAlchemy declares the attribute without ClassVar.
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
