"""The printed characters of a PDF page and where they stand."""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby

import pypdfium2 as pdfium

from vanthu.extraction.layout.glyphs import BLANK, Glyphs, Run
from vanthu.extraction.readers.pdf_places import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    Print,
    frames_of,
    origins_of,
    prints_of,
)
from vanthu.extraction.readers.pdf_placing import Placing, placing_of
from vanthu.extraction.readers.pdf_stretches import (
    Stretches,
    lines_of,
    stretches_of,
)
from vanthu.extraction.readers.pdf_text import Characters, characters_of

Direction = tuple[int, Glyphs]  # quarter turns clockwise, what is written so

_RIGHT_ANGLE = math.pi / 2


def glyphs_of(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, text: str
) -> list[Direction]:
    """Return the glyphs of a page whose text is known, most of them first.

    There is one entry for each direction of writing, as quarter turns clockwise, with
    the glyphs as seen when that is upright.
    """
    characters = characters_of(text_page, text)
    lines = lines_of(characters.shape)
    if not lines:
        return []
    placed = _Placed(text_page, characters, placing_of(page))
    placed.add(stretches_of(text_page, characters, lines))
    blanks = placed.close_blanks(lines[0][0], lines[-1][1])
    columns = characters.texts, placed.lefts, placed.rights, blanks
    return [
        (quarter, Glyphs(*columns, runs, *placed.seen_at(quarter)))
        for quarter, runs in sorted(placed.runs.items(), key=_least_ink)
    ]


def laid_upon(
    below: Iterable[Direction], above: Iterable[Direction]
) -> list[Direction]:
    """Return what is written on a page, and after it what was laid upon the page."""
    written = dict(below)
    for quarter, glyphs in above:
        own = written.get(quarter)
        written[quarter] = own.followed_by(glyphs) if own else glyphs
    return [*written.items()]


class _Placed:
    """The places of a page's characters, and the runs of each direction."""

    def __init__(
        self,
        text_page: pdfium.PdfTextPage,
        characters: Characters,
        placing: Placing,
    ) -> None:
        self._text_page = text_page
        self._characters = characters
        self._placing = placing
        self._inked = characters.inked()
        self.lefts, self.rights = self._across()
        self.runs: dict[int, list[Run]] = {}

    def seen_at(self, quarter: int) -> tuple[float, float]:
        """Return where and how wide the ends of characters in a direction are seen.

        Those that do not run to the right in the file are placed as they are seen.
        """
        if quarter or not self._placing.is_plain:
            return 0.0, 1.0
        offset, scale, _ = self._placing.across
        return offset, scale

    def add(self, stretches: Stretches) -> None:
        """Add the runs of what text objects printed."""
        numbers, placing = self._characters.numbers, self._placing
        begins = [numbers[first] for first in stretches.firsts]
        ends = [numbers[end - 1] for end in stretches.ends]
        heights = placing.heights(origins_of(self._text_page, [*begins, *ends]))
        starts, stops = heights[: len(begins)], heights[len(begins) :]
        prints = prints_of(self._text_page, begins)
        styles = {printed: _style(printed, placing) for printed in set(prints)}
        sizes, quarters = zip(*map(styles.__getitem__, prints), strict=True)
        columns = stretches.firsts, stretches.ends, starts, sizes, stretches.follows
        runs = [*map(Run, *columns)]
        if placing.is_plain and not any(quarters) and starts == stops:
            self.runs[0] = runs
            return
        last: int | None = None
        for run, quarter, stop in zip(runs, quarters, stops, strict=True):
            if quarter or not placing.is_plain:
                self._turn(run, quarter)
            is_even = run.baseline == stop and not quarter
            beside = run._replace(follows=run.follows and quarter == last)
            here = [beside] if is_even else self._uneven(beside, quarter)
            self.runs.setdefault(quarter, []).extend(here)
            last = quarter

    def close_blanks(self, first: int, end: int) -> list[int]:
        """Let blanks stand at the end of what is before them, and return them."""
        lefts, rights = self.lefts, self.rights
        blanks = self._characters.blanks(first, end)
        for blank in blanks:
            lefts[blank] = rights[blank] = rights[blank - 1]
        return blanks

    def _across(self) -> list[list[float]]:
        """Return the left and the right ends of what runs to the right in the file."""
        numbers = self._characters.numbers
        if not self._placing.is_plain:
            return [[0.0] * len(numbers), [0.0] * len(numbers)]
        return frames_of(self._text_page, numbers, self._inked, LEFT, RIGHT)

    def _turn(self, run: Run, quarter: int) -> None:
        """Place characters that do not run to the right in the file."""
        numbers = self._characters.numbers[run.first : run.end]
        e, a, c = self._placing.turned(quarter).across
        inked = self._inked[run.first : run.end]
        sides = frames_of(self._text_page, numbers, inked, LEFT, BOTTOM, RIGHT, TOP)
        frames = enumerate(zip(*sides, strict=True), run.first)
        for place, (left, bottom, right, top) in frames:
            across, along = (a * left, a * right), (c * bottom, c * top)
            self.lefts[place] = e + min(across) + min(along)
            self.rights[place] = e + max(across) + max(along)

    def _uneven(self, run: Run, quarter: int) -> Iterator[Run]:
        """Yield a run in parts that stand at the same height."""
        first, end, _, size, follows = run
        numbers = self._characters.numbers[first:end]
        placing = self._placing.turned(quarter)
        heights = placing.heights(origins_of(self._text_page, numbers))
        shape = self._characters.shape[first:end]
        inked = [at for at, each in enumerate(shape) if each != BLANK]
        for height, level in groupby(inked, key=heights.__getitem__):
            places = [*level]
            yield Run(first + places[0], first + places[-1] + 1, height, size, follows)
            follows = True


def _style(printed: Print, placing: Placing) -> tuple[float, int]:
    """Return the size of characters as shown, and their quarter turns clockwise."""
    a, b, c, d, size = printed
    start, end = placing.at(0, 0), placing.at(a, b)
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    scale = math.hypot(c, d) or 1.0
    return max(abs(size * scale), 1.0), round(angle / _RIGHT_ANGLE) % 4


def _least_ink(turned: tuple[int, list[Run]]) -> int:
    return -sum(run.end - run.first for run in turned[1])
