"""A measured document cut into pieces: what a reader sees as one thing on a line."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from vanthu.domain.form_check.folding import fold
from vanthu.domain.form_check.measured import (
    Alignment,
    FileFormat,
    MeasuredDocument,
    MeasuredParagraph,
    MeasuredRun,
    RuleKind,
    Zone,
)

TYPED_LINE = re.compile("[-–—―─_\u2010\u2011=*\\s\u00af]{3,}")
_CUT = re.compile(r"\t+|\n+")
_INDENTED = 60.0  # millimetres: a paragraph so far from the left edge stands right
_OFF_MIDDLE = 7.5  # millimetres: left margins are so much wider than right ones
_SAME_MIDDLE = 4.0
_RIGHT_HALF = 0.45  # of the paper: words that begin there stand right


class Side(StrEnum):
    """The half of the page that a piece stands in."""

    LEFT = "left"
    RIGHT = "right"
    FULL = "full"


@dataclass(frozen=True)
class Piece:
    """Words between tabs and line breaks of a paragraph; `start` and `end` count there.

    The spaces at both ends are left out.
    """

    paragraph: int
    start: int
    end: int
    measured: MeasuredParagraph
    side: Side
    is_whole: bool  # nothing else stands in the paragraph

    @cached_property
    def runs(self) -> tuple[MeasuredRun, ...]:
        """Return the runs of the piece, without those that are blank."""
        found: list[MeasuredRun] = []
        at = 0
        for run in self.measured.runs:
            start, end = max(self.start, at), min(self.end, at + len(run.text))
            if start < end:
                text = run.text[start - at : end - at]
                if text.strip():
                    found.append(replace(run, text=text))
            at += len(run.text)
        return tuple(found)

    @cached_property
    def text(self) -> str:
        """Return the words as the file has them."""
        return self.measured.text[self.start : self.end]

    @cached_property
    def printed(self) -> str:
        """Return the words as they are printed: the label, the capitals of the font."""
        shown = "".join(
            run.text.upper() if run.caps else run.text for run in self._all_runs
        )
        label = self.measured.label if self.start == 0 or self.is_first else ""
        return f"{label} {shown}".strip() if label else shown

    @property
    def is_first(self) -> bool:
        """Tell whether nothing but blanks stands before the piece."""
        return not self.measured.text[: self.start].strip()

    @cached_property
    def folded(self) -> str:
        """Return the printed words without case and marks."""
        return fold(self.printed)

    @property
    def is_capitals(self) -> bool:
        """Tell whether all letters are printed as capitals."""
        letters = [c for c in self.printed if c.isalpha()]
        return bool(letters) and not any(c.islower() for c in letters)

    @property
    def is_bold(self) -> bool:
        """Tell whether all words are bold."""
        return bool(self.runs) and all(run.bold for run in self.runs if _counts(run))

    @property
    def is_italic(self) -> bool:
        """Tell whether all words are italic."""
        return bool(self.runs) and all(run.italic for run in self.runs if _counts(run))

    @property
    def has_bold(self) -> bool:
        """Tell whether some words are bold."""
        return any(run.bold for run in self.runs if _counts(run))

    @property
    def has_italic(self) -> bool:
        """Tell whether some words are italic."""
        return any(run.italic for run in self.runs if _counts(run))

    @property
    def sizes(self) -> tuple[float, ...]:
        """Return the sizes of the letters, each once."""
        known = (run.size for run in self.runs if _counts(run) and run.size)
        return tuple(dict.fromkeys(known))

    @property
    def size(self) -> float:
        """Return the size of most letters, 0 if it is not known."""
        weights: dict[float, int] = {}
        for run in self.runs:
            if run.size:
                weights[run.size] = weights.get(run.size, 0) + len(run.text)
        return max(weights, key=lambda size: weights[size], default=0.0)

    @property
    def is_centred(self) -> bool:
        """Tell whether the lines are centred in their room."""
        return self.measured.alignment is Alignment.CENTER

    @property
    def is_in_grid(self) -> bool:
        """Tell whether the piece stands in a table with lines."""
        return self.measured.cell is not None and self.measured.cell.is_ruled

    @property
    def page(self) -> int | None:
        """Return the page, if it is known."""
        return self.measured.page

    @cached_property
    def _all_runs(self) -> tuple[MeasuredRun, ...]:
        found: list[MeasuredRun] = []
        at = 0
        for run in self.measured.runs:
            start, end = max(self.start, at), min(self.end, at + len(run.text))
            if start < end:
                found.append(replace(run, text=run.text[start - at : end - at]))
            at += len(run.text)
        return tuple(found)


def pieces_of(document: MeasuredDocument) -> tuple[Piece, ...]:
    """Cut the words of the body into pieces; typed lines are none."""
    lines = {r.paragraph for r in document.rules if r.kind is RuleKind.CHARACTERS}
    found: list[Piece] = []
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.zone is Zone.BODY and at not in lines:
            found.extend(_pieces(document, at, paragraph))
    return tuple(found)


def _pieces(
    document: MeasuredDocument, at: int, paragraph: MeasuredParagraph
) -> list[Piece]:
    text = paragraph.text
    side = _side(document, paragraph)
    cuts = list(_CUT.finditer(text))
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(text)]
    spans = [
        span
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if (span := _trimmed(text, start, end)) is not None
        and not TYPED_LINE.fullmatch(text, *span)
    ]
    if _is_flowing(paragraph, spans):
        spans = [(spans[0][0], spans[-1][1])]
    if not spans and paragraph.label:
        spans = [(0, 0)]
    halves = _halves(text, spans) if side is Side.FULL else {}
    return [
        Piece(at, start, end, paragraph, halves.get(start, side), len(spans) == 1)
        for start, end in spans
    ]


def _is_flowing(paragraph: MeasuredParagraph, spans: list[tuple[int, int]]) -> bool:
    """Tell whether tabs only set in the first word of a running text or a list."""
    if len(spans) < 2:  # noqa: PLR2004 - two make a pair
        return False
    lengths = [end - start for start, end in spans]
    return "\n" not in paragraph.text and (max(lengths) > 90 or lengths[0] <= 3)  # noqa: PLR2004


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    if not words.strip():
        return None
    left = start + len(words) - len(words.lstrip())
    return left, left + len(words.strip())


def _halves(text: str, spans: list[tuple[int, int]]) -> dict[int, Side]:
    """Return the sides of words that a tab sets apart."""
    found: dict[int, Side] = {}
    for (left, end), (right, _) in pairwise(spans):
        if "\t" in text[end:right]:
            found.setdefault(left, Side.LEFT)
            found[right] = Side.RIGHT
    return found


def _side(document: MeasuredDocument, paragraph: MeasuredParagraph) -> Side:
    cell = paragraph.cell
    if cell is not None:
        if cell.columns == 1 or (cell.is_ruled and cell.columns > 2):  # noqa: PLR2004
            return Side.FULL
        if cell.column == 0:
            return Side.LEFT
        return Side.RIGHT if cell.column == cell.columns - 1 else Side.FULL
    if document.format is FileFormat.PDF:
        return _printed_side(document, paragraph)
    return Side.RIGHT if (paragraph.left or 0.0) >= _INDENTED else Side.FULL


def _printed_side(document: MeasuredDocument, paragraph: MeasuredParagraph) -> Side:
    """Return the side of words that have nothing beside them."""
    box = paragraph.box
    if box is None or not document.sheets or paragraph.alignment is Alignment.CENTER:
        return Side.FULL
    width = document.sheets[paragraph.sheet].width
    if abs(box.middle - width / 2 - _OFF_MIDDLE) < _SAME_MIDDLE:
        return Side.FULL
    return Side.RIGHT if box.left > width * _RIGHT_HALF else Side.FULL


def _counts(run: MeasuredRun) -> bool:
    """Tell whether the look of a run can be seen: signs look alike in all faces."""
    return any(c.isalnum() for c in run.text)
