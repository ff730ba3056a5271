"""Where a letter asks or hands over: found once, as several rules look for it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText

_G = r"\s{1,6}"
# Not only where a word begins: recognition loses spaces.
_VERB = re.compile(
    rf"giao{_G}|de{_G}nghi|yeu{_G}cau|phan{_G}cong|rieng{_G}",
)


def asking_verbs(letter: LetterText, start: int, end: int) -> Sequence[int]:
    """Return where "giao", "đề nghị", "yêu cầu", "phân công", "riêng" begin."""
    starts = _verbs(letter)
    return starts[bisect_left(starts, start) : bisect_left(starts, end)]


@lru_cache(maxsize=1)
def _verbs(letter: LetterText) -> list[int]:
    return [verb.start() for verb in _VERB.finditer(letter.folded)]
