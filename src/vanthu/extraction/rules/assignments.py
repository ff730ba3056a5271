"""Clauses that give work to a named unit."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from vanthu.domain.intake import Assignment, UnitRole
from vanthu.extraction.normalise import Span, fold
from vanthu.extraction.rules.asking import asking_verbs
from vanthu.extraction.rules.body import Body
from vanthu.extraction.rules.item_marks import Mark
from vanthu.extraction.rules.item_tree import Point
from vanthu.extraction.rules.sentences import opens_list, tells_a_story
from vanthu.extraction.rules.unit_names import unit_span
from vanthu.extraction.rules.units import assigned_unit
from vanthu.extraction.rules.words import beginning

_G = r"\s{1,6}"
_HANDS_OVER = re.compile(
    beginning(rf"giao{_G}(?:cho{_G})?", rf"phan{_G}cong{_G}(?:cho{_G})?")
)
_HANDED_OVER = re.compile(rf"\b(?:duoc|da|ban|lam|viec){_G}$")
_ASKS = re.compile(beginning(rf"de{_G}nghi:?", rf"yeu{_G}cau:?") + _G)
_HEADS = re.compile(
    rf"{_G}(?:chu{_G}tri|(?:co|chiu){_G}trach{_G}nhiem)\b(?!{_G}thi{_G}hanh)"
)
_TO_EXECUTE = re.compile(beginning(rf"trach{_G}nhiem{_G}thi{_G}hanh\b"))
_PURPOSE = re.compile(
    rf"\b(?:de|theo|xet|tai|tong{_G}hop|co{_G}the){_G}(?:\w+{_G}){{0,2}}$"
)
_INVITED = re.compile(r"\W*thanh\s{1,6}phan\b")
_REASON = re.compile(r"\W*(?:\d{1,2}[.)]\W*)?(?:ly do|nguyen nhan)\b")
_COMMITTEE = re.compile(r"\buy\s{1,6}ban\s{1,6}nhan\s{1,6}dan\b")
_ALL = re.compile(
    rf"(?:thu{_G}truong|chu{_G}tich|giam{_G}doc|truong|hieu{_G}truong|ubnd|uy{_G}ban|"
    rf"cac|moi|tat{_G}ca)\b"
)
_JUST_DO = re.compile(
    r"[^.;:\d]{0,160}?\b(?:thuc hien|trien khai|to chuc)\b[^.;:\d]{0,120}(?:[.;/]|$)"
)
_SINGLED = re.compile(rf"rieng{_G}(?:doi{_G}voi{_G})?")
_GROUP = re.compile(r"\b(?:cac|tat ca|quy)\s{1,6}")
# "Sở Y tế đã …", "UBND tỉnh ban hành …": what was done or is.
_TELLS = re.compile(
    rf"{_G}(?:da|duoc|la|se|con|chua|co|vua|dang|theo|tai|trong|ban{_G}hanh|thong{_G}nhat|"
    rf"nhan|thong{_G}bao|de{_G}nghi|yeu{_G}cau)\b(?!{_G}trach{_G}nhiem)"
)
_INITIALS = re.compile(r"\b[A-ZĐ]{2,}(?:&[A-ZĐ]{2,})?")
_SUPPORTS = re.compile(r"\W*(?:chu dong\s+|co trach nhiem\s+)?phoi\s{1,6}hop\b")


def find_assignments(body: Body) -> tuple[Assignment, ...]:
    """Return the assignments of a letter in order."""
    headings = {span[0] for point in _headings(body) if (span := body.unit_of(point))}
    found: dict[int, tuple[Span, Span]] = {}
    for unit, clause in (*_of_points(body), *_of_sentences(body)):
        if unit[0] not in headings and not body.is_quoted(unit[0]):
            found.setdefault(unit[0], (unit, clause))
    return tuple(_assignment(body, *found[at]) for at in sorted(found))


def _headings(body: Body) -> Iterator[Point]:
    """Yield the points that only announce units, each with a point of its own."""
    for point in body.outline.walk():
        if any(map(body.unit_of, point.children)):
            yield point


def _of_points(body: Body) -> Iterator[tuple[Span, Span]]:
    """Yield the units that head a point which gives them work."""
    if body.goes_up:
        return
    explained = _explained(body)
    for point in body.outline.walk():
        unit = body.unit_of(point)
        if unit is None or point.start in explained or _is_invitee(body, point):
            continue
        if body.is_aside_of_citation((point.start, point.end), unit[0]):
            continue
        if not _is_to_execute(body.folded((point.start, point.own_end))):
            yield unit, (point.start, point.end)


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


def _is_invitee(body: Body, point: Point) -> bool:
    return point.start in body.invited or any(
        _INVITED.match(body.letter.folded, above.text_start)
        for above in body.outline.path(point.start)
    )


def _of_sentences(body: Body) -> Iterator[tuple[Span, Span]]:
    """Yield the units to which a sentence hands work over, or that it makes lead."""
    for start, end in body.sentences:
        folded = body.folded((start, end))
        if _is_to_execute(folded) or tells_a_story(folded):
            continue
        found = list(handed_over(body, start, end))
        heads = unit_span(body.letter, start, end)
        if heads and _HEADS.match(body.letter.folded, heads[1], end):
            found.append((start, heads))
        singled = _SINGLED.match(body.letter.folded, start, end)
        if singled and (unit := unit_span(body.letter, singled.end(), end)):
            found.append((start, unit))
        asked = list(_asked(body, start, end))
        if asked and not _opens_letter(body, start, end):
            found += asked
        found.extend(_of_clauses(body, start, end))
        found.extend(_below_heading(body, start, end))
        found = sorted({unit[0]: (at, unit) for at, unit in found}.values())
        clause_ends = [*(at for at, _ in found[1:]), end]
        for (at, unit), clause_end in zip(found, clause_ends, strict=False):
            yield unit, (at, clause_end)


def _opens_letter(body: Body, start: int, end: int) -> bool:
    """Tell whether a sentence only opens the list of what the letter asks for."""
    folded = body.folded((start, end))
    is_loose = not body.outline.path(start)
    return opens_list(folded) or (is_loose and folded.rstrip().endswith(":"))


def _of_clauses(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the units that begin a further clause of a point: "Sở A …; Sở B …"."""
    if body.letter.folded.find(";", start, end) < 0:
        return
    path = body.outline.path(start)
    if not path or body.unit_of(path[-1]) is None or path[-1].mark is Mark.ROW:
        return
    for semicolon in re.finditer(r";\s{1,6}", body.folded((start, end))):
        at = start + semicolon.end()
        if _SINGLED.match(body.letter.folded, at, end):
            continue  # "…; riêng X trước ngày …" has only another term
        unit = assigned_unit(body.letter, at, end)
        if unit and not body.audience.is_anybody(body.words(unit)):
            yield unit[0], unit


