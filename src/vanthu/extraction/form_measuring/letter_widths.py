"""How wide words are in Times New Roman: its published widths, without a font file."""

import unicodedata
from functools import cache

MM_PER_POINT = 25.4 / 72
_THOUSANDTHS = 1000
# Of the letters from the space to the tilde, by (bold, italic).
_WIDTHS = {
    (False, False): (
        "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 "
        "500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 "
        "556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 "
        "722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 "
        "278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"
    ),
    (True, False): (
        "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 "
        "500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 "
        "611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 "
        "722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 "
        "278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520"
    ),
    (False, True): (
        "250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 "
        "500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 "
        "611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 "
        "556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 "
        "278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541"
    ),
    (True, True): (
        "250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 "
        "500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 "
        "667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 "
        "611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 "
        "278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570"
    ),
}
# Letters whose width is not that of their base letter.
_OTHERS = {
    (False, False): {"ơ": 529, "Ơ": 722, "ư": 542, "Ư": 776},
    (True, False): {"ơ": 554, "Ơ": 778, "ư": 600, "Ư": 796},
    (False, True): {"ơ": 534, "Ơ": 722, "ư": 545, "Ư": 754},
    (True, True): {"ơ": 537, "Ơ": 722, "ư": 599, "Ư": 775},
}
_SIGNS = {"–": 500, "—": 1000, "…": 1000, "“": 444, "”": 444, "’": 333, "─": 604}
_LIKE = {"đ": "d", "Đ": "D", "\u00a0": " ", "\u2011": "-"}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TAB = 3000  # a guess: nobody aligns lines of the form with it


def text_width(text: str, size: float, *, bold: bool, italic: bool) -> float:
    """Return the width of one line of text in millimetres."""
    letters = unicodedata.normalize("NFC", text)
    widths = (_letter_width(letter, (bold, italic)) for letter in letters)
    return sum(widths) * size / _THOUSANDTHS * MM_PER_POINT


def line_widths(words: list[tuple[float, float]], room: float) -> list[float]:
    """Fill lines with words, each given as (its width, the space's after it)."""
    lines: list[float] = []
    gap = 0.0
    for width, space in words:
        if lines and lines[-1] + gap + width <= room:
            lines[-1] += gap + width
        else:
            lines.append(width)
        gap = space
    return lines


@cache
def _letter_width(letter: str, face: tuple[bool, bool]) -> int:
    decomposed = unicodedata.normalize("NFD", letter)
    toneless = "".join(mark for mark in decomposed if mark not in _TONES)
    composed = unicodedata.normalize("NFC", toneless)
    if composed in _OTHERS[face]:
        return _OTHERS[face][composed]
    if letter == "\t":
        return _TAB
    base = _LIKE.get(decomposed[:1], decomposed[:1])
    at = ord(base) - ord(" ") if base else -1
    widths = _table(face)
    return widths[at] if 0 <= at < len(widths) else _SIGNS.get(letter, 500)


@cache
def _table(face: tuple[bool, bool]) -> tuple[int, ...]:
    return tuple(int(width) for width in _WIDTHS[face].split())
