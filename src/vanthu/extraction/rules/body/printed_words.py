"""The words of a stretch of a letter, without their marks and as they are printed."""

import re

from vanthu.extraction.normalise import LetterText

_SIGN = re.compile(r"\W")
_LETTERS_ONLY = bytes(
    at if chr(at).isalnum() or at == ord("_") else ord(" ") for at in range(128)
).ljust(256)
BEYOND = 3  # no word is asked for farther from one that is there


class PrintedWords:
    """The words of a name and of what follows it.

    Behind them are empty ones, which are found for those before the first too.
    """

    __slots__ = ("_end", "_spaced", "_starts", "_text", "plain")

    def __init__(self, letter: LetterText, start: int, end: int) -> None:
        self._text = letter.text
        self._spaced = _without_signs(letter.folded[start:end])
        self._end = start + len(self._spaced)
        self._starts: dict[int, int] = {}
        self.plain = self._spaced.split() + [""] * BEYOND

    def start(self, index: int) -> int:
        """Return where a word begins: all but those before it is left from there."""
        if index not in self._starts:
            left = self._spaced.split(None, index)[index]
            self._starts[index] = self._end - len(left)
        return self._starts[index]

    def printed(self, index: int) -> str:
        """Return a word as the letter has it."""
        length = len(self.plain[index])
        if not length:
            return ""
        start = self.start(index)
        return self._text[start : start + length]

    def is_upper(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self._text[self.start(index)].isupper()

    def sign_before(self, index: int) -> str:
        """Return what parts a word from the one before it, but for white space."""
        if index == 0 or not self.plain[index]:
            return ""
        before = self.start(index - 1) + len(self.plain[index - 1])
        return self._text[before : self.start(index)].strip()


def _without_signs(folded: str) -> str:
    """Return a stretch of a letter with a space for each sign."""
    try:
        letters = folded.encode("ascii")
    except UnicodeEncodeError:
        return _SIGN.sub(" ", folded)
    return letters.translate(_LETTERS_ONLY).decode()
