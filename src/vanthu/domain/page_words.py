"""The words of a page with their boxes: what stands in a frame, and where words are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import pairwise

from vanthu.domain.drafting import as_written
from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import FieldState, LetterReading, Proposed
from vanthu.domain.layouts import PlacedField, UsualPlace, confirmed_evidence
from vanthu.domain.register import LetterDraft, Urgency, same_words

ROOM = 0.008  # of the page: a frame is drawn that much too tight at times

Span = tuple[int, int]
Value = str | date | Urgency

_DAY = re.compile(r"(?<!\d)(\d{1,2})\D{1,12}(\d{1,2})\D{1,8}(\d{4})(?!\d)")
_NUMBER = re.compile(r"(?<!\w)\d{1,6}[a-zđ]?(?!\w)", re.IGNORECASE)
_AFTER_NUMBER = re.compile(r"^.*?\d\s*/\s*")
_SYMBOL = re.compile(r"(?=\d*/?[^\W\d_])[^\W_][^\s,;:()]*(?:\s*-\s*[^\s,;:()]+)*")
_EDGES = " \t.,;:–-"


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """Letters or digits in a row, or a sign: their span in the text, and their box."""

    start: int
    end: int
    box: Rect


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page's text in reading order and its words that have a place on the page."""

    text: str
    words: tuple[PlacedWord, ...]

    def __post_init__(self) -> None:
        """Refuse words that are not one after the other in the text."""
        ends = [0, *(end for word in self.words for end in (word.start, word.end))]
        is_ordered = all(one <= other for one, other in pairwise(ends))
        if not is_ordered or ends[-1] > len(self.text):
            msg = "words that do not stand in the text"
            raise ValueError(msg)

    def inside(self, box: Rect, page: int) -> tuple[Evidence, ...]:
        """Return what is written in a box, line by line.

        What is written without a space is in it as soon as a part of it is.
        """
        chosen = [
            word
            for unbroken in self._unbroken()
            if any(_has_middle_of(box, part.box) for part in unbroken)
            for word in unbroken
        ]
        return tuple(self._evidence(page, words) for words in self._lines(chosen))

    def at(self, span: Span, page: int) -> tuple[Evidence, ...]:
        """Return the words of a part of the text, line by line."""
        start, end = span
        chosen = [word for word in self.words if start < word.end and word.start < end]
        return tuple(self._evidence(page, words) for words in self._lines(chosen))

    def _unbroken(self) -> Iterator[Sequence[PlacedWord]]:
        """Yield the words that are written in one piece: 57/STP-HC."""
        begin = 0
        for place, (one, other) in enumerate(pairwise(self.words), start=1):
            if one.end < other.start:
                yield self.words[begin:place]
                begin = place
        yield self.words[begin:]

    def _lines(self, words: Sequence[PlacedWord]) -> Iterator[Sequence[PlacedWord]]:
        """Yield the words that follow one another on a line."""
        begin = 0
        for place, (one, other) in enumerate(pairwise(words), start=1):
            between = self.text[one.end : other.start]
            if "\n" in between or between.strip():
                yield words[begin:place]
                begin = place
        if words:
            yield words[begin:]

    def _evidence(self, page: int, words: Sequence[PlacedWord]) -> Evidence:
        start, end = words[0].start, words[-1].end
        around = reduce(_around, (word.box for word in words))
        return Evidence(page, start, end, self.text[start:end], (around,))


@dataclass(frozen=True, slots=True)
class Offer:
    """What a letter has at a usual place; the value is None if it says no such thing.

    Nothing is filled in by it: the clerk takes it or not.
    """

    field: PlacedField
    evidence: tuple[Evidence, ...]
    value: Value | None = None

    @property
    def words(self) -> str:
        """Return what is written there."""
        return " ".join(each.quote for each in self.evidence)


def offer_at(
    usual: UsualPlace, page: int, reading: LetterReading, words: PageWords
) -> Offer:
    """Return what stands at a usual place of a page, counted from 1."""
    box = usual.frame.grown(ROOM).on(reading.pages[page - 1])
    evidence = _without_label(words.inside(box, page), usual.label, words)
    value = value_in(usual.field, " ".join(each.quote for each in evidence))
    if usual.field is PlacedField.ISSUING_BODY and isinstance(value, str):
        name = Proposed(FieldState.FOUND, value, evidence=evidence)
        value = as_written(name, reading)
    return Offer(usual.field, evidence, value)


