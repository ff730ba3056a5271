"""Terms counted from an event, and duties that come back."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from vanthu.domain.deadlines import (
    Recurrence,
    RelativeStart,
    RelativeTerm,
    RelativeUnit,
)
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.numbers import numbers_in
from vanthu.extraction.rules.language.sentences import tells_a_story
from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.stories import is_told

_G = r"\s{1,6}"
_WEEK = 7
_SPELL = (
    r"(?P<n>\d{1,3}+)\s?(?:\([^()]{1,20}\)\s?)?"
    rf"(?P<unit>ngay{_G}lam{_G}viec|ngay|tuan|thang)\b"
)
_NUMBER_OF_DAYS = re.compile(_SPELL)
_COUNT = re.compile(
    beginning(
        rf"trong{_G}(?:vong|thoi{_G}(?:han|gian)|han)",
        rf"cham{_G}nhat(?:{_G}la)?(?:{_G}sau)?",
        rf"khong{_G}qua",
        rf"toi{_G}da",
        rf"thoi{_G}han(?:{_G}la)?",
        "sau",
        "trong",
    )
    + rf"[\s:]{{1,4}}"
    rf"{_SPELL}"
    rf"(?P<since>[^.;]{{0,20}}?\b(?:ke{_G}tu|tu|tinh{_G}tu){_G}"
    rf"(?:khi|ngay|thoi{_G}diem)?[^.;,]{{0,60}})?"
)
# Read with their marks: "nhận" is not "nhân dân", "ký" is not "kỳ".
_ON_RECEIPT = re.compile(r"\bnhận\b", re.IGNORECASE)
_ON_ISSUE = re.compile(r"\b(?:ban\s+hành|ký|phát\s+hành)\b", re.IGNORECASE)
_EVERY = {
    Recurrence.WEEKLY: beginning("hang", "moi") + " tuan",
    Recurrence.MONTHLY: beginning("hang", "moi") + " thang",
    Recurrence.QUARTERLY: beginning("hang", "moi", "tung", "thang cuoi(?: cua)?")
    + " quy",
    Recurrence.HALF_YEARLY: beginning("06", "6", "sau")
    + " thang(?: (?:mot|1) lan|/lan)?",
    Recurrence.YEARLY: beginning("hang", "moi") + " nam",
}
_RECURS = {
    recurrence: re.compile(rf"{words}\b".replace(" ", _G))
    for recurrence, words in _EVERY.items()
}
# Each duty that recurs has one of these, and few sentences have. Each is looked for
# alone, as a search for one word skips most of the text.
_MAY_RECUR = tuple(
    re.compile(rf"{word}{_G}(?:tuan|thang|quy|nam)\b")
    for word in ("hang", "moi", "tung", rf"cuoi(?:{_G}cua)?", "6", "sau")
)
_PERIODS = {
    Recurrence.WEEKLY: "tuan",
    Recurrence.MONTHLY: "thang",
    Recurrence.QUARTERLY: "quy",
    Recurrence.HALF_YEARLY: "thang",
    Recurrence.YEARLY: "nam",
}
# A recurring duty is a report or a plan, not "ngày 10/10 hằng năm" in a name.
_DUTY = re.compile(
    rf"\b(?:dinh{_G}ky|bao{_G}cao|gui|tong{_G}hop|co{_G}ke{_G}hoach|xay{_G}dung{_G}ke|"
    rf"ra{_G}soat|kiem{_G}tra|danh{_G}gia|cap{_G}nhat|so{_G}ket|tong{_G}ket)\b"
)
# "hằng tuần, vào thứ Sáu", "16 giờ thứ Năm hằng tuần": a time makes it a duty too.
_WEEKDAY = re.compile(rf"\b(?:thu{_G}(?:hai|ba|tu|nam|sau|bay|[2-7])|chu{_G}nhat)\b")
_DAY = re.compile(
    rf"\b(?:truoc|cham{_G}nhat|vao|muon{_G}nhat)(?:{_G}(?:la|vao|den))?{_G}ngay{_G}"
    rf"(?P<day>\d{{1,2}})(?!\s?/\s?\d|\s?thang{_G}\d|\d)"
)
_BARE_TRONG = re.compile(r"trong[\s:]{1,4}\d")
_IN_A_MONTH = re.compile(r"\s{1,3}\d")
_IN_A_DATE = re.compile(rf"(?:\bthang{_G}|/\s?)\d{{1,2}}{_G}$")
_LIMITED = re.compile(rf"\b(?:truoc|cham{_G}nhat|muon{_G}nhat)\b[^.;]*$")
_CLAUSE = 160  # characters on both sides that may hold the duty's verb and day


def find_relative_terms(body: Body) -> tuple[RelativeTerm, ...]:
    """Return the relative and recurring terms of the letter in order."""
    if body.goes_up:
        return ()
    found: list[tuple[int, RelativeTerm]] = []
    for sentence in body.sentences:
        if not _may_set(body.letter, sentence):
            continue
        is_story = tells_a_story(body.folded(sentence))
        found.extend(
            (at, term)
            for at, term in (*_counted(body, sentence), *_recurring(body, sentence))
            if not (is_story and is_told(body, sentence, at))
        )
    return tuple(term for _, term in sorted(found, key=lambda pair: pair[0]))


def sets_relative_term(body: Body, sentence: Span, *, with_day: bool = False) -> bool:
    """Tell whether a sentence counts its term from an event, or recurs.

    `with_day`: what recurs must do so on a day that the sentence names.
    """
    if not _may_set(body.letter, sentence):
        return False
    recurring = [term for _, term in _recurring(body, sentence)]
    is_counted = any(True for _ in _counted(body, sentence))
    if with_day:
        return is_counted or any(term.day for term in recurring)
    return is_counted or bool(recurring)


def _may_set(letter: LetterText, sentence: Span) -> bool:
    """Tell whether a sentence has a number of days, or words that recur."""
    places = _places(letter)
    at = bisect_left(places, sentence[0])
    return at < len(places) and places[at] < sentence[1]


@lru_cache(maxsize=1)
def _places(letter: LetterText) -> list[int]:
    """Return where the letter has numbers of days and words that recur, in order."""
    folded = letter.folded
    numbers = numbers_in(letter, (0, len(folded)))
    days = (at for at in numbers if _NUMBER_OF_DAYS.match(folded, at))
    words = (m.start() for each in _MAY_RECUR for m in each.finditer(folded))
    return sorted([*days, *words])


def _counted(body: Body, sentence: Span) -> Iterator[tuple[int, RelativeTerm]]:
    folded = body.letter.folded
    for match in _COUNT.finditer(folded, *sentence):
        if body.is_quoted(match.start()):
            continue
        count = int(match["n"])
        words = match["unit"]
        if _IN_A_MONTH.match(folded, match.end("unit")):
            continue  # "sau 15 tháng 10" is a day
        is_bare = _BARE_TRONG.match(match.group())
        if is_bare and not ("lam" in words or match["since"]):
            continue  # "trong 03 ngày" is how long something lasts
        unit = RelativeUnit.CALENDAR_DAY
        if "lam" in words:
            unit = RelativeUnit.WORKING_DAY
        elif words == "thang":
            unit = RelativeUnit.MONTH
        elif words == "tuan":
            count *= _WEEK
        yield (
            match.start(),
            RelativeTerm(
                days=count,
                unit=unit,
                since=_start(body.letter.text[slice(*match.span("since"))]),
                evidence=body.letter.evidence(*match.span()),
            ),
        )


def _start(words: str) -> RelativeStart | None:
    if _ON_RECEIPT.search(words):
        return RelativeStart.RECEIPT
    return RelativeStart.ISSUE if _ON_ISSUE.search(words) else None


def _recurring(body: Body, sentence: Span) -> Iterator[tuple[int, RelativeTerm]]:
    """Yield a duty once in a sentence, with the day of its period if one is named."""
    folded = body.letter.folded
    for recurrence, pattern in _RECURS.items():
        if folded.find(_PERIODS[recurrence], *sentence) < 0:
            continue
        for match in pattern.finditer(folded, *sentence):
            start = max(sentence[0], match.start() - _CLAUSE)
            end = min(sentence[1], match.end() + _CLAUSE)
            start = max(start, folded.rfind(";", start, match.start()) + 1)
            stop = folded.find(";", match.end(), end)
            end = end if stop < 0 else stop
            is_duty = (
                _DUTY.search(folded, start, end)
                or _WEEKDAY.search(folded, start, end)
                or body.row_of_term(sentence)
            )
            if body.is_quoted(match.start()):
                continue
            if not is_duty or _is_named_day(folded, start, match.start()):
                continue
            if recurrence is Recurrence.HALF_YEARLY and not _is_periodic(
                folded[start : match.start()]
            ):
                continue
            day = _DAY.search(folded, start, end)
            yield (
                match.start(),
                RelativeTerm(
                    recurring=recurrence,
                    day=int(day["day"]) if day else None,
                    evidence=body.letter.evidence(
                        min(match.start(), day.start() if day else match.start()),
                        max(match.end(), day.end() if day else match.end()),
                    ),
                ),
            )
            break


def _is_named_day(folded: str, start: int, at: int) -> bool:
    """Tell whether it is the yearly day of a name: "ngày 10 tháng 10 hằng năm"."""
    day = _IN_A_DATE.search(folded, max(start, at - 16), at)
    return bool(day) and not _LIMITED.search(folded, max(start, at - 40), at)


def _is_periodic(before: str) -> bool:
    return bool(re.search(rf"\b(?:dinh{_G}ky|bao{_G}cao)\W*$", before))
