"""The tables of the register of issued documents."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from vanthu.storage.rows.base import Row


class OutgoingSeriesRow(Row):
    """The last number of each series of each year."""

    __tablename__ = "outgoing_series"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    series: Mapped[str] = mapped_column(primary_key=True)
    last_number: Mapped[int]


class OutgoingAnswerRow(Row):
    """A letter that an issued document answers."""

    __tablename__ = "outgoing_answer"

    outgoing_id: Mapped[int] = mapped_column(
        ForeignKey("outgoing.id"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)


class OutgoingRow(Row):
    """An issued document; a cancelled number stays, with its reason."""

    __tablename__ = "outgoing"
    __table_args__ = (
        UniqueConstraint("year", "series", "number"),
        UniqueConstraint("year", "number", "symbol"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("copies >= 0", name="copies"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    series: Mapped[str]
    number: Mapped[int]
    symbol: Mapped[str]
    issued_on: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str]
    subject: Mapped[str]
    signer_name: Mapped[str]
    recipients: Mapped[str]
    archive: Mapped[str]
    copies: Mapped[int | None]
    draft_id: Mapped[int | None] = mapped_column(ForeignKey("draft.id"), index=True)
    cancelled: Mapped[str]
    note: Mapped[str]

    answers: Mapped[list[OutgoingAnswerRow]] = relationship(
        order_by=OutgoingAnswerRow.position,
        cascade="all, delete-orphan",
        lazy="selectin",
    )
