"""How wide words are in Times New Roman; known without a font file."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

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
REMEMBERED_WORDS = 5000
STEP = 2  # millimetres between the widths that are tried
HAIR = 0.01  # millimetres
PAUSE_COST = 0.35  # of the longest line
NAME_COST = 0.8
INSEPARABLE = {"ban nhân", "đồng nhân", "nhân dân", "khu phố", "địa bàn", "hội đồng"}
PAUSES_AFTER = ",;:)”»-"
PAUSES_BEFORE = re.compile(
    r"[(“«]|(?:của|về|trên|tại|trong|theo|và|cho|đối|từ|đến|để|nhằm|do|năm"
    r"|nhân(?! dân)|giai|tỉnh|thành|huyện|phường|xã)\b"
)
UNMARKED = str.maketrans("đĐ\u00a0", "dD ")
TONES = "\u0300\u0301\u0303\u0309\u0323"


def text_width(text: str, style: Style) -> float:
    """Return the width of one line of text in millimetres."""
    thousandths = _thousandths(text, (style.bold, style.italic))
    return thousandths * style.size / THOUSANDTHS / POINTS_PER_MM


@lru_cache(REMEMBERED_WORDS)
def _thousandths(text: str, face: tuple[bool, bool]) -> float:
    letters = unicodedata.normalize("NFC", text)
    return sum(_letter_width(letter, face) for letter in letters)


@cache
def _letter_width(letter: str, face: tuple[bool, bool]) -> float:
    """Return a letter's width in thousandths of the size; its marks have none."""
    decomposed = unicodedata.normalize("NFD", letter)
    toneless = "".join(mark for mark in decomposed if mark not in TONES)
    horned = HORNED[face].get(unicodedata.normalize("NFC", toneless))
    if horned is not None:
        return horned
    base = decomposed[0].translate(UNMARKED)
    width: float = pdfmetrics.stringWidth(base, CORE_FACES[face], THOUSANDTHS)
    return width


def lines_of(text: str, style: Style, width: float) -> list[str]:
    """Break text at its ordinary spaces into lines of at most `width` millimetres."""
    words = text.split(" ")
    return [" ".join(words[start:end]) for start, end in _breaks(words, style, width)]


def _breaks(words: Sequence[str], style: Style, width: float) -> list[tuple[int, int]]:
    """Return from which word to which each line goes."""
    space = text_width(" ", style)
    start, used, lines = 0, 0.0, []
    for at, word in enumerate(words):
        more = text_width(word, style)
        if at > start and used + space + more > width:
            lines.append((start, at))
            start, used = at, more
        else:
            used += more + (space if at > start else 0.0)
    return [*lines, (start, len(words))]


def broken_at_signs(word: str, style: Style, width: float) -> list[str]:
    """Break a word that is too wide after its hyphens and slashes, as Word does."""
    if text_width(word, style) <= width:
        return [word]
    parts: list[str] = []
    for piece in re.findall(r"[^-/]*[-/]?", word):
        if parts and text_width(parts[-1] + piece, style) <= width:
            parts[-1] += piece
        elif piece:
            parts.append(piece)
    return parts


def balanced_width(text: str, style: Style, width: float) -> float:
    """Return the width at which centred words break into the best lines.

    There are no more lines than `width` needs; they are about equally long, and a
    new line begins where a reader would pause.
    """
    wanted = len(lines_of(text, style, width))
    if wanted == 1:
        return width
    best, least = width, float("inf")
    for narrower in range(int(width), int(width / 2), -STEP):
        lines = lines_of(text, style, narrower)
        if len(lines) > wanted:
            break
        widths = [text_width(line, style) for line in lines]
        faults = _unevenness(widths) + _odd_breaks(lines)
        if faults < least:
            best, least = max(widths), faults
    return best


def with_slack(text: str, style: Style, narrow: float, slack: float) -> float:
    """Return a little more than a balanced width, in which the same lines break."""
    lines = lines_of(text, style, narrow + HAIR)
    longer = (
        text_width(f"{before} {after.partition(' ')[0]}", style)
        for before, after in pairwise(lines)
    )
    next_break = min(longer, default=narrow + 2 * slack)
    return min(narrow + slack, (narrow + next_break) / 2)


def _unevenness(widths: list[float]) -> float:
    return (max(widths) - min(widths)) / max(widths)


def _odd_breaks(lines: list[str]) -> float:
    return sum(_oddness(before, after) for before, after in pairwise(lines))


def _oddness(before: str, after: str) -> float:
    """Tell how odd it is to begin a new line here: most within a name."""
    if before[-1] in PAUSES_AFTER or PAUSES_BEFORE.match(after):
        return 0.0
    last, first = before.rpartition(" ")[2], after.partition(" ")[0]
    opens_name = last[0].isupper() and not last.isupper() and first[0].islower()
    if opens_name or f"{last} {first}".casefold() in INSEPARABLE:
        return NAME_COST
    return PAUSE_COST
