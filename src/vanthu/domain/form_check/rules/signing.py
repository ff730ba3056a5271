"""F25, F26 and F30: who signs, and where the signature stands."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    bold_faults,
    capital_faults,
    finding,
    size_faults,
    text_repair,
    upright_faults,
)

_POWER = re.compile(
    r"^(?P<power>T/?M|K/?T|T/?L|T/?UQ|Q|TUQ)(?P<end>\s*[./]?\s*)(?=[A-ZĐÀ-Ỹ])"
)
_RIGHT = {"TM", "KT", "TL", "TUQ", "Q"}
_DEGREE = re.compile(
    r"^(?:(?:PGS|GS|TSKH|TS|ThS|THS|Ths|Ts|BSCK\w*|BS|CK[I1-2]+|KS|CN|LS|DS|NGƯT|NGND"
    r"|[Tt]iến sĩ|[Tt]hạc sĩ|[Bb]ác sĩ|[Kk]ỹ sư|[Cc]ử nhân|(?:Phó )?Giáo sư)"
    r"(?:[.,]\s*|\s+))+(?=\S)"
)


def authority(case: Case) -> Iterator[Finding]:
    """F25: capitals, bold; TM., KT., TL., TUQ., Q. and what must follow them."""
    part = Part.SIGNING
    lines = case.anatomy.of(part)
    if not lines:
        if case.anatomy.has_header and case.anatomy.of(Part.RECIPIENTS_LABEL):
            yield finding("F25", "missing", case.anatomy.place(part))
        return
    yield from capital_faults(case, "F25", part)
    yield from bold_faults(case, "F25", part)
    yield from upright_faults(case, "F25", part)
    yield from size_faults(case, "F25", part, "signature")
    for line in lines:
        yield from _prefix_faults(case, line)
    yield from _order_faults(case, lines)
    signer = Part.SIGNER
    for piece in case.anatomy.of(signer):
        if piece.is_capitals:
            place = case.anatomy.place(signer, piece)
            yield finding("F25", "name-capitals", place, found=piece.printed)
    yield from bold_faults(case, "F25", signer)
    yield from upright_faults(case, "F25", signer)
    yield from size_faults(case, "F25", signer, "signature")


def _prefix_faults(case: Case, line: Piece) -> Iterator[Finding]:
    text = unicodedata.normalize("NFC", line.text).replace("\u00a0", " ")
    found = _POWER.match(text)
    if found is None:
        return
    power = found["power"].replace("/", "")
    if found["power"] in _RIGHT and found["end"] == ". ":
        return
    repair = text_repair(line, 0, found.end(), f"{power}. ")
    place = case.anatomy.place(Part.SIGNING, line)
    yield finding(
        "F25", "prefix", place, repair, found=found[0].strip(), expected=f"{power}. "
    )


def _order_faults(case: Case, lines: Sequence[Piece]) -> Iterator[Finding]:
    """Judge what stands under KT. and TM."""
    columns: dict[object, list[Piece]] = {}
    for line in lines:
        columns.setdefault(line.side, []).append(line)
    for column in columns.values():
        for at, line in enumerate(column):
            power = _power(line)
            below = column[at + 1] if at + 1 < len(column) else None
            place = case.anatomy.place(Part.SIGNING, line)
            if power == "KT" and not (below and _is_deputy(below)):
                yield finding("F25", "no-deputy", place, found=line.printed)
            elif power == "TM" and below is None:
                yield finding("F25", "no-position", place, found=line.printed)
            elif power == "TM" and below and below.folded.startswith("pho "):
                below_place = case.anatomy.place(Part.SIGNING, below)
                yield finding("F25", "deputy-without-kt", below_place)


def _power(line: Piece) -> str:
    found = _POWER.match(line.printed.strip())
    return found["power"].replace("/", "") if found else ""


def _is_deputy(line: Piece) -> bool:
    words = line.folded
    return words.startswith("pho ") or bool(re.search(r"\bpho\b", words))


def degree(case: Case) -> Iterator[Finding]:
    """F26: no degree before the signer's name."""
    for piece in case.anatomy.of(Part.SIGNER):
        found = _DEGREE.match(piece.text)
        if found:
            repair = text_repair(piece, 0, found.end(), "")
            place = case.anatomy.place(Part.SIGNER, piece)
            yield finding("F26", "degree", place, repair, found=found[0].strip())


def alone_on_page(case: Case) -> Iterator[Finding]:
    """F30: the signature stands on a page with the end of the body."""
    body = [p for p in case.anatomy.of(Part.BODY) if p.page is not None]
    signing = case.anatomy.of(Part.SIGNING)
    if not body or not signing or signing[0].page is None:
        return
    own = signing[0].page
    if all(piece.page != own for piece in body) and own > 1:
        yield finding("F30", "alone", case.anatomy.place(Part.SIGNING))
