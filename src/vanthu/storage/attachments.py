"""The files that came with letters, as rows and back."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from vanthu.domain.register import Attachment, StoredFile
from vanthu.storage.rows.attachments import (
    AttachmentColumns,
    InboxAttachmentRow,
    LetterAttachmentRow,
)


def add_to_waiting(
    session: Session, inbox_id: int, attachments: Sequence[Attachment]
) -> None:
    """Store what came with a waiting letter."""
    session.add_all(
        InboxAttachmentRow(inbox_id=inbox_id, words=attachment.text, **columns)
        for attachment, columns in _columns(attachments)
    )


def add_to_letter(
    session: Session, letter_id: int, attachments: Sequence[Attachment]
) -> None:
    """Store what came with a registered letter; its words are the letter's."""
    session.add_all(
        LetterAttachmentRow(letter_id=letter_id, **columns)
        for _, columns in _columns(attachments)
    )


def of_waiting(session: Session, inbox_id: int) -> tuple[Attachment, ...]:
    """Return what came with a waiting letter."""
    query = (
        select(InboxAttachmentRow)
        .where(InboxAttachmentRow.inbox_id == inbox_id)
        .order_by(InboxAttachmentRow.position)
    )
    return tuple(_attachment(row, row.words) for row in session.scalars(query))


def of_letter(session: Session, letter_id: int) -> tuple[Attachment, ...]:
    """Return what came with a registered letter, without the words."""
    query = (
        select(LetterAttachmentRow)
        .where(LetterAttachmentRow.letter_id == letter_id)
        .order_by(LetterAttachmentRow.position)
    )
    return tuple(_attachment(row, "") for row in session.scalars(query))


def remove_from_waiting(session: Session, inbox_id: int) -> None:
    """Forget what came with a waiting letter; the bytes stay in the vault."""
    session.execute(
        delete(InboxAttachmentRow).where(InboxAttachmentRow.inbox_id == inbox_id)
    )


def _columns(
    attachments: Sequence[Attachment],
) -> Iterator[tuple[Attachment, dict[str, Any]]]:
    for position, attachment in enumerate(attachments):
        file = attachment.file
        yield (
            attachment,
            {
                "position": position,
                "file_sha256": file.sha256,
                "file_name": file.name,
                "file_size": file.size,
                "file_media_type": file.media_type,
                "is_container": attachment.is_container,
            },
        )


def _attachment(row: AttachmentColumns, words: str) -> Attachment:
    file = StoredFile(
        row.file_sha256, row.file_name, row.file_size, row.file_media_type
    )
    return Attachment(file, row.is_container, words)
