"""The documents that a letter cites by number, with their dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from vanthu.domain.document_types import TYPE_OF
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import CitedDocument, CitedRole
from vanthu.extraction.normalise import LetterText, Span, fold
from vanthu.extraction.rules.citation_roles import role_of
from vanthu.extraction.rules.dates import PrintedDate, find_dates, find_printed
from vanthu.extraction.rules.document_types import NAMES, type_of_symbol
from vanthu.extraction.rules.parts import Parts
from vanthu.extraction.rules.symbols import (
    PARTY_REFERENCE,
    STATE_REFERENCE,
    SYMBOL,
    squeeze,
)

_LOOK_BACK = 60
_NAME_OF = {fold(name): name for name in NAMES}
_NAME = "|".join(re.escape(fold(name)).replace(r"\ ", r"\s+") for name in NAMES)
# What stands before a number: "Kế hoạch số", "các Quyết định số:", "và số".
_LEAD = re.compile(
    rf"(?:\b(?P<name>{_NAME})\b[\s:]{{0,4}})?(?:\b(?P<so>so)\b[\s:.,]{{0,6}})?$"
)
# A slash that a scan has lost: "số 6326TTr-SNV".
_TYPES = "|".join(sorted(TYPE_OF, key=len, reverse=True))
_LOST_SLASH = re.compile(
    rf"(?P<number>\d(?<![\w/]\d)\d{{0,5}})(?=(?:{_TYPES})[Ðđ]?-)(?P<symbol>{SYMBOL})"
)
# What a scan has made of the last group: "3158/QĐ-§YT".
_DAMAGED_TAIL = re.compile(r"-[^\s\w]?\w{1,20}")
# "Quy chế phối hợp số", "Kết luận thanh tra số": the kind of the kind between them.
_FAR_NAME = re.compile(
    rf"\b(?P<name>{_NAME})(?=\b(?:\s{{1,4}}(?!va\b)[a-z]{{2,8}}){{1,3}}\s{{1,4}}so[\s:.,]{{0,6}}$)"
)
_OWN_NUMBER = re.compile(r"^[\s|]*so\s*[:.]")
# "…/UBND ngày", "…/UBND, ngày", "…/UBND của UBND tỉnh ngày"
_TO_DATE = re.compile(
    r"[\s,]{0,6}\(?(?:\s?cua\s[^.,;:()\d]{3,90}?\s)?(?:ky\s)?(?=ngay\b)"
)
# "số 12, 13 và 14/TB-UBND": numbers that share the symbol of the last.
_MORE_NUMBERS = re.compile(
    r"\bso[\s:]{1,4}(?P<list>\d{1,6}(?:\s?,\s?\d{1,6}){0,9})\s?(?:,|va)\s{1,4}$"
)
_ONE_NUMBER = re.compile(r"\d{1,6}")
# "số 1/SNV-VP, số 2/SNV-VP và số 3/SNV-VP": one name and one date for all.
_NEXT_IN_CHAIN = re.compile(r"[\s,]{0,6}(?:va\s{1,4}(?P<and>))?$")
# "Ngày 12/5/2026, Sở Nội vụ ban hành Hướng dẫn số"
_ISSUED_THEN = re.compile(
    r"[\s,]{1,4}[^.;:()]{3,180}?\b(?:ban hanh|phat hanh|gui|ky|co|tai|la)\s{1,4}"
    rf"(?:cac\s{{1,4}})?(?:{_NAME})\s{{1,4}}(?:so[\s:]{{0,4}})?$"
)
_DATE_BEFORE = 260
_DATE_AFTER = 40
_ENOUGH = 8  # mentions to compare a new one with
_MIN_BARE_SYMBOL = 2  # "số 12/B" is a house, "158/UB" a document


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document: its words, its number, its date if printed near."""

    span: Span
    ref: str
    doc_type: str | None
    issued: PrintedDate | None
    is_named: bool  # "Quyết định" stands before it, not only "số"
    role: CitedRole = CitedRole.MENTIONS

    @property
    def issued_on(self) -> date | None:
        """Return the date of the document as printed with this mention."""
        return self.issued.whole if self.issued else None


def find_references(letter: LetterText, parts: Parts) -> tuple[CitedDocument, ...]:
    """Return each document that the letter cites, once, in order."""
    merged: list[list[Citation]] = []
    by_number: dict[str, list[list[Citation]]] = {}
    for citation in find_citations(letter, parts):
        alike = by_number.setdefault(_number(citation.ref), [])
        for mentions in alike:
            if any(_same_document(citation, other) for other in mentions[:_ENOUGH]):
                mentions.append(citation)
                break
        else:
            alike.append([citation])
            merged.append(alike[-1])
    return tuple(_document(letter, mentions) for mentions in merged)


