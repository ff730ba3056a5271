"""Limits whose day nobody can tell from the letter alone."""

import re
from collections.abc import Iterator

from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.dates import printed_at, real_day
from vanthu.extraction.rules.language.numbers import numbers_in
from vanthu.extraction.rules.language.words import beginning

_G = r"\s{1,6}"
# Each alone: a search for one word skips most of the text.
_LIMITS = tuple(
    re.compile(rf"{beginning(words)}\b")
    for words in (
        "truoc",
        rf"cham{_G}nhat",
        rf"muon{_G}nhat",
        rf"den{_G}het",
        rf"han{_G}cuoi",
    )
)
_WEEKDAY_NAMES = (rf"thu{_G}(?:hai|ba|tu|nam|sau|bay|[2-7])", rf"chu{_G}nhat")
_WEEKDAY = f"(?:{'|'.join(_WEEKDAY_NAMES)})"
_ANY_WEEKDAY = tuple(map(re.compile, _WEEKDAY_NAMES))
# "trước thứ Sáu tuần này", "chậm nhất cuối tuần này"
_THIS_WEEK = re.compile(
    rf"(?:{_G}(?:la|vao|ngay|chieu|sang))*{_G}"
    rf"(?:{_WEEKDAY}|(?:cuoi|het){_G}tuan)\b(?:{_G}tuan{_G}(?:nay|sau|toi))?"
    rf"(?![\s,(]{{0,4}}ngay{_G}\d)"
)
# "trước ngày 31/02/2027", "trước ngày 31/9"
_DAY = re.compile(
    rf"(?:{_G}(?:la|vao))*{_G}ngay{_G}(?P<d>\d{{1,2}})"
    rf"(?:\s?[/.-]\s?|{_G}thang{_G})(?P<m>\d{{1,2}})(?!\d)"
)
_NAMED_DAY = re.compile(rf"\b(?P<weekday>{_WEEKDAY})[\s,(]{{1,4}}(?:ngay{_G})?(?=\d)")
_DAY_NAMED = re.compile(rf"[\s,]{{0,3}}\(\s?(?:la{_G})?(?P<weekday>{_WEEKDAY})\b")
_WEEKDAYS = ("hai", "ba", "tu", "nam", "sau", "bay", "nhat")
_LEAP_YEAR = 2024


def find_unclear_dates(body: Body) -> Iterator[Span]:
    """Yield limits without a real day, and days that fall on another weekday."""
    start, end = body.parts.body
    folded = body.letter.folded
    limits = (m.span() for each in _LIMITS for m in each.finditer(folded, start, end))
    for first, last in sorted(limits):
        week = _THIS_WEEK.match(folded, last, end)
        day = _DAY.match(folded, last, end)
        if week:
            yield first, week.end()
        elif day and real_day(_LEAP_YEAR, int(day["m"]), int(day["d"])) is None:
            yield first, day.end()
    yield from _wrong_weekdays(body)


def _wrong_weekdays(body: Body) -> Iterator[Span]:
    """Yield whole dates whose printed weekday is another one in the calendar."""
    folded = body.letter.folded
    if not any(each.search(folded, *body.parts.body) for each in _ANY_WEEKDAY):
        return
    numbers = numbers_in(body.letter, body.parts.body)
    for named in printed_at(body.letter.text, numbers, *body.parts.body):
        first = max(0, named.start - 24)
        lead = _NAMED_DAY.finditer(folded, first, named.end)
        near = next((m for m in lead if m.end() >= named.start), None)
        weekday = near or _DAY_NAMED.match(folded, named.end)
        day = named.whole
        if day and weekday and _number(weekday["weekday"]) != day.weekday():
            yield named.start, named.end


def _number(weekday: str) -> int:
    """Return 0 for thứ Hai, as the calendar counts."""
    word = weekday.rsplit(maxsplit=1)[-1]
    return int(word) - 2 if word.isdecimal() else _WEEKDAYS.index(word)
