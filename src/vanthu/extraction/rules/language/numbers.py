"""Where the numbers of a letter begin: found once, as several rules look for them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span

# The digits that letters and recognition print: to ask each character for a digit of
# any script is slow. A bare plus would be tried at every character.
_NUMBER = re.compile(r"[0-9\uff10-\uff19]\d*")


def numbers_in(letter: LetterText, span: Span) -> Sequence[int]:
    """Return where the numbers begin that begin in a span, in order."""
    starts = _numbers(letter)
    return starts[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]


@lru_cache(maxsize=1)
def _numbers(letter: LetterText) -> list[int]:
    return [match.start() for match in _NUMBER.finditer(letter.folded)]
