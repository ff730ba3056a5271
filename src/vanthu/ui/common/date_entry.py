"""What a person means by a date typed in a hurry."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.ui.common.folding import folded

CENTURY = 2000
SHORT_YEAR = 100

_PARTED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?")
_CLOSED = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_COUNTED = re.compile(r"\+\s*(\d{1,3})")
_SPOKEN = {"hom nay": 0, "nay": 0, "mai": 1, "ngay mai": 1, "hom qua": -1}


class NotADate(ValueError):
    """The words are no date; they stay as they were typed."""


def understood(
    words: str, today: date, calendar: Callable[[], WorkingCalendar]
) -> date | None:
    """Return the day that is meant, None for nothing typed.

    Day before month always; two digits of a year are of this century; `+5` counts
    working days.

    Raises:
        NotADate: the words mean no day.
    """
    typed = folded(words)
    if not typed:
        return None
    if typed in _SPOKEN:
        return today + timedelta(days=_SPOKEN[typed])
    if counted := _COUNTED.fullmatch(typed):
        return calendar().add_working_days(today, int(counted[1]))
    found = _PARTED.fullmatch(typed) or _CLOSED.fullmatch(typed)
    if not found:
        raise NotADate(words)
    day, month, year = found.groups()
    try:
        return date(_full_year(year, today), int(month), int(day))
    except ValueError as error:
        raise NotADate(words) from error


def _full_year(year: str | None, today: date) -> int:
    if year is None:
        return today.year
    number = int(year)
    return number + CENTURY if number < SHORT_YEAR else number
