"""The table of what letters cite, so that those citing one document are found."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.storage.rows.base import Row


class LetterCitationRow(Row):
    """A document that a letter cites; its reading holds the words."""

    __tablename__ = "letter_citation"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    reference: Mapped[str] = mapped_column(index=True)  # reference_key
    issued_on: Mapped[date | None]
    role: Mapped[str]


class LetterReferenceRow(Row):
    """The letter's own reference, as citations are compared with it."""

    __tablename__ = "letter_reference"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    reference: Mapped[str] = mapped_column(index=True)
