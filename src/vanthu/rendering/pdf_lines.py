"""The lines into which a paragraph breaks, measured in the real font."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vanthu.rendering.blocks import Span, Style, TextBlock
from vanthu.rendering.cell_lines import word_width
from vanthu.rendering.fonts import FACES
from vanthu.rendering.text_metrics import POINTS_PER_MM
from vanthu.rendering.typography import NO_BREAK

SPACE = 0.25  # of the size, in every face
SPACES = (" ", NO_BREAK)
# Where a line may also end: after a hyphen or a long dash, between brackets.
INNER_BREAK = re.compile(r"(?<=\w-)(?=\w)|(?<=[–—!?…])(?=\w)|(?<=\))(?=\()")
SIGNS = frozenset("-–—!?…)")
AFTER_SIGN = re.compile(r"(?<=[-/])")  # in a word that is wider than a line

Piece = tuple[str, str]  # words and the face that they are set in


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line; lengths are in points."""

    pieces: tuple[Piece, ...]
    width: float
    is_last: bool

    @property
    def spaces(self) -> int:
        """Count the spaces that a justified line makes wider."""
        return sum(words.count(space) for words, _ in self.pieces for space in SPACES)


@dataclass(frozen=True, slots=True)
class _Word:
    """What no line may break; `is_joined` tells that no space stands before it."""

    pieces: tuple[Piece, ...]
    width: float  # at a size of one point
    is_joined: bool = False


def break_lines(block: TextBlock, column: float) -> tuple[Line, ...]:
    """Break a paragraph into the lines of a column, its width in millimetres."""
    style = block.style
    room = (column - block.left - block.right) * POINTS_PER_MM / style.size
    first_room = room - style.first_line * POINTS_PER_MM / style.size
    lines: list[list[_Word]] = [[]]
    widths = [0.0]
    for word in _words(block.spans, style):
        limit = first_room if len(lines) == 1 else room
        for part in _fitting(word, limit, room):
            limit = first_room if len(lines) == 1 else room
            longer = widths[-1] + part.width
            if lines[-1] and not part.is_joined:
                longer += SPACE
            if lines[-1] and longer > limit:
                lines.append([part])
                widths.append(part.width)
            else:
                lines[-1].append(part)
                widths[-1] = longer
    last = len(lines) - 1
    return tuple(
        Line(_pieces(words), width * style.size, is_last=at == last)
        for at, (words, width) in enumerate(zip(lines, widths, strict=True))
    )


def _pieces(words: Sequence[_Word]) -> tuple[Piece, ...]:
    """Join the words of a line; neighbours of one face become one piece."""
    joined: list[Piece] = []
    for at, word in enumerate(words):
        space = " " if at and not word.is_joined else ""
        for text, face in word.pieces:
            if joined and joined[-1][1] == face:
                joined[-1] = (f"{joined[-1][0]}{space}{text}", face)
            else:
                joined.append((f"{space}{text}", face))
            space = ""
    return tuple(joined)


def _words(spans: Iterable[Span], style: Style) -> Iterator[_Word]:
    """Give the words of a paragraph; a word may change its face in the middle."""
    pending: list[Piece] = []
    for span in spans:
        face = FACES[span.bold or style.bold, span.italic or style.italic]
        first, *others = span.text.split(" ")
        if first:
            pending.append((first, face))
        for text in others:
            if pending:
                yield from _parts(pending)
            pending = [(text, face)] if text else []
    if pending:
        yield from _parts(pending)


def _parts(pieces: list[Piece]) -> Iterator[_Word]:
    """Give a word in the parts between which a line may end."""
    if len(pieces) > 1 or SIGNS.isdisjoint(pieces[0][0]):
        yield _word(pieces)
        return
    (text, face) = pieces[0]
    for at, part in enumerate(INNER_BREAK.split(text)):
        yield _word([(part, face)], is_joined=at > 0)


def _word(pieces: Sequence[Piece], *, is_joined: bool = False) -> _Word:
    width = sum(word_width(text, face) for text, face in pieces)
    return _Word(tuple(pieces), width, is_joined)


def _fitting(word: _Word, first_room: float, room: float) -> Iterable[_Word]:
    """Cut a word that is wider than a line: after its signs, or between letters."""
    if word.width <= min(first_room, room):
        return (word,)
    return tuple(_cut(word, min(first_room, room)))


def _cut(word: _Word, room: float) -> Iterator[_Word]:
    is_joined = word.is_joined
    for text, face in word.pieces:
        for sign in AFTER_SIGN.split(text):
            part = ""
            for letter in sign:
                if part and word_width(part + letter, face) > room:
                    yield _word([(part, face)], is_joined=is_joined)
                    part, is_joined = "", True
                part += letter
            if part:
                yield _word([(part, face)], is_joined=is_joined)
                is_joined = True
