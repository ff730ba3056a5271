"""F05 to F08: Quốc hiệu, Tiêu ngữ, the two offices and their line."""

import re
import unicodedata
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.folding import fold
from vanthu.domain.form_check.kinds import COPIES
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    bold_faults,
    capital_faults,
    centre_faults,
    finding,
    line_faults,
    plain_faults,
    size_faults,
    text_repair,
    upright_faults,
)

# Words of its own: a slip in those that we write must not pass here.
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_OLD_PLACING = {"HOÀ": "HÒA", "hoà": "hòa"}  # both are right
_COPIES = {fold(name) for name in COPIES}
_PARTY = "dang cong san viet nam"
_HEAD = 12  # pieces in which the Party's name must stand


def national_name(case: Case) -> Iterator[Finding]:
    """F05: the words, bold capitals."""
    part = Part.NATIONAL_NAME
    if not case.anatomy.of(part):
        if not (is_party_document(case) or is_copy(case)):
            yield finding("F05", "missing", case.anatomy.place(part))
        return
    yield from _other_words(case, "F05", part, NATIONAL_NAME)
    yield from bold_faults(case, "F05", part)
    yield from upright_faults(case, "F05", part)
    yield from size_faults(case, "F05", part, "national_name")
    yield from centre_faults(case, "F05", part)


def national_motto(case: Case) -> Iterator[Finding]:
    """F06: the words with their hyphens, bold, a line as long as the words."""
    part = Part.NATIONAL_MOTTO
    if not case.anatomy.of(part):
        if case.anatomy.of(Part.NATIONAL_NAME):
            yield finding("F06", "missing", case.anatomy.place(part))
        return
    yield from _other_words(case, "F06", part, NATIONAL_MOTTO)
    yield from bold_faults(case, "F06", part)
    yield from upright_faults(case, "F06", part)
    yield from size_faults(case, "F06", part, "national_motto")
    yield from centre_faults(case, "F06", part)
    yield from line_faults(case, "F06", (part,), "motto_rule_share")


def offices(case: Case) -> Iterator[Finding]:
    """F07: cơ quan chủ quản plain, cơ quan ban hành bold, both in capitals."""
    parent, issuer = Part.PARENT_BODY, Part.ISSUING_BODY
    if not case.anatomy.has_header:
        return
    if not case.anatomy.of(issuer):
        yield finding("F07", "missing", case.anatomy.place(issuer))
    yield from plain_faults(case, "F07", parent)
    yield from bold_faults(case, "F07", issuer)
    for part, measure in ((parent, "parent_body"), (issuer, "issuing_body")):
        yield from capital_faults(case, "F07", part)
        yield from upright_faults(case, "F07", part)
        yield from size_faults(case, "F07", part, measure)
        yield from centre_faults(case, "F07", part)


def issuer_line(case: Case) -> Iterator[Finding]:
    """F08: the line under cơ quan ban hành."""
    if case.anatomy.has_header:
        yield from line_faults(case, "F08", (Part.ISSUING_BODY,), "rule_share")


def is_party_document(case: Case) -> bool:
    """Tell whether the header is that of the Party, which has its own form."""
    head = case.anatomy.pieces[:_HEAD]
    return any(piece.folded == _PARTY for piece in head)


def is_copy(case: Case) -> bool:
    """Tell whether this is the sheet of a bản sao, which names its form instead."""
    head = case.anatomy.pieces[:_HEAD]
    return any(p.is_capitals and p.folded in _COPIES for p in head)


def _other_words(case: Case, rule: str, part: Part, right: str) -> Iterator[Finding]:
    piece = case.anatomy.of(part)[0]
    if _comparable(piece) != right:
        repair = text_repair(piece, 0, len(piece.text), right)
        place = case.anatomy.place(part, piece)
        found = piece.printed.strip()
        yield finding(rule, "words", place, repair, found=found, expected=right)


def _comparable(piece: Piece) -> str:
    text = unicodedata.normalize("NFC", piece.printed)
    text = re.sub(r"[ \u00a0]", " ", text).strip()
    for old, new in _OLD_PLACING.items():
        text = text.replace(old, new)
    return text
