"""F09 to F11, F35: số and ký hiệu."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.kinds import (
    ABBREVIATIONS,
    COPIES,
    MISWRITTEN,
    WITHOUT_NUMBER,
    kind_of_abbreviation,
)
from vanthu.domain.form_check.measured import Alignment
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    centre_faults,
    finding,
    plain_faults,
    size_faults,
    text_repair,
    upright_faults,
)

_ROOM = " \u00a0\u2007\u202f.…_"  # what is left to be filled in by hand
_REFERENCE = re.compile(
    rf"(?P<label>s[oố]?ố?)(?P<colon>\s*[:.;]?)(?P<gap>[{_ROOM}]*)"
    rf"(?P<number>\d*[a-z]?)(?P<before>[{_ROOM}]*)(?P<slash>[/-]?)"
    r"(?P<after>\s*)(?P<symbol>.*)",
    re.IGNORECASE | re.DOTALL,
)
_YEAR = re.compile(r"\d{4}/")
_GROUP = r"[A-ZĐ][A-Za-zĐđ0-9&.]*"
_SYMBOL = re.compile(rf"{_GROUP}(?:-{_GROUP}){{0,3}}")
_LONGEST = 300  # characters of the line; a longer one is no reference
_OFF_CENTRE = 8.0  # millimetres between the middles of two centred lines


@dataclass(frozen=True, slots=True)
class Reference:
    """What stands on the line of the number."""

    piece: Piece
    found: re.Match[str]

    @property
    def number(self) -> str:
        """Return the digits, empty while the number is not given."""
        return self.found["number"]

    @property
    def symbol(self) -> str:
        """Return the groups after the slash, without the year of a law."""
        symbol = _YEAR.sub("", self.found["symbol"].strip())
        return unicodedata.normalize("NFC", symbol)

    @property
    def full(self) -> str:
        """Return number and symbol as they are cited."""
        return f"{self.number}/{''.join(self.symbol.split())}"


def reference_of(case: Case) -> Reference | None:
    """Return the line of the number, if the document has one that can be read."""
    piece = next(iter(case.anatomy.of(Part.REFERENCE)), None)
    if piece is None or len(piece.text) > _LONGEST:
        return None
    found = _REFERENCE.fullmatch(piece.text.strip())
    return None if found is None else Reference(piece, found)


def number_line(case: Case) -> Iterator[Finding]:
    """F09: "Số:", two digits at least, no blanks, size 13, centred."""
    part = Part.REFERENCE
    if not case.anatomy.of(part):
        is_due = case.anatomy.kind not in {None, *WITHOUT_NUMBER}
        if case.anatomy.has_header and is_due:
            yield finding("F09", "missing", case.anatomy.place(part))
        return
    yield from size_faults(case, "F09", part, "reference")
    yield from upright_faults(case, "F09", part)
    yield from plain_faults(case, "F09", part)
    yield from _not_centred(case)
    place = case.anatomy.place(part)
    reference = reference_of(case)
    if reference is None:
        yield finding("F09", "label", place, expected="Số:")
        return
    yield from _label_faults(case, reference)
    yield from _digit_faults(case, reference)


def _label_faults(case: Case, reference: Reference) -> Iterator[Finding]:
    place = case.anatomy.place(Part.REFERENCE)
    found = reference.found
    label = unicodedata.normalize("NFC", found["label"] + found["colon"])
    if label != "Số:":
        end = found.end("colon")
        repair = text_repair(reference.piece, 0, end, "Số:")
        fault = "colon" if label.strip() == "Số" else "label"
        yield finding("F09", fault, place, repair, found=label, expected="Số:")


def _digit_faults(case: Case, reference: Reference) -> Iterator[Finding]:
    place = case.anatomy.place(Part.REFERENCE)
    found, piece = reference.found, reference.piece
    if reference.number and len(reference.number) < 2:  # noqa: PLR2004 - two digits
        start, end = found.span("number")
        right = reference.number.zfill(2)
        repair = text_repair(piece, start, end, right)
        yield finding(
            "F09", "zero", place, repair, found=reference.number, expected=right
        )
    if not found["slash"]:
        return
    start = found.start("slash")
    if reference.number and found["before"]:
        start = found.start("before")
    tail = piece.text.strip()[start:]
    if any(c.isspace() for c in tail):
        right = "".join(tail.split())
        repair = text_repair(piece, start, start + len(tail), right)
        yield finding("F09", "blank", place, repair, found=tail, expected=right)


def _not_centred(case: Case) -> Iterator[Finding]:
    piece = case.anatomy.of(Part.REFERENCE)[0]
    if piece.measured.alignment is not None and case.anatomy.is_docx:
        yield from centre_faults(case, "F09", Part.REFERENCE)
        return
    issuer = case.anatomy.of(Part.ISSUING_BODY)
    mine, its = piece.measured.box, issuer[-1].measured.box if issuer else None
    is_left = piece.measured.alignment in {None, Alignment.LEFT, Alignment.CENTER}
    if mine and its and is_left and abs(mine.middle - its.middle) > _OFF_CENTRE:
        place = case.anatomy.place(Part.REFERENCE)
        yield finding("F09", "not-centred", place)


def symbol(case: Case) -> Iterator[Finding]:
    """F10: the symbol fits the kind; no CV in a công văn's."""
    reference = reference_of(case)
    if reference is None or not reference.symbol:
        return
    place = case.anatomy.place(Part.REFERENCE)
    text = "".join(reference.symbol.split())
    groups = re.split(r"[-/]", text)
    first = groups[0]
    if first.upper() == "CV":
        yield _without_cv(case, reference, text)
        return
    if not _SYMBOL.fullmatch(text) and not _YEAR.match(text):
        yield finding("F10", "pattern", place, found=text)
        return
    kind = case.anatomy.kind
    if kind is None or first in COPIES.values() or _wrong_abbreviation(kind, first):
        return
    named = kind_of_abbreviation(first)
    wanted = ABBREVIATIONS.get(kind)
    if wanted is None and named is not None and case.anatomy.is_letter:
        if case.anatomy.of(Part.LETTER_SUBJECT) and len(groups) > 1:
            yield finding("F10", "letter-with-kind", place, found=first)
    elif wanted is not None and first != wanted and not case.anatomy.is_letter:
        yield finding("F10", "other-kind", place, found=first, expected=wanted)


