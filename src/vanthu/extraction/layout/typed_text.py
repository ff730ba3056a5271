"""Lines of pieces typed out as text, with the frame of each character."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from vanthu.extraction.layout.columns import PARAGRAPH_GAP
from vanthu.extraction.layout.glyph_boxes import NO_GLYPH, GlyphBoxes
from vanthu.extraction.layout.glyphs import BLANK, Glyphs
from vanthu.extraction.layout.pieces import LOST_SPACE_GAP, SIZE_OF, Piece

# In parts of the character size, but for the last one: of the character's width.
WORD_GAP = 0.15  # between characters that do not follow one another in the file
DOUBLE_STRIKE = 0.2

_LEFT_OF = attrgetter("left")
_IN_ORDER = attrgetter("is_in_order")
_TWO_BLANKS = BLANK * 2


class TypedText:
    """Text as it grows; what is not printed has no frame."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self.words: list[str] = []
        self.boxes = GlyphBoxes(glyphs)

    def add_block(self, lines: Sequence[Sequence[Piece]]) -> None:
        """Type the lines of a block, with an empty line where the letter leaves one."""
        above: float | None = None
        for line in lines:
            size = max(map(SIZE_OF, line))
            middle = line[0].middle
            is_far = above is None or middle - above > PARAGRAPH_GAP * size
            if self.words:
                self._add_blank("\n\n" if is_far else "\n")
            self._add_line(line)
            above = middle

    def add_rows(self, rows: Iterable[Sequence[Sequence[Sequence[Piece]]]]) -> None:
        """Type the rows of a table, each on one line; a cell has lines of its own."""
        for row in rows:
            if self.words:
                self._add_blank("\n")
            for at, cell in enumerate(row):
                if at:
                    self._add_blank("\t")
                for number, line in enumerate(cell):
                    if number:
                        self._add_blank(BLANK)
                    self._add_line(line)

    def _add_blank(self, text: str) -> None:
        self.words.append(text)
        self.boxes.add(len(text))

    def _add_line(self, line: Sequence[Piece]) -> None:
        """Type a line from left to right, whatever follows in the file in one go."""
        last: int | None = None
        lost = [place for piece in line for place in piece.lost]
        for first, end in self._stretches(line):
            start = first
            while start < end and last is not None and self._is_double(last, start):
                start = self._next(start)
            if start >= end:
                continue
            if last is not None and self._is_apart(last, start):
                self._add_blank(BLANK)
            self._add_stretch(start, end, lost)
            last = end - 1

    def _stretches(self, line: Sequence[Piece]) -> Sequence[tuple[int, int]]:
        """Return what follows one another in the file, from left to right."""
        if len(line) == 1 and line[0].is_in_order:
            return [(line[0].first, line[0].end)]
        lefts = self._glyphs.lefts
        ordered = sorted(line, key=_LEFT_OF)
        are_apart = all(
            lefts[one.end - 1] < lefts[other.first] for one, other in pairwise(ordered)
        )
        if are_apart and all(map(_IN_ORDER, ordered)):
            return [(piece.first, piece.end) for piece in ordered]
        return self._sorted_stretches(line)

    def _sorted_stretches(self, line: Iterable[Piece]) -> Sequence[tuple[int, int]]:
        """Return the same where characters stand among those of other pieces."""
        glyphs = self._glyphs
        places = [
            place
            for piece in line
            for place in range(piece.first, piece.end)
            if glyphs.texts[place] != BLANK
        ]
        places.sort(key=glyphs.lefts.__getitem__)
        breaks = [
            (last + 1, place)
            for last, place in pairwise(places)
            if glyphs.before(place) != last
        ]
        starts = (places[0], *(start for _, start in breaks))
        ends = (*(end for end, _ in breaks), places[-1] + 1)
        return list(zip(starts, ends, strict=True))

    def _add_stretch(self, first: int, end: int, lost: Sequence[int]) -> None:
        words = self._glyphs.text(first, end)
        if lost or _TWO_BLANKS in words:
            self._add_spaced(first, end, lost)
            return
        self.words.append(words)
        if len(words) == end - first:
            self.boxes.add(end - first, first)
        else:
            self._add_places(range(first, end))

    def _add_spaced(self, first: int, end: int, lost: Sequence[int]) -> None:
        """Type a stretch with one space between words, those that were lost too."""
        texts = self._glyphs.texts
        places: list[int] = []
        for place in range(first, end):
            if place in lost and place > first:
                places.append(NO_GLYPH)
            if texts[place] != BLANK or texts[place - 1] != BLANK:
                places.append(place)
        self.words += (BLANK if at == NO_GLYPH else texts[at] for at in places)
        self._add_places(places)

    def _add_places(self, places: Iterable[int]) -> None:
        """Let a glyph stand for each character of a letter with marks."""
        texts = self._glyphs.texts
        for place in places:
            for _ in BLANK if place == NO_GLYPH else texts[place]:
                self.boxes.add(1, place)

    def _next(self, place: int) -> int:
        place += 1
        while place < len(self._glyphs) and self._glyphs.texts[place] == BLANK:
            place += 1
        return place

    def _is_apart(self, last: int, place: int) -> bool:
        glyphs = self._glyphs
        gap = glyphs.gap(last, place)
        size = max(glyphs.run_at(last).size, glyphs.run_at(place).size)
        if glyphs.before(place) == last:
            return place > last + 1 or gap > LOST_SPACE_GAP * size
        text, before = glyphs.texts[place], glyphs.texts[last]
        # A number stamped between two words often touches them: ngày24tháng.
        is_stamped = text.isdigit() != before.isdigit() and _is_word(before, text)
        return gap > WORD_GAP * size or is_stamped

    def _is_double(self, last: int, place: int) -> bool:
        """Tell whether a glyph is the one before struck again to look bold."""
        glyphs = self._glyphs
        if glyphs.texts[place] != glyphs.texts[last] or glyphs.before(place) == last:
            return False
        left, right = map(glyphs.seen, (glyphs.lefts[place], glyphs.rights[place]))
        width = max(right - left, 0.1)
        return left - glyphs.seen(glyphs.lefts[last]) < DOUBLE_STRIKE * width


def _is_word(before: str, text: str) -> bool:
    return (before.isalnum() or before == ":") and text.isalnum()
