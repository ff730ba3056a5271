"""How wide words are in Times New Roman; known without a font file."""

import unicodedata
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics

from vanthu.rendering.blocks import Style

POINTS_PER_MM = 72 / 25.4
THOUSANDTHS = 1000
CORE_FACES = {
    (False, False): "Times-Roman",
    (True, False): "Times-Bold",
    (False, True): "Times-Italic",
    (True, True): "Times-BoldItalic",
}
# Vietnamese letters whose width is not that of their base letter, per thousand.
HORNED = {
    (False, False): {"ơ": 529, "Ơ": 722, "ư": 542, "Ư": 776},
    (True, False): {"ơ": 554, "Ơ": 778, "ư": 600, "Ư": 796},
    (False, True): {"ơ": 534, "Ơ": 722, "ư": 545, "Ư": 754},
    (True, True): {"ơ": 537, "Ơ": 722, "ư": 599, "Ư": 775},
}
UNMARKED = str.maketrans("đĐ\u00a0", "dD ")
TONES = "\u0300\u0301\u0303\u0309\u0323"


def text_width(text: str, style: Style) -> float:
    """Return the width of one line of text in millimetres."""
    face = (style.bold, style.italic)
    horned = HORNED[face]
    width, plain = 0.0, []
    for letter in unicodedata.normalize("NFC", text):
        toneless = _without(letter, TONES)
        if toneless in horned:
            width += horned[toneless] * style.size / THOUSANDTHS
        else:
            plain.append(_base(letter))
    words = "".join(plain).translate(UNMARKED)
    width += pdfmetrics.stringWidth(words, CORE_FACES[face], style.size)
    return width / POINTS_PER_MM


def _without(letter: str, marks: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    kept = "".join(mark for mark in decomposed if mark not in marks)
    return unicodedata.normalize("NFC", kept)


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[:1]


def lines_of(text: str, style: Style, width: float) -> list[str]:
    """Break text at its ordinary spaces into lines of at most `width` millimetres."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, style) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced_width(text: str, style: Style, width: float) -> float:
    """Return the least width that needs no more lines than `width` does."""
    wanted = len(lines_of(text, style, width))
    if wanted == 1:
        return width
    return _least(
        lambda narrow: len(lines_of(text, style, narrow)) <= wanted, width / 2, width
    )


def _least(holds: Callable[[float], bool], low: float, high: float) -> float:
    while high - low > 1.0:
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high
