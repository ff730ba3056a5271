"""The frames of a page's characters, made when somebody asks for them."""

from collections.abc import Sequence
from typing import overload

from typing_extensions import override

from vanthu.domain.evidence import Rect
from vanthu.extraction.layout.glyphs import ASCENT, BLANK, DESCENT, Glyphs

NO_GLYPH = -1  # the place of what is not printed

Sides = tuple[float, float, float, float]


class GlyphBoxes(Sequence[Rect | None]):
    """A frame for each character of a text, of which the places are known."""

    def __init__(self, glyphs: Glyphs, places: Sequence[int]) -> None:
        self._glyphs = glyphs
        self._places = places

    @overload
    def __getitem__(self, at: int) -> Rect | None: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Rect | None]: ...

    @override
    def __getitem__(self, at: int | slice) -> Rect | Sequence[Rect | None] | None:
        if isinstance(at, slice):
            return GlyphBoxes(self._glyphs, self._places[at])
        place = self._places[at]
        return self._glyphs.box(place) if self._is_inked(place) else None

    @override
    def __len__(self) -> int:
        return len(self._places)

    def around(self) -> Sides | None:
        """Return left, top, right and bottom of all frames together."""
        places, glyphs = self._inked(), self._glyphs
        if not places:
            return None
        first, end = places[0], places[-1] + 1
        if places == [*range(first, end)]:  # blanks among them have no width
            lefts, rights = glyphs.lefts[first:end], glyphs.rights[first:end]
            runs = glyphs.runs_among(first, end)
        else:
            places = [place for place in places if self._is_inked(place)]
            lefts = [glyphs.lefts[place] for place in places]
            rights = [glyphs.rights[place] for place in places]
            runs = [glyphs.run_at(place) for place in places]
        return (
            glyphs.seen(min(lefts)),
            min(run.baseline - ASCENT * run.size for run in runs),
            glyphs.seen(max(rights)),
            max(run.baseline + DESCENT * run.size for run in runs),
        )

    def _inked(self) -> list[int]:
        """Return the places from the first to the last that is printed."""
        start, end = 0, len(self._places)
        while start < end and not self._is_inked(self._places[start]):
            start += 1
        while start < end and not self._is_inked(self._places[end - 1]):
            end -= 1
        return [*self._places[start:end]]

    def _is_inked(self, place: int) -> bool:
        return place != NO_GLYPH and self._glyphs.texts[place] != BLANK
