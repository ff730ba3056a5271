"""Where a letter asks, hands over or has sent: found once, for several rules."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.language.words import beginning

_G = r"\s{1,6}"
# Not only where a word begins: recognition loses spaces.
_ASKING = (
    rf"giao{_G}",
    r"de\s{0,6}nghi",
    rf"yeu{_G}cau",
    rf"phan{_G}cong",
    rf"rieng{_G}",
)
_SENDING = (
    rf"bao(?:\s{{0,6}}cao|{_G}ve)",
    "gui",
    "nop",
    rf"phan{_G}(?:anh|hoi)",
    rf"dang{_G}ky",
    rf"tong{_G}hop",
    rf"gop{_G}y",
    rf"danh{_G}sach",
    rf"y{_G}kien",
    rf"tra{_G}loi",
    rf"cung{_G}cap",
    rf"chuyen(?={_G}(?:ve|cho|den){_G})",
)
_SENDING_VERB = re.compile(rf"{beginning(*_SENDING)}\b")
# Each alone: a search for one word skips most of the text.
_EACH_ASKING, _EACH_SENDING = (
    tuple(map(re.compile, words)) for words in (_ASKING, _SENDING)
)


def asking_verbs(letter: LetterText, start: int, end: int) -> Sequence[int]:
    """Return where "giao", "đề nghị", "yêu cầu", "phân công", "riêng" begin."""
    starts = _asking(letter)
    return starts[bisect_left(starts, start) : bisect_left(starts, end)]


def sending_verbs(letter: LetterText, sentence: Span) -> Iterator[int]:
    """Yield where a sentence has "báo cáo", "gửi", "nộp" …, counted in the sentence."""
    start, end = sentence
    starts = _sending(letter)
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, first)
    if first == last:
        return
    folded, after = letter.folded[start:end], 0
    for place in starts[first:last]:
        at = place - start
        verb = _SENDING_VERB.match(folded, at) if at >= after else None
        if verb:
            yield at
            after = verb.end()


@lru_cache(maxsize=1)
def _asking(letter: LetterText) -> list[int]:
    return _places(letter, _EACH_ASKING)


@lru_cache(maxsize=1)
def _sending(letter: LetterText) -> list[int]:
    return _places(letter, _EACH_SENDING)


def _places(letter: LetterText, words: Sequence[re.Pattern[str]]) -> list[int]:
    """Return where one of the words stands, in order."""
    return sorted(
        found.start() for each in words for found in each.finditer(letter.folded)
    )
