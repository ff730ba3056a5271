"""The units to which a sentence gives work, wherever it stands."""

import re
from collections.abc import Iterator, Sequence

from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.addressed import is_named, is_same
from vanthu.extraction.rules.body.asking import asking_verbs
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.body.item_marks import Mark
from vanthu.extraction.rules.body.item_tree import Point
from vanthu.extraction.rules.body.unit_names import unit_span
from vanthu.extraction.rules.body.units import (
    SOMEONE,
    TELLS,
    assigned_unit,
    is_at_work,
    working_unit,
)
from vanthu.extraction.rules.language.sentences import opens_list, tells_a_story
from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.stories import is_told
from vanthu.extraction.rules.work.idle_requests import (
    closes_letter,
    is_of_others,
    is_to_execute,
    only_reports,
)

_G = r"\s{1,6}"
HANDS_OVER = re.compile(
    beginning(rf"giao{_G}(?:cho{_G})?", rf"phan{_G}cong(?!{SOMEONE}){_G}(?:cho{_G})?")
)
"""The words that hand work over: "giao", "phân công"."""

_HANDED_OVER = re.compile(rf"\b(?:duoc|da|ban|lam|viec){_G}$")
ASKS = re.compile(beginning(rf"de{_G}nghi:?", rf"yeu{_G}cau:?") + _G)
"""The words that ask for work: "đề nghị", "yêu cầu"."""

_HEADS = re.compile(
    rf"{_G}(?:chu{_G}tri|(?:co|chiu){_G}trach{_G}nhiem)\b(?!{_G}thi{_G}hanh)"
)
_SINGLED = re.compile(rf"rieng{_G}(?:doi{_G}voi{_G})?")
_SEES_TO = re.compile(
    rf"{_G}(?:co{_G}trach{_G}nhiem{_G})?"
    rf"(?:theo{_G}doi|don{_G}doc|tong{_G}hop|giup|kiem{_G}tra|giam{_G}sat|tham{_G}muu)\b"
)
_NEXT_CLAUSE = re.compile(r";\s{1,6}")


def units_of_sentences(body: Body) -> Iterator[tuple[Span, Span]]:
    """Yield the units to which a sentence hands work over, each with its clause."""
    has_order = False  # a paragraph above has handed work over
    for sentence in body.sentences:
        folded = body.folded(sentence)
        if is_to_execute(folded):
            continue
        path = body.outline.path(sentence[0])
        requested = list(_requested(body, sentence, folded, is_loose=not path))
        named = [
            *(_beside(body, requested[0], sentence[1]) if requested else ()),
            *_heading(body, sentence, folded, path, has_order=has_order),
        ]
        found = requested + [each for each in named if not only_reports(body, each[1])]
        if found and tells_a_story(folded):
            found = [each for each in found if not is_told(body, sentence, each[0])]
        if not found:
            continue
        has_order = has_order or not path
        found = sorted({unit[0]: (at, unit) for at, unit in found}.values())
        clause_ends = [*(at for at, _ in found[1:]), sentence[1]]
        for (at, unit), clause_end in zip(found, clause_ends, strict=False):
            yield unit, (at, clause_end)


def _requested(
    body: Body, sentence: Span, folded: str, *, is_loose: bool
) -> Iterator[tuple[int, Span]]:
    """Yield the units after "giao", "đề nghị", "yêu cầu", "riêng"."""
    if not asking_verbs(body.letter, *sentence):
        return
    yield from _singled(body, *sentence)
    yield from handed_over(body, *sentence)
    if not _opens_letter(folded, is_loose=is_loose):
        yield from _asked(body, *sentence)


def _heading(
    body: Body,
    sentence: Span,
    folded: str,
    path: Sequence[Point],
    *,
    has_order: bool,
) -> Iterator[tuple[int, Span]]:
    """Yield the units with which a sentence or a clause of it begins."""
    heads = unit_span(body.letter, *sentence)
    if (
        heads
        and _HEADS.match(body.letter.folded, heads[1], sentence[1])
        and not _is_only_addressee(body, body.words(heads))
    ):
        yield sentence[0], heads
    if path:
        yield from _of_point(body, path[-1], sentence, heads)
    elif heads and not (body.goes_up or _opens_letter(folded, is_loose=True)):
        yield from _loose(body, *sentence, has_order=has_order)


def _beside(
    body: Body, requested: tuple[int, Span], end: int
) -> Iterator[tuple[int, Span]]:
    """Yield the units of clauses after an order: "Giao Sở A …; Sở B …"."""
    _, first = requested
    if body.letter.folded.find(";", first[1], end) < 0:
        return
    for at, unit in _of_clauses(body, first, first[1], end):
        if _is_one_at_work(body, unit, end):
            yield at, unit


