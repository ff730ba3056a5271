"""The tables of the letters that wait to be registered."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.register import Urgency
from vanthu.storage.rows.base import Row, one_of


class InboxRow(Row):
    """A waiting letter, with what its reading or the clerk says in a line.

    A letter that is typed by hand has no hash, and its file no name and no size.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        one_of("urgency", Urgency),
        CheckConstraint("file_size >= 0", name="size"),
        # A screen may still hold the number of a file that was dismissed.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    file_sha256: Mapped[str | None] = mapped_column(unique=True)
    file_name: Mapped[str]
    file_size: Mapped[int]
    file_media_type: Mapped[str]
    received_at: Mapped[datetime]
    unread_reason: Mapped[str]
    reading: Mapped[dict[str, Any] | None]
    reference: Mapped[str]
    number_blank: Mapped[bool]
    issued: Mapped[str]
    issuer: Mapped[str]
    subject: Mapped[str]
    urgency: Mapped[str]


class InboxTypedRow(Row):
    """What a clerk typed for a waiting letter."""

    __tablename__ = "inbox_typed"

    inbox_id: Mapped[int] = mapped_column(ForeignKey("inbox.id"), primary_key=True)
    changed_at: Mapped[datetime]
    typed: Mapped[dict[str, Any]]