def _without_cv(case: Case, reference: Reference, text: str) -> Finding:
    right = text[3:] if text[2:3] in {"-", "/"} else text
    start, end = reference.found.span("symbol")
    repair = text_repair(reference.piece, start, end, right)
    place = case.anatomy.place(Part.REFERENCE)
    return finding("F10", "cv", place, repair, found=text, expected=right)


def abbreviation(case: Case) -> Iterator[Finding]:
    """F11: the abbreviation of the kind as Phụ lục III writes it."""
    reference = reference_of(case)
    kind = case.anatomy.kind
    if reference is None or kind is None:
        return
    first = re.split(r"[-/]", "".join(reference.symbol.split()))[0]
    right = _wrong_abbreviation(kind, first)
    if right:
        raw = reference.found["symbol"]
        start = reference.found.start("symbol") + raw.find(first)
        repair = text_repair(reference.piece, start, start + len(first), right)
        place = case.anatomy.place(Part.REFERENCE)
        yield finding("F11", "abbreviation", place, repair, found=first, expected=right)


def _wrong_abbreviation(kind: str, first: str) -> str | None:
    """Return the right abbreviation where a wrong one of this kind stands."""
    wanted = ABBREVIATIONS.get(kind)
    if not wanted or first == wanted:
        return None
    if MISWRITTEN.get(first) == wanted or first.upper() == wanted.upper():
        return wanted
    initials = "".join(word[0] for word in kind.split()).upper()
    return wanted if first.upper() == initials else None


def unique(case: Case) -> Iterator[Finding]:
    """F35: no other document of the year has the number and the symbol."""
    reference = reference_of(case)
    if reference is None or not reference.number:
        return
    if reference.full in case.context.references:
        place = case.anatomy.place(Part.REFERENCE)
        yield finding("F35", "taken", place, found=reference.full)
