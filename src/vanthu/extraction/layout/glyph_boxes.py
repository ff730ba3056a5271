"""The frames of a page's characters, made when somebody asks for them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from typing_extensions import override

from vanthu.domain.evidence import Rect
from vanthu.extraction.layout.glyphs import ASCENT, BLANK, DESCENT, Glyphs

NO_GLYPH = -1  # the place of what is not printed

Sides = tuple[float, float, float, float]


class GlyphBoxes(Sequence[Rect | None]):
    """A frame for each character of a text that grows stretch by stretch.

    The glyphs of a stretch follow one another, each to the right of the one before.
    """

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._length = 0
        self._ends: list[int] = []  # of the stretches, in the text
        self._shifts: list[int | None] = []  # of each, from the text to the glyphs

    def add(self, length: int, first: int = NO_GLYPH) -> None:
        """Note the places of the next characters: from `first` on, or none."""
        shift = None if first == NO_GLYPH else first - self._length
        self._length += length
        if self._shifts and shift == self._shifts[-1]:
            self._ends[-1] = self._length
        else:
            self._ends.append(self._length)
            self._shifts.append(shift)

    @overload
    def __getitem__(self, at: int) -> Rect | None: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Rect | None]: ...

    @override
    def __getitem__(self, at: int | slice) -> Rect | Sequence[Rect | None] | None:
        asked = range(self._length)[at]
        if isinstance(asked, range):
            return [self._box(each) for each in asked]
        return self._box(asked)

    @override
    def __len__(self) -> int:
        return self._length

    def around(self, start: int, end: int) -> Sides | None:
        """Return left, top, right and bottom of all frames of a part of the text."""
        stretches = self._stretches(start, end)
        if len(stretches) == 1:
            return self._sides(*stretches[0])
        if not stretches:
            return None
        sides = [self._sides(*each) for each in stretches]
        lefts, tops, rights, bottoms = zip(*sides, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)

    def _sides(self, first: int, end: int) -> Sides:
        glyphs = self._glyphs
        left = glyphs.seen(glyphs.lefts[first])
        # Many times faster than max().
        right = glyphs.seen(sorted(glyphs.rights[first:end])[-1])
        runs = glyphs.runs_among(first, end)
        if len(runs) == 1:
            _, _, baseline, size, _ = runs[0]
            return left, baseline - ASCENT * size, right, baseline + DESCENT * size
        return (
            left,
            min([run.baseline - ASCENT * run.size for run in runs]),
            right,
            max([run.baseline + DESCENT * run.size for run in runs]),
        )

    def _box(self, at: int) -> Rect | None:
        for place, _ in self._stretches(at, at + 1):
            return self._glyphs.box(place)
        return None

    def _stretches(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the places of a part of the text, each stretch from ink on.

        Blanks further on have no width and stand where the ink before them ends.
        """
        texts, ends = self._glyphs.texts, self._ends
        found: list[tuple[int, int]] = []
        stretch = bisect_right(ends, start)
        end = min(end, self._length)
        while start < end:
            stop = min(end, ends[stretch])
            shift = self._shifts[stretch]
            if shift is not None:
                first, last = shift + start, shift + stop
                while first < last and texts[first] == BLANK:
                    first += 1
                if first < last:
                    found.append((first, last))
            start = stop
            stretch += 1
        return found
