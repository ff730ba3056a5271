"""Where the numbers of a letter begin: found once, as several rules look for them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span

_NUMBER = re.compile(r"\d\d*")  # a bare plus would be tried at every character


def numbers_in(letter: LetterText, span: Span) -> Sequence[int]:
    """Return where the numbers begin that begin in a span, in order."""
    starts = _numbers(letter)
    return starts[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]


@lru_cache(maxsize=1)
def _numbers(letter: LetterText) -> list[int]:
    return [match.start() for match in _NUMBER.finditer(letter.folded)]
