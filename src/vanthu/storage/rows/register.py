"""The tables of the register of incoming letters."""

from datetime import date
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    LargeBinary,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.layouts import PlacedField
from vanthu.domain.register import LetterStatus, Urgency
from vanthu.storage.rows.base import Row, one_of


class RegisterYearRow(Row):
    """The last arrival number of each year."""

    __tablename__ = "register_year"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_number: Mapped[int]


class LetterRow(Row):
    """A letter in the register."""

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("register_year", "arrival_number"),
        CheckConstraint("arrival_number >= 1", name="arrival_number"),
        one_of("urgency", Urgency),
        one_of("status", LetterStatus),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    register_year: Mapped[int]
    arrival_number: Mapped[int]
    arrival_date: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str]
    issuing_body: Mapped[str]
    subject: Mapped[str]
    number: Mapped[str]
    symbol: Mapped[str]
    issue_date: Mapped[date | None]
    not_stated: Mapped[list[Any]]
    signer_name: Mapped[str]
    signer_title: Mapped[str]
    urgency: Mapped[str]
    receiver: Mapped[str]
    due_date: Mapped[date | None]
    note: Mapped[str]
    source_sha256: Mapped[str | None] = mapped_column(index=True)
    source_name: Mapped[str | None]
    source_size: Mapped[int | None]
    source_media_type: Mapped[str | None]
    duplicate_key: Mapped[str | None] = mapped_column(index=True)
    status: Mapped[str]
    reply_ref: Mapped[str]


class LetterReadingRow(Row):
    """All that was read in a letter's file; apart, so that lists need not pass it."""

    __tablename__ = "letter_reading"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    reading: Mapped[dict[str, Any]]


class LetterWordsRow(Row):
    """The words by which a letter is found, without accents and with them."""

    __tablename__ = "letter_words"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    folded: Mapped[str]
    accented: Mapped[str]


class LetterHabitRow(Row):
    """What letters are counted by: whose they are, and the stem of their symbol."""

    __tablename__ = "letter_habit"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    issuer_key: Mapped[str] = mapped_column(index=True)
    symbol_stem: Mapped[str] = mapped_column(index=True)


class LetterPlaceRow(Row):
    """Where a letter has a field: page, edges as shares of it, words before."""

    __tablename__ = "letter_place"
    __table_args__ = (one_of("field", PlacedField),)

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    page: Mapped[int]
    pages: Mapped[int]
    left_edge: Mapped[float]
    top_edge: Mapped[float]
    right_edge: Mapped[float]
    bottom_edge: Mapped[float]
    label: Mapped[str]


class LetterSignatureRow(Row):
    """The signature of a letter's text, by which alike letters are told."""

    __tablename__ = "letter_signature"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    signature: Mapped[bytes] = mapped_column(LargeBinary)


class LetterBandRow(Row):
    """A part of a signature; alike letters share some, so they are found by it."""

    __tablename__ = "letter_band"
    __table_args__ = ({"sqlite_with_rowid": False},)

    band: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True)
