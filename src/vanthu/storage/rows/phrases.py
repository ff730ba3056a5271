"""The tables of the office's own phrases, and of the use of all."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.documents.phrases import RecipientKind
from vanthu.storage.rows.base import Row, one_of


class OwnPhraseRow(Row):
    """A sentence that the office wants to use again."""

    __tablename__ = "own_phrase"
    __table_args__ = (
        one_of("recipient", RecipientKind),
        {"sqlite_autoincrement": True},  # its use is kept by its number
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    field: Mapped[str]
    recipient: Mapped[str]
    source: Mapped[str]


class PhraseUseRow(Row):
    """How often a phrase was used, and when last."""

    __tablename__ = "phrase_use"
    __table_args__ = (CheckConstraint("times >= 1", name="times"),)

    phrase_id: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]
    last_used: Mapped[date]