def _below_heading(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the unit with which a sentence below the heading of a point begins.

    "2. Về giá đất" and, on the next line: "Sở Tài chính thẩm định …".
    """
    path = body.outline.path(start)
    if body.goes_up or not path or body.unit_of(path[-1]) is not None:
        return
    point = path[-1]
    is_heading = body.letter.text[point.head_end - 1 : point.head_end].isalnum()
    if start < point.head_end or not is_heading or point.children:
        return
    if not body.letter.text[start : start + 1].isupper():
        return
    unit = assigned_unit(body.letter, start, end)
    if unit is None or _TELLS.match(body.letter.folded, unit[1], end):
        return
    name = body.words(unit)
    if not (body.audience.is_anybody(name) or fold(name) in body.speakers):
        yield start, unit


def _is_to_execute(folded: str) -> bool:
    return "trach" in folded and _TO_EXECUTE.search(folded) is not None


def handed_over(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the units after "giao" in a stretch, each with where its clause begins."""
    for at in asking_verbs(body.letter, start, end):
        word = _HANDS_OVER.match(body.letter.folded, at, end)
        if word is None or "giáo" in body.letter.text[at : word.end()].lower():
            continue  # "Ban Tuyên giáo Tỉnh ủy"
        unit = assigned_unit(body.letter, word.end(), end)
        before = body.letter.folded[max(start, at - 12) : at]
        # "giao ban" is a meeting, "giao Ban Quản lý" is not
        is_meeting = unit and body.letter.text.startswith("ban ", unit[0])
        if unit and not (is_meeting or _HANDED_OVER.search(before)):
            yield at, unit


def _asked(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the units that are asked by name and are not the addressees anyway."""
    for at in asking_verbs(body.letter, start, end):
        word = _ASKS.match(body.letter.folded, at, end)
        if word is None or _PURPOSE.search(body.letter.folded, max(start, at - 40), at):
            continue
        unit = assigned_unit(body.letter, word.end(), end)
        if unit is None or body.is_aside_of_citation((start, end), at):
            continue
        name = body.words(unit)
        if not (
            body.audience.is_anybody(name)
            or fold(name) in body.speakers
            or any(_is_same(name, other) for other in body.addressees)
            or _closes_letter(body, unit, end)
        ):
            yield at, unit


def _is_same(unit: str, addressee: str) -> bool:
    """Tell whether a clause names an addressee, in full, in part, or by initials."""
    one, other = _shortened(unit), _shortened(addressee)
    first = one.partition(",")[0]
    if one.startswith(other) or other.startswith(first):
        return True
    initials = _INITIALS.search(unit)
    if initials is None:
        return False
    head = _shortened(unit[: initials.start()])
    letters = "".join(word[0] for word in other.split() if word not in {"va", "-"})
    return other.startswith(head) and fold(initials.group()).replace("&", "") in letters


def _closes_letter(body: Body, unit: Span, end: int) -> bool:
    """Tell whether it is the closing request to all: "Yêu cầu các sở … thực hiện"."""
    is_loose = not body.outline.path(unit[0])
    if not is_loose or not _ALL.match(body.letter.folded, unit[0]):
        return False
    if body.doc_type == "giấy mời" and _GROUP.search(body.folded(unit)):
        return True  # they are invited
    return _JUST_DO.match(body.letter.folded, unit[1], end) is not None


def _shortened(name: str) -> str:
    return _GROUP.sub("", _COMMITTEE.sub("ubnd", fold(name)))


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
