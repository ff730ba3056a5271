"""The frames of a page's characters, made when somebody asks for them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
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
        self._starts: list[int] = []  # of the stretches, in the text
        self._shifts: list[int | None] = []  # of each, from the text to the glyphs

    def add(self, length: int, first: int = NO_GLYPH) -> None:
        """Note the places of the next characters: from `first` on, or none."""
        shift = None if first == NO_GLYPH else first - self._length
        if not self._shifts or shift != self._shifts[-1]:
            self._starts.append(self._length)
            self._shifts.append(shift)
        self._length += length

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
        glyphs = self._glyphs
        stretches = [*self._stretches(start, end)]
        if not stretches:
            return None
        runs = [run for stretch in stretches for run in glyphs.runs_among(*stretch)]
        return (
            glyphs.seen(min([glyphs.lefts[first] for first, _ in stretches])),
            min([run.baseline - ASCENT * run.size for run in runs]),
            glyphs.seen(max([max(glyphs.rights[one:end]) for one, end in stretches])),
            max([run.baseline + DESCENT * run.size for run in runs]),
        )

    def _box(self, at: int) -> Rect | None:
        for place, _ in self._stretches(at, at + 1):
            return self._glyphs.box(place)
        return None

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the places of a part of the text, each stretch from ink on.

        Blanks further on have no width and stand where the ink before them ends.
        """
        texts = self._glyphs.texts
        stretch = bisect_right(self._starts, start)
        inside = self._starts[stretch : bisect_left(self._starts, end, stretch)]
        shifts = self._shifts[stretch - 1 : stretch + len(inside)]
        spans = pairwise([start, *inside, min(end, self._length)])
        for shift, span in zip(shifts, spans, strict=True):
            if shift is None:
                continue
            first, last = shift + span[0], shift + span[1]
            while first < last and texts[first] == BLANK:
                first += 1
            if first < last:
                yield first, last