def _singled(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the unit with which a sentence begins that is for it only: "Riêng X"."""
    singled = _SINGLED.match(body.letter.folded, start, end)
    if singled and (unit := unit_span(body.letter, singled.end(), end)):
        yield start, unit


def handed_over(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the units after "giao" in a stretch, each with where its clause begins."""
    for at in asking_verbs(body.letter, start, end):
        word = HANDS_OVER.match(body.letter.folded, at, end)
        if word is None or "giáo" in body.letter.text[at : word.end()].lower():
            continue  # "Ban Tuyên giáo Tỉnh ủy"
        unit = assigned_unit(body.letter, word.end(), end)
        before = body.letter.folded[max(start, at - 12) : at]
        # "giao ban" is a meeting, "giao Ban Quản lý" is not
        is_meeting = unit and body.letter.text.startswith("ban ", unit[0])
        if unit and not (is_meeting or _HANDED_OVER.search(before)):
            yield at, unit


def _opens_letter(folded: str, *, is_loose: bool) -> bool:
    """Tell whether a sentence only opens the list of what the letter asks for."""
    return opens_list(folded) or (is_loose and folded.rstrip().endswith(":"))


def _of_point(
    body: Body, point: Point, sentence: Span, heads: Span | None
) -> Iterator[tuple[int, Span]]:
    """Yield the units of a point that begin a further clause or sentence of it."""
    if point.mark is Mark.ROW or point.start in body.invitees:
        return
    start, end = sentence
    # "1. Sở Tư pháp chủ trì. Sở Tài chính bố trí kinh phí."
    is_further = start > point.text_start and not body.goes_up
    further = None
    if heads and is_further and _is_one_at_work(body, heads, end):
        further = heads
    unit = body.unit_of(point)
    if unit is None and point.mark is Mark.ARTICLE:
        further = None  # what an article says of a body
    first = unit or further
    if first is None:
        yield from _below_heading(body, point, *sentence)
        return
    if further:
        yield start, further
    if body.letter.folded.find(";", start, end) >= 0:
        yield from _of_clauses(body, first, start, end)


def _is_one_at_work(body: Body, unit: Span, end: int) -> bool:
    """Tell whether it is a unit at work, but neither the issuer nor all addressed."""
    return (
        is_at_work(body.letter, unit, end)
        and is_named(body, name := body.words(unit))
        and not body.speaks_for(name)
        and not _is_only_addressee(body, name)
    )


def _is_only_addressee(body: Body, name: str) -> bool:
    return len(body.addressees) == 1 and is_same(name, body.addressees[0])


def _of_clauses(
    body: Body, first: Span, start: int, end: int
) -> Iterator[tuple[int, Span]]:
    """Yield the units that begin a further clause of a point: "Sở A …; Sở B …"."""
    names_end = first[1]
    for semicolon in _NEXT_CLAUSE.finditer(body.letter.folded, start, end):
        at = semicolon.end()
        if first[0] <= at < names_end:
            continue
        if _SINGLED.match(body.letter.folded, at, end):
            continue  # "…; riêng X trước ngày …" has only another term
        unit = assigned_unit(body.letter, at, end)
        if unit and not body.audience.is_anybody(body.words(unit)):
            names_end = unit[1]
            yield unit[0], unit


def _below_heading(
    body: Body, point: Point, start: int, end: int
) -> Iterator[tuple[int, Span]]:
    """Yield the unit with which a sentence below the heading of a point begins.

    "2. Về giá đất" and, on the next line: "Sở Tài chính thẩm định …".
    """
    if body.goes_up or start < point.head_end or point.children:
        return
    text = body.letter.text
    is_heading = text[point.head_end - 1 : point.head_end].isalnum()
    if not is_heading or not text[start : start + 1].isupper():
        return
    unit = assigned_unit(body.letter, start, end)
    if unit is None or TELLS.match(body.letter.folded, unit[1], end):
        return
    if is_named(body, body.words(unit)):
        yield start, unit


def _loose(
    body: Body, start: int, end: int, *, has_order: bool
) -> Iterator[tuple[int, Span]]:
    """Yield the units that begin a clause of a paragraph without a mark.

    "Giao Sở Tư pháp chủ trì …" and, below: "Sở Tài chính thẩm định kinh phí; Công an
    tỉnh …": after such an order, or where a letter has several addressees.
    """
    clauses = _NEXT_CLAUSE.finditer(body.letter.folded, start, end)
    found = [
        (at, unit)
        for at in (start, *(clause.end() for clause in clauses))
        if (unit := working_unit(body.letter, at, end))
        and is_named(body, body.words(unit))
    ]
    shares_out = len(found) > 1  # "Tổ A lắp đặt …; Tổ B kiểm tra …"
    for at, unit in found:
        name = body.words(unit)
        is_one = any(is_same(name, each) for each in body.addressees)
        is_meant = is_one and len(body.addressees) > 1
        is_other = not is_one and (shares_out or _follows_up(body, unit))
        if (has_order or is_meant or is_other) and not closes_letter(body, unit, end):
            yield at, unit


def _follows_up(body: Body, unit: Span) -> bool:
    """Tell whether a unit is to see to the points above: "Văn phòng đôn đốc, …"."""
    points = body.outline.points
    return (
        bool(points)
        and points[0].start < unit[0]
        and _SEES_TO.match(body.letter.folded, unit[1]) is not None
        and not body.speaks_for(body.words(unit))
    )


def _asked(body: Body, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield the units that are asked by name and are not the addressees anyway."""
    for at in asking_verbs(body.letter, start, end):
        word = ASKS.match(body.letter.folded, at, end)
        if word is None or is_of_others(body.letter, start, at):
            continue
        unit = assigned_unit(body.letter, word.end(), end)
        if unit is None or body.is_aside_of_citation((start, end), at):
            continue
        name = body.words(unit)
        if not (
            body.audience.is_anybody(name)
            or body.is_speaker(name)
            or any(is_same(name, other) for other in body.addressees)
            or closes_letter(body, unit, end)
        ):
            yield at, unit
