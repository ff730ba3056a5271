"""The blocks of a letter that stand in two columns: its header and its footer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from vanthu.extraction.layout.pieces import (
    MIDDLE_OF,
    SAME_LINE,
    SIZE_OF,
    Piece,
    are_beside,
    lines_of,
)

_PLACE_OF = attrgetter("middle", "left")

COLUMN_GAP = 0.3  # of the character size
PARAGRAPH_GAP = 2.0

# How the parts of a letter begin that stand side by side.
BLOCK_WORDS = re.compile(
    r"\s*(CỘNG H[ÒO][ÀA]? XÃ HỘI|Độc lập|N[ơƠ][iI] nh[ậẬ]n|(TM|KT|TL|TUQ|Q)\s*\.)",
    re.IGNORECASE,
)
_IN_HEADER = re.compile(r"\s*(Số\s*:|V/v)", re.IGNORECASE)
_AFTER_HEADER = re.compile(r"\s*Kính gửi", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[\s\-–]*\d{1,3}[\s\-–]*$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces of a page from top to bottom, and how high each of them stands.

    Nothing further apart than `reach` stands on the same line; `near` are the places
    of the pieces to which the next one is not.
    """

    pieces: Sequence[Piece]
    middles: Sequence[float]
    reach: float
    near: Sequence[int]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> "Sheet":
        """Sort the pieces of a page by height."""
        ordered = sorted(pieces, key=_PLACE_OF)
        middles = [*map(MIDDLE_OF, ordered)]
        reach = SAME_LINE * max(map(SIZE_OF, ordered), default=0.0)
        near = [
            place
            for place, (one, other) in enumerate(pairwise(middles))
            if one + reach >= other or one >= other - reach
        ]
        return cls(ordered, middles, reach, near)

    def beside_others(self, start: int) -> list[int]:
        """Return the places from `start` on of pieces that are not alone so high."""
        near = self.near[bisect_left(self.near, start - 1) :]
        both = {*near, *(place + 1 for place in near)}
        return sorted(place for place in both if place >= start)


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces first..last (by height) that stand in two columns."""

    first: int
    last: int
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    ahead: tuple[Piece, ...] = ()  # above both columns


def header_of(sheet: Sheet) -> Block | None:
    """Return the two columns at the top of a letter's first page, if there are any."""
    pieces, top = sheet.pieces, 0
    while top < len(pieces) and _PAGE_NUMBER.match(pieces[top].text):
        top += 1
    blocks = (_widest_block(sheet, seed, top) for seed in sheet.beside_others(top))
    block = next((each for each in blocks if each), None)
    if block is None or block.first != top:
        return None
    return _set_ahead(block, block.right, block.left)


def next_block(sheet: Sheet, start: int) -> Block | None:
    """Return the next two columns that begin like parts of a letter, if any do."""
    seeds = sheet.beside_others(start)
    begins = BLOCK_WORDS.match
    if not (seeds and any(begins(piece.text) for piece in sheet.pieces[start:])):
        return None
    for seed in seeds:
        block = _widest_block(sheet, seed, start)
        if block and any(begins(piece.text) for piece in (*block.left, *block.right)):
            return _set_ahead(block, block.left, block.right)
    return None


def _set_ahead(block: Block, column: Sequence[Piece], other: Sequence[Piece]) -> Block:
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


def _widest_block(sheet: Sheet, seed: int, top: int) -> Block | None:
    """Return the block with most lines beside each other around a piece."""
    blocks = [
        block
        for other in _right_of(sheet, seed, top)
        if (block := _grow(sheet.pieces, seed, other, top))
    ]
    return max(blocks, key=_paired_lines, default=None)


def _right_of(sheet: Sheet, seed: int, top: int) -> list[int]:
    """Return the pieces on the same line to the right."""
    pieces, middle = sheet.pieces, sheet.middles[seed]
    first = bisect_left(sheet.middles, middle - sheet.reach, top)
    last = bisect_right(sheet.middles, middle + sheet.reach, top)
    piece = pieces[seed]
    return [
        index
        for index in range(first, last)
        if are_beside(piece, pieces[index])
        and pieces[index].left - piece.right
        > COLUMN_GAP * max(piece.size, pieces[index].size)
    ]


def _grow(pieces: Sequence[Piece], seed: int, other: int, top: int) -> Block | None:
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


def _goes_on(gap: "_Gap", piece: Piece) -> bool:
    return not _AFTER_HEADER.match(piece.text) and gap.admits(piece)


class _Gap:
    """The free strip between two columns, which narrows as pieces are taken in."""

    def __init__(self, left: float, right: float) -> None:
        self.left = left
        self.right = right

    def admits(self, piece: Piece) -> bool:
        """Take a piece into a column, or tell that it crosses the strip."""
        room = COLUMN_GAP * piece.size
        if piece.right <= self.right - room and not self.is_right(piece):
            self.left = max(self.left, piece.right)
        elif piece.left >= self.left + room:
            self.right = min(self.right, piece.left)
        else:
            return False
        return True

    def is_right(self, piece: Piece) -> bool:
        """Tell whether a piece belongs to the right column."""
        return piece.left + piece.right > self.left + self.right


def _split(pieces: Sequence[Piece], first: int, last: int, gap: _Gap) -> Block | None:
    inside = _without_body(pieces[first : last + 1], gap)
    left = tuple(piece for piece in inside if not gap.is_right(piece))
    right = tuple(piece for piece in inside if gap.is_right(piece))
    if not left or not right:
        return None
    return Block(first, first + len(inside) - 1, left, right)


def _without_body(inside: Sequence[Piece], gap: _Gap) -> Sequence[Piece]:
    """Cut a block off where the left margin goes on alone and far below it."""
    ends = [place for place, piece in enumerate(inside) if gap.is_right(piece)]
    alone = max(ends, default=-1) + 1
    above = next((p for p in reversed(inside[:alone]) if not gap.is_right(p)), None)
    for place, piece in enumerate(inside[alone:], alone):
        is_far = above and piece.middle - above.middle > PARAGRAPH_GAP * piece.size
        is_beside = alone > 0 and are_beside(inside[alone - 1], piece)
        if is_far and not is_beside and not _IN_HEADER.match(piece.text):
            return inside[:place]
        above = piece
    return inside


def _paired_lines(block: Block) -> tuple[int, float]:
    right = sorted(block.right, key=MIDDLE_OF)
    middles = [*map(MIDDLE_OF, right)]
    largest = max(map(SIZE_OF, (*block.left, *right)))
    pairs = 0
    for line in lines_of(block.left):
        middle = line[0].middle
        first = bisect_left(middles, middle - SAME_LINE * largest)
        last = bisect_right(middles, middle + SAME_LINE * largest)
        pairs += any(are_beside(line[0], each) for each in right[first:last])
    return pairs, -max(piece.right for piece in block.left)
