"""F32 to F34 and C01 to C20: what stands in the words themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanthu.domain.form_check.capitals import capital_findings
from vanthu.domain.form_check.findings import Finding, Part, Place, Repair, RepairKind
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import Case, finding
from vanthu.domain.form_check.rules.rule_table import CAPITALS, RULES
from vanthu.domain.form_check.text_findings import TextFinding
from vanthu.domain.form_check.typing_habits import (
    blank_findings,
    encoding_findings,
    gap_findings,
)

_SENTENCES = (Part.LEGAL_BASIS, Part.BODY)
_WORDS = (Part.SUBJECT, Part.LETTER_SUBJECT, Part.ADDRESSEES, Part.RECIPIENTS)
_ROOM = (Part.REFERENCE, Part.PLACE_AND_DATE)
_LEFT_OPEN = ("…", "...", "..", "___", "\u00a0\u00a0\u00a0", "   ")


def placeholders(case: Case) -> Iterator[Finding]:
    """F32: what was left to be filled in; number and day too at the end."""
    for part, piece in _pieces(case):
        if part not in _ROOM:
            yield from _judged(case, part, piece, gap_findings(piece.text))
    if not case.context.is_final:
        return
    for part in _ROOM:
        for piece in case.anatomy.of(part):
            if any(room in piece.text for room in _LEFT_OPEN):
                yield finding("F32", "open", case.anatomy.place(part, piece))


def characters(case: Case) -> Iterator[Finding]:
    """F33: composed Unicode, no letters of old fonts."""
    for part, piece in _pieces(case):
        yield from _judged(case, part, piece, encoding_findings(piece.text))


def blanks(case: Case) -> Iterator[Finding]:
    """F34: one space between words, none before a sign, one after it."""
    for part, piece in _pieces(case):
        old = any(f.fault == "old-encoding" for f in encoding_findings(piece.text))
        # Letters of old fonts look like signs: a blank would break their words.
        if part not in _ROOM and not old:
            yield from _judged(case, part, piece, blank_findings(piece.text))


def capitals(case: Case) -> Iterator[Finding]:
    """C01 to C20: capitals."""
    previous: str | None = None
    for part in (*_SENTENCES, *_WORDS):
        for piece in case.anatomy.of(part):
            is_sentence = part in _SENTENCES and piece.measured.cell is None
            found = capital_findings(
                piece.text,
                names=case.context.names,
                previous=previous,
                is_sentence=is_sentence and piece.is_first,
            )
            yield from _judged(case, part, piece, found)
            previous = piece.text if is_sentence else None


def _pieces(case: Case) -> Iterator[tuple[Part, Piece]]:
    for part, pieces in case.anatomy.parts.items():
        for piece in pieces:
            yield part, piece


def _judged(
    case: Case, part: Part, piece: Piece, found: Iterable[TextFinding]
) -> Iterator[Finding]:
    for each in found:
        place = _place(case, part, piece, each)
        article = RULES[each.rule][1] if each.rule in RULES else CAPITALS
        repairs = () if each.suggestion is None else (_repair(piece, each),)
        yield Finding(
            rule=each.rule,
            fault=each.fault,
            severity=each.severity,
            article=article,
            place=place,
            found=piece.text[each.start : each.end],
            expected=each.suggestion or "",
            repairs=repairs,
        )


def _place(case: Case, part: Part, piece: Piece, found: TextFinding) -> Place:
    place = case.anatomy.place(part, piece)
    start, end = piece.start + found.start, piece.start + found.end
    return replace(place, start=start, end=end)


def _repair(piece: Piece, found: TextFinding) -> Repair:
    return Repair(
        RepairKind.TEXT,
        piece.paragraph,
        piece.start + found.start,
        piece.start + found.end,
        text=found.suggestion,
    )
