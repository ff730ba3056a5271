"""Characters at positions put into reading order: lines, then columns left to right.

Only the header and the footer of a letter (issuer | Quốc hiệu, Nơi nhận | signature)
are read column by column; everything else, tables included, is read line by line.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple, overload

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
_LEFT = attrgetter("left")
_PAGE_NUMBER = re.compile(r"[\s\-–]*\d{1,3}[\s\-–]*$")


class Glyph(NamedTuple):
    """A character (with its marks, NFC) at its place on the upright page.

    `follows` tells that it stands right after the glyph before it in the file, and
    `spaced` that the file has a space between the two. A page has thousands of them,
    hence a tuple.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    order: int
    follows: bool = False
    spaced: bool = False

    @property
    def middle(self) -> float:
        """Return the height at which the eye reads the character."""
        return self.baseline - MIDDLE * self.size

    @property
    def box(self) -> Rect:
        """Return the frame of the character."""
        top = self.baseline - ASCENT * self.size
        return Rect(self.left, top, self.right, self.baseline + DESCENT * self.size)


Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Glyphs that follow one another on one line of one column, and their extent."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    middle: float
    size: float

    @classmethod
    def of(cls, glyphs: Sequence[Glyph]) -> "_Piece":
        return cls(
            tuple(glyphs),
            min(glyph.left for glyph in glyphs),
            max(glyph.right for glyph in glyphs),
            glyphs[0].middle,
            max(glyph.size for glyph in glyphs),
        )

    @property
    def text(self) -> str:
        return "".join(" " + g.text if g.spaced else g.text for g in self.glyphs)


@dataclass(frozen=True, slots=True)
class _Block:
    """Pieces first..last (by height) that stand in two columns."""

    first: int
    last: int
    left: tuple[_Piece, ...]
    right: tuple[_Piece, ...]
    ahead: tuple[_Piece, ...] = ()  # above both columns


def read_page(
    glyphs: Sequence[Glyph], width: float, height: float, *, is_first: bool
) -> Page:
    """Return the page's text in reading order, with a box for every character."""
    pieces = sorted(_pieces(glyphs), key=lambda piece: (piece.middle, piece.left))
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
    texts = [_Typed.of(_lines(part)) for part in parts if part]
    text, boxes = _Typed.joined(texts)
    return Page(text, width, height, boxes)


# ---------------------------------------------------------------- pieces and lines


def _pieces(glyphs: Iterable[Glyph]) -> list[_Piece]:
    pieces: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None and glyph.follows and _continues(last, glyph):
            pieces[-1].append(glyph)
        else:
            pieces.append([glyph])
        last = glyph
    return [_Piece.of(piece) for piece in pieces]


def _continues(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    gap = glyph.left - last.right
    is_near = -size < gap < NEW_PIECE_GAP * size
    return is_near and abs(glyph.middle - last.middle) < SAME_LINE * size


def _lines(pieces: Iterable[_Piece]) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda each: each.middle):
        if lines and _same_line(lines[-1], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _same_line(line: Sequence[_Piece], piece: _Piece) -> bool:
    widest = max(line, key=lambda each: each.right - each.left)
    return _beside(widest, piece)


def _beside(one: _Piece, other: _Piece) -> bool:
    return abs(one.middle - other.middle) < SAME_LINE * max(one.size, other.size)


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
    piece = pieces[seed]
    return [
        index
        for index, other in enumerate(pieces)
        if index >= top
        and _beside(piece, other)
        and other.left - piece.right > COLUMN_GAP * max(piece.size, other.size)
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

    def __init__(self, glyphs: Sequence[Glyph | None]) -> None:
        self._glyphs = glyphs

    @overload
    def __getitem__(self, place: int) -> Rect | None: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Rect | None]: ...

    @override
    def __getitem__(self, place: int | slice) -> Rect | Sequence[Rect | None] | None:
        if isinstance(place, slice):
            return GlyphBoxes(self._glyphs[place])
        glyph = self._glyphs[place]
        return None if glyph is None else glyph.box

    @override
    def __len__(self) -> int:
        return len(self._glyphs)

    def sides(self) -> list[Sides]:
        """Return left, top, right and bottom of all frames that there are."""
        return [
            (
                glyph.left,
                glyph.baseline - ASCENT * glyph.size,
                glyph.right,
                glyph.baseline + DESCENT * glyph.size,
            )
            for glyph in self._glyphs
            if glyph is not None
        ]


class _Typed:
    """Text as it grows, with the glyph of each of its characters."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.glyphs: list[Glyph | None] = []

    @classmethod
    def of(cls, lines: Sequence[Sequence[_Piece]]) -> "_Typed":
        """Type lines, with an empty line where the letter leaves one."""
        typed = cls()
        above: float | None = None
        for line in lines:
            size = max(piece.size for piece in line)
            middle = line[0].middle
            if above is not None:
                is_far = middle - above > PARAGRAPH_GAP * size
                typed.add_blank("\n\n" if is_far else "\n")
            typed.add_line(line)
            above = middle
        return typed

    @classmethod
    def joined(cls, parts: Sequence["_Typed"]) -> tuple[str, GlyphBoxes]:
        """Join blocks, with an empty line between them."""
        whole = cls()
        for part in parts:
            if whole.text:
                whole.add_blank("\n\n")
            whole.text += part.text
            whole.glyphs += part.glyphs
        return "".join(whole.text), GlyphBoxes(whole.glyphs)

    def add_blank(self, text: str) -> None:
        """Type what has no ink."""
        self.text.append(text)
        self.glyphs += [None] * len(text)

    def add_line(self, line: Sequence[_Piece]) -> None:
        """Type one line from left to right."""
        glyphs = sorted((g for p in line for g in p.glyphs), key=_LEFT)
        last: Glyph | None = None
        for glyph in glyphs:
            if last is not None:
                if glyph.follows and glyph.order == last.order + 1:
                    widest = LOST_SPACE_GAP * max(last.size, glyph.size)
                    has_space = glyph.spaced or glyph.left - last.right > widest
                elif _is_double(last, glyph):
                    continue
                else:
                    has_space = _is_apart(last, glyph)
                if has_space:
                    self.add_blank(" ")
            self.text.append(glyph.text)
            self.glyphs += [glyph] * len(glyph.text)
            last = glyph


def _is_double(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a glyph is the one before struck again to look bold."""
    width = max(glyph.right - glyph.left, 0.1)
    return glyph.text == last.text and glyph.left - last.left < DOUBLE_STRIKE * width


def _is_apart(last: Glyph, glyph: Glyph) -> bool:
    gap = glyph.left - last.right
    # A number stamped between two words often touches them: ngày24tháng.
    is_stamped = glyph.text.isdigit() != last.text.isdigit() and _is_word(last, glyph)
    return gap > WORD_GAP * max(last.size, glyph.size) or is_stamped


def _is_word(last: Glyph, glyph: Glyph) -> bool:
    return (last.text.isalnum() or last.text == ":") and glyph.text.isalnum()
