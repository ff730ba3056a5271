"""Days that share the month and the year of the last one in their list."""

import re
from collections.abc import Iterator

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.language.moment import Moment, partial_date

_S = r"\s{0,4}"
_G = r"\s{1,6}"
_LOOK_BACK = 20
# "ngày 25, 26/11/2025": the days before the last share its month and year.
_DAYS = re.compile(
    rf"\d{{1,2}}(?:(?:{_S}[,;]{_S}|{_G}va{_G})(?:ngay{_G})?\d{{1,2}}){{1,4}}(?={_S}(?:/|thang))"
)
_DATES = re.compile(
    rf"(?:(?<![\d/])\d{{1,2}}/\d{{1,2}}(?:{_S}[,;]{_S}|{_G}va{_G})){{1,4}}$"
)
# "02 ngày, 01 và 02 tháng 11": the days before the last without "ngày".
_BARE_DAYS = re.compile(
    rf"(?:ngay,?|:){_S}(?P<days>\d{{1,2}}(?:(?:{_S},{_S}|{_G}va{_G})\d{{1,2}}){{0,3}})"
    rf"(?:{_S},{_S}|{_G}va{_G})$"
)
_DATE_OF_LIST = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})")
_DAY_OF_LIST = re.compile(r"\d{1,2}")


def last_day(letter: LetterText, at: int, end: int) -> int:
    """Return where the last day of "ngày 25, 26/11/2025" begins, else `at`."""
    days = _DAYS.match(letter.folded, at, end)
    if days is None:
        return at
    *_, last = _DAY_OF_LIST.finditer(letter.folded, *days.span())
    return last.start()


def days_before(letter: LetterText, last: Moment, at: int) -> Iterator[Moment]:
    """Yield the days of "ngày 25, 26/11/2025" that stand before the last one."""
    days = _DAYS.match(letter.folded, at, last.span[1])
    if days is None or last.on is None or last.on.month is None:
        return
    *firsts, _ = _DAY_OF_LIST.finditer(letter.folded, *days.span())
    for first in firsts:
        on = partial_date(last.on.year, last.on.month, int(first.group()))
        if on:
            yield last._replace(span=(last.span[0], first.end()), on=on)


def dates_before(letter: LetterText, last: Moment, first: int) -> Iterator[Moment]:
    """Yield the days of "16/11, 23/11 và 30/11/2025" that stand before the last one."""
    if last.on is None or last.on.day is None or last.year_from_context:
        return
    start, end = max(0, first - _LOOK_BACK), last.span[0]
    if not letter.folded[start:end].rstrip().endswith((",", ";", "va")):
        return
    dates = _DATES.search(letter.folded, start, end)
    for date in _DATE_OF_LIST.finditer(letter.folded, *dates.span()) if dates else ():
        on = partial_date(last.on.year, int(date["m"]), int(date["d"]))
        if on:
            yield Moment(date.span(), on=on, year_from_context=True)
    days = None if dates else _BARE_DAYS.search(letter.folded, start, end)
    for day in _DAY_OF_LIST.finditer(letter.folded, *days.span("days")) if days else ():
        on = partial_date(last.on.year, last.on.month, int(day.group()))
        if on:
            yield Moment(day.span(), on=on)
