"""Letters and words of Vietnamese as regular expressions can name them."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from vanthu.extraction import alphabet

UPPER, LOWER = alphabet.UPPER, alphabet.LOWER

CAPITAL_WORD = re.compile(
    rf"[{UPPER}](?<![{UPPER}{LOWER}][{UPPER}])[{UPPER}]++(?![{UPPER}{LOWER}])"
)

_NO_CAPITAL = rf"{LOWER}\s\d.,;:()/–-"
MAY_BE_CAPITAL = rf"[^{_NO_CAPITAL}]"
"""Any capital, of other alphabets too, and signs that no rule asks for."""

_SIX_CAPITALS = re.compile(rf"[{_NO_CAPITAL}]*+{MAY_BE_CAPITAL}" * 6)
_FIRST_LETTERS = re.compile(r"\w+(?![?*+{])")


def beginning(*words: str) -> str:
    """Return a pattern of words, each found only where a word begins.

    A pattern that opens with a boundary is tried at every place of a text; one that
    opens with letters lets Python's search skip from one candidate to the next.
    """
    return "(?:" + "|".join(map(_beginning, words)) + ")"


def _beginning(word: str) -> str:
    """Return a pattern that looks back only behind the first letters, seldom met."""
    letters = _FIRST_LETTERS.match(word)
    assert letters is not None
    return rf"{letters[0]}(?<!\w{letters[0]}){word[letters.end() :]}"


def is_capitals(text: str) -> bool:
    """Tell whether the text is printed in capitals, a stray small letter aside."""
    if text.isupper():
        begins_so = text[0].isupper() and text[1:2].isupper()
        return begins_so or sum(map(str.isupper, text)) > 1
    if sum(map(str.islower, text[: len(text) // 3 + 1])) * 6 > len(text):
        return False  # whatever follows, and most lines end here
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper > 1 and lower * 6 <= upper


def may_end_in_capitals(text: str) -> bool:
    """Tell cheaply that no three characters or more at the end are in capitals.

    A small letter among the last three needs six capitals before it.
    """
    return not text[-3:].islower() or _SIX_CAPITALS.match(text) is not None


def likeness(one: str, other: str, least: float) -> float:
    """Return how much of two strings is alike, 0 where that is under `least`."""
    # The bounds that difflib gives are quick, its answer is not.
    if 2 * min(len(one), len(other)) < least * (len(one) + len(other)):
        return 0.0
    matcher = _matcher(other)
    matcher.set_seq1(one)
    if matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0


@lru_cache(maxsize=128)
def _matcher(other: str) -> SequenceMatcher[str]:
    """Return a matcher that has learnt the second string, the slow part of its work."""
    return SequenceMatcher(None, "", other)


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    line = text.replace("\n", " ")
    if "  " not in line and line.isprintable():
        return line.strip(" ")  # no other white space is printable
    return " ".join(line.split())


def over_lines(pattern: str) -> re.Pattern[str]:
    """Compile a pattern whose spaces may be line ends."""
    return re.compile(pattern.replace(" ", r"\s{1,6}"))
