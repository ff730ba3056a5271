"""Characters at positions put into reading order: lines, then columns left to right.

Only the header and the footer of a letter (issuer | Quốc hiệu, Nơi nhận | signature)
are read column by column; everything else, tables included, is read line by line.
"""

import operator
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress, pairwise
from operator import attrgetter
from typing import NamedTuple, TypeVar, overload

from typing_extensions import override

from vanthu.domain.evidence import Rect
from vanthu.extraction.page_text import Page

# All distances are in parts of the character size.
NEW_PIECE_GAP = 2.5
WORD_GAP = 0.15  # between characters that do not follow one another in the file
LOST_SPACE_GAP = 0.12  # between characters that do
COLUMN_GAP = 0.3
SAME_LINE = 0.4
MIDDLE = 0.3  # of the height of small letters above the baseline
PARAGRAPH_GAP = 2.0
DOUBLE_STRIKE = 0.2
ASCENT, DESCENT = 0.8, 0.22

# How the parts of a letter begin that stand side by side.
BLOCK_WORDS = re.compile(
    r"\s*(CỘNG H[ÒO][ÀA]? XÃ HỘI|Độc lập|N[ơƠ][iI] nh[ậẬ]n|(TM|KT|TL|TUQ|Q)\s*\.)",
    re.IGNORECASE,
)
_IN_HEADER = re.compile(r"\s*(Số\s*:|V/v)", re.IGNORECASE)
_AFTER_HEADER = re.compile(r"\s*Kính gửi", re.IGNORECASE)
_MIDDLE_OF = attrgetter("middle")
_SIZE_OF = attrgetter("size")
_BLANKS = ("", " ")
_NO_GLYPH = -1

Sides = tuple[float, float, float, float]
T = TypeVar("T")
_PAGE_NUMBER = re.compile(r"[\s\-–]*\d{1,3}[\s\-–]*$")


