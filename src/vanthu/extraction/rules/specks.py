"""Specks: what recognition read in dust, rules and stamps beside the words."""

import re

from vanthu.extraction.rules.lines import Line

_EDGE = " _-–—=~.,:;|'`“”\"\\/*\u02c6"
_WORD = re.compile(r"\S+")
_LONGEST = 2  # letters
# "… năm 2024 : ị": a lone mark, and behind it a small letter or two.
_BEHIND = re.compile(r"(?:\s+[^\w\s()“”\"'%&./]+)+(?:\s+[^\W\d_A-ZĐ]{1,2})?$")


def without_specks(line: Line) -> Line:
    """Return a line of capitals without the specks at its ends."""
    words = list(_WORD.finditer(line.text))
    while words and _is_speck(words[0][0]):
        del words[0]
    end = len(words)
    while end and (
        _is_speck(words[end - 1][0])
        # A lone capital is one when others follow it.
        or (end < len(words) and len(words[end - 1][0]) == 1)
    ):
        end -= 1
    del words[end:]
    if not words:
        return line.part(0, 0)
    start = len(line.text) - len(line.text[words[0].start() :].lstrip(_EDGE))
    return line.part(start, max(start, len(line.text[: words[-1].end()].rstrip(_EDGE))))


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
