"""The tables of the register of issued documents."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.storage.rows.base import Row


class OutgoingSeriesRow(Row):
    """The last number of each series of each year."""

    __tablename__ = "outgoing_series"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    series: Mapped[str] = mapped_column(primary_key=True)
    last_number: Mapped[int]


class OutgoingRow(Row):
    """An issued document; its kind names its series."""

    __tablename__ = "outgoing"
    __table_args__ = (
        UniqueConstraint("year", "kind", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("copies >= 0", name="copies"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    number: Mapped[int]
    symbol: Mapped[str]
    issued_on: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str]
    subject: Mapped[str]
    signer_name: Mapped[str]
    recipients: Mapped[str]
    archive: Mapped[str]
    copies: Mapped[int | None]
    answers_letter_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"))
    note: Mapped[str]
