"""Days, months and stretches of time as letters print them, with or without a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanthu.domain.deadlines import PartialDate
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.dates import real_day
from vanthu.extraction.rules.numbers import numbers_in
from vanthu.extraction.rules.words import beginning

_S = r"\s{0,4}"
_G = r"\s{1,6}"


def _day(n: int) -> str:
    """Return a day of which month and year may be missing: 10, 10/10, 10/10/2022."""
    return (
        rf"(?P<d{n}>\d{{1,2}})(?:{_S}(?:(?P<k{n}>[/.-])\s?(?P<m{n}>1 [012]|\d{{1,2}})"
        rf"(?:\s?(?P=k{n})\s?(?P<y{n}>\d{{4}}))?(?![\d/])|"
        rf"thang{_S}(?P<n{n}>\d{{1,2}})(?:{_S},?{_S}nam{_G}(?P<z{n}>\d{{4}}))?))?"
    )


_WEEKDAY = rf"(?:(?:(?:sang|chieu|toi){_G})?(?:thu{_G}\w{{1,4}}|chu{_G}nhat),?{_G})?"
_YEAR_AFTER = rf"(?:{_S},?{_S}nam{_G}(?P<year>\d{{4}})\b)?"
_TO = (
    rf"{_S}(?:\([^()]{{1,40}}\)){{0,1}}{_S},?{_S}(?:den|toi|[-–]){_S}(?:het{_G})?"
    + _WEEKDAY
)
_ANCHOR = re.compile(r"(?<![/.-])\d{1,2}(?!\d)")
_LEAD = re.compile(rf"(?:\b(?P<tu>tu){_G}{_WEEKDAY})?(?:\b(?P<word>ngay|thang){_S})?$")
_LEAD_WORDS = ("tu", "ngay", "thang")
_LOOK_BACK = 20
_HOUR = r"(?P<hour>\d{1,2}\s?(?:gio|h|g)\s?(?:\d{1,2}\s?(?:phut|p|['’])?)?[\s,]{1,4})"
_STRETCH = re.compile(
    rf"{_day(1)}{_TO}{_HOUR}?(?:(?P<ngay2>ngay){_G})?{_day(2)}{_YEAR_AFTER}(?![\d/])"
)
_MONTH_STRETCH = re.compile(
    rf"(?P<m1>\d{{1,2}})(?:\s?/\s?(?P<y1>\d{{4}})|{_G}nam{_G}(?P<z1>\d{{4}}))?{_TO}"
    rf"(?:thang{_G})?(?P<m2>\d{{1,2}})"
    rf"(?:\s?/\s?(?P<y2>\d{{4}})|{_G}nam{_G}(?P<z2>\d{{4}}))(?!\d)"
)
_SINGLE = re.compile(rf"{_day(1)}{_YEAR_AFTER}(?![\d/])")
_MONTH = re.compile(rf"(?P<m>\d{{1,2}})(?:\s?/\s?|{_S},?{_S}nam{_G})(?P<y>\d{{4}})\b")
# "ngày 25, 26/11/2025": the days before the last share its month and year.
_DAYS = re.compile(
    rf"\d{{1,2}}(?:(?:{_S}[,;]{_S}|{_G}va{_G})(?:ngay{_G})?\d{{1,2}}){{1,4}}(?={_S}(?:/|thang))"
)
_DATES = re.compile(
    rf"(?:(?<![\d/])\d{{1,2}}/\d{{1,2}}(?:{_S}[,;]{_S}|{_G}va{_G})){{1,4}}$"
)
_DATE_OF_LIST = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})")
_DAY_OF_LIST = re.compile(r"\d{1,2}")
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
# "hạn cuối là 15/12": such a word makes it a day without "ngày".
_LIMIT = re.compile(
    beginning("truoc", "nhat", "cuoi", "chot", "het")
    + rf"(?:{_G}(?:la|vao|den|het)){{0,2}}[\s:]{{0,4}}$"
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
_EVERY_YEAR = re.compile(
    rf"{_S}(?:(?:hang|moi){_G}(?:nam|thang)|"
    rf"(?:cua{_G})?nam{_G}(?:sau|truoc|lien{_G}ke))\b"
)


@dataclass(frozen=True, slots=True)
class Moment:
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

    def shifted(self, years: int) -> "Moment":
        """Return the same days of another year."""
        return replace(
            self,
            on=_shifted(self.on, years),
            start=_shifted(self.start, years),
            end=_shifted(self.end, years),
        )


def _shifted(day: PartialDate | None, years: int) -> PartialDate | None:
    if day is None:
        return None
    is_leap_day = (day.month, day.day) == (2, 29)
    return PartialDate(day.year + years, day.month, 28 if is_leap_day else day.day)


def find_moments(
    letter: LetterText, span: Span, year: int | None, *, in_cell: bool = False
) -> Iterator[Moment]:
    """Yield the moments of a stretch in order; `year` serves where none is printed.

    `in_cell`: it is the term of a row, which needs no word to make it one.
    """
    at = span[0]
    yield from _quarters(letter, span, year, in_cell=in_cell)
    yield from _months_of_work(letter, span, year, in_cell=in_cell)
    for number in numbers_in(letter, span):
        if number < at or not _ANCHOR.match(letter.folded, number, span[1]):
            continue
        first = max(at, number - _LOOK_BACK)
        lead = _lead(letter.folded[first:number])
        moment = _read(letter, (number, span[1]), lead, year, is_day=in_cell)
        if moment and not _EVERY_YEAR.match(letter.folded, moment.span[1]):
            found = replace(moment, span=(first + lead.start(), moment.span[1]))
            yield from _days_before(letter, found, number)
            yield from _dates_before(letter, found, first)
            yield found
            at = moment.span[1]


def _lead(before: str) -> re.Match[str]:
    """Return the words before a number that tell what it counts, none as well."""
    end = len(before.rstrip())
    first = end
    if before.endswith(_LEAD_WORDS, 0, end):
        places = (before.find(word) for word in _LEAD_WORDS)
        first = min(at for at in places if at >= 0)
    lead = _LEAD.search(before, first)
    assert lead is not None
    return lead


def _days_before(letter: LetterText, last: Moment, at: int) -> Iterator[Moment]:
    """Yield the days of "ngày 25, 26/11/2025" that stand before the last one."""
    days = _DAYS.match(letter.folded, at, last.span[1])
    if days is None or last.on is None or last.on.month is None:
        return
    *firsts, _ = _DAY_OF_LIST.finditer(letter.folded, *days.span())
    for first in firsts:
        on = _partial(last.on.year, last.on.month, int(first.group()))
        if on:
            yield replace(last, span=(last.span[0], first.end()), on=on)


def _dates_before(letter: LetterText, last: Moment, first: int) -> Iterator[Moment]:
    """Yield the days of "16/11, 23/11 và 30/11/2025" that stand before the last one."""
    if last.on is None or last.year_from_context:
        return
    start, end = max(0, first - _LOOK_BACK), last.span[0]
    if not letter.folded[start:end].rstrip().endswith((",", ";", "va")):
        return
    dates = _DATES.search(letter.folded, start, end)
    for date in _DATE_OF_LIST.finditer(letter.folded, *dates.span()) if dates else ():
        on = _partial(last.on.year, int(date["m"]), int(date["d"]))
        if on:
            yield Moment(date.span(), on=on, year_from_context=True)


def _months_of_work(
    letter: LetterText, span: Span, year: int | None, *, in_cell: bool
) -> Iterator[Moment]:
    """Yield "hoàn thành trong tháng 10", the year taken from the context."""
    if not _MONTH_OF_CELL.search(letter.folded, *span):
        return
    pattern = _MONTH_OF_CELL if in_cell else _MONTH_OF_WORK
    for match in pattern.finditer(letter.folded, *span):
        on = _partial(year, int(match["m"]), None)
        if on:
            yield Moment(match.span("words"), on=on, year_from_context=True)


def _quarters(
    letter: LetterText, span: Span, year: int | None, *, in_cell: bool
) -> Iterator[Moment]:
    """Yield "trong quý III năm 2026" as the months of the quarter."""
    if not _QUARTER_OF_CELL.search(letter.folded, *span):
        return
    pattern = _QUARTER_OF_CELL if in_cell else _QUARTER
    for match in pattern.finditer(letter.folded, *span):
        number = _ROMAN.get(match["quarter"]) or int(match["quarter"])
        printed = _number(match, "year")
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


def _read(
    letter: LetterText,
    span: Span,
    lead: re.Match[str],
    year: int | None,
    *,
    is_day: bool,
) -> Moment | None:
    """Return the moment whose first number opens a span."""
    at, end = span
    if lead["word"] == "thang":
        months = _MONTH_STRETCH.match(letter.folded, at, end)
        month = _MONTH.match(letter.folded, at, end)
        return (months and _months(months)) or (month and _month(month)) or None
    days = _DAYS.match(letter.folded, at, end) if lead["word"] else None
    if days:
        *_, last = _DAY_OF_LIST.finditer(letter.folded, *days.span())
        at = last.start()
    stretch = _STRETCH.match(letter.folded, at, end)
    single = _SINGLE.match(letter.folded, at, end)
    return (
        (stretch and _stretch(stretch, lead, year))
        or (single and _single(single, lead, year, is_day=is_day))
        or None
    )


def _number(match: re.Match[str], *names: str) -> int | None:
    for name in names:
        if match[name]:
            return int(match[name].replace(" ", ""))
    return None


def _month(match: re.Match[str]) -> Moment | None:
    on = _partial(int(match["y"]), int(match["m"]), None)
    return Moment(match.span(), on=on) if on else None


def _months(match: re.Match[str]) -> Moment | None:
    last_year = _number(match, "y2", "z2")
    first_year = _number(match, "y1", "z1") or last_year
    start = _partial(first_year, int(match["m1"]), None)
    end = _partial(last_year, int(match["m2"]), None)
    return _ordered(match.span(), start, end, from_context=False)


def _single(
    match: re.Match[str], lead: re.Match[str], year: int | None, *, is_day: bool
) -> Moment | None:
    day, month = _number(match, "d1"), _number(match, "m1", "n1")
    printed = _number(match, "y1", "z1", "year")
    if month is None:
        return None
    if printed is None and not _is_plain_day(match, lead):
        is_limit = match["k1"] == "/" and (is_day or _is_behind_limit(match))
        if not is_limit:
            return None
    on = _partial(printed or year, month, day)
    if on is None:
        return None
    return Moment(match.span(), on=on, year_from_context=printed is None)


def _is_behind_limit(match: re.Match[str]) -> bool:
    first = max(0, match.start() - _LOOK_BACK)
    return _LIMIT.search(match.string, first, match.start()) is not None


def _is_plain_day(match: re.Match[str], lead: re.Match[str]) -> bool:
    """Tell whether a day without a year is one: "ngày 10/10", not "3/4" or "1.2"."""
    return lead["word"] is not None and match["k1"] in {"/", None}


def _stretch(
    match: re.Match[str], lead: re.Match[str], year: int | None
) -> Moment | None:
    day1, month1 = _number(match, "d1"), _number(match, "m1", "n1")
    day2, month2 = _number(match, "d2"), _number(match, "m2", "n2")
    if month2 is None:
        return None
    if match["hour"] and lead["word"] is None and month1 is None:
        return None  # "từ 7 giờ 05 đến 9 giờ ngày 10/9"
    is_named = lead.group().strip() or month1
    printed2 = _number(match, "y2", "z2", "year")
    printed1 = _number(match, "y1", "z1") or printed2
    if not is_named and printed2 is None:
        return None
    if printed2 is None and not (lead.group().strip() or match["ngay2"]):
        return None
    start = _partial(printed1 or year, month1 or month2, day1)
    end = _partial(printed2 or year, month2, day2)
    return _ordered(match.span(), start, end, from_context=printed2 is None)


def _ordered(
    span: Span,
    start: PartialDate | None,
    end: PartialDate | None,
    *,
    from_context: bool,
) -> Moment | None:
    if start is None or end is None or start.first_day > end.last_day:
        return None
    return Moment(span, start=start, end=end, year_from_context=from_context)


def _partial(
    year: int | None, month: int | None, day: int | None
) -> PartialDate | None:
    number = 1 if day is None else day
    if year is None or month is None or real_day(year, month, number) is None:
        return None
    return PartialDate(year, month, day)
