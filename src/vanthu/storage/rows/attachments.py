"""The tables of the files that came with letters, waiting and registered ones."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from vanthu.storage.rows.base import Row


class AttachmentColumns:
    """What both tables say of a file."""

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[CheckConstraint]:
        """Give each table a constraint of its own."""
        return (CheckConstraint("file_size >= 0", name="size"),)

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    file_sha256: Mapped[str]
    file_name: Mapped[str]
    file_size: Mapped[int]
    file_media_type: Mapped[str]
    is_container: Mapped[bool]


class InboxAttachmentRow(AttachmentColumns, Row):
    """A file that came with a waiting letter, and the words in it."""

    __tablename__ = "inbox_attachment"

    inbox_id: Mapped[int] = mapped_column(ForeignKey("inbox.id"), primary_key=True)
    words: Mapped[str]


class LetterAttachmentRow(AttachmentColumns, Row):
    """A file that came with a registered letter."""

    __tablename__ = "letter_attachment"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
