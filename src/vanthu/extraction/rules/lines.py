"""A letter as lines, and lines as the cells of its two columns."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span

# OCR reads strokes of the pen as bars, so a bar parts cells only between spaces.
_GAP = re.compile(r"(?:^|(?<= ))\|(?: +|$)|[ ]{3,}")
_LEAST_GAP = " " * 3


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one line, without the spaces around it."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def span(self) -> Span:
        """Return where the stretch stands."""
        return self.start, self.end

    def part(self, start: int, end: int) -> "Line":
        """Return the stretch from `start` to `end`, counted in this one."""
        text = self.text[start:end]
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        at = start + lead
        return Line(
            self.start + at,
            self.start + at + len(text),
            text,
            self.folded[at : at + len(text)],
        )


def lines_of(letter: LetterText, span: Span | None = None) -> tuple[Line, ...]:
    """Return the lines of the letter or of a part of it, empty ones too."""
    starts, lines = _all_lines(letter)
    if span is None:
        return lines
    start, end = span[0], max(span)
    first, last = (bisect_right(starts, at) - 1 for at in (start, end))
    if first == last:
        return (_line(letter, start, end),)
    return (
        _line(letter, start, starts[first + 1] - 1),
        *lines[first + 1 : last],
        _line(letter, starts[last], end),
    )


@lru_cache(maxsize=1)
def _all_lines(letter: LetterText) -> tuple[list[int], tuple[Line, ...]]:
    """Return where the lines begin, and the lines."""
    starts, start = list[int](), 0
    for raw in letter.text.split("\n"):
        starts.append(start)
        start += len(raw) + 1
    ends = (*(following - 1 for following in starts[1:]), len(letter.text))
    return starts, tuple(
        _line(letter, start, end) for start, end in zip(starts, ends, strict=True)
    )


def _line(letter: LetterText, start: int, end: int) -> Line:
    raw = letter.text[start:end]
    text = raw.strip()
    start += len(raw) - len(raw.lstrip())
    end = start + len(text)
    return Line(start, end, text, letter.folded[start:end])


def cells_of(line: Line, *whole: re.Pattern[str]) -> Iterator[Line]:
    """Yield the cells of a line: parted by a bar, a tab or several spaces.

    Spaces inside what one of the `whole` patterns finds part nothing.
    """
    if not line.text:
        return
    if "|" not in line.text and _LEAST_GAP not in line.text:
        yield line
        return
    kept = [m.span() for pattern in whole if (m := pattern.search(line.folded))]
    start = 0
    for gap in _GAP.finditer(line.text):
        if any(begin < gap.start() and gap.end() < end for begin, end in kept):
            continue
        if gap.start() > start:
            yield line.part(start, gap.start())
        start = gap.end()
    if start < len(line.text):
        yield line.part(start, len(line.text))