class Glyph(NamedTuple):
    """A character (with its marks, NFC) at its place on the upright page.

    `follows` tells that it stands right after the glyph before it in the file, and
    `spaced` that the file has a space between the two.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    follows: bool = False
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page in the order of the file, one column for each attribute.

    A page has thousands of them: a column is made and searched many times faster than
    as many objects.
    """

    texts: list[str] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    baselines: list[float] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    follows: list[bool] = field(default_factory=list)
    spaced: list[bool] = field(default_factory=list)

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> "Glyphs":
        """Put glyphs into columns."""
        columns = [list(column) for column in zip(*glyphs, strict=True)]
        return cls(*columns) if columns else cls()

    def __len__(self) -> int:
        return len(self.texts)

    def chosen(self, places: Iterable[int]) -> "Glyphs":
        """Return the glyphs at some places."""
        kept = list(places)

        def of(column: Sequence[T]) -> list[T]:
            return [column[place] for place in kept]

        return Glyphs(
            of(self.texts),
            of(self.lefts),
            of(self.rights),
            of(self.baselines),
            of(self.sizes),
            of(self.follows),
            of(self.spaced),
        )

    def box(self, place: int) -> Rect:
        """Return the frame of a character."""
        baseline, size = self.baselines[place], self.sizes[place]
        return Rect(
            self.lefts[place],
            baseline - ASCENT * size,
            self.rights[place],
            baseline + DESCENT * size,
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """Glyphs that follow one another on one line of one column, and their extent.

    `middle` is the height at which the eye reads the first of them.
    """

    glyphs: Glyphs
    first: int
    end: int
    left: float
    right: float
    middle: float
    size: float

    @classmethod
    def of(cls, glyphs: Glyphs, first: int, end: int) -> "_Piece":
        size = max(glyphs.sizes[first:end])
        return cls(
            glyphs,
            first,
            end,
            min(glyphs.lefts[first:end]),
            max(glyphs.rights[first:end]),
            glyphs.baselines[first] - MIDDLE * glyphs.sizes[first],
            size,
        )

    @property
    def text(self) -> str:
        texts = self.glyphs.texts[self.first : self.end]
        spaced = self.glyphs.spaced[self.first : self.end]
        return "".join(map(operator.add, map(_BLANKS.__getitem__, spaced), texts))


@dataclass(frozen=True, slots=True)
class _Block:
    """Pieces first..last (by height) that stand in two columns."""

    first: int
    last: int
    left: tuple[_Piece, ...]
    right: tuple[_Piece, ...]
    ahead: tuple[_Piece, ...] = ()  # above both columns


def read_page(glyphs: Glyphs, width: float, height: float, *, is_first: bool) -> Page:
    """Return the page's text in reading order, with a box for every character."""
    gaps = _gaps(glyphs)
    pieces = sorted(_pieces(glyphs, gaps), key=lambda piece: (piece.middle, piece.left))
    block = _header(pieces) if is_first else None
    parts: list[Sequence[_Piece]] = []
    start = 0
    while start < len(pieces):
        block = block or _next_block(pieces, start)
        if block is None:
            parts.append(pieces[start:])
            break
        before = (*pieces[start : block.first], *block.ahead)
        parts += [before, block.left, block.right]
        start, block = block.last + 1, None
    typed = _Typed(glyphs, _with_lost_spaces(glyphs, gaps))
    for part in parts:
        typed.add_block(_lines(part))
    return Page("".join(typed.text), width, height, GlyphBoxes(glyphs, typed.places))


# ---------------------------------------------------------------- pieces and lines


def _gaps(glyphs: Glyphs) -> list[tuple[float, float]]:
    """Return the gap before each glyph but the first, and the size to measure it by."""
    gaps = map(operator.sub, glyphs.lefts[1:], glyphs.rights)
    sizes = [
        size if size > last else last
        for last, size in zip(glyphs.sizes, glyphs.sizes[1:], strict=False)
    ]
    return list(zip(gaps, sizes, strict=True))


def _pieces(glyphs: Glyphs, gaps: Iterable[tuple[float, float]]) -> list[_Piece]:
    middles = [
        baseline - MIDDLE * size
        for baseline, size in zip(glyphs.baselines, glyphs.sizes, strict=True)
    ]
    drops = map(operator.sub, middles[1:], middles)
    pairs = zip(range(1, len(glyphs)), glyphs.follows[1:], gaps, drops, strict=True)
    ends = [
        place
        for place, follows, (gap, size), drop in pairs
        if not (
            follows
            and -size < gap < NEW_PIECE_GAP * size
            and -SAME_LINE * size < drop < SAME_LINE * size
        )
    ]
    starts = [0, *ends] if len(glyphs) else []
    return [
        _Piece.of(glyphs, first, end)
        for first, end in zip(starts, [*ends, len(glyphs)], strict=False)
    ]


def _lines(pieces: Iterable[_Piece]) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    widest: _Piece | None = None
    for piece in sorted(pieces, key=_MIDDLE_OF):
        if widest is None or not _beside(widest, piece):
            lines.append([piece])
            widest = piece
            continue
        lines[-1].append(piece)
        if piece.right - piece.left > widest.right - widest.left:
            widest = piece
    return lines


def _beside(one: _Piece, other: _Piece) -> bool:
    size = one.size if one.size > other.size else other.size
    return abs(one.middle - other.middle) < SAME_LINE * size


# ---------------------------------------------------------------- columns


def _header(pieces: Sequence[_Piece]) -> _Block | None:
    """Return the two columns at the top of a letter's first page, if there are any."""
    top = 0
    while top < len(pieces) and _PAGE_NUMBER.match(pieces[top].text):
        top += 1
    blocks = (_widest_block(pieces, seed, top) for seed in range(top, len(pieces)))
    block = next((each for each in blocks if each), None)
    if block is None or block.first != top:
        return None
    return _set_ahead(block, block.right, block.left)


def _next_block(pieces: Sequence[_Piece], start: int) -> _Block | None:
    for seed in range(start, len(pieces)):
        block = _widest_block(pieces, seed, start)
        if block and any(
            BLOCK_WORDS.match(piece.text) for piece in (*block.left, *block.right)
        ):
            return _set_ahead(block, block.left, block.right)
    return None


def _set_ahead(
    block: _Block, column: Sequence[_Piece], other: Sequence[_Piece]
) -> _Block:
    """Take out of a column what stands wholly above the other one.

    That is the body's last lines above a footer, and the Quốc hiệu of a header that
    names no issuer.
    """
    ahead = tuple(p for p in column if other[0].middle - p.middle > other[0].size)
    return replace(
        block,
        ahead=ahead,
        left=tuple(p for p in block.left if p not in ahead),
        right=tuple(p for p in block.right if p not in ahead),
    )


def _widest_block(pieces: Sequence[_Piece], seed: int, top: int) -> _Block | None:
    """Return the block with most lines beside each other around a piece."""
    blocks = [
        block
        for other in _right_of(pieces, seed, top)
        if (block := _grow(pieces, seed, other, top))
    ]
    return max(blocks, key=_paired_lines, default=None)


def _right_of(pieces: Sequence[_Piece], seed: int, top: int) -> list[int]:
    """Return the pieces on the same line to the right; all stand sorted by height."""
    piece = pieces[seed]
    reach = SAME_LINE * max(map(_SIZE_OF, pieces))
    first = bisect_left(pieces, piece.middle - reach, top, key=_MIDDLE_OF)
    last = bisect_right(pieces, piece.middle + reach, top, key=_MIDDLE_OF)
    return [
        index
        for index in range(first, last)
        if _beside(piece, pieces[index])
        and pieces[index].left - piece.right
        > COLUMN_GAP * max(piece.size, pieces[index].size)
    ]


def _grow(pieces: Sequence[_Piece], seed: int, other: int, top: int) -> _Block | None:
    """Take in the pieces below and above that leave the gap between two pieces free."""
    gap = _Gap(pieces[seed].right, pieces[other].left)
    first, last = min(seed, other), max(seed, other)
    if not all(gap.admits(each) for each in pieces[first : last + 1]):
        return None
    while last + 1 < len(pieces) and _goes_on(gap, pieces[last + 1]):
        last += 1
    while first > top and gap.admits(pieces[first - 1]):
        first -= 1
    return _split(pieces, first, last, gap)


def _goes_on(gap: "_Gap", piece: _Piece) -> bool:
    return not _AFTER_HEADER.match(piece.text) and gap.admits(piece)


class _Gap:
    """The free strip between two columns, which narrows as pieces are taken in."""

    def __init__(self, left: float, right: float) -> None:
        self.left = left
        self.right = right

    def admits(self, piece: _Piece) -> bool:
        """Take a piece into a column, or tell that it crosses the strip."""
        room = COLUMN_GAP * piece.size
        if piece.right <= self.right - room and not self.is_right(piece):
            self.left = max(self.left, piece.right)
        elif piece.left >= self.left + room:
            self.right = min(self.right, piece.left)
        else:
            return False
        return True

    def is_right(self, piece: _Piece) -> bool:
        """Tell whether a piece belongs to the right column."""
        return piece.left + piece.right > self.left + self.right


def _split(pieces: Sequence[_Piece], first: int, last: int, gap: _Gap) -> _Block | None:
    inside = _without_body(pieces[first : last + 1], gap)
    left = tuple(piece for piece in inside if not gap.is_right(piece))
    right = tuple(piece for piece in inside if gap.is_right(piece))
    if not left or not right:
        return None
    return _Block(first, first + len(inside) - 1, left, right)


def _without_body(inside: Sequence[_Piece], gap: _Gap) -> Sequence[_Piece]:
    """Cut a block off where the left margin goes on alone and far below it."""
    ends = [place for place, piece in enumerate(inside) if gap.is_right(piece)]
    alone = max(ends, default=-1) + 1
    above = next((p for p in reversed(inside[:alone]) if not gap.is_right(p)), None)
    for place, piece in enumerate(inside[alone:], alone):
        is_far = above and piece.middle - above.middle > PARAGRAPH_GAP * piece.size
        is_beside = alone > 0 and _beside(inside[alone - 1], piece)
        if is_far and not is_beside and not _IN_HEADER.match(piece.text):
            return inside[:place]
        above = piece
    return inside


def _paired_lines(block: _Block) -> tuple[int, float]:
    pairs = sum(
        any(_beside(line[0], right) for right in block.right)
        for line in _lines(block.left)
    )
    return pairs, -max(piece.right for piece in block.left)


# ---------------------------------------------------------------- typing it out


class GlyphBoxes(Sequence[Rect | None]):
    """A frame for each character of a page, made when somebody asks for it."""

    def __init__(self, glyphs: Glyphs, places: Sequence[int]) -> None:
        self._glyphs = glyphs
        self._places = places

    @overload
    def __getitem__(self, place: int) -> Rect | None: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Rect | None]: ...

    @override
    def __getitem__(self, place: int | slice) -> Rect | Sequence[Rect | None] | None:
        if isinstance(place, slice):
            return GlyphBoxes(self._glyphs, self._places[place])
        glyph = self._places[place]
        return None if glyph == _NO_GLYPH else self._glyphs.box(glyph)

    @override
    def __len__(self) -> int:
        return len(self._places)

    def around(self) -> Sides | None:
        """Return left, top, right and bottom of all frames together."""
        glyphs = self._glyphs
        inked = [place for place in self._places if place != _NO_GLYPH]
        if not inked:
            return None
        first, end = inked[0], inked[-1] + 1
        if end - first != len(inked):
            glyphs, first, end = glyphs.chosen(inked), 0, len(inked)
        there = slice(first, end)
        heights = set(zip(glyphs.baselines[there], glyphs.sizes[there], strict=True))
        return (
            min(glyphs.lefts[there]),
            min(baseline - ASCENT * size for baseline, size in heights),
            max(glyphs.rights[there]),
            max(baseline + DESCENT * size for baseline, size in heights),
        )


