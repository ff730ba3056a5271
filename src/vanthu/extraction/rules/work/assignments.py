"""Clauses that give work to a named unit."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from vanthu.domain.intake import Assignment, UnitRole
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.addressed import is_addressed, is_same
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.body.item_tree import Point
from vanthu.extraction.rules.work.assigning_sentences import (
    ASKS,
    HANDS_OVER,
    units_of_sentences,
)
from vanthu.extraction.rules.work.idle_requests import is_to_execute

# Nobody who writes to an office gives them work.
_HIGHEST = {"chinh phu", "quoc hoi", "thu tuong", "thu tuong chinh phu"}
# A person, no unit: "đồng chí Phó Chủ tịch UBND xã phụ trách chung".
_ONE_OF_THEM = re.compile(r"(?:dong\s+chi|d/c)\s+(?:pho|bi\s+thu)\b")
# How many a body sends or has: "- Sở Y tế: 02 người".
_COUNTS = re.compile(
    r"\s?:\s{0,4}\d[\d.,]{0,9}\s?(?:%|nguoi|dai bieu|dong chi|d/c|hoc sinh|can bo|suat|"
    r"ban|bo|chi tieu|bien che|trieu|ty|ha|ho|truong hop|vu|luot|tiet muc|doi)\b"
)
_PLANS = frozenset({"kế hoạch", "chương trình", "phương án", "đề án"})
_SHORT_NAME = re.compile(r"ubnd \w|\S+ \S+ \S+ \S")
_REASON = re.compile(r"\W*(?:\d{1,2}[.)]\W*)?(?:ly do|nguyen nhan)\b")
_SUPPORTS = re.compile(r"\W*(?:chu dong\s+|co trach nhiem\s+)?phoi\s{1,6}hop\b")


def find_assignments(body: Body) -> tuple[Assignment, ...]:
    """Return the assignments of a letter in order."""
    headings = {span[0] for point in _headings(body) if (span := body.unit_of(point))}
    found: dict[int, tuple[Span, Span]] = {}
    for unit, clause in (*_of_points(body), *units_of_sentences(body)):
        is_person = _ONE_OF_THEM.match(body.letter.folded, unit[0]) is not None
        if not (unit[0] in headings or is_person or body.is_quoted(unit[0])):
            found.setdefault(unit[0], (unit, clause))
    return tuple(_assignment(body, *found[at]) for at in sorted(found))


def _headings(body: Body) -> Iterator[Point]:
    """Yield the points that only announce units, most with a point of their own."""
    for point in body.outline.walk():
        named = sum(map(bool, map(body.unit_of, point.children)))
        if named * 2 > len(point.children):
            yield point


def _of_points(body: Body) -> Iterator[tuple[Span, Span]]:
    """Yield the units that head a point which gives them work."""
    if body.goes_up:
        return
    explained = _explained(body)
    found: list[tuple[Span, Point]] = []
    for point in body.outline.walk():
        unit = body.unit_of(point)
        if unit is None or point.start in explained or point.start in body.invitees:
            continue
        if not _is_idle(body, unit, point):
            found.append((unit, point))
    has_others = any(not is_addressed(body, unit) for unit, _ in found)
    before: list[str] | None = [] if has_others else None
    for unit, point in found:
        if not _is_but_addressed(body, unit, point, before):
            yield unit, (point.start, point.end)
        if before is not None:
            before.append(body.words(unit))


def _is_idle(body: Body, unit: Span, point: Point) -> bool:
    """Tell whether a point that names a unit gives it no work after all."""
    if unit[0] == point.text_start and _is_issuer(body, unit):
        return True  # it tells what it does itself
    return (
        _COUNTS.match(body.letter.folded, unit[1], point.end) is not None
        or body.is_aside_of_citation((point.start, point.end), unit[0])
        or is_to_execute(body.folded((point.start, point.own_end)))
    )


def _is_issuer(body: Body, unit: Span) -> bool:
    """Tell whether a point begins with a short name of the issuer, but in no plan.

    A plan names the issuer among those at work; "Văn phòng" may be anybody's.
    """
    name = body.words(unit)
    if body.letter.text.startswith(" sẽ ", unit[1]) and body.is_speaker(name):
        return True
    return (
        body.doc_type not in _PLANS
        and _SHORT_NAME.match(fold(name)) is not None
        and body.speaks_for(name)
    )


def _is_but_addressed(
    body: Body, unit: Span, point: Point, before: list[str] | None
) -> bool:
    """Tell whether a point names whom the letter addresses anyway.

    `before` are the units of the points above it, None if all are the addressees.
    """
    folded = body.letter.folded
    name = body.words(unit)
    if fold(name) in _HIGHEST:
        return True
    if "nhu cầu" in name and body.audience.is_anybody(name):
        return True
    if not body.addressees or HANDS_OVER.match(folded, point.text_start):
        return False
    if before is None:
        return is_addressed(body, unit)
    return bool(ASKS.match(folded, point.text_start)) and any(
        is_same(name, other) for other in before
    )


def _explained(body: Body) -> frozenset[int]:
    """Return where the points begin that give reasons ("Lý do: …") and no work."""
    found: set[int] = set()
    for point in body.outline.walk():
        if point.children and _gives_reasons(body, point.own_end):
            found.update(child.start for child in point.children)
    return frozenset(found)


def _gives_reasons(body: Body, list_start: int) -> bool:
    """Tell whether the paragraph before a list announces reasons."""
    blocks = body.outline.blocks
    index = bisect_left(blocks, list_start, key=lambda span: span[0]) - 1
    return index >= 0 and _REASON.match(body.letter.folded, *blocks[index]) is not None


def _assignment(body: Body, unit: Span, clause: Span) -> Assignment:
    name = body.words(unit)
    is_support = _SUPPORTS.match(body.letter.folded, unit[1])
    return Assignment(
        name,
        UnitRole.SUPPORT if is_support else UnitRole.LEAD,
        body.words(clause),
        body.binds_us(unit),
        body.letter.evidence(*clause),
    )
