"""Words of a PDF page that stand side by side: the header, the foot, a form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vanthu.extraction.form_measuring.pdf_lines import Line

_AFTER_HEADER = re.compile(r"Kính\s+gửi", re.IGNORECASE)
# In parts of the letters' size.
_OVERLAP = 0.35
_NEXT = 2.6  # from a line of a block to the next one
_SAME_MIDDLE = 0.5
_HANGING = 2.5
# In points.
_LEAST_GUTTER = 3.0
_SIGNATURE = 190.0  # from the title of the signer down to the name


@dataclass(slots=True)
class Blocks:
    """Two blocks of lines beside one another."""

    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    gutter: tuple[float, float] = (0.0, 1e9)

    @property
    def lines(self) -> list[Line]:
        """Return all lines from the top."""
        return sorted((*self.left, *self.right), key=lambda line: line.baseline)

    def add(self, line: Line, side: list[Line], *, first: bool = False) -> None:
        """Put a line into a block, which narrows the free room between both."""
        side.insert(0 if first else len(side), line)
        start, end = self.gutter
        if side is self.left:
            start = max(start, line.right)
        else:
            end = min(end, line.left)
        self.gutter = (start, end)

    def fits(self, line: Line, side: list[Line]) -> bool:
        """Tell whether a line leaves room between the blocks."""
        start, end = self.gutter
        if side is self.left:
            return end - max(start, line.right) >= _LEAST_GUTTER
        return min(end, line.left) - start >= _LEAST_GUTTER


Part = Line | Blocks


def parts_of(lines: Sequence[Line]) -> list[Part]:
    """Return the lines from the top, those side by side as two blocks."""
    ordered = sorted(lines, key=lambda line: (line.baseline, line.left))
    parts: list[Part] = []
    taken: set[int] = set()
    for at, line in enumerate(ordered):
        if at in taken:
            continue
        pair = _beside(ordered, at, taken)
        if pair is None:
            parts.append(line)
            continue
        blocks, members = _grown(ordered, at, pair, taken)
        taken |= members
        _take_above(blocks, parts)
        parts.append(blocks)
    return parts


def _take_above(blocks: Blocks, parts: list[Part]) -> None:
    """Move the lines that are centred over one block into it."""
    while parts and isinstance(line := parts[-1], Line):
        side = _side_of(blocks, line)
        if side is None:
            return
        first = side[0]
        is_near = first.baseline - line.baseline <= _NEXT * max(line.size, first.size)
        is_centred = abs(line.middle - _middle(side)) < _SAME_MIDDLE * line.size
        if not (is_near and is_centred):
            return
        blocks.add(line, side, first=True)
        parts.pop()


def _beside(lines: Sequence[Line], at: int, taken: set[int]) -> int | None:
    """Return a line that stands beside another one, below its top."""
    line = lines[at]
    for other in range(at + 1, len(lines)):
        if lines[other].top > line.bottom:
            return None
        if other not in taken and _is_beside(line, lines[other]):
            return other
    return None


def _is_beside(line: Line, other: Line) -> bool:
    low = min(line.bottom, other.bottom)
    high = max(line.top, other.top)
    is_level = low - high > _OVERLAP * min(line.size, other.size)
    is_apart = (
        other.left - line.right > _LEAST_GUTTER
        or line.left - other.right > _LEAST_GUTTER
    )
    return is_level and is_apart


def _grown(
    lines: Sequence[Line], at: int, pair: int, taken: set[int]
) -> tuple[Blocks, set[int]]:
    """Collect the lines of two blocks, beginning with two that stand side by side."""
    blocks, members = Blocks(), {at, pair}
    one, other = sorted((lines[at], lines[pair]), key=lambda line: line.left)
    blocks.add(one, blocks.left)
    blocks.add(other, blocks.right)
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if number in members or number in taken:
            continue
        side = _side_of(blocks, line)
        is_next = side is not None and _goes_on(line, side, _other(blocks, side))
        if side is None or not is_next or _AFTER_HEADER.match(line.text):
            break
        blocks.add(line, side)
        members.add(number)
    return blocks, members


def _other(blocks: Blocks, side: list[Line]) -> list[Line]:
    return blocks.right if side is blocks.left else blocks.left


def _side_of(blocks: Blocks, line: Line) -> list[Line] | None:
    """Return the block whose side of the gutter a line lies on."""
    start, end = blocks.gutter
    side = blocks.left if line.middle < (start + end) / 2 else blocks.right
    return side if blocks.fits(line, side) else None


def _goes_on(line: Line, side: Sequence[Line], other: Sequence[Line]) -> bool:
    """Tell whether a line belongs to a block of which the last line is known."""
    if any(_is_beside(line, each) for each in other):
        return True
    last, is_left = side[-1], side[0].left < other[0].left
    is_centred = abs(line.middle - _middle(side)) < _SAME_MIDDLE * line.size
    distance = line.baseline - last.baseline
    if distance > _NEXT * max(line.size, last.size):
        return is_centred and not is_left and distance <= _SIGNATURE
    inset = line.left - side[0].left
    return is_centred or (is_left and -1.0 <= inset <= _HANGING * line.size)


def _middle(side: Sequence[Line]) -> float:
    middles = sorted(line.middle for line in side)
    return middles[len(middles) // 2]
