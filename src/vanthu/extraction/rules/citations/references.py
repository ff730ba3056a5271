"""The documents that a letter cites by number, with their dates."""

import re
from collections.abc import Iterator
from functools import lru_cache

from vanthu.domain.document_types import TYPE_OF
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import CitedDocument, CitedRole
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.citations.citation_roles import role_of
from vanthu.extraction.rules.citations.footnotes import end_notes
from vanthu.extraction.rules.citations.mentions import (
    Citation,
    read_mention,
    with_same_symbol,
)
from vanthu.extraction.rules.form.document_types import type_of_symbol
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.form.symbols import (
    GROUP,
    PARTY_REFERENCE,
    STATE_REFERENCE,
    SYMBOL,
    squeeze,
)
from vanthu.extraction.rules.language.dates import PrintedDate
from vanthu.extraction.rules.language.numbers import numbers_in

_TYPES = "|".join(sorted(TYPE_OF, key=len, reverse=True))
_NEAR = max(map(len, TYPE_OF)) + 10  # characters in which a reference has its sign
# A slash that a scan has lost: "số 6326TTr-SNV".
_LOST_SLASH = re.compile(
    rf"(?P<number>\d(?<![\w/]\d)\d{{0,5}})(?=(?:{_TYPES})[Ðđ]?-)(?P<symbol>{SYMBOL})"
)
# The Youth Union's form, and a dash that is lost: "số 84 QĐ/TWĐTN".
_LOST_DASH = re.compile(
    rf"(?P<number>\d(?<=[Ss]ố \d)\d{{0,5}})\s"
    rf"(?P<symbol>(?:{_TYPES})\s?/\s?{GROUP}(?:-{GROUP})?)"
)
# Papers of the Council of Ministers and of its time: "số 167-HĐBT", "số 60-CP".
_OF_OLD = re.compile(
    r"(?P<number>\d(?<![\w/.,-]\d)\d{0,4})\s?[-–]\s?"
    r"(?P<symbol>HĐBT|HĐCP|TTg|CP|CTN|CT|SL)(?![\w/–-])"
)
_OWN_NUMBER = re.compile(r"^[\s|]*so\s*[:.]")
# "số 1/SNV-VP, số 2/SNV-VP và số 3/SNV-VP": one name and one date for all.
_NEXT_IN_CHAIN = re.compile(r"[\s,]{0,6}(?:va\s{1,4}(?P<and>))?$")
_OF_BOTH = re.compile(r",\s{0,4}(?:ngay\s{0,4})?$")
_TWICE = re.compile("Đ[ĐÐ]")  # one letter read twice
_ENOUGH = 8  # mentions to compare a new one with


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
    """Return every mention of a numbered document in the letter itself, in order."""
    header_end, end = parts.body
    begin = min((span[0] for span in (parts.header, parts.title) if span), default=0)
    stretches = ((begin, end), *end_notes(letter, parts))
    matches = [match for stretch in stretches for match in _matches(letter, stretch)]
    matches.sort(key=lambda match: (match.start(), -match.end()))
    own = {
        squeeze(match.group())
        for match in matches
        if match.start() < header_end
        and (_is_own_number(letter, match.start()) or _is_of_page(parts, match.start()))
    }
    found: list[Citation] = []
    for match in matches:
        if found and match.start() < found[-1].span[1]:
            continue
        citation = read_mention(letter, match, in_header=match.start() < header_end)
        if citation and citation.ref not in own:
            found += with_same_symbol(letter, match, citation)
            found.append(citation)
    return tuple(_with_roles(letter, _share(letter, found), header_end))


def _matches(letter: LetterText, stretch: Span) -> Iterator[re.Match[str]]:
    """Yield what has the form of a reference; each form begins with a number."""
    starts = [
        at
        for at in numbers_in(letter, stretch)
        if ("/" in (near := letter.text[at : at + _NEAR]) or "-" in near)
        and not (at and _is_inside(letter.folded, at))
    ]
    forms = (STATE_REFERENCE, PARTY_REFERENCE, _LOST_SLASH, _LOST_DASH, _OF_OLD)
    for pattern in forms:
        after = stretch[0]
        for at in starts:
            match = pattern.match(letter.text, at, stretch[1]) if at >= after else None
            if match:
                yield match
                after = match.end()


def _is_inside(folded: str, at: int) -> bool:
    """Tell whether digits stand inside a word; "số1719" has lost its space."""
    before = folded[at - 1]
    return before in "_/" or (before.isalnum() and folded[at - 3 : at] != " so")


def _with_roles(
    letter: LetterText, found: list[Citation], body_start: int
) -> Iterator[Citation]:
    before: tuple[Span, CitedRole] | None = None
    for citation in found:
        role = role_of(letter, citation.span[0], before, body_start)
        before = citation.span, role
        yield citation._replace(role=role)


def _is_own_number(letter: LetterText, start: int) -> bool:
    line_start = letter.text.rfind("\n", 0, start) + 1
    return bool(_OWN_NUMBER.match(letter.folded[line_start:start]))


def _is_of_page(parts: Parts, start: int) -> bool:
    """Tell whether a number stands behind the title, where a page of the web has it."""
    if parts.header is None or parts.title is None:
        return False
    first, end = parts.header
    return parts.title[1] <= first <= start < end


def _share(letter: LetterText, found: list[Citation]) -> list[Citation]:
    """Give the date after a chain to all of it, and the name before it."""
    shared: list[Citation] = []
    for citation in reversed(found):
        issued = citation.issued
        if shared and issued is None and _are_chained(letter, citation, shared[-1]):
            issued = shared[-1].issued
        is_same = issued is citation.issued
        shared.append(citation if is_same else citation._replace(issued=issued))
    shared.reverse()
    for at in range(1, len(shared)):
        before, citation = shared[at - 1 : at + 1]
        is_open = citation.doc_type is None and not citation.is_named
        if is_open and _is_of_one_kind(letter, before, citation):
            shared[at] = citation._replace(doc_type=before.doc_type)
    return shared


def _are_chained(letter: LetterText, one: Citation, following: Citation) -> bool:
    gap = _NEXT_IN_CHAIN.match(letter.folded[one.span[1] : following.span[0]])
    if gap is None or not following.is_named:
        return gap is not None
    if gap["and"] is None or following.issued is None:
        return False
    # "Công văn số 1/A và Kế hoạch số 2/B, ngày": behind the comma it is of both.
    way = letter.folded[following.span[0] : following.issued.start]
    return one.doc_type == following.doc_type or bool(_OF_BOTH.search(way))


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
    plain = ref.upper().replace("Ð", "Đ")
    return plain.replace("ĐĐ", "Đ").replace("/", "").replace("&", "")


def _document(letter: LetterText, mentions: list[Citation]) -> CitedDocument:
    roles = [m.role for m in mentions if m.role is not CitedRole.MENTIONS]
    telling = (role for role in roles if role is not CitedRole.FOLLOWS)
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
        next(telling, roles[0] if roles else CitedRole.MENTIONS),
    )


def _legible(ref: str) -> bool:
    return not _TWICE.search(ref) and type_of_symbol(ref.rpartition("/")[2]) is not None


def _covers(span: Span, printed: PrintedDate) -> bool:
    return span[0] <= printed.start and printed.end <= span[1]


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))
