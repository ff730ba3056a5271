"""Which words of a sentence tell what was, and which ask for something all the same.

"Đến nay còn 11 đơn vị chưa gửi; yêu cầu gửi về Sở trước ngày 24/6."
"""

import re
from bisect import bisect_left
from datetime import date
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.moments import find_moments
from vanthu.extraction.rules.language.sentences import Story, stories
from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.term_wordings import LIMIT

_G = r"\s{1,6}"
_CLAUSE = 600  # characters before a date that may cite a paper
_LIMIT_REACH = 60  # characters of the words that make a date a limit
# "…; yêu cầu", ", Sở đề nghị": not the request that a cited paper has made.
_ASKS = re.compile(
    rf"(?:^|[;,.:]{_G})(?:(?!\b(?:da|van{_G}ban|cong{_G}van|theo|xet)\b)[^,.;:/\d])"
    rf"{{0,80}}?\b(?:de{_G}nghi(?!{_G}(?:duoc|cua))|yeu{_G}cau(?!{_G}cua))\b"
)
# "Công văn số 9/SNV-VP yêu cầu báo cáo trước ngày …"
_CITED_REQUEST = re.compile(
    beginning(
        rf"cong{_G}(?:van|dien)",
        rf"van{_G}ban",
        rf"ke{_G}hoach",
        rf"chi{_G}thi",
        rf"thong{_G}bao",
        rf"ket{_G}luan",
    )
    + rf"\b[^;]{{0,200}}?\b(?:yeu{_G}cau|de{_G}nghi|giao|quy{_G}dinh)\b"
)


def is_told(body: Body, sentence: Span, at: int) -> bool:
    """Tell whether the words at `at` belong to a story: no request comes after it."""
    asked, story = _around(body.folded(sentence), at - sentence[0])
    return not asked and story is not None


def is_told_day(body: Body, sentence: Span, at: int) -> bool:
    """Tell whether the date at `at` is of a story, and no limit that is to come."""
    asked, story = _around(body.folded(sentence), at - sentence[0])
    if asked or story is None:
        return False
    if story.is_of_others or body.earliest_issue is None:
        return True
    return not _is_limit(body.letter, sentence, at)


def is_told_request(body: Body, sentence: Span, at: int) -> bool:
    """Tell whether the verb at `at` is of a story, and has no day that is to come."""
    asked, story = _around(body.folded(sentence), at - sentence[0])
    if asked or story is None:
        return False
    if story.is_of_others or body.earliest_issue is None:
        return True
    limits = _coming_limits(body.letter, sentence, body.year, body.earliest_issue)
    after = bisect_left(limits, at)
    stop = body.letter.folded.find(";", at, sentence[1])
    return after == len(limits) or -1 < stop < limits[after]


def _around(folded: str, at: int) -> tuple[bool, Story | None]:
    """Return whether a request governs the place, and the story of the sentence."""
    found = stories(folded)
    if not found:
        return False, None
    requests = _requests(folded)
    count = bisect_left(requests, at + 1)
    before = [story for story in found if story.start < at]
    last = before[-1] if before else None
    if count and (last is None or not _parts(folded, requests[count - 1], last.start)):
        return True, None
    return False, next((s for s in found if s.is_of_others), last or found[0])


@lru_cache(maxsize=4)
def _requests(folded: str) -> tuple[int, ...]:
    """Return where the words end with which a sentence asks for something."""
    return tuple(request.end() for request in _ASKS.finditer(folded))


def _parts(folded: str, asked: int, story: int) -> bool:
    """Tell whether a story after a request is a clause of its own, no attribute."""
    return asked < story and any(sign in folded[asked:story] for sign in ",;.:")


@lru_cache(maxsize=4)
def _coming_limits(
    letter: LetterText, sentence: Span, year: int | None, issue: date
) -> tuple[int, ...]:
    """Return where the limits of a sentence stand that are not before its issue."""
    return tuple(
        moment.span[0]
        for moment in find_moments(letter, sentence, year)
        if moment.last.last_day >= issue and _is_limit(letter, sentence, moment.span[0])
    )


def _is_limit(letter: LetterText, sentence: Span, at: int) -> bool:
    """Tell whether a date is the limit of a clause of its own, not of a cited paper."""
    folded = letter.folded
    first = max(sentence[0], at - _CLAUSE)
    before = folded[max(first, folded.rfind(";", first, at) + 1) : at]
    is_aside = before.rfind("(") > before.rfind(")")
    return (
        not is_aside
        and LIMIT.search(before[-_LIMIT_REACH:]) is not None
        and _CITED_REQUEST.search(before) is None
    )
