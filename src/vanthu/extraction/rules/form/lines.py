"""A letter as lines, and lines as the cells of its two columns."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vanthu.extraction.normalise import LetterText, Span

# OCR reads strokes of the pen as bars, so a bar parts cells only between spaces.
_GAP = re.compile(r"(?:^|(?<= ))\|(?: +|$)|[ ]{3,}")
_LEAST_GAP = " " * 3
Patterns = Callable[[str], Sequence[re.Pattern[str]]]  # those that a text may hold
_new = tuple.__new__  # half the price of the constructor; a letter has hundreds


class Line(NamedTuple):
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
        text = self.text
        if not start and end >= len(text):
            return self
        return _line(text[start:end], self.folded[start:end], self.start + start)


def lines_of(letter: LetterText, span: Span | None = None) -> tuple[Line, ...]:
    """Return the lines of the letter or of a part of it, empty ones too."""
    starts, lines = _all_lines(letter)
    if span is None:
        return lines
    start, end = span[0], max(span)
    first = bisect_right(starts, start) - 1
    touched = lines[first : bisect_right(starts, end, first)]
    if start <= touched[0].start and touched[-1].end <= end:
        return touched
    if len(touched) == 1:
        return (_line_between(letter, start, end),)
    last = first + len(touched) - 1
    return (
        _line_between(letter, start, starts[first + 1] - 1),
        *touched[1:-1],
        _line_between(letter, starts[last], end),
    )


@lru_cache(maxsize=1)
def _all_lines(letter: LetterText) -> tuple[list[int], tuple[Line, ...]]:
    """Return where the lines begin, and the lines."""
    raws, foldeds = letter.text.split("\n"), letter.folded.split("\n")
    starts, lines, start = list[int](), list[Line](), 0
    for raw, folded in zip(raws, foldeds, strict=True):
        starts.append(start)
        end = start + len(raw)
        if len(raw.strip()) == len(raw):
            lines.append(_new(Line, (start, end, raw, folded)))
        else:
            lines.append(_line(raw, folded, start))
        start = end + 1
    return starts, tuple(lines)


def _line_between(letter: LetterText, start: int, end: int) -> Line:
    return _line(letter.text[start:end], letter.folded[start:end], start)


def _line(raw: str, folded: str, start: int) -> Line:
    text = raw.strip()
    length = len(text)
    if length < len(raw):
        lead = len(raw) - len(raw.lstrip())
        start += lead
        folded = folded[lead : lead + length]
    return _new(Line, (start, start + length, text, folded))


def lines_at(letter: LetterText, places: Iterable[int]) -> list[int]:
    """Return the numbers of the lines in which some places of the text are, in order.

    One look for them over the whole text is quicker than one at each line.
    """
    starts, _ = _all_lines(letter)
    return sorted({bisect_right(starts, at) - 1 for at in places})


def cells_of(line: Line, never_parted: Patterns | None = None) -> Sequence[Line]:
    """Return the cells of a line: parted by a bar, a tab or several spaces.

    Spaces inside what a pattern finds that is `never_parted` part nothing.
    """
    text = line.text
    if not text:
        return ()
    if "|" not in text and _LEAST_GAP not in text:
        return (line,)
    return tuple(_cut(line, never_parted(line.folded) if never_parted else ()))


def first_in_cells(
    find: Callable[[str], re.Match[str] | None], line: Line
) -> re.Match[str] | None:
    """Return what is found in the folded text of the first cell that has it."""
    for cell in cells_of(line):
        found = find(cell.folded)
        if found:
            return found
    return None


def _cut(line: Line, whole: Sequence[re.Pattern[str]]) -> Iterator[Line]:
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
