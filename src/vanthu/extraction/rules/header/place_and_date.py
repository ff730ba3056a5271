"""Địa danh and the date of the letter, from its header only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.rules.form.lines import lines_of
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.form.symbols import PRINTED_SYMBOL
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.dates import PrintedDate, find_dates
from vanthu.extraction.rules.language.number_words import number_in_words
from vanthu.extraction.rules.language.words import LOWER, UPPER, one_line
from vanthu.extraction.rules.proposals import blank, found

# "…, ngày 05/11/2026", "… hồi 10 giờ 00 ngày 01/11/2026" behind a number
_NUMBERED_ON = re.compile(r"[\s,]*(?:hoi\s[\w :]{2,20}?\s)?ngay\s{0,2}(?=\d)")
_EMPTY = re.compile(r"[\s._…]*")
_MISREAD = re.compile(r"\s*[\d?]*\?")  # a year with a digit that nobody could read
_OPEN_DATE = re.compile(r"(?<=,)\s?ngay$")
# Not "Bà Rịa - Vũng Tàu".
_MARK_BEFORE = re.compile(rf"(?<![{LOWER}])[^\w\s]{{0,3}}\s+[^\w\s]{{1,3}}\s+$")
# One digit behind a speck may have lost the other.
_SPECKED_DAY = re.compile(r"[^\w\s?]{1,2}\s?(?P<digits>\d\d)")
_DAY = re.compile(r"\d{1,2}")
_GLUED = re.compile(rf"[{LOWER}][{UPPER}]$")  # "ngàyA2": what was a digit is no more
_MONTH_AND_YEAR = re.compile(r"thang\s{0,3}\d{1,2}\s{0,3}nam\s{0,3}\d{4}")
_WORD = rf"[{UPPER}][{UPPER}{LOWER}]*+"
_CAPITALISED = re.compile(rf"{_WORD}(?: {{1,2}}(?:{_WORD}|\d++))*+")
_NOISE = " \t_-–—=~.,:;|'`“”\"\\/*†"
_LONGEST_PLACE = 6  # words: "Thành phố Hồ Chí Minh"
_CLOSE = 3  # characters, white space between the date and the signature
_LAST_MONTH = 12
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class PlaceAndDate:
    """The fields of the date line."""

    place: Proposed[str] = Proposed()
    issued_on: Proposed[date] = Proposed()
    issued_partial: Proposed[str] = Proposed()


def find_place_and_date(letter: LetterText, header: Sequence[Piece]) -> PlaceAndDate:
    """Return what the date line prints; what it leaves empty is blank."""
    lines = [piece.line for piece in header if piece.kind is Kind.DATE]
    for line in lines:
        match = find_date_line(line.folded)
        if match is None:
            continue
        span = line.start + match.start(), line.start + match.end()
        issued_on, partial = _read_date(letter, span, match)
        return PlaceAndDate(
            _read_place(letter, line.text[: match.start()], line.start),
            issued_on,
            partial,
        )
    dated = _date_over_lines(letter, header)
    return _date_behind_number(letter, header) if dated == PlaceAndDate() else dated


def _date_behind_number(letter: LetterText, header: Sequence[Piece]) -> PlaceAndDate:
    """Read "Số: 45/SNV-VP ngày 05/11/2026", where no line has a place and a date."""
    for at, piece in enumerate(header):
        if piece.kind is not Kind.NUMBER:
            continue
        symbol = PRINTED_SYMBOL.search(piece.line.text)
        if symbol is None:
            continue
        rest = piece.line.part(symbol.end(), len(piece.line.text))
        beside = [p.line for p in header[at + 1 : at + 2] if p.row == piece.row]
        for line in (rest, *beside) if not rest.text else (rest,):
            lead = _NUMBERED_ON.match(line.folded)
            day = next(find_dates(line.text), None) if lead else None
            if lead and day and day.start <= lead.end():
                span = line.start + day.start, line.start + day.end
                assert day.whole is not None
                return PlaceAndDate(
                    issued_on=found(letter, day.whole, 0.8, "date-of-number", span)
                )
        return PlaceAndDate()
    return PlaceAndDate()


def _date_over_lines(letter: LetterText, header: Sequence[Piece]) -> PlaceAndDate:
    """Read "Sông Hà, ngày", "05" and "tháng 6 năm 2026" on lines of their own.

    So comes a date whose day is written into the gap that was left for it.
    """
    for at, piece in enumerate(header[:-1]):
        lead = _OPEN_DATE.search(piece.line.folded)
        if piece.kind is not Kind.TEXT or lead is None:
            continue
        rest = [following.line for following in header[at + 1 : at + 3]]
        has_day = len(rest) > 1 and _DAY.fullmatch(rest[0].text)
        day, end = (rest[0].text, rest[1]) if has_day else ("", rest[0])
        if not _MONTH_AND_YEAR.fullmatch(end.folded):
            continue
        match = find_date_line(f"ngay {day} {end.folded}")
        if match is None:
            continue
        span = piece.line.start + lead.start(), end.end
        place = piece.line.text[: lead.start()]
        return PlaceAndDate(
            _read_place(letter, place, piece.line.start),
            *_read_date(letter, span, match),
        )
    return PlaceAndDate()


def find_closing_date(letter: LetterText, parts: Parts) -> PlaceAndDate:
    """Return the date line above the signature, where a citizen's letter has it."""
    if parts.signature is None:
        return PlaceAndDate()
    above = lines_of(letter, (parts.body[0], parts.signature[1]))
    for line in above:
        if line.end < parts.body[1] - len(line.text) - _CLOSE:
            continue
        match = find_date_line(line.folded)
        if match and match["year"] and match.end() == len(line.text):
            lead = line.text[: match.start()]
            if len(lead.split()) > _LONGEST_PLACE:
                continue
            span = line.start + match.start(), line.end
            return PlaceAndDate(
                _read_place(letter, lead, line.start), *_read_date(letter, span, match)
            )
    return PlaceAndDate()


