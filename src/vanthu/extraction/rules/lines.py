"""A letter as lines, and lines as the cells of its two columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.extraction.normalise import LetterText, Span

# OCR reads strokes of the pen as bars, so a bar parts cells only between spaces.
_GAP = re.compile(r"(?:^|(?<= ))\|(?: +|$)|[ ]{3,}")


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
    start, end = span or (0, len(letter.text))
    lines: list[Line] = []
    for raw in letter.text[start:end].split("\n"):
        folded = letter.folded[start : start + len(raw)]
        whole = Line(start, start + len(raw), raw, folded)
        lines.append(whole.part(0, len(raw)) if raw else whole)
        start += len(raw) + 1
    return tuple(lines)


def cells_of(line: Line, *whole: re.Pattern[str]) -> Iterator[Line]:
    """Yield the cells of a line: parted by a bar, a tab or several spaces.

    Spaces inside what one of the `whole` patterns finds part nothing.
    """
    if not line.text:
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
