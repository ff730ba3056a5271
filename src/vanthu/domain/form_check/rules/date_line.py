"""F12, F13 and F36: place and date, in the header and in the text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vanthu.domain.form_check.findings import Finding, Part, Severity
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    finding,
    italic_faults,
    plain_faults,
    size_faults,
    text_repair,
)

_ROOM = r"[\s.…_]*"
_DATE = re.compile(
    rf"(?P<place>[^,]*?)(?P<comma>\s*,?\s*)(?P<words>ngày{_ROOM}(?P<day>\d*){_ROOM}"
    rf"tháng{_ROOM}(?P<month>\d*){_ROOM}năm{_ROOM}(?P<year>\d*){_ROOM})",
)
_IN_TEXT = re.compile(r"(?<!\w)ngày\s(?P<day>\d{1,2})\stháng\s(?P<month>\d{1,2})(?!\d)")
_FEWEST = 2  # digits of a day
_SMALL_MONTHS = {1, 2}  # the only months with a zero before them
_ONE_LINE = 12.0  # points
_LEVEL = 2.5  # millimetres
_TEXTS = (Part.BODY, Part.LEGAL_BASIS, Part.SUBJECT, Part.LETTER_SUBJECT, Part.APPENDIX)


def date_line(case: Case) -> Iterator[Finding]:
    """F12: "Sông Hà, ngày 05 tháng 3 năm 2026" in italics."""
    part = Part.PLACE_AND_DATE
    pieces = case.anatomy.of(part)
    if not pieces:
        has_date = case.anatomy.kind != "biên bản" and case.anatomy.of(Part.REFERENCE)
        if case.anatomy.has_header and has_date:
            yield finding("F12", "missing", case.anatomy.place(part))
        return
    yield from size_faults(case, "F12", part, "place_and_date")
    yield from italic_faults(case, "F12", part)
    yield from plain_faults(case, "F12", part)
    piece, place = pieces[0], case.anatomy.place(part)
    found = _DATE.fullmatch(_plain(piece.text))
    if found is None:
        yield finding("F12", "pattern", place, found=piece.printed.strip())
        return
    if not found["place"].strip():
        yield finding("F12", "place", place)
    elif found["place"].strip()[0].islower():
        yield finding("F12", "place-letter", place, found=found["place"])
    if found["place"].strip() and found["comma"].strip() != ",":
        start, end = found.span("comma")
        repair = text_repair(piece, start, end, ", ")
        yield finding("F12", "comma", place, repair)
    yield from _zeros(case, part, piece, found)
    if found["year"] and len(found["year"]) != 4:  # noqa: PLR2004 - digits of a year
        yield finding("F12", "year", place, found=found["year"])
    elif found["day"] and found["month"] and found["year"] and _day(found) is None:
        yield finding("F12", "no-such-day", place, found=found["words"])


def dates_in_text(case: Case) -> Iterator[Finding]:
    """F12: the same zeros where other documents are cited."""
    for part in _TEXTS:
        for piece in case.anatomy.of(part):
            for found in _IN_TEXT.finditer(_plain(piece.text)):
                for each in _zeros(case, part, piece, found):
                    yield replace(each, severity=Severity.WARNING)


def _zeros(
    case: Case, part: Part, piece: Piece, found: re.Match[str]
) -> Iterator[Finding]:
    place = case.anatomy.place(part, piece)
    day, month = found["day"], found["month"]
    if day and len(day) < _FEWEST:
        start, end = found.span("day")
        repair = text_repair(piece, start, end, f"0{day}")
        place = replace(place, start=piece.start + start, end=piece.start + end)
        yield finding("F12", "day-zero", place, repair, found=day, expected=f"0{day}")
    right = _printed_month(month) if month else ""
    if month and month != right and 1 <= int(month) <= 12:  # noqa: PLR2004 - months
        start, end = found.span("month")
        repair = text_repair(piece, start, end, right)
        place = replace(place, start=piece.start + start, end=piece.start + end)
        yield finding("F12", "month-zero", place, repair, found=month, expected=right)


def _printed_month(month: str) -> str:
    number = int(month)
    return f"{number:02d}" if number in _SMALL_MONTHS else str(number)


def same_line(case: Case) -> Iterator[Finding]:
    """F13: number and date stand on one line."""
    numbers = case.anatomy.of(Part.REFERENCE)
    dates = case.anatomy.of(Part.PLACE_AND_DATE)
    if numbers and dates and _are_apart(numbers[0], dates[0]):
        yield finding("F13", "other-line", case.anatomy.place(Part.PLACE_AND_DATE))


def _are_apart(number: Piece, day: Piece) -> bool:
    mine, its = number.measured.box, day.measured.box
    if mine is not None and its is not None:
        is_other_page = number.page != day.page
        return is_other_page or abs(mine.top - its.top) > _LEVEL
    one, other = number.measured.cell, day.measured.cell
    if one is None or other is None or one.table != other.table:
        return False
    if one.row != other.row:
        return True
    high, low = number.measured.offset, day.measured.offset
    return high is not None and low is not None and abs(high - low) > _ONE_LINE


def sensible_date(case: Case) -> Iterator[Finding]:
    """F36: not in the future, not before the letter that it answers."""
    piece = next(iter(case.anatomy.of(Part.PLACE_AND_DATE)), None)
    found = None if piece is None else _DATE.fullmatch(_plain(piece.text))
    day = None if found is None else _day(found)
    if day is None:
        return
    place = case.anatomy.place(Part.PLACE_AND_DATE)
    today, answered = case.context.today, case.context.answers_on
    if today is not None and day > today:
        yield finding("F36", "future", place, found=f"{day:%d/%m/%Y}")
    if answered is not None and day < answered:
        yield finding(
            "F36",
            "before-letter",
            place,
            found=f"{day:%d/%m/%Y}",
            expected=f"{answered:%d/%m/%Y}",
        )


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Return a text with usual blanks, its letters at their places."""
    composed = unicodedata.normalize("NFC", text)
    same = composed if len(composed) == len(text) else text
    return same.replace("\u00a0", " ").replace("\u202f", " ")