@lru_cache(maxsize=1)
def find_citations(letter: LetterText, parts: Parts) -> tuple[Citation, ...]:
    """Return every mention of a numbered document before the signature, in order."""
    header_end, end = parts.body
    matches = [
        match
        for pattern in (STATE_REFERENCE, PARTY_REFERENCE, _LOST_SLASH)
        for match in pattern.finditer(letter.text, 0, end)
    ]
    matches.sort(key=lambda match: match.start())
    own = {
        squeeze(match.group())
        for match in matches
        if match.start() < header_end and _is_own_number(letter, match.start())
    }
    found: list[Citation] = []
    for match in matches:
        if found and match.start() < found[-1].span[1]:
            continue
        citation = _read(letter, match, in_header=match.start() < header_end)
        if citation and citation.ref not in own:
            found += _with_same_symbol(letter, match, citation)
            found.append(citation)
    return tuple(_with_roles(letter, _share(letter, found), header_end))


def _with_same_symbol(
    letter: LetterText, match: re.Match[str], last: Citation
) -> Iterator[Citation]:
    """Yield the documents of which only the number stands before a reference."""
    if match.re is not STATE_REFERENCE:
        return
    first = max(0, match.start() - _LOOK_BACK)
    more = _MORE_NUMBERS.search(letter.folded, first, match.start())
    if more is None:
        return
    symbol = last.ref.partition("/")[2]
    lead = _LEAD.search(letter.folded[first : more.start("list")])
    name = " ".join(lead["name"].split()) if lead and lead["name"] else None
    for number in _ONE_NUMBER.finditer(letter.folded, *more.span("list")):
        yield replace(
            last,
            span=number.span(),
            ref=f"{number.group()}/{symbol}",
            doc_type=_NAME_OF.get(name or "") or last.doc_type,
        )


def _with_roles(
    letter: LetterText, found: list[Citation], body_start: int
) -> Iterator[Citation]:
    before: tuple[Span, CitedRole] | None = None
    for citation in found:
        role = role_of(letter, citation.span[0], before, body_start)
        before = citation.span, role
        yield replace(citation, role=role)


def _read(
    letter: LetterText, match: re.Match[str], *, in_header: bool
) -> Citation | None:
    start, end = match.start(), match.start() + len(_unspaced(match.group()))
    tail = _DAMAGED_TAIL.match(letter.text, end)
    end = tail.end() if tail else end
    ref = squeeze(letter.text[start:end]).rstrip(".")
    lead_start = max(0, start - _LOOK_BACK)
    lead = _LEAD.search(letter.folded[lead_start:start])
    name = " ".join(lead["name"].split()) if lead and lead["name"] else None
    is_led = bool(lead and (lead["name"] or lead["so"]))
    if in_header and name is None:
        return None
    symbol = ref.rpartition("/")[2]
    has_type = "-" in symbol or match.re is PARTY_REFERENCE
    if not has_type and not (is_led and len(symbol) >= _MIN_BARE_SYMBOL):
        return None
    if not is_led and not _stands_alone(match):
        return None
    begins = lead_start + lead.start() if lead and is_led else start
    issued = _date_after(letter, end) or _date_before(letter, start)
    ends = issued.end if issued and issued.start >= end else end
    doc_type = _doc_type(name, match)
    if doc_type is None and lead and lead["so"]:
        doc_type = _doc_type(_far_name(letter, lead_start, start), match)
    return Citation((begins, ends), ref, doc_type, issued, name is not None)


def _far_name(letter: LetterText, first: int, start: int) -> str | None:
    names = [
        " ".join(m["name"].split())
        for m in _FAR_NAME.finditer(letter.folded[first:start])
    ]
    return names[-1] if names else None


def _stands_alone(match: re.Match[str]) -> bool:
    """Tell whether the form alone is enough, without "số" or a name before it."""
    if match.re is PARTY_REFERENCE:
        return type_of_symbol(match["type"]) is not None
    return match.re is STATE_REFERENCE


def _unspaced(reference: str) -> str:
    """Cut at a dash with spaces on both sides, which parts words, not a symbol."""
    return re.split(r"\s[-–]\s", reference, maxsplit=1)[0].rstrip(" .")


