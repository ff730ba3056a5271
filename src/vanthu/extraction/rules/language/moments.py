"""Days, months and stretches of time as letters print them, with or without a year."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.language.clock import TIME_OF_DAY
from vanthu.extraction.rules.language.listed_days import (
    dates_before,
    days_before,
    last_day,
)
from vanthu.extraction.rules.language.moment import (
    Moment,
    ordered,
    partial_date,
    printed_number,
    printed_year,
)
from vanthu.extraction.rules.language.months import (
    may_name_months,
    months_of_work,
    named_months,
    quarters,
)
from vanthu.extraction.rules.language.numbers import numbers_in
from vanthu.extraction.rules.language.words import beginning

_S = r"\s{0,4}"
_G = r"\s{1,6}"
_NO_SLASH = r"(?!/(?!\.))"  # but of "/." is what a torn "./." leaves


def _day(n: int) -> str:
    """Return a day of which month and year may be missing: 10, 10/10, 10/10/2022."""
    return (
        rf"(?P<d{n}>\d{{1,2}})(?:{_S}(?:(?P<k{n}>[/.-])\s?(?P<m{n}>1 [012]|\d{{1,2}})"
        rf"(?:\s?(?P=k{n})\s?(?P<y{n}>\d{{4}}|[1-4]\d(?!\w)))?(?!\d){_NO_SLASH}|"
        rf"thang{_S}(?P<n{n}>\d{{1,2}})"
        rf"(?:(?:{_S},?{_S}nam{_G}|\s?/\s?)(?P<z{n}>\d{{4}})(?!\d))?))?"
    )


_WEEKDAY = rf"(?:(?:(?:sang|chieu|toi){_G})?(?:thu{_G}\w{{1,4}}|chu{_G}nhat),?{_G}\(?)?"
_YEAR_AFTER = rf"(?:{_S},?{_S}nam{_G}(?P<year>\d{{4}})\b)?"
_TO = (
    rf"{_S}(?:\([^()]{{1,40}}\)|\)){{0,1}}{_S},?{_S}"
    rf"(?:den|toi|[-–—~]|(?:va{_G})?ket{_G}thuc(?:{_G}vao)?(?={_G}ngay)){_S}"
    rf"(?:(?:het|truoc){_G})?" + _WEEKDAY
)
_TO_OR_YEAR = r"[(–—~-]|den|toi|ket|nam"
# A number that may open a moment, by what follows: most do not.
_ANCHOR = re.compile(
    rf"(?<![/.-])\d{{1,2}}(?!\d)(?=\s{{0,12}}(?:[/.]\s?\d|thang|{_TO_OR_YEAR}|"
    rf"(?:[,;]{_S}|va{_G})(?:\d|ngay|va|{_TO_OR_YEAR})))"
)
# After "từ" the second day may stand far behind the first.
_FAR_ANCHOR = re.compile(rf"(?<![/.-])\d{{1,2}}(?!\d)[^.;:\d]{{1,80}}?\bden{_G}")
_FAR = 85  # characters up to the end of "đến"
_LEAD = re.compile(
    rf"(?:\b(?P<tu>tu){_G}{_WEEKDAY})?(?:\b(?P<word>ngay|thang){_S}[:“\"]?{_S})?$"
)
_AFTER_LEAD = ' \n\t\u00a0:“"'
_LEAD_WORDS = ("tu", "ngay", "thang")
_LONGEST_LEAD = max(map(len, _LEAD_WORDS))
# "ngày thứ Sáu 20/4"
_LEAD_OF_WEEKDAY = re.compile(
    rf"(?:\b(?P<tu>tu){_G})?\b(?P<word>ngay){_G}(?:thu{_G}\w{{1,4}}|chu{_G}nhat)[\s,(]{{1,3}}$"
)
# The opening bracket of "từ thứ Hai (20/4)" stands before its day.
_FROM_WEEKDAY = re.compile(
    rf"\b(?P<tu>tu){_G}(?P<word>ngay)?(?:thu{_G}\w{{1,4}}|chu{_G}nhat){_S}\($"
)
# "thứ Sáu (16/10)": the name of the day makes it one without "ngày".
_BEHIND_WEEKDAY = re.compile(
    rf"(?:thu{_G}(?:hai|ba|tu|nam|sau|bay|[2-7])|chu{_G}nhat)(?:,|\s?\(|,?\s)\s{{0,2}}$"
)
_LOOK_BACK = 20
_LONGEST_LIMIT = 48  # characters of "trước 11 giờ 30 trưa thứ Sáu, "
_HOUR = rf"(?P<hour>{TIME_OF_DAY}[\s,]{{0,4}})"
_STRETCH = re.compile(
    rf"{_day(1)}{_TO}{_HOUR}?(?:(?P<ngay2>ngay)[”\"'’.]?{_G})?{_day(2)}{_YEAR_AFTER}"
    rf"(?!\d){_NO_SLASH}"
)
# "từ ngày 16/01/2026 chi trả tại bưu cục đến hết ngày 20/01/2026", or "… đến khi
# kết thúc đợt kiểm tra (20/01/2026)"
_FAR_STRETCH = re.compile(
    rf"{_day(1)}[^.;:\d]{{1,80}}?\bden{_G}"
    rf"(?:(?:(?:het|truoc){_G})?{_HOUR}?(?P<ngay2>ngay){_G}|"
    rf"khi{_G}[^.;:()\d]{{1,80}}\(\s?(?:ngay{_G})?)"
    rf"{_day(2)}{_YEAR_AFTER}(?!\d){_NO_SLASH}"
)
_SINGLE = re.compile(rf"{_day(1)}{_YEAR_AFTER}(?!\d){_NO_SLASH}")
# "hạn cuối là 15/12": such a word makes it a day without "ngày".
_LIMIT = re.compile(
    beginning(
        *("truoc", "nhat", "cuoi", "chot", "het"),
        rf"cao{_G}diem",
        rf"phan{_G}dau{_G}den",
    )
    + rf"(?:{_G}(?:la|vao|den|het)){{0,2}}(?:{_G}{TIME_OF_DAY})?"
    rf"(?:\s{{0,2}}(?:sang|trua|chieu|toi)\b)?(?:,?{_G}thu{_G}\w{{1,4}},?)?"
    r"[\s:(]{0,4}$"
)
_STRETCH_LABEL = re.compile(
    beginning("dot", rf"giai{_G}doan", rf"thoi{_G}gian", rf"cao{_G}diem", "tuan")
    + r"\b[^.;:/]{0,12}:\s{0,3}$"
)
# A day of each year, or of the moon's calendar, is none of this one.
_NO_DAY = re.compile(
    rf"{_S}(?:(?:hang|moi){_G}(?:nam|thang)|\(?(?:am{_G}lich|al)|"
    rf"(?:cua{_G})?nam{_G}(?:sau|truoc|lien{_G}ke)|"
    rf"nam{_G}(?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy)"
    rf"{_G}(?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi))\b"
)


def may_have_moments(letter: LetterText, span: Span) -> bool:
    """Tell quickly of a stretch whether there is any use in looking for moments."""
    return bool(_anchors_in(letter, span)) or may_name_months(letter, span)


def find_moments(
    letter: LetterText, span: Span, year: int | None, *, in_cell: bool = False
) -> Iterator[Moment]:
    """Yield the moments of a stretch in order; `year` serves where none is printed.

    `in_cell`: it is the term of a row, which needs no word to make it one.
    """
    at = span[0]
    if may_name_months(letter, span):
        yield from quarters(letter, span, year, in_cell=in_cell)
        yield from months_of_work(letter, span, year, in_cell=in_cell)
    for number in _anchors_in(letter, span):
        if number < at:
            continue
        first = max(at, number - _LOOK_BACK)
        lead = _lead(letter.folded[first:number])
        moment = _read(letter, (number, span[1]), lead, year, is_day=in_cell)
        if moment and not _NO_DAY.match(letter.folded, moment.span[1]):
            found = moment.over((first + lead.start(), moment.span[1]))
            yield from days_before(letter, found, number)
            yield from dates_before(letter, found, first)
            yield found
            at = moment.span[1]


def _anchors_in(letter: LetterText, span: Span) -> Sequence[int]:
    anchors = _anchors(letter)
    first = bisect_left(anchors, span[0])
    return anchors[first : bisect_left(anchors, span[1], first)]


@lru_cache(maxsize=1)
def _anchors(letter: LetterText) -> list[int]:
    """Return where the numbers of a letter begin that may open a moment, in order."""
    folded = letter.folded
    numbers = numbers_in(letter, (0, len(folded)))
    return [
        number
        for number in numbers
        if _ANCHOR.match(folded, number)
        or (
            "den" in folded[number : number + _FAR]
            and _FAR_ANCHOR.match(folded, number)
        )
    ]


def _lead(before: str) -> re.Match[str]:
    """Return the words before a number that tell what it counts, none as well."""
    end = len(before.rstrip(_AFTER_LEAD))
    first = end
    if before.endswith(_LEAD_WORDS, 0, end):
        since = before.find("tu")
        first = end - _LONGEST_LEAD if since < 0 else since
    else:
        from_weekday = before.endswith("(") and _FROM_WEEKDAY.search(before)
        of_weekday = "ngay " in before and _LEAD_OF_WEEKDAY.search(before)
        if named := from_weekday or of_weekday:
            return named
    lead = _LEAD.search(before, max(0, first))
    assert lead is not None
    return lead


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
        return named_months(letter, at, end)
    if lead["word"]:
        at = last_day(letter, at, end)
    stretch = _STRETCH.match(letter.folded, at, end)
    if stretch is None and lead["tu"]:
        stretch = _FAR_STRETCH.match(letter.folded, at, end)
    if stretch and (found := _stretch(stretch, lead, year)):
        return found
    single = _SINGLE.match(letter.folded, at, end)
    return _single(single, lead, year, is_day=is_day) if single else None


def _single(
    match: re.Match[str], lead: re.Match[str], year: int | None, *, is_day: bool
) -> Moment | None:
    month = printed_number(match, "m1", "n1")
    if month is None:
        return None
    printed = printed_year(match, "y1", "z1", "year")
    if printed is None and not _is_plain_day(match, lead):
        is_named = match["k1"] == "/" and (
            is_day
            or _is_behind_limit(match, match.start())
            or _is_behind_weekday(match)
        )
        if not is_named:
            return None
    is_short = printed_number(match, "y1", "z1", "year") != printed
    if is_short and lead["word"] is None:
        return None  # "1/2/20" may number anything
    on = partial_date(printed or year, month, int(match["d1"]))
    if on is None:
        return None
    return Moment(match.span(), on=on, year_from_context=printed is None)


def _is_behind_limit(match: re.Match[str], at: int) -> bool:
    return _LIMIT.search(match.string, max(0, at - _LONGEST_LIMIT), at) is not None


def _is_behind_weekday(match: re.Match[str]) -> bool:
    first = max(0, match.start() - _LOOK_BACK)
    return _BEHIND_WEEKDAY.search(match.string, first, match.start()) is not None


def _is_plain_day(match: re.Match[str], lead: re.Match[str]) -> bool:
    """Tell whether a day without a year is one: "ngày 10/10", not "3/4" or "1.2".

    Behind a limit "trước ngày 23.7" and "trước ngày 23-7" are days too.
    """
    if lead["word"] is None:
        return False
    words = len(lead.string) - lead.start()
    return match["k1"] in {"/", None} or (
        lead["word"] == "ngay" and _is_behind_limit(match, match.start() - words)
    )


def _is_behind_label(match: re.Match[str]) -> bool:
    """Tell whether the stretch is named before its days: "đợt 1: 01/6 - 08/6"."""
    first = max(0, match.start() - _LOOK_BACK)
    return _STRETCH_LABEL.search(match.string, first, match.start()) is not None


def _stretch(
    match: re.Match[str], lead: re.Match[str], year: int | None
) -> Moment | None:
    day1, month1 = printed_number(match, "d1"), printed_number(match, "m1", "n1")
    day2, month2 = printed_number(match, "d2"), printed_number(match, "m2", "n2")
    if month2 is None:
        return None
    if match["hour"] and lead["word"] is None and month1 is None:
        return None  # "từ 7 giờ 05 đến 9 giờ ngày 10/9"
    is_named = lead.group().strip() or month1
    printed2 = printed_year(match, "y2", "z2", "year")
    printed1 = printed_year(match, "y1", "z1") or printed2
    if not is_named and printed2 is None:
        return None
    if printed2 is None and not (
        lead.group().strip() or match["ngay2"] or _is_behind_label(match)
    ):
        return None
    start = partial_date(printed1 or year, month1 or month2, day1)
    end = partial_date(printed2 or year, month2, day2)
    return ordered(match.span(), start, end, from_context=printed2 is None)
