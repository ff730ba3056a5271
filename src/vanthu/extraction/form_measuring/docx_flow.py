"""How high and wide the paragraphs of a Word file come out, estimated line by line."""

import unicodedata
from dataclasses import dataclass

from vanthu.domain.form_check.measured import MeasuredRun
from vanthu.extraction.form_measuring.docx_looks import (
    DEFAULT_SIZE,
    LINE_HEIGHT,
    ParagraphLook,
)
from vanthu.extraction.form_measuring.letter_widths import line_widths, text_width


@dataclass(frozen=True, slots=True)
class Flow:
    """The printed lines of a paragraph: their widths, and the height of each."""

    widths: tuple[float, ...]  # millimetres
    line_size: float  # points, of the largest letters
    line_height: float

    @property
    def height(self) -> float:
        """Return the height of all lines in points."""
        return max(1, len(self.widths)) * self.line_height


def flow(
    runs: tuple[MeasuredRun, ...], look: ParagraphLook, room: float, mark_size: float
) -> Flow:
    """Estimate the lines of a paragraph in a room of this width in millimetres."""
    wide = max(room - look.left - look.right, 1.0)
    widths: list[float] = []
    for words in _segments(runs):
        widths.extend(line_widths(words, wide) or [0.0])
    sizes = [run.size or DEFAULT_SIZE for run in runs if run.text.strip()]
    size = max(sizes, default=mark_size)
    return Flow(tuple(widths), size, line_height(look, size))


def line_height(look: ParagraphLook, size: float) -> float:
    """Return the height of one line of letters of this size."""
    if look.line_rule == "exact":
        return look.line / 20
    return size * LINE_HEIGHT * look.spacing(size)


def _segments(runs: tuple[MeasuredRun, ...]) -> list[list[tuple[float, float]]]:
    """Return the words between the line breaks, each with the space after it."""
    segments: list[list[tuple[float, float]]] = [[]]
    width = 0.0
    is_word = False
    for run in runs:
        for letter in run.text:
            wide = _letter(letter, run)
            if letter == "\n":
                if is_word:
                    segments[-1].append((width, 0.0))
                segments.append([])
                width, is_word = 0.0, False
            elif letter == " ":
                if is_word:
                    segments[-1].append((width, wide))
                width, is_word = 0.0, False
            else:
                width, is_word = width + wide, True
    if is_word:
        segments[-1].append((width, 0.0))
    return segments


def _letter(letter: str, run: MeasuredRun) -> float:
    if unicodedata.combining(letter):
        return 0.0
    text = letter.upper() if run.caps else letter
    size = run.size or DEFAULT_SIZE
    return text_width(text, size, bold=run.bold, italic=run.italic)
