"""The printed characters of a page and where they stand, whoever found them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from vanthu.domain.evidence import Rect

BLANK = " "

# In parts of the character size, from the baseline.
ASCENT, DESCENT = 0.8, 0.22

_FIRST_OF = attrgetter("first")


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


class Run(NamedTuple):
    """Places first..end-1, from ink to ink, printed at one height in one size.

    `follows` tells that nothing but blanks parts them from the run before.
    """

    first: int
    end: int
    baseline: float
    size: float
    follows: bool


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page in the order of the file, and the blanks between them.

    A page has thousands of them, so there is a column for each attribute and a run for
    what many of them share: that is made and searched many times faster than as many
    objects. A blank has no width and stands at the end of the character before it, so
    that the gap to the next one is the gap behind the blank.

    `lefts` and `rights` are kept as the file measures them: what is seen is so many
    times as wide (`scale`) and begins at `offset`.
    """

    texts: Sequence[str] = ""
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    blanks: Sequence[int] = ()
    runs: list[Run] = field(default_factory=list)
    offset: float = 0.0
    scale: float = 1.0

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> "Glyphs":
        """Put glyphs into columns."""
        texts: list[str] = []
        lefts: list[float] = []
        rights: list[float] = []
        blanks: list[int] = []
        runs: list[Run] = []
        for glyph in glyphs:
            follows = glyph.follows and bool(texts)
            if follows and glyph.spaced:
                blanks.append(len(texts))
                texts.append(BLANK)
                lefts.append(rights[-1])
                rights.append(rights[-1])
            place = len(texts)
            printed = glyph.baseline, glyph.size
            if follows and (runs[-1].baseline, runs[-1].size) == printed:
                runs[-1] = runs[-1]._replace(end=place + 1)
            else:
                runs.append(Run(place, place + 1, *printed, follows))
            texts.append(glyph.text)
            lefts.append(glyph.left)
            rights.append(glyph.right)
        return cls(texts, lefts, rights, blanks, runs)

    def followed_by(self, others: "Glyphs") -> "Glyphs":
        """Return these glyphs and others of the same measure behind them."""
        count = len(self)
        are_plain = isinstance(self.texts, str) and isinstance(others.texts, str)
        runs = (
            run._replace(first=run.first + count, end=run.end + count)
            for run in others.runs
        )
        texts = [self.texts, others.texts]
        return replace(
            self,
            texts="".join(map(str, texts)) if are_plain else [*chain(*texts)],
            lefts=self.lefts + others.lefts,
            rights=self.rights + others.rights,
            blanks=[*self.blanks, *(count + blank for blank in others.blanks)],
            runs=[*self.runs, *runs],
        )

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, first: int, end: int) -> str:
        """Return the characters first..end-1."""
        texts = self.texts[first:end]
        return texts if isinstance(texts, str) else "".join(texts)

    def seen(self, across: float) -> float:
        """Return where on the page something is seen that the columns tell."""
        return self.offset + self.scale * across

    def gap(self, last: int, place: int) -> float:
        """Return the gap that is seen between two characters."""
        return self.seen(self.lefts[place]) - self.seen(self.rights[last])

    def box(self, place: int) -> Rect:
        """Return the frame of a character."""
        run = self.run_at(place)
        return Rect(
            self.seen(self.lefts[place]),
            run.baseline - ASCENT * run.size,
            self.seen(self.rights[place]),
            run.baseline + DESCENT * run.size,
        )

    def run_at(self, place: int) -> Run:
        """Return the run to which a character belongs."""
        return self.runs[self._run_number(place)]

    def runs_among(self, first: int, end: int) -> Sequence[Run]:
        """Return the runs of the characters first..end-1."""
        number = self._run_number(first)
        if end <= self.runs[number].end:
            return self.runs[number : number + 1]
        return self.runs[number : self._run_number(end - 1) + 1]

    def before(self, place: int) -> int | None:
        """Return the character after which another stands in the file, if any."""
        number = self._run_number(place)
        run = self.runs[number]
        if place == run.first:
            return self.runs[number - 1].end - 1 if run.follows else None
        place -= 1
        while self.texts[place] == BLANK:
            place -= 1
        return place

    def _run_number(self, place: int) -> int:
        return bisect_right(self.runs, place, key=_FIRST_OF) - 1
