"""Sentences, clauses and quotations of a letter's body."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.language.words import UPPER, beginning

_END = re.compile(rf"[.!?…](?=\s{{1,40}}[\"“‘(]?[{UPPER}])")
_POINT = re.compile(r"\.(?=\s)")  # a search for one sign skips most of the text
_ABBREVIATION = re.compile(
    rf"(?:\b(?:TP|Tp|tp|BS|ThS|TS|GS|PGS|Đ|đ/c|STT|v)|(?<![{UPPER}])[{UPPER}])$"
)
_SMALL_ENDS = ("p", "c", "v")  # of "Tp", "đ/c" and "v"
_G = r"\s{1,6}"
# A story of what was: a day to come in it may still be a limit.
_WAS = re.compile(
    beginning(
        rf"tuy{_G}nhien",
        rf"den{_G}nay",
        rf"qua{_G}han",
        rf"thoi{_G}gian{_G}qua",
        rf"vua{_G}qua",
        rf"da{_G}(?:to{_G}chuc|ket{_G}thuc|hoan{_G}thanh|het|gui|dien{_G}ra)",
    )
    + r"\b"
)
_FINDS = re.compile(rf"\W{{0,3}}(?:tinh{_G}den|qua{_G}theo{_G}doi|theo{_G}bao{_G}cao)")
# What somebody else has asked for, or plans.
_OTHERS = re.compile(
    beginning(
        rf"de{_G}nghi{_G}duoc",
        rf"du{_G}kien{_G}to{_G}chuc",
        rf"da{_G}(?:in|ghi|co{_G}(?:cong{_G})?van(?:{_G}ban)?)",
    )
    + r"\b"
)
_OTHERS_FIRST = re.compile(
    rf"\W{{0,3}}(?:ngay{_G}\d[^.;]{{0,200}}?\b(?:ban{_G}hanh|co|da|nhan)\b|"
    rf"tai{_G}(?:ket{_G}luan|cong{_G}van|van{_G}ban|thong{_G}bao)\b)"
)
# "đợt mưa lũ vừa qua", "từ năm 2020 đến nay": such words tell of their noun only.
_ATTRIBUTES = ("qua", "thoi", "vua")
_MEETING_REACH = 100  # characters of its name
_MEETING = re.compile(
    rf"\b(?:le|hoi{_G}(?:nghi|thao|thi|cho)|cuoc{_G}hop|dai{_G}hoi|ky{_G}hop|lop|buoi|"
    r"chuong\s{1,6}trinh|giai)\b[^.;,:]*$"
)
_SINCE = re.compile(r"\btu\s[^.;,]{1,40}$")
_CLAUSE_START = re.compile(r"(?:^|[.;:,–-])\s*(?:trong\s+|neu\s+)?$")
_OPENS_LIST = re.compile(
    beginning("sau", "sau day", "duoi day", "nhu sau") + r"\s{0,6}:?\s*$"
)
_LONGEST_QUOTATION = 6000
_LONGEST_OPENING = 20  # characters of what opens a list, "dưới đây   :"
_LONGEST_SENTENCE = 6000  # characters: more are a table, or no sentences at all
_PROVIDES = ("quy dinh: ", "quy dinh:", "quy dinh ")  # before words of a law
_SHORTEST_PROVISION = 60  # a shorter quotation is a name or a slogan


def sentences(letter: LetterText, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of each span, in order."""
    found: list[Span] = []
    stops = _stops(letter.text)
    for start, end in spans:
        at = start
        first = bisect_left(stops, start)
        for stop in stops[first : bisect_left(stops, end, first)]:
            if not _END.match(letter.text, stop, end):
                continue
            if _abbreviates(letter.text[max(at, stop - 6) : stop]):
                continue
            found.append((at, stop + 1))
            at = stop + 1
        if letter.text[at:end].strip():
            found.append((at, end))
    return tuple(
        _trimmed(letter, part) for span in found for part in _bounded(letter, span)
    )


def _stops(text: str) -> list[int]:
    """Return where the signs stand behind which a sentence may begin, in order."""
    points = (point.start() for point in _POINT.finditer(text))
    others = (at for sign in "!?…" for at in _places(text, sign, 0, len(text)))
    return sorted([*points, *others])


def _abbreviates(before: str) -> bool:
    """Tell whether a point belongs to the letters before it, no sentence's end."""
    is_word = before[-1:].islower() and not before.endswith(_SMALL_ENDS)
    return not is_word and _ABBREVIATION.search(before) is not None


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
                is_long = at - opened >= _SHORTEST_PROVISION
                if is_long or letter.folded.endswith(_PROVIDES, span[0], opened):
                    found.append((opened, at + 1))
                opened = None
    return tuple(found)


def _places(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sign stands in `text[start:end]`."""
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


@dataclass(frozen=True, slots=True)
class Story:
    """Words that tell: where they begin, and whether somebody else asked or plans."""

    start: int
    is_of_others: bool


@lru_cache(maxsize=512)
def tells_a_story(folded: str) -> bool:
    """Tell whether a sentence says what was, or what somebody else has asked for."""
    return bool(stories(folded))


@lru_cache(maxsize=16)
def stories(folded: str) -> tuple[Story, ...]:
    """Return the stories of a sentence in order."""
    found = [
        Story(told.start(), is_of_others=False)
        for told in _WAS.finditer(folded)
        if not _is_attribute(folded, told.start())
    ]
    found += [
        Story(told.start(), is_of_others=True)
        for told in _OTHERS.finditer(folded)
        if not _is_meeting(folded, told.start())
    ]
    if _FINDS.match(folded):
        found.append(Story(0, is_of_others=False))
    if _OTHERS_FIRST.match(folded):
        found.append(Story(0, is_of_others=True))
    return tuple(sorted(found, key=attrgetter("start")))


def _is_meeting(folded: str, at: int) -> bool:
    """Tell whether it is a meeting that is planned: "Hội nghị dự kiến tổ chức …"."""
    before = folded[max(0, at - _MEETING_REACH) : at]
    is_of_nobody = _MEETING.search(before) or _CLAUSE_START.search(before)
    return folded.startswith("du", at) and is_of_nobody is not None


def _is_attribute(folded: str, at: int) -> bool:
    """Tell whether the words only tell of the noun before them."""
    before = folded[max(0, at - 50) : at]
    if folded.startswith("den", at):
        since = _SINCE.search(before)
        return since is not None and at - len(before) + since.start() > 0
    is_clause = _CLAUSE_START.search(before) is not None
    return folded.startswith(_ATTRIBUTES, at) and not is_clause


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
