"""Lists that only say to whom a letter goes: "… điện:", "Kính mời:", "Thành phần:"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.body.item_marks import Mark
from vanthu.extraction.rules.body.item_tree import Outline, Point

_G = r"\s{1,6}"
_ANNOUNCES = re.compile(
    rf"\b(?:dien|kinh{_G}(?:moi|gui)|moi(?:{_G}(?:du|hop))?|tham{_G}du|du{_G}hop|gui)"
    rf"(?:{_G}gom)?\s{{0,3}}:\s{{0,3}}$"
)
# A point that opens such a list itself: "* Thành phần mời dự:", "* Mời dự: A, B"
_OPENS = re.compile(
    rf"(?:thanh{_G}phan|(?:kinh{_G})?moi{_G}(?:du|hop|cac)|dai{_G}bieu|tham{_G}du|"
    rf"noi{_G}nhan)\b[^:.;]{{0,60}}:"
)
_INVITED = re.compile(r"\W*thanh\s{1,6}phan\b")
_BULLETS = {Mark.DASH, Mark.PLUS}
_LOOK_BACK = 80  # characters before a list that tell what it is


def invited(letter: LetterText, outline: Outline) -> frozenset[int]:
    """Return where the points begin that name whom the letter addresses or invites."""
    found: set[int] = set()
    groups: list[Sequence[Point]] = [outline.points]
    while groups:
        group = groups.pop()
        found.update(point.start for point in _invited_of(letter, outline, group))
        groups.extend(point.children for point in group if point.children)
    return frozenset(found)


def invitees(
    letter: LetterText, outline: Outline, announced: frozenset[int]
) -> frozenset[int]:
    """Return where the points begin that are announced so, or below "Thành phần"."""
    found: set[int] = set()
    end = 0  # of the last point with such a heading
    for point in outline.walk():
        if point.start >= end and _INVITED.match(letter.folded, point.text_start):
            end = point.end
        if point.start < end or point.start in announced:
            found.add(point.start)
    return frozenset(found)


def _invited_of(
    letter: LetterText, outline: Outline, group: Sequence[Point]
) -> Iterator[Point]:
    """Yield the invited ones among points of one level."""
    is_list = False
    previous: Mark | None = None
    for point in group:
        if point.mark not in _BULLETS:
            is_list = False
        elif point.mark is not previous:
            is_list = _is_announced(letter, outline, point.start)
        if point.mark in _BULLETS and _label_end(letter, point):
            is_list = _OPENS.match(letter.folded, point.text_start) is not None
        if is_list:
            yield point
        previous = point.mark


def _label_end(letter: LetterText, point: Point) -> bool:
    """Tell whether a point begins with a label of its own: "* Đơn vị báo cáo: …"."""
    colon = letter.folded.find(":", point.text_start, point.text_start + _LOOK_BACK)
    return 0 <= colon < point.head_end and letter.text[point.start] == "*"


def _is_announced(letter: LetterText, outline: Outline, list_start: int) -> bool:
    blocks = outline.blocks
    index = bisect_left(blocks, list_start, key=lambda span: span[0]) - 1
    if index < 0:
        return False
    start, end = blocks[index]
    return bool(_ANNOUNCES.search(letter.folded, max(start, end - _LOOK_BACK), end))
