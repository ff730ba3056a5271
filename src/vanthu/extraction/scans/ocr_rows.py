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

_ROOM = 8  # pixels around a row that is read again
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
    """Tell whether a word of the row is hardly more than a guess."""
    return any(w.confidence < DOUBTFUL and len(w.symbols) > 1 for w in row.words)


def sureness(row: Row) -> float:
    """Return how sure the characters of one row are, per cent."""
    return confidence_of([row])


def is_number(text: str) -> bool:
    """Tell whether a character is a digit, or was one that nobody could read."""
    return text.isdigit() or text == UNREADABLE


def has(row: Row, kind: Callable[[str], bool]) -> bool:
    """Tell whether a character of the row is of a kind."""
    return any(kind(symbol.text) for word in row.words for symbol in word.symbols)


def are_certain(one: Row, other: Row) -> bool:
    """Tell whether two readings have the same numbers, and no doubt about them."""
    first, second = (
        [
            ("".join(symbol.text for symbol in word.symbols), word.confidence)
            for word in row.words
            if any(is_number(symbol.text) for symbol in word.symbols)
        ]
        for row in (one, other)
    )
    is_sure = all(sure >= CERTAIN for _, sure in (*first, *second))
    return is_sure and [text for text, _ in first] == [text for text, _ in second]


def around(row: Row) -> Frame:
    """Return the frame of a row, with some room."""
    lefts, tops, rights, bottoms = zip(*(word.frame for word in row.words), strict=True)
    return (
        min(lefts) - _ROOM,
        min(tops) - _ROOM,
        max(rights) + _ROOM,
        max(bottoms) + _ROOM,
    )


def reworded(row: Row, other: Row, across: int, down: int) -> Row:
    """Return a row with the words of another, which was read on a part of the page."""
    words = [
        Word(
            (
                w.frame[0] + across,
                w.frame[1] + down,
                w.frame[2] + across,
                w.frame[3] + down,
            ),
            w.confidence,
            [Symbol(s.text, s.left + across, s.right + across) for s in w.symbols],
        )
        for w in other.words
    ]
    return Row(row.baseline, row.size, words)


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