def _is_own_number(letter: LetterText, start: int) -> bool:
    line_start = letter.text.rfind("\n", 0, start) + 1
    return bool(_OWN_NUMBER.match(letter.folded[line_start:start]))


def _doc_type(name: str | None, match: re.Match[str]) -> str | None:
    by_symbol = type_of_symbol(match.groupdict().get("type") or match["symbol"])
    printed = _NAME_OF.get(name or "")
    return printed if printed and printed != "văn bản" else by_symbol


def _date_after(letter: LetterText, end: int) -> PrintedDate | None:
    way = _TO_DATE.match(letter.folded, end)
    if way is None:
        return None
    dates = find_printed(letter.text, way.end(), way.end() + _DATE_AFTER)
    printed = next(dates, None)
    if printed is None or letter.folded[way.end() : printed.start].strip() not in {
        "",
        "ngay",
    }:
        return None
    return printed if printed.whole else None


def _date_before(letter: LetterText, start: int) -> PrintedDate | None:
    for printed in find_dates(letter.text, max(0, start - _DATE_BEFORE), start):
        lead = letter.folded[max(0, printed.start - 6) : printed.start + 4]
        if "ngay" in lead and _ISSUED_THEN.match(letter.folded[printed.end : start]):
            return printed
    return None


def _share(letter: LetterText, found: list[Citation]) -> list[Citation]:
    """Give the date after a chain to all of it, and the name before it."""
    shared: list[Citation] = []
    for citation in reversed(found):
        issued = citation.issued
        if shared and issued is None and _are_chained(letter, citation, shared[-1]):
            issued = shared[-1].issued
        shared.append(replace(citation, issued=issued))
    shared.reverse()
    for at in range(1, len(shared)):
        before, citation = shared[at - 1 : at + 1]
        if citation.doc_type is None and _is_of_one_kind(letter, before, citation):
            shared[at] = replace(citation, doc_type=before.doc_type)
    return shared


def _are_chained(letter: LetterText, one: Citation, following: Citation) -> bool:
    gap = _NEXT_IN_CHAIN.match(letter.folded[one.span[1] : following.span[0]])
    return gap is not None and (gap["and"] is not None or not following.is_named)


def _is_of_one_kind(letter: LetterText, one: Citation, following: Citation) -> bool:
    """Tell whether "Công văn số 1/A ngày …; số 2/B" names the kind for both."""
    end, start = one.span[1], following.span[0]
    if one.issued and end <= one.issued.start and one.issued.end <= start:
        end = one.issued.end
    gap = letter.folded[end:start].lstrip(" ;")
    return _NEXT_IN_CHAIN.match(gap) is not None


def _same_document(one: Citation, other: Citation) -> bool:
    days = {one.issued_on, other.issued_on} - {None}
    if len({day.year for day in days if day}) > 1:
        return False
    left, right = _key(one.ref), _key(other.ref)
    if left == right:
        return True
    if one.ref.rpartition("/")[0] != other.ref.rpartition("/")[0]:
        return False
    is_cut = left.startswith(right) or right.startswith(left)
    return (is_cut and len(days) <= 1) or (
        len(left) == len(right)
        and all(
            a == b or a.isdigit() != b.isdigit()
            for a, b in zip(left, right, strict=True)
        )
    )


def _number(ref: str) -> str:
    return ref[: len(ref) - len(ref.lstrip("0123456789"))]


def _key(ref: str) -> str:
    """Return what a misread mention of the same document still shares."""
    return ref.upper().replace("ĐĐ", "Đ").replace("/", "")


def _document(letter: LetterText, mentions: list[Citation]) -> CitedDocument:
    roles = (m.role for m in mentions if m.role is not CitedRole.MENTIONS)
    best = max(mentions, key=lambda m: (_legible(m.ref), len(m.ref), -m.span[0]))
    dated = next((m.issued for m in mentions if m.issued), None)
    doc_type = next((m.doc_type for m in mentions if m.doc_type), None)
    evidence = letter.evidence(*mentions[0].span)
    if dated and not _covers(mentions[0].span, dated):
        evidence += letter.evidence(dated.start, dated.end)
    return CitedDocument(
        best.ref,
        doc_type,
        dated.whole if dated else None,
        _once(evidence),
        next(roles, CitedRole.MENTIONS),
    )


def _legible(ref: str) -> bool:
    return "ĐĐ" not in ref and type_of_symbol(ref.rpartition("/")[2]) is not None


def _covers(span: Span, printed: PrintedDate) -> bool:
    return span[0] <= printed.start and printed.end <= span[1]


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))
