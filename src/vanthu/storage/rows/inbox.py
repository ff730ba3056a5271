"""The table of the files that wait to be registered."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.register import Urgency
from vanthu.storage.rows.base import Row, one_of


class InboxRow(Row):
    """A waiting file, with what its reading says in a line."""

    __tablename__ = "inbox"
    __table_args__ = (
        one_of("urgency", Urgency),
        CheckConstraint("file_size >= 0", name="size"),
        # A screen may still hold the number of a file that was dismissed.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    file_sha256: Mapped[str] = mapped_column(unique=True)
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
