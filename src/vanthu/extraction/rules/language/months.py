"""Months and quarters as letters name them, with or without a year."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from vanthu.domain.deadlines import PartialDate
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.language.moment import (
    Moment,
    ordered,
    partial_date,
    printed_number,
)
from vanthu.extraction.rules.language.words import beginning

_S = r"\s{0,4}"
_G = r"\s{1,6}"
_TO = rf"{_S}(?:\([^()]{{1,40}}\)){{0,1}}{_S},?{_S}(?:den|toi|[-–—~]){_S}(?:het{_G})?"
_MONTH_STRETCH = re.compile(
    rf"(?P<m1>\d{{1,2}})(?:\s?/\s?(?P<y1>\d{{4}})|{_G}nam{_G}(?P<z1>\d{{4}}))?{_TO}"
    rf"(?:thang{_G})?(?P<m2>\d{{1,2}})"
    rf"(?:\s?/\s?(?P<y2>\d{{4}})|{_G}nam{_G}(?P<z2>\d{{4}}))(?!\d)"
)
_MONTH = re.compile(rf"(?P<m>\d{{1,2}})(?:\s?/\s?|{_S},?{_S}nam{_G})(?P<y>\d{{4}})\b")
# "tháng 10" without its year, where something is to be done in it.
_MONTH_OF_WORK = re.compile(
    beginning(
        rf"hoan{_G}thanh",
        "xong",
        rf"to{_G}chuc",
        rf"thuc{_G}hien",
        rf"dut{_G}diem",
        "ngay",
    )
    + rf"{_G}(?:trong{_G})?"
    rf"(?P<words>thang{_S}(?P<m>\d{{1,2}}))(?![\s/.-]{{0,3}}\d|{_S},?{_S}nam)"
)
_MONTH_OF_CELL = re.compile(
    rf"(?P<words>thang{_S}(?P<m>\d{{1,2}}))(?![\s/.-]{{0,3}}\d|{_S},?{_S}nam)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER_WORDS = (
    rf"(?P<words>(?P<quy>quy){_G}(?P<quarter>iv|i{{1,3}}|[1-4])\b"
    rf"(?:{_S}[,/]?{_S}(?:nam{_G})?(?P<year>20\d\d)\b)?)"
)
_QUARTER = re.compile(
    rf"(?:\b(?:trong|vao|hoan{_G}thanh|den{_G}het){_G}(?:ca{_G})?|:\s{{0,3}})"
    + _QUARTER_WORDS
)
_QUARTER_OF_CELL = re.compile(_QUARTER_WORDS)
# Each alone: a search for one word skips most of the text.
_ANY = (re.compile(rf"thang{_S}\d"), re.compile(rf"quy{_G}[i1-4]"))


def may_name_months(letter: LetterText, span: Span) -> bool:
    """Tell whether a stretch has "tháng" or "quý" with a number behind it."""
    places = _places(letter)
    at = bisect_left(places, span[0])
    return at < len(places) and places[at] < span[1]


@lru_cache(maxsize=1)
def _places(letter: LetterText) -> list[int]:
    return sorted(m.start() for each in _ANY for m in each.finditer(letter.folded))


def named_months(letter: LetterText, at: int, end: int) -> Moment | None:
    """Return the month or the months whose first number stands at `at`."""
    months = _MONTH_STRETCH.match(letter.folded, at, end)
    month = _MONTH.match(letter.folded, at, end)
    return (months and _months(months)) or (month and _month(month)) or None


def months_of_work(
    letter: LetterText, span: Span, year: int | None, *, in_cell: bool
) -> Iterator[Moment]:
    """Yield "hoàn thành trong tháng 10", the year taken from the context."""
    if not _MONTH_OF_CELL.search(letter.folded, *span):
        return
    pattern = _MONTH_OF_CELL if in_cell else _MONTH_OF_WORK
    for match in pattern.finditer(letter.folded, *span):
        on = partial_date(year, int(match["m"]), None)
        if on:
            yield Moment(match.span("words"), on=on, year_from_context=True)


def quarters(
    letter: LetterText, span: Span, year: int | None, *, in_cell: bool
) -> Iterator[Moment]:
    """Yield "trong quý III năm 2026" as the months of the quarter."""
    if not _QUARTER_OF_CELL.search(letter.folded, *span):
        return
    pattern = _QUARTER_OF_CELL if in_cell else _QUARTER
    for match in pattern.finditer(letter.folded, *span):
        number = _ROMAN.get(match["quarter"]) or int(match["quarter"])
        printed = printed_number(match, "year")
        of_year = printed or year
        if of_year is None or letter.text[match.start("quy") + 2] not in "ýÝ":
            continue
        start = PartialDate(of_year, 3 * number - 2)
        end = PartialDate(of_year, 3 * number)
        yield Moment(
            match.span("words"),
            start=start,
            end=end,
            year_from_context=printed is None,
        )


def _month(match: re.Match[str]) -> Moment | None:
    on = partial_date(int(match["y"]), int(match["m"]), None)
    return Moment(match.span(), on=on) if on else None


def _months(match: re.Match[str]) -> Moment | None:
    last_year = printed_number(match, "y2", "z2")
    first_year = printed_number(match, "y1", "z1") or last_year
    start = partial_date(first_year, int(match["m1"]), None)
    end = partial_date(last_year, int(match["m2"]), None)
    return ordered(match.span(), start, end, from_context=False)
