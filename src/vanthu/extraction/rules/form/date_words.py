"""The words "ngày … tháng … năm …" of a date line, as print and OCR give them.

The patterns are for the folded text: small letters without marks.
"""

import re

_DAY_TO_YEAR = (
    r"n(?<![a-z]n)(?:g[a-z]{2,3}|[a-z]ay)"
    r"(?P<day>(?:(?!ng[a-z]{2}| \| )[^\n]){0,24}?)"
    r"(?<![a-z])thang(?![a-z])(?P<month>(?:(?! \| )[^\n]){0,16}?)"
    r"(?<![a-z])nam\s*(?P<year>\d(?: ?\d){3}\b)?"
)
_DIGITS = r"\s{0,3}(?P<day>\d\d?)\s{0,3}"
_MONTH = r"\s{0,3}(?P<month>\d\d?)\s{0,3}"
_YEAR = r"\s{0,3}[a-z]?(?P<year>(?:19|20)\d\d)\b"
# ngày … tháng … năm …, one of the three words misread.
_WORDED_DATES = (
    re.compile(_DAY_TO_YEAR),
    re.compile(rf",\s?[a-z]{{2,5}}{_DIGITS}thang{_MONTH}nam{_YEAR}"),
    re.compile(rf"ngay{_DIGITS}[a-z]{{3,6}}{_MONTH}nam{_YEAR}"),
    re.compile(rf"ngay{_DIGITS}thang{_MONTH}[a-z]{{2,4}}{_YEAR}"),
    re.compile(  # the day too
        rf",\s?ngay(?P<day>[^\s,]{{0,3}})\s?[a-z]{{4,6}}{_MONTH}nam{_YEAR}"
    ),
)
# Firms write it short: "Sông Hà, ngày 03/02/2026".
_SHORT_DATES = (
    re.compile(
        rf"(?<=, )(?:ngay)?{_DIGITS}[/.-]{_MONTH}[/.-]{_YEAR}(?=\s*$)", re.MULTILINE
    ),
)


def find_date_line(folded: str, start: int = 0) -> re.Match[str] | None:
    """Return the words "ngày … tháng … năm …" with their groups."""
    for pattern in date_patterns(folded, start):
        found = pattern.search(folded, start)
        if found:
            return found
    return None


def date_patterns(folded: str, start: int = 0) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of dates that may be in folded text."""
    # A short date ends its line with the year.
    short = _SHORT_DATES if folded.rstrip()[-1:].isdecimal() else ()
    # Of "ngày", "tháng" and "năm" only one may be misread.
    has_day = folded.find("ngay", start) >= 0
    has_month = folded.find("thang", start) >= 0
    is_worded = (has_day and has_month) or (
        (has_day or has_month) and folded.find("nam", start) >= 0
    )
    return _WORDED_DATES + short if is_worded else short
