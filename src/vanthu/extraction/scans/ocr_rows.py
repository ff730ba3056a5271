"""Rows of recognised words, how sure they are, and their characters in order."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from vanthu.extraction.layout.glyphs import Glyph
from vanthu.extraction.scans.columns import Frame

SURE = 60.0  # per cent, for words found inside what looks like a drawing
DOUBTFUL = 50.0  # per cent; then the digits of a word are a guess
CERTAIN = 85.0  # per cent, for digits that were a guess at first
UNREADABLE = "?"  # a guessed number or day is worse than none

_SHORT = 700  # pixels of a row that is read again as a whole
_SUREST = 97.0  # per cent, of words without any doubt
_ROOM = 8  # pixels around words that are read again
_HIGHEST = 100  # pixels of a row of print: the strokes of a signature are higher
_NEW_PIECE = 2.5  # of the size: columns stand closer on paper than in files


@dataclass(frozen=True, slots=True)
class Symbol:
    """One recognised character, from left to right in pixels."""

    text: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Word:
    """Symbols without a space, and how sure they are, per cent."""

    frame: Frame
    confidence: float
    symbols: list[Symbol] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of words."""

    baseline: float
    size: float
    words: list[Word] = field(default_factory=list)


def confidence_of(rows: Iterable[Row]) -> float:
    """Return how sure the characters of rows are, per cent."""
    words = [(word.confidence, len(word.symbols)) for row in rows for word in row.words]
    symbols = sum(count for _, count in words)
    return sum(sure * count for sure, count in words) / max(symbols, 1)


def without_doubt(rows: Iterable[Row], known: Sequence[Row]) -> list[Row]:
    """Leave out words that may be strokes of a drawing or have been read already."""
    taken = [word.frame for row in known for word in row.words]
    kept = (
        replace(row, words=[w for w in row.words if _is_new(w, taken)]) for row in rows
    )
    return [row for row in kept if row.words]


def _is_new(word: Word, taken: Iterable[Frame]) -> bool:
    return word.confidence >= SURE and not any(_overlap(word.frame, t) for t in taken)


def _overlap(one: Frame, other: Frame) -> bool:
    return max(one[0], other[0]) < min(one[2], other[2]) and max(
        one[1], other[1]
    ) < min(one[3], other[3])


def is_doubtful(row: Row) -> bool:
    """Tell whether a word of a row of print is hardly more than a guess."""
    return any(map(_is_guess, row.words)) and _height(row) <= _HIGHEST


def doubtful_part(row: Row) -> tuple[int, int]:
    """Return from which word to which a doubtful row is read again.

    Of a long row that is what is hardly more than a guess, with the words beside it.
    """
    if row.words[-1].frame[2] - row.words[0].frame[0] <= _SHORT:
        return 0, len(row.words)
    guesses = [at for at, word in enumerate(row.words) if _is_guess(word)]
    return max(guesses[0] - 1, 0), min(guesses[-1] + 2, len(row.words))


def surest(row: Row, first: int, end: int) -> float:
    """Return how sure a row would be if nothing of these words were in doubt."""
    words = [replace(word, confidence=_SUREST) for word in row.words[first:end]]
    return sureness(replace(row, words=[*row.words[:first], *words, *row.words[end:]]))


def _is_guess(word: Word) -> bool:
    """Tell whether a word is hardly more than a guess; a sign repeated is none.

    That is a drawn line, which a second look does not make a word of.
    """
    if word.confidence >= DOUBTFUL or len(word.symbols) <= 1:
        return False
    signs = {symbol.text for symbol in word.symbols}
    return len(signs) > 1 or signs.pop().isalnum()


def _height(row: Row) -> int:
    return max(w.frame[3] for w in row.words) - min(w.frame[1] for w in row.words)


def sureness(row: Row) -> float:
    """Return how sure the characters of one row are, per cent."""
    return confidence_of([row])


def is_number(text: str) -> bool:
    """Tell whether a character is a digit, or was one that nobody could read."""
    return text.isdigit() or text == UNREADABLE


def has(row: Row, kind: Callable[[str], bool]) -> bool:
    """Tell whether a character of the row is of a kind."""
    return any(kind(symbol.text) for word in row.words for symbol in word.symbols)


def certain_numbers(row: Row) -> list[str] | None:
    """Return the words of a row that are numbers, None if one of them is in doubt."""
    numbers = [
        word for word in row.words if any(is_number(s.text) for s in word.symbols)
    ]
    if any(word.confidence < CERTAIN for word in numbers):
        return None
    return ["".join(symbol.text for symbol in word.symbols) for word in numbers]


def are_certain(one: Row, other: Row) -> bool:
    """Tell whether two readings have the same numbers, and no doubt about them."""
    numbers = certain_numbers(one)
    return numbers is not None and numbers == certain_numbers(other)


def around(row: Row, first: int, end: int) -> Frame:
    """Return the frame of words of a row, with some room, but none of other words."""
    words = row.words[first:end]
    lefts, tops, rights, bottoms = zip(*(word.frame for word in words), strict=True)
    left, right = min(lefts) - _ROOM, max(rights) + _ROOM
    if first > 0:
        left = max(left, min(row.words[first - 1].frame[2], *lefts))
    if end < len(row.words):
        right = min(right, max(row.words[end].frame[0], *rights))
    return left, min(tops) - _ROOM, right, max(bottoms) + _ROOM


def moved(words: Iterable[Word], across: int, down: int) -> Iterator[Word]:
    """Yield words read on a part of the page at their places on the whole of it."""
    for word in words:
        left, top, right, bottom = word.frame
        yield Word(
            (left + across, top + down, right + across, bottom + down),
            word.confidence,
            [Symbol(s.text, s.left + across, s.right + across) for s in word.symbols],
        )


# ---------------------------------------------------------------- characters


def glyphs_of(rows: Iterable[Row]) -> Iterator[Glyph]:
    """Yield the characters of rows with their places."""
    for row in rows:
        last = -math.inf
        for word in row.words:
            goes_on = word.frame[0] - last < _NEW_PIECE * row.size
            last = word.frame[2]
            edges = _edges(word)
            for place, symbol in enumerate(word.symbols):
                yield Glyph(
                    symbol.text,
                    edges[place],
                    edges[place + 1],
                    row.baseline,
                    row.size,
                    follows=place > 0 or goes_on,
                    spaced=place == 0 and goes_on,
                )


def _edges(word: Word) -> list[float]:
    """Return where each character begins and the last one ends, side by side."""
    start, _, end, _ = word.frame
    edges = [float(start)]
    for last, symbol in zip(word.symbols, word.symbols[1:], strict=False):
        middle = (last.right + symbol.left) / 2
        edges.append(min(max(middle, edges[-1]), end))
    return [*edges, float(end)]