class _Typed:
    """Text as it grows, with the place of the glyph of each of its characters.

    `spaced` tells for each glyph whether a space parts it from the one before.
    """

    def __init__(self, glyphs: Glyphs, spaced: Sequence[bool]) -> None:
        self._glyphs = glyphs
        self._spaced = spaced
        self.text: list[str] = []
        self.places: list[int] = []

    def add_block(self, lines: Sequence[Sequence[_Piece]]) -> None:
        """Type the lines of a block, with an empty line where the letter leaves one."""
        above: float | None = None
        for line in lines:
            size = max(map(_SIZE_OF, line))
            middle = line[0].middle
            is_far = above is None or middle - above > PARAGRAPH_GAP * size
            if self.text:
                self._add_blank("\n\n" if is_far else "\n")
            self._add_line(line)
            above = middle

    def _add_blank(self, text: str) -> None:
        self.text.append(text)
        self.places += [_NO_GLYPH] * len(text)

    def _add_line(self, line: Sequence[_Piece]) -> None:
        """Type a line from left to right, whatever follows in the file in one go."""
        places = [place for piece in line for place in range(piece.first, piece.end)]
        places.sort(key=self._glyphs.lefts.__getitem__)
        follows = self._glyphs.follows
        ends = [
            at
            for at, (last, place) in enumerate(pairwise(places), 1)
            if place != last + 1 or not follows[place]
        ]
        at, last = 0, _NO_GLYPH
        for end in (*ends, len(places)):
            while at < end and last != _NO_GLYPH and self._is_double(last, places[at]):
                at += 1
            if at == end:
                continue
            if last != _NO_GLYPH and self._is_apart(last, places[at]):
                self._add_blank(" ")
            self._add_stretch(places[at], places[end - 1] + 1)
            at, last = end, places[end - 1]

    def _add_stretch(self, first: int, end: int) -> None:
        texts = self._glyphs.texts[first:end]
        spaced = [False, *self._spaced[first + 1 : end]]
        words = "".join(map(operator.add, map(_BLANKS.__getitem__, spaced), texts))
        self.text.append(words)
        at, places = first, self.places
        for space in compress(range(first, end), spaced):
            places += range(at, space)
            places.append(_NO_GLYPH)
            at = space
        places += range(at, end)
        if len(words) != len(texts) + spaced.count(True):
            self._repeat_places(len(texts) + spaced.count(True))

    def _repeat_places(self, count: int) -> None:
        """Let the last glyphs stand for each character of letters with marks."""
        texts, last = self._glyphs.texts, self.places[-count:]
        del self.places[-count:]
        for place in last:
            length = 1 if place == _NO_GLYPH else len(texts[place])
            self.places += [place] * length

    def _is_apart(self, last: int, place: int) -> bool:
        glyphs = self._glyphs
        if place == last + 1 and glyphs.follows[place]:
            return self._spaced[place]
        gap = glyphs.lefts[place] - glyphs.rights[last]
        size = max(glyphs.sizes[last], glyphs.sizes[place])
        text, before = glyphs.texts[place], glyphs.texts[last]
        # A number stamped between two words often touches them: ngày24tháng.
        is_stamped = text.isdigit() != before.isdigit() and _is_word(before, text)
        return gap > WORD_GAP * size or is_stamped

    def _is_double(self, last: int, place: int) -> bool:
        """Tell whether a glyph is the one before struck again to look bold."""
        glyphs = self._glyphs
        if glyphs.texts[place] != glyphs.texts[last]:
            return False
        if place == last + 1 and glyphs.follows[place]:
            return False
        width = max(glyphs.rights[place] - glyphs.lefts[place], 0.1)
        return glyphs.lefts[place] - glyphs.lefts[last] < DOUBLE_STRIKE * width


def _with_lost_spaces(
    glyphs: Glyphs, gaps: Iterable[tuple[float, float]]
) -> list[bool]:
    """Tell for each glyph whether a space parts it from the one before in the file."""
    return [False] * bool(glyphs.texts) + [
        spaced or gap > LOST_SPACE_GAP * size
        for spaced, (gap, size) in zip(glyphs.spaced[1:], gaps, strict=True)
    ]


def _is_word(before: str, text: str) -> bool:
    return (before.isalnum() or before == ":") and text.isalnum()
