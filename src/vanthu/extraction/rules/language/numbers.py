"""Where the numbers of a letter begin: found once, as several rules look for them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span

# The digits that letters and recognition print.
_WIDE = "".join(map(chr, range(0xFF10, 0xFF1A)))
_NUMBER = re.compile(rf"[0-9{_WIDE}]\d*")
# A search for one sign takes a third of the time of one for ten: as bytes, all digits
# are soon the same one.
_ALL_ZERO = bytes.maketrans(b"123456789", b"0" * 9)
_ZEROS = re.compile(b"00*")


def numbers_in(letter: LetterText, span: Span) -> Sequence[int]:
    """Return where the numbers begin that begin in a span, in order."""
    starts = _numbers(letter)
    return starts[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]


@lru_cache(maxsize=1)
def _numbers(letter: LetterText) -> list[int]:
    folded = letter.folded
    if any(digit in folded for digit in _WIDE):
        return [match.start() for match in _NUMBER.finditer(folded)]
    bare = folded.encode("latin-1", "replace").translate(_ALL_ZERO)
    return [match.start() for match in _ZEROS.finditer(bare)]
