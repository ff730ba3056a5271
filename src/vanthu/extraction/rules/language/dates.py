"""Dates as Vietnamese letters print them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
# "tháng năm" needs its year behind it, as "năm" is the word for year too.
_MONTH_WORD = (
    r"mười(?:\s(?:một|hai))?|một|hai|ba|tư|sáu|bảy|tám|chín|năm(?=\s+n[ăa]m\b)"
)
# "06 tháng 10 năm 2025", "20 tháng tư năm 2023", "06 tháng 10/2025", over line ends.
_LONG = (
    rf"\b(?P<d1>\d{{1,2}})\s*+th[áa]ng\s*+(?P<m1>\d{{1,2}}|{_MONTH_WORD})"
    r"(?:\s*+(?:,\s*+)?n[ăa]m\s*+|\s?/\s?)(?P<y1>\d{4})\b"
)
# "06/10/2025", "6-10-2025", "06.10.2025", "06/10 năm 2025"; a lost space stands
# inside "1 1/2024". A scan prints "⁄" for the stroke.
_SHORT = (
    r"(?:(?<![\d/⁄.,-])|(?<=\d{4}-))(?P<d2>\d{1,2})\s?(?:(?P<mark>[.-])|[/⁄])\s?"
    r"(?P<m2>1[ ][012]|\d{1,2})(?:\s?(?(mark)(?P=mark)|[/⁄])\s?|\s+n[ăa]m\s+)"
    r"(?P<y2>\d{4})(?![\d/⁄])"
)
_DATE = re.compile(f"{_LONG}|{_SHORT}", re.IGNORECASE)
# Where a date may begin: search skips from number to number.
_NUMBER = re.compile(r"\d(?<!\d\d)")
_DAY_WORD = re.compile(r"\bngày", re.IGNORECASE)


class PrintedDate(NamedTuple):
    """A date with the place where it stands; a part that is not legible is None."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None

    @property
    def whole(self) -> date | None:
        """Return the day, if the three parts are there and make a real day."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return real_day(self.year, self.month, self.day)

    @property
    def partial(self) -> str | None:
        """Return `2022-??-??`: what is printed, or None without a year."""
        if self.year is None:
            return None
        return f"{self.year:04d}-{_two(self.month)}-{_two(self.day)}"


def real_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[PrintedDate]:
    """Yield the whole, real dates of `text[start:end]` in order."""
    return (printed for printed in find_printed(text, start, end) if printed.whole)


def find_printed(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[PrintedDate]:
    """Yield the whole dates of `text[start:end]` in order, impossible days too."""
    end = len(text) if end is None else end
    numbers = (number.start() for number in _NUMBER.finditer(text, start, end))
    return printed_at(text, numbers, start, end)


def printed_at(
    text: str, numbers: Iterable[int], start: int, end: int
) -> Iterator[PrintedDate]:
    """Yield those dates where it is known already where all the numbers begin."""
    after = start
    for number in numbers:
        match = _DATE.match(text, number, end)
        if match and match.start() >= after:
            yield _read(match, after)
            after = match.end()


def _read(match: re.Match[str], after: int) -> PrintedDate:
    start = match.start()
    if match["d1"]:
        day, month, year = match.group("d1", "m1", "y1")
        start = _with_word(match.string, after, start)
    else:
        day, month, year = match.group("d2", "m2", "y2")
    return PrintedDate(start, match.end(), int(day), _month(month), int(year))


def _with_word(text: str, after: int, start: int) -> int:
    """Return where "ngày" begins before the number at `start`, else `start`."""
    end = start
    while end > after and text[end - 1].isspace():
        end -= 1
    first = max(after, end - 4)
    return first if _DAY_WORD.match(text, first, end) else start


def _month(printed: str) -> int:
    if printed.isdecimal():
        return int(printed)
    named = _MONTHS.get(" ".join(printed.lower().split()))
    return named or int(printed.replace(" ", ""))


def _two(part: int | None) -> str:
    return "??" if part is None else f"{part:02d}"
