"""Which points are no work: those that head others, and those that ask nothing."""

import re

from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.body.item_marks import Mark
from vanthu.extraction.rules.body.item_tree import Point
from vanthu.extraction.rules.body.point_units import is_label
from vanthu.extraction.rules.language.words import beginning, is_capitals
from vanthu.extraction.rules.work.idle_requests import is_to_execute

_G = r"\s{1,6}"
_SPLIT_BY_UNIT = {Mark.ARTICLE, Mark.ROMAN, Mark.NUMBER, Mark.SUBNUMBER}
_NO_WORK = re.compile(
    rf"(?:kinh{_G}phi|muc{_G}dich|can{_G}cu{_G}phap{_G}ly|ghi{_G}nhan|thong{_G}nhat|"
    rf"dong{_G}y|chap{_G}thuan|co{_G}ban{_G}thong{_G}nhat|hoan{_G}nghenh|bieu{_G}duong)\b"
)
_IN_FORCE = re.compile(beginning(rf"nay{_G}co{_G}hieu{_G}luc\b"))
_NEAR = 300  # characters in which a clause says that something is in force
_ANNOUNCES = re.compile(
    rf"[\s:.,;]*(?:(?:co|chiu){_G}trach{_G}nhiem|tap{_G}trung|trien{_G}khai|to{_G}chuc)?\s*"
    rf"(?:thuc{_G}hien{_G})?(?:(?:cac|mot{_G}so|nhung){_G})?"
    rf"(?:(?:noi{_G}dung|nhiem{_G}vu|cong{_G}viec)\b[^.;:]{{0,40}})?[\s:.,;]*$"
)
_ASIDE = re.compile(r"^\s{0,3}\([^()]{1,200}\)")  # "(trừ …)"


def is_no_work(head: str) -> bool:
    """Tell whether a point asks for nothing: it thanks, agrees, or says what holds."""
    return bool(
        _NO_WORK.match(head)
        or is_to_execute(head)
        or ((in_force := _IN_FORCE.search(head)) and _is_of_clause(head, in_force))
    )


def _is_of_clause(head: str, words: re.Match[str]) -> bool:
    """Tell whether words stand in the first clause of a point."""
    clause = head[: words.start()]
    return len(clause) <= _NEAR and "." not in clause and ";" not in clause


def is_heading(body: Body, point: Point, named: Span | None) -> bool:
    """Tell whether the point only heads others: a unit, a title, or units below it."""
    if not point.children or point.mark not in _SPLIT_BY_UNIT:
        return False
    if all(is_label(body.letter, child) for child in point.children):
        return False  # they say who does it and when
    if named and named[0] < point.own_end:
        rest = _ASIDE.sub("", body.letter.folded[named[1] : point.own_end])
        return bool(_ANNOUNCES.match(rest))
    return (
        point.mark is Mark.ARTICLE
        or is_title(body, point)
        or any(map(body.unit_of, point.children))
    )


def is_title(body: Body, point: Point) -> bool:
    """Tell whether the point is a part of a plan: "II. NỘI DUNG"."""
    return point.mark is Mark.ROMAN or is_capitals(
        body.letter.text[point.text_start : point.head_end]
    )
