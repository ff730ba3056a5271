"""The signatures of letters: kept as bytes, found by their bands."""

import struct

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from vanthu.domain.similarity import Signature
from vanthu.storage.rows.register import LetterBandRow, LetterSignatureRow

_PACKED = struct.Struct(">64I")


def packed(signature: Signature) -> bytes:
    """Return a signature as it is stored."""
    return _PACKED.pack(*signature.values)


def keep_signature(session: Session, letter_id: int, signature: Signature) -> None:
    """Store the signature of a letter, so that later ones can be compared."""
    row = LetterSignatureRow(letter_id=letter_id, signature=packed(signature))
    session.add(row)
    session.flush()
    session.execute(
        insert(LetterBandRow),
        [{"band": band, "letter_id": letter_id} for band in signature.bands()],
    )


def likest(
    session: Session, signature: Signature, limit: int
) -> tuple[tuple[int, float], ...]:
    """Return letters that share bands, most bands first, each with its likeness."""
    shared = (
        select(LetterBandRow.letter_id, func.count().label("count"))
        .where(LetterBandRow.band.in_(signature.bands()))
        .group_by(LetterBandRow.letter_id)
        .order_by(func.count().desc(), LetterBandRow.letter_id.desc())
        .limit(limit)
        .subquery()
    )
    rows = session.execute(
        select(LetterSignatureRow.letter_id, LetterSignatureRow.signature)
        .join(shared, shared.c.letter_id == LetterSignatureRow.letter_id)
        .order_by(shared.c["count"].desc(), shared.c.letter_id.desc())
    )
    return tuple(
        (row.letter_id, signature.likeness(Signature(_PACKED.unpack(row.signature))))
        for row in rows
    )
