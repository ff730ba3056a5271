"""F16 to F18: căn cứ, and how a document is cited for the first time."""

import re
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.folding import fold
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    finding,
    italic_faults,
    size_faults,
    text_repair,
)

_INNER = re.compile(r";\s*(?:Căn cứ|Xét|Theo đề nghị)\b")
_NUMBERED = re.compile(
    r"\b(?:nghi dinh|quyet dinh|thong tu|nghi quyet|ke hoach|cong van|chi thi|thong bao"
    r"|bao cao|to trinh|huong dan|chuong trinh|de an)(?: lien tich)? so\s*:?\s*\d"
)
_DAY = re.compile(r"\bngay\s*[\d.…_]|\d{1,2}/\d{1,2}/\d{4}|\bthang \d")
_LAW = re.compile(r"^\W*can cu (?:bo )?luat\b|^\W*can cu phap lenh\b")
_LAW_NUMBER = re.compile(
    r"\bso\s*:?\s*\d+/\d{4}|\bnam \d{4} cua (?:quoc hoi|uy ban thuong vu)\b"
    r"|\d{4} cua quoc hoi\b"
)
_OPENING = re.compile(r"^(?:thuc hien|phuc dap|tra loi|can cu|trien khai)\b")
_ONE_MORE = re.compile(r"(?:xet|theo|can cu)\b")
_ROOM = ";.,: \u00a0"


def grounds(case: Case) -> Iterator[Finding]:
    """F16: italic, each on its line, ending with semicolons and at last a full stop."""
    part = Part.LEGAL_BASIS
    pieces = case.anatomy.of(part)
    yield from italic_faults(case, "F16", part)
    yield from size_faults(case, "F16", part, "body")
    for at, piece in enumerate(pieces):
        place = case.anatomy.place(part, piece)
        end = "." if at == len(pieces) - 1 else ";"
        text = piece.text.rstrip()
        goes_on = end == "." and text.endswith(";") and _goes_on(case)
        if not text.endswith(end) and not goes_on:
            bare = len(text.rstrip(_ROOM))
            repair = text_repair(piece, bare, len(piece.text), end)
            fault = "last-end" if end == "." else "end"
            yield finding("F16", fault, place, repair, found=text[bare:], expected=end)
        if _INNER.search(piece.text):
            yield finding("F16", "one-line", place)


def _goes_on(case: Case) -> bool:
    """Tell whether the body's first sentence begins with one ground more."""
    first = next(iter(case.anatomy.of(Part.BODY)), None)
    return first is not None and _ONE_MORE.match(first.folded) is not None


def full_citation(case: Case) -> Iterator[Finding]:
    """F17: number, day and issuer of a document that is cited first."""
    for piece in (*case.anatomy.of(Part.LEGAL_BASIS), *_openings(case)):
        text = fold(piece.text)
        if not _NUMBERED.search(text):
            continue
        part = case.anatomy.part_of(piece) or Part.BODY
        place = case.anatomy.place(part, piece)
        if not _DAY.search(text):
            yield finding("F17", "no-day", place)
        elif " cua " not in text and part is Part.LEGAL_BASIS:
            yield finding("F17", "no-issuer", place)


def _openings(case: Case) -> tuple[Piece, ...]:
    first = case.anatomy.of(Part.BODY)[:1]
    return tuple(piece for piece in first if _OPENING.search(piece.folded))


def law_citation(case: Case) -> Iterator[Finding]:
    """F18: a law needs neither number nor issuer."""
    for piece in case.anatomy.of(Part.LEGAL_BASIS):
        if _LAW.search(piece.folded) and _LAW_NUMBER.search(piece.folded):
            yield finding("F18", "law", case.anatomy.place(Part.LEGAL_BASIS, piece))
