"""The tables of drafts: as they stand, what they answer, and every version."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from vanthu.domain.documents.drafts import DraftState
from vanthu.storage.rows.base import Row, one_of


class DraftLetterRow(Row):
    """A letter that a draft answers."""

    __tablename__ = "draft_letter"

    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)


class DraftVersionRow(Row):
    """What a draft was at one of its saves, as packed JSON."""

    __tablename__ = "draft_version"

    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    saved_at: Mapped[datetime]
    state: Mapped[str]
    section_count: Mapped[int]
    gap_count: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class DraftRow(Row):
    """A draft with its whole content, and beside it what lists show."""

    __tablename__ = "draft"
    __table_args__ = (
        one_of("state", DraftState),
        CheckConstraint("number >= 1", name="number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    template: Mapped[str]
    kind: Mapped[str]
    subject: Mapped[str]
    symbol: Mapped[str]
    state: Mapped[str]
    number: Mapped[int | None]
    issued_on: Mapped[date | None]
    changed_at: Mapped[datetime]
    section_count: Mapped[int]
    gap_count: Mapped[int]
    content: Mapped[dict[str, Any]]

    letters: Mapped[list[DraftLetterRow]] = relationship(
        order_by=DraftLetterRow.position,
        cascade="all, delete-orphan",
        lazy="selectin",
    )

    # SQLAlchemy declares the attribute without ClassVar.
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
