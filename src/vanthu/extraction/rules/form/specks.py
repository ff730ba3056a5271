"""Specks: what recognition read in dust, rules and stamps beside the words."""

import re

from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.form.lines import Line

_EDGE = " _-–—=~.,:;|'`“”\"\\/*\u02c6"
_WORD = re.compile(r"\S+")
_LONGEST = 2  # letters
# "… năm 2024 : ị": a lone mark, and behind it a small letter or two.
_BEHIND = re.compile(r"(?:\s+[^\w\s()“”\"'%&./]+)+(?:\s+[^\W\d_A-ZĐ]{1,2})?$")


def without_specks(line: Line) -> Line:
    """Return a line of capitals without the specks at its ends."""
    words = line.text.split()
    first, last = 0, len(words)
    while first < last and _is_speck(words[first]):
        first += 1
    end = last
    while end > first and (
        _is_speck(words[end - 1])
        # A lone capital is one when others follow it.
        or (end < last and len(words[end - 1]) == 1)
    ):
        end -= 1
    if first == end:
        return line.part(0, 0)
    start, stop = _place(line.text, first, end, last)
    start = len(line.text) - len(line.text[start:].lstrip(_EDGE))
    return line.part(start, max(start, len(line.text[:stop].rstrip(_EDGE))))


def _place(text: str, first: int, end: int, last: int) -> Span:
    """Return where the words `first` to `end` of the `last` words of a text stand."""
    if (first, end) == (0, last):
        return 0, len(text)
    words = list(_WORD.finditer(text))
    return words[first].start(), words[end - 1].end()


def without_specks_behind(line: Line) -> Line:
    """Return a line of running words without lone marks at its end."""
    specks = _BEHIND.search(line.text)
    return line.part(0, specks.start()) if specks else line


def _is_speck(word: str) -> bool:
    """Tell "ì", "l", ":" and "Sở" from the words and numbers of a name."""
    letters = word if word.isalnum() else "".join(filter(str.isalnum, word))
    return (
        len(letters) <= _LONGEST and not letters.isdecimal() and not letters.isupper()
    )
