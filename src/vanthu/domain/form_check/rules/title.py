"""F14 and F15: the title of a named kind, the subject of a công văn."""

import re
import unicodedata
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.folding import fold
from vanthu.domain.form_check.measured import RuleKind
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    bold_faults,
    capital_faults,
    centre_faults,
    finding,
    gap_repairs,
    is_outside,
    line_faults,
    measure_finding,
    plain_faults,
    size_faults,
    text_repair,
    upright_faults,
)

_ABOUT = re.compile(r"(?P<label>v\s*[/.]\s*v|về việc)(?P<gap>[\s:.]*)", re.IGNORECASE)
_GAP_SLACK = {True: 0.3, False: 2.5}  # points
# Common words that begin a name although the next one is small: Ủy ban nhân dân.
_NAME_HEADS = re.compile(
    r"(?:uy ban|hoi dong|dang uy|cong an|toa an|vien kiem|mat tran|nghi quyet|nghi dinh"
    r"|ke hoach|quyet dinh|chi thi|thong tu|luat|de an|du an|chuong trinh|ngay|le |tet"
    r"|nhan dan|nha nuoc|quoc hoi|chinh phu|thu tuong|chu tich|giam doc|bo |so |phong )"
)
_WITHOUT_LINE = {"biên bản"}  # its sample shows none


def named_title(case: Case) -> Iterator[Finding]:
    """F14: title and subject of a named kind, and the line under them."""
    anatomy = case.anatomy
    if anatomy.is_letter or not anatomy.of(Part.TITLE):
        return
    part = Part.TITLE
    yield from capital_faults(case, "F14", part)
    yield from bold_faults(case, "F14", part)
    yield from upright_faults(case, "F14", part)
    yield from size_faults(case, "F14", part, "title")
    yield from centre_faults(case, "F14", part)
    part = Part.SUBJECT
    yield from bold_faults(case, "F14", part)
    yield from upright_faults(case, "F14", part)
    yield from size_faults(case, "F14", part, "subject")
    yield from centre_faults(case, "F14", part)
    yield from _shouted(case)
    if anatomy.kind not in _WITHOUT_LINE:
        last = Part.SUBJECT if anatomy.of(Part.SUBJECT) else Part.TITLE
        yield from line_faults(case, "F14", (last,), "rule_share")


def _shouted(case: Case) -> Iterator[Finding]:
    pieces = case.anatomy.of(Part.SUBJECT)
    if pieces and all(piece.is_capitals for piece in pieces):
        yield finding("F14", "subject-capitals", case.anatomy.place(Part.SUBJECT))


def letter_subject(case: Case) -> Iterator[Finding]:
    """F15: a công văn has V/v under its number and no title."""
    anatomy = case.anatomy
    if not anatomy.is_letter:
        return
    for piece in anatomy.of(Part.TITLE):
        place = anatomy.place(Part.TITLE, piece)
        yield finding("F15", "title", place, found=piece.printed)
    part = Part.LETTER_SUBJECT
    if not anatomy.of(part):
        if anatomy.has_header and anatomy.of(Part.REFERENCE):
            yield finding("F15", "missing", anatomy.place(part))
        return
    yield from size_faults(case, "F15", part, "letter_subject")
    yield from plain_faults(case, "F15", part)
    yield from upright_faults(case, "F15", part)
    yield from centre_faults(case, "F15", part)
    yield from _words(case)
    yield from _line(case)
    yield from _gap(case)


def _words(case: Case) -> Iterator[Finding]:
    piece = case.anatomy.of(Part.LETTER_SUBJECT)[0]
    place = case.anatomy.place(Part.LETTER_SUBJECT)
    found = _ABOUT.match(piece.text)
    if found is None:
        return
    if found["label"] != "V/v" or found["gap"].replace("\u00a0", " ") != " ":
        repair = text_repair(piece, 0, found.end(), "V/v ")
        yield finding("F15", "words", place, repair, found=found[0], expected="V/v ")
    rest = unicodedata.normalize("NFC", piece.text[found.end() :])
    first, _, others = rest.partition(" ")
    is_name = others[:1].isupper() or _NAME_HEADS.match(fold(rest)) or first.isupper()
    if first[:1].isupper() and others and not is_name:
        at = found.end()
        repair = text_repair(piece, at, at + 1, first[0].lower())
        yield finding("F15", "capital", place, repair, found=first)


def _line(case: Case) -> Iterator[Finding]:
    for line in case.anatomy.rules_under(Part.LETTER_SUBJECT):
        place = case.anatomy.place(Part.LETTER_SUBJECT)
        fault = "line" if line.kind is RuleKind.DRAWN else line.kind.value
        yield finding("F15", fault, place)


def _gap(case: Case) -> Iterator[Finding]:
    number = next(iter(case.anatomy.of(Part.REFERENCE)), None)
    subject = case.anatomy.of(Part.LETTER_SUBJECT)[0]
    allowed = case.measures.range("letter_subject_gap")
    gap = None if number is None else _gap_between(number, subject)
    if number is None or gap is None:
        return
    if not is_outside(gap, allowed, _GAP_SLACK[case.anatomy.is_docx]):
        return
    place = case.anatomy.place(Part.LETTER_SUBJECT)
    # More than asked may be an empty paragraph, which no machine should take away.
    repairs = gap_repairs(number, subject, allowed[0]) if gap < allowed[0] else []
    yield measure_finding("F15", "gap", place, gap, allowed, *repairs)


def _gap_between(above: Piece, below: Piece) -> float | None:
    if below.paragraph != above.paragraph + 1 and below.measured.box is None:
        return None  # something else stands between them
    before, after = below.measured.before, above.measured.after
    if before is None:
        return None
    return before + (after or 0.0)
