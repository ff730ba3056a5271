"""The lines into which the words of a table's cell break, measured in the real font."""

from dataclasses import dataclass, field
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

from vanthu.rendering.blocks import Style
from vanthu.rendering.fonts import FACES
from vanthu.rendering.text_metrics import POINTS_PER_MM, broken_at_signs

REMEMBERED_WORDS = 20_000
REMEMBERED_CELLS = 4_000  # kinds, offices and days come again and again


@lru_cache(REMEMBERED_WORDS)
def word_width(word: str, face: str) -> float:
    """Return the width of words on one line at a size of one point."""
    width: float = pdfmetrics.stringWidth(word, face, 1)
    return width


@lru_cache(REMEMBERED_CELLS)
def cell_lines(text: str, style: Style, room: float) -> tuple[str, ...]:
    """Break a cell's words into lines that are at most `room` millimetres wide.

    A reference that is too wide breaks after its hyphens and slashes, another word
    that is too wide between its letters.
    """
    if not text:
        return ()
    face = FACES[style.bold, style.italic]
    breaker = _Breaker(face, room * POINTS_PER_MM / style.size)
    for word in text.split(" "):
        if word_width(word, face) <= breaker.room:
            breaker.add(word)
        else:
            breaker.add_parts(broken_at_signs(word, style, room))
    return breaker.ended()


@dataclass(slots=True)
class _Breaker:
    """Fills one line after the other; lengths are for a size of one point."""

    face: str
    room: float
    _lines: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _width: float = 0.0

    def add(self, word: str) -> None:
        width = word_width(word, self.face)
        longer = self._width + width
        if self._words:
            longer += word_width(" ", self.face)
            if longer > self.room:
                self._end_line()
                longer = width
        self._words.append(word)
        self._width = longer

    def add_parts(self, parts: list[str]) -> None:
        for number, part in enumerate(parts):
            if number:
                self._end_line()
            for at, piece in enumerate(self._pieces(part)):
                if at:
                    self._end_line()
                self.add(piece)

    def ended(self) -> tuple[str, ...]:
        if self._words:
            self._end_line()
        return tuple(self._lines)

    def _end_line(self) -> None:
        self._lines.append(" ".join(self._words))
        self._words, self._width = [], 0.0

    def _pieces(self, word: str) -> list[str]:
        """Cut a word between its letters where it is wider than a line."""
        pieces, width = [""], 0.0
        for letter in word:
            more = word_width(letter, self.face)
            if pieces[-1] and width + more > self.room:
                pieces.append("")
                width = 0.0
            pieces[-1] += letter
            width += more
        return pieces
