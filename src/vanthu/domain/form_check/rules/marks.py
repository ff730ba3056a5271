"""F29 and F31: marks of urgency and of secrecy."""

import unicodedata
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.measured import BLACK, MeasuredFrame
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    bold_faults,
    finding,
    is_outside,
    measure_finding,
    size_faults,
    upright_faults,
)

_FRAME_SLACK = 1.0  # millimetres
_READINGS = {"HOẢ TỐC": "HỎA TỐC"}


def urgency(case: Case) -> Iterator[Finding]:
    """F29: words, size and frame of the mark."""
    part = Part.URGENCY
    for piece in case.anatomy.of(part):
        place = case.anatomy.place(part, piece)
        words = " ".join(unicodedata.normalize("NFC", piece.printed).split())
        wanted = case.measures.frame(_READINGS.get(words, words))
        yield from bold_faults(case, "F29", part)
        yield from upright_faults(case, "F29", part)
        yield from size_faults(case, "F29", part, "urgency")
        if any(run.color == BLACK for run in piece.runs):
            yield finding("F29", "not-red", place)
        frame = _frame(case, piece)
        if frame is None:
            yield finding("F29", "no-frame", place)
        elif wanted is not None:
            sides = (("width", frame.width), ("height", frame.height))
            for at, (side, length) in enumerate(sides):
                allowed = (wanted[at], wanted[at])
                if is_outside(length, allowed, _FRAME_SLACK):
                    yield measure_finding("F29", side, place, length, allowed)


def _frame(case: Case, piece: Piece) -> MeasuredFrame | None:
    frames = case.anatomy.document.frames
    return next((f for f in frames if f.paragraph == piece.paragraph), None)


def secrecy(case: Case) -> Iterator[Finding]:
    """F31: nothing secret belongs here."""
    for piece in case.anatomy.of(Part.SECRECY):
        place = case.anatomy.place(Part.SECRECY, piece)
        yield finding("F31", "secret", place, found=piece.printed)
