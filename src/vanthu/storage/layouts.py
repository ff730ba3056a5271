"""Where letters have their fields: one row a field, found by the issuing body."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from vanthu.domain.layouts import FieldPlace, Frame, Layout, PlacedField
from vanthu.storage.rows.register import LetterHabitRow, LetterPlaceRow


def keep_places(session: Session, letter_id: int, places: Sequence[FieldPlace]) -> None:
    """Store where a letter has some of its fields; what is known already stays."""
    known = select(LetterPlaceRow.field).where(LetterPlaceRow.letter_id == letter_id)
    stored = set(session.scalars(known)) if places else set()
    rows = [place_values(letter_id, p) for p in places if p.field.value not in stored]
    if rows:
        session.execute(insert(LetterPlaceRow), rows)


def past_layouts(session: Session, issuer_key: str, limit: int) -> tuple[Layout, ...]:
    """Return the places in the newest letters of an issuing body that have any."""
    newest = (
        select(LetterPlaceRow.letter_id)
        .join(LetterHabitRow, LetterHabitRow.letter_id == LetterPlaceRow.letter_id)
        .where(LetterHabitRow.issuer_key == issuer_key)
        .distinct()
        .order_by(LetterPlaceRow.letter_id.desc())
        .limit(limit)
        .subquery()
    )
    rows = session.scalars(
        select(LetterPlaceRow)
        .join(newest, newest.c.letter_id == LetterPlaceRow.letter_id)
        .order_by(LetterPlaceRow.letter_id.desc(), LetterPlaceRow.field)
    )
    letters = groupby(rows, key=lambda row: row.letter_id)
    return tuple(tuple(map(_from_row, letter)) for _, letter in letters)


def place_values(letter_id: int, place: FieldPlace) -> dict[str, Any]:
    """Return the columns of a place."""
    return {
        "letter_id": letter_id,
        "field": place.field.value,
        "page": place.page,
        "pages": place.pages,
        "left_edge": place.frame.left,
        "top_edge": place.frame.top,
        "right_edge": place.frame.right,
        "bottom_edge": place.frame.bottom,
        "label": place.label,
    }


def _from_row(row: LetterPlaceRow) -> FieldPlace:
    frame = Frame(row.left_edge, row.top_edge, row.right_edge, row.bottom_edge)
    return FieldPlace(PlacedField(row.field), row.page, row.pages, frame, row.label)