def _read_date(
    letter: LetterText, span: tuple[int, int], match: re.Match[str]
) -> tuple[Proposed[date], Proposed[str]]:
    day_at = span[0] + match.start("day") - match.start()
    printed = PrintedDate(
        *span,
        None
        if _GLUED.search(letter.text, span[0], day_at)
        else _part(match["day"], _LAST_DAY),
        _part(match["month"], _LAST_MONTH),
        int(match["year"].replace(" ", "")) if match["year"] else None,
    )
    if printed.whole:
        return found(letter, printed.whole, 0.98, "date-line", span), Proposed()
    is_empty = any(_EMPTY.fullmatch(match[part]) for part in ("day", "month"))
    is_misread = _MISREAD.match(letter.text, span[1])
    issued_on: Proposed[date] = (
        blank(letter, 0.95, "date-blank", span)
        if is_empty or not (match["year"] or is_misread)
        else blank(letter, 0.5, "date-illegible", span)
    )
    partial = printed.partial
    if partial is None:
        return issued_on, Proposed()
    sureness = 0.95 if is_empty else 0.6
    return issued_on, found(letter, partial, sureness, "date-line-in-part", span)


def _part(text: str, highest: int) -> int | None:
    digits = text.strip(" .,")
    specked = _SPECKED_DAY.fullmatch(digits)
    digits = specked["digits"] if specked else digits
    if digits.isdecimal() and digits.isascii():
        number = int(digits)
    else:
        number = number_in_words(digits) or 0
    return number if 1 <= number <= highest else None


def _place_behind_specks(letter: LetterText, text: str, start: int) -> Proposed[str]:
    """Return the place that a lone mark parts from a number nobody can read."""
    name = next((m for m in _CAPITALISED.finditer(text) if m.end() == len(text)), None)
    if name is None or not _MARK_BEFORE.search(text[: name.start()]):
        return Proposed()
    span = start + name.start(), start + name.end()
    return found(letter, one_line(name[0]), 0.6, "capitals-behind-mark", span)


def _read_place(letter: LetterText, text: str, start: int) -> Proposed[str]:
    """Read the words before the comma; in a merged line only the last capitalised."""
    lead = len(text) - len(text.lstrip(_NOISE))
    text = text.rstrip(_NOISE)
    words = text[lead:]
    if "/" in words:
        return _place_behind_specks(letter, text, start)
    is_clean = all(any(c.isalnum() or c == "-" for c in w) for w in words.split())
    if words[:1].isupper() and is_clean and len(words.split()) <= _LONGEST_PLACE:
        span = start + lead, start + len(text)
        return found(letter, one_line(words), 0.95, "before-date", span)
    run = next((m for m in _CAPITALISED.finditer(text) if m.end() == len(text)), None)
    if run is None:
        return Proposed()
    span = start + run.start(), start + run.end()
    return found(letter, one_line(run[0]), 0.7, "last-capitals-before-date", span)
