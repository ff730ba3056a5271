"""The items of Kính gửi and of Nơi nhận: one a line, or several in one cell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanthu.domain.intake import Quoted
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules import labels
from vanthu.extraction.rules.lines import Line
from vanthu.extraction.rules.signing import POWER, TITLE, read_name
from vanthu.extraction.rules.words import is_capitals, one_line

_NEXT_IN_LINE = re.compile(r"[;.]\s+(?=[-–—]\s)")
_END = ' ;.:,_|“”"\\'
_SHORTEST_WORD = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")
_LONGEST_TITLE = 120  # characters
_BESIDE = 3  # letters: what is shorter beside an item is a stroke of the pen


@dataclass(frozen=True, slots=True)
class _Item:
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return one_line(" ".join(line.text for line in self.lines))

    @property
    def is_open(self) -> bool:
        return not self.lines[-1].text.rstrip().endswith((";", ".", ":"))


def read_items(
    letter: LetterText, stretches: Iterable[Line], *, first_is_item: bool
) -> tuple[Quoted, ...]:
    """Return the items, wrapped lines joined, without dash and end mark.

    `first_is_item`: what stands on the label's own line is an item without a dash.
    """
    items: list[_Item] = []
    for stretch in stretches:
        for piece in _in_line(stretch):
            has_dash = bool(labels.BULLET.match(piece.text))
            if has_dash or (first_is_item and not items):
                items.append(_Item((_without_neighbour(piece),)))
            elif items and items[-1].is_open and _SHORTEST_WORD.search(piece.text):
                items[-1] = _Item((*items[-1].lines, piece))
    return tuple(q for item in items if (q := _quoted(letter, item)))


def _in_line(stretch: Line) -> Sequence[Line]:
    """Part "- A; - B; - C." into its items."""
    cuts = [m.end() for m in _NEXT_IN_LINE.finditer(stretch.text)]
    edges = [0, *cuts, len(stretch.text)]
    return [stretch.part(a, b) for a, b in pairwise(edges)]


def _without_neighbour(line: Line) -> Line:
    """Cut what the right column prints beside an item: "- Như trên; KT. CHỦ TỊCH"."""
    mark = line.text.rfind(";")
    tail = line.text[mark + 1 :].strip()
    is_archive = labels.ARCHIVE.search(line.folded[:mark]) if mark > 0 else None
    if mark > 0 and tail and not is_archive and _is_beside(tail):
        return line.part(0, mark + 1)
    for found in (*POWER.finditer(line.text), *TITLE.finditer(line.folded)):
        tail = line.text[max(found.start(), len(line.text) - _LONGEST_TITLE) :]
        if len(tail) < len(line.text) - found.start() or not is_capitals(tail):
            continue
        before = line.text[: found.start()].rstrip()
        if before.endswith((",", ".", ":", ";", ")")):
            return line.part(0, found.start())
    return line


def _is_beside(tail: str) -> bool:
    letters = sum(c.isalpha() for c in tail)
    if tail.startswith("("):
        return False
    return letters <= _BESIDE or is_capitals(tail) or read_name(tail) is not None


def _quoted(letter: LetterText, item: _Item) -> Quoted | None:
    first = item.lines[0]
    dash = labels.BULLET.match(first.text)
    lines = [first.part(dash.end() if dash else 0, len(first.text)), *item.lines[1:]]
    value = one_line(" ".join(line.text for line in lines)).strip(_END)
    if not any(c.isalpha() for c in value):
        return None
    evidence = tuple(
        e for line in lines if line.text for e in letter.evidence(*line.span)
    )
    return Quoted(value, evidence)