def value_in(field: PlacedField, words: str) -> Value | None:
    """Return what some words of a letter mean as a field, None if nothing."""
    plain = words.strip(_EDGES)
    if field in {PlacedField.ISSUE_DATE, PlacedField.DUE_DATE}:
        return _day_in(plain)
    if field is PlacedField.URGENCY:
        return _urgency_in(plain)
    if field is PlacedField.NUMBER:
        number = _NUMBER.search(plain)
        return number[0] if number else None
    if field is PlacedField.SYMBOL:
        symbol = _SYMBOL.search(_AFTER_NUMBER.sub("", plain))
        return symbol[0] if symbol else None
    return plain or None


def typed_spans(
    draft: LetterDraft, reading: LetterReading
) -> dict[PlacedField, tuple[int, Span]]:
    """Return the page and the span of what the clerk typed himself from the letter.

    Only what stands there once, word for word, is surely what was meant; or once on
    a line of its own, as names stand in headers and under signatures.
    """
    known = confirmed_evidence(draft, reading)
    found: dict[PlacedField, tuple[int, Span]] = {}
    for field, pattern in _patterns(draft).items():
        if field in known:
            continue
        places = [
            (number, match.span(1))
            for number, page in enumerate(reading.pages, start=1)
            if page.has_picture
            for match in re.finditer(pattern, page.text, re.IGNORECASE)
        ]
        alone = [place for place in places if _is_line(reading, *place)]
        if 1 in (len(places), len(alone)):
            (found[field],) = places if len(places) == 1 else alone
    return found


def _is_line(reading: LetterReading, number: int, span: Span) -> bool:
    """Tell whether nothing else stands on the lines of a part of a page."""
    text, (start, end) = reading.pages[number - 1].text, span
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    return not before.strip() and not after.strip()


def _patterns(draft: LetterDraft) -> dict[PlacedField, str]:
    number, symbol = _words_of(draft.number), _words_of(draft.symbol)
    patterns = {
        PlacedField.ISSUING_BODY: f"({_words_of(draft.issuing_body)})",
        PlacedField.SUBJECT: f"({_words_of(draft.subject)})",
        PlacedField.SIGNER: f"({_words_of(draft.signer_name)})",
    }
    if number and symbol:
        patterns[PlacedField.NUMBER] = rf"({number})\s*/\s*{symbol}"
        patterns[PlacedField.SYMBOL] = rf"{number}\s*/\s*({symbol})"
    for field, day in (
        (PlacedField.ISSUE_DATE, draft.issue_date),
        (PlacedField.DUE_DATE, draft.due_date),
    ):
        if day:
            patterns[field] = _day_pattern(day)
    return {
        field: rf"(?<!\w){pattern}(?!\w)"
        for field, pattern in patterns.items()
        if pattern != "()"
    }


def _words_of(value: str) -> str:
    return r"\s+".join(re.escape(word) for word in value.split())


def _day_pattern(day: date) -> str:
    written = rf"0?{day.day}\s+tháng\s+0?{day.month}\s+năm\s+{day.year}"
    short = rf"0?{day.day}\s*[/.-]\s*0?{day.month}\s*[/.-]\s*{day.year}"
    return rf"((?:ngày\s+)?(?:{written}|{short}))"


def _without_label(
    evidence: tuple[Evidence, ...], label: str, words: PageWords
) -> tuple[Evidence, ...]:
    """Leave out the words that usually come before the field."""
    if not evidence or not label:
        return evidence
    first, *rest = evidence
    wanted = same_words(label).split()
    inside = [w for w in words.words if first.start <= w.start and w.end <= first.end]
    said = [same_words(words.text[word.start : word.end]) for word in inside]
    for many in range(len(wanted), 0, -1):
        heads = [place for place, word in enumerate(said) if word][:many]
        if len(heads) == many and [said[place] for place in heads] == wanted[-many:]:
            after = inside[heads[-1] + 1 :]
            left = [w for w in after if words.text[w.start : w.end].strip(_EDGES)]
            if not left:
                return tuple(rest)
            return (*words.at((left[0].start, first.end), first.page), *rest)
    return evidence


def _day_in(words: str) -> date | None:
    match = _DAY.search(words)
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _urgency_in(words: str) -> Urgency | None:
    said = f" {same_words(words)} "
    marks = (Urgency.EXPRESS, Urgency.VERY_URGENT, Urgency.URGENT)
    return next((mark for mark in marks if f" {same_words(mark)} " in said), None)


def _has_middle_of(box: Rect, word: Rect) -> bool:
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom


def _around(one: Rect, other: Rect) -> Rect:
    return Rect(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
