"""Sentences, clauses and quotations of a letter's body."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.words import UPPER, beginning

_END = re.compile(rf"[.!?…](?=\s{{1,40}}[\"“‘(]?[{UPPER}])")
_ABBREVIATION = re.compile(
    rf"(?:\b(?:TP|Tp|tp|BS|ThS|TS|GS|PGS|Đ|đ/c|STT|v)|(?<![{UPPER}])[{UPPER}])$"
)
_G = r"\s{1,6}"
# A story of what was, or of what somebody else has asked for.
_STORY = re.compile(
    beginning(
        rf"tuy{_G}nhien",
        rf"den{_G}nay",
        rf"qua{_G}han",
        rf"de{_G}nghi{_G}duoc",
        rf"thoi{_G}gian{_G}qua",
        rf"vua{_G}qua",
        rf"du{_G}kien{_G}to{_G}chuc",
        rf"da{_G}(?:to{_G}chuc|ket{_G}thuc|hoan{_G}thanh|het|gui|dien{_G}ra|in|ghi|"
        rf"co{_G}(?:cong{_G})?van(?:{_G}ban)?)",
    )
    + r"\b"
)
_TOLD = re.compile(
    rf"\W{{0,3}}(?:ngay{_G}\d[^.;]{{0,200}}?\b(?:ban{_G}hanh|co|da|nhan)\b|"
    rf"tai{_G}(?:ket{_G}luan|cong{_G}van|van{_G}ban|thong{_G}bao)\b|tinh{_G}den|qua{_G}theo{_G}doi|theo{_G}bao{_G}cao)"
)
_OPENS_LIST = re.compile(
    beginning("sau", "sau day", "duoi day", "nhu sau") + r"\s{0,6}:?\s*$"
)
_LONGEST_QUOTATION = 6000
_LONGEST_OPENING = 20  # characters of what opens a list, "dưới đây   :"
_LONGEST_SENTENCE = 6000  # characters: more are a table, or no sentences at all
_SHORTEST_PROVISION = 60  # a shorter quotation is a name or a slogan


def sentences(letter: LetterText, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of each span, in order."""
    found: list[Span] = []
    for start, end in spans:
        at = start
        for stop in _END.finditer(letter.text, start, end):
            if _ABBREVIATION.search(
                letter.text[max(at, stop.start() - 6) : stop.start()]
            ):
                continue
            found.append((at, stop.end()))
            at = stop.end()
        if letter.text[at:end].strip():
            found.append((at, end))
    return tuple(
        _trimmed(letter, part) for span in found for part in _bounded(letter, span)
    )


def _bounded(letter: LetterText, span: Span) -> Iterator[Span]:
    """Yield what is too long for a sentence in pieces: rules look at all of one."""
    start, end = span
    while end - start > _LONGEST_SENTENCE:
        limit = start + _LONGEST_SENTENCE
        cut = letter.text.rfind(" ", start + 1, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def containing(spans: Sequence[Span], at: int) -> Span | None:
    """Return the span of an ordered sequence that holds the character `at`."""
    index = bisect_right(spans, (at, len(spans) and spans[-1][1] + at + 1)) - 1
    if index < 0:
        return None
    start, end = spans[index]
    return (start, end) if start <= at < end else None


def provisions(letter: LetterText, span: Span) -> tuple[Span, ...]:
    """Return the long quotations, as of a decree's articles, which bind nobody here."""
    found: list[Span] = []
    opened: int | None = None
    depth = 0
    for at in sorted(at for sign in "“”" for at in _places(letter.text, sign, *span)):
        if opened is not None and at - opened > _LONGEST_QUOTATION:
            opened, depth = None, 0
        if letter.text[at] == "“":
            opened = at if opened is None else opened
            depth += 1
        elif opened is not None:
            depth -= 1
            if depth == 0:
                if at - opened >= _SHORTEST_PROVISION:
                    found.append((opened, at + 1))
                opened = None
    return tuple(found)


def _places(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sign stands in `text[start:end]`."""
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


@lru_cache(maxsize=512)
def tells_a_story(folded: str) -> bool:
    """Tell whether a sentence says what was, or what somebody else has asked for."""
    return bool(_STORY.search(folded) or _TOLD.match(folded))


def opens_list(folded: str) -> bool:
    """Tell whether a sentence only announces what follows: "… như sau:"."""
    end = len(folded.rstrip())
    return bool(_OPENS_LIST.search(folded, max(0, end - _LONGEST_OPENING)))


def _trimmed(letter: LetterText, span: Span) -> Span:
    start, end = span
    while start < end and letter.text[start].isspace():
        start += 1
    while end > start and letter.text[end - 1].isspace():
        end -= 1
    return start, end
