"""A day, a month or a stretch of time, with the words that name it."""

import re
from typing import NamedTuple

from vanthu.domain.deadlines import PartialDate
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.language.dates import real_day

_CENTURY = 2000
_SHORT_YEAR = 100


class Moment(NamedTuple):
    """A day, a month, or a stretch from `start` to `end`, with the words' span."""

    span: Span
    on: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    year_from_context: bool = False

    @property
    def last(self) -> PartialDate:
        """Return the last day that the words name."""
        last = self.end or self.on
        assert last is not None
        return last

    def over(self, span: Span) -> "Moment":
        """Return the same time as other words name it."""
        return self._replace(span=span)

    def shifted(self, years: int) -> "Moment":
        """Return the same days of another year."""
        return self._replace(
            on=_shifted(self.on, years),
            start=_shifted(self.start, years),
            end=_shifted(self.end, years),
        )


def _shifted(day: PartialDate | None, years: int) -> PartialDate | None:
    if day is None:
        return None
    is_leap_day = (day.month, day.day) == (2, 29)
    return PartialDate(day.year + years, day.month, 28 if is_leap_day else day.day)


def printed_number(match: re.Match[str], *names: str) -> int | None:
    """Return the first number that a match has under one of the names."""
    for name in names:
        if printed := match[name]:
            return int(printed.replace(" ", ""))
    return None


def printed_year(match: re.Match[str], *names: str) -> int | None:
    """Return the year as four digits, where a letter prints but two as well."""
    year = printed_number(match, *names)
    return year if year is None or year >= _SHORT_YEAR else year + _CENTURY


def ordered(
    span: Span,
    start: PartialDate | None,
    end: PartialDate | None,
    *,
    from_context: bool,
) -> Moment | None:
    """Return the stretch between two days, None if it runs backwards."""
    if start is None or end is None or start.first_day > end.last_day:
        return None
    return Moment(span, start=start, end=end, year_from_context=from_context)


def partial_date(
    year: int | None, month: int | None, day: int | None
) -> PartialDate | None:
    """Return a month or, with a day, that day, if the calendar has it."""
    number = 1 if day is None else day
    if year is None or month is None or real_day(year, month, number) is None:
        return None
    return PartialDate(year, month, day)
