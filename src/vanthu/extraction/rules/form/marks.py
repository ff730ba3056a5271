"""Dấu chỉ mức độ khẩn and dấu chỉ độ mật: stand-alone words above the body."""

from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.form.mark_words import (
    SECRECY,
    URGENCY,
    has_last_word,
    marks_alone,
    marks_beside_form,
    marks_of,
    named_marks,
)
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.proposals import found

_FIRST_LINES = 12


@dataclass(frozen=True, slots=True)
class Marks:
    """The two stamps of a letter."""

    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()


def find_marks(letter: LetterText, parts: Parts) -> Marks:
    """Return the marks that stand alone in a cell before the body."""
    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()
    for word, span in _marks(letter, parts):
        if word in URGENCY and urgency.value is None:
            urgency = found(letter, URGENCY[word], 0.95, "mark-alone", span)
        if word in SECRECY and secrecy.value is None:
            secrecy = found(letter, SECRECY[word], 0.95, "mark-alone", span)
    return Marks(urgency, secrecy)


def is_mark(text: str) -> bool:
    """Tell whether the text is a mark of urgency or secrecy and nothing else."""
    return bool(marks_alone(text))


def _marks(letter: LetterText, parts: Parts) -> Iterator[tuple[str, Span]]:
    """Yield the folded marks above the body with their places."""
    header_end = parts.body[0]
    lines = lines_of(letter, (0, header_end)) if header_end else _first_lines(letter)
    if not lines:
        return
    start, end = lines[0].start, lines[-1].end
    is_stamped = has_last_word(letter.text[start:end])
    before, in_subject = "", False
    for line in lines:
        for cell in cells_of(line):
            for word in marks_of(cell, before, in_subject=in_subject):
                yield word, cell.span
        before = line.folded or before
        if is_stamped:
            for word in marks_beside_form(line):
                yield word, line.span
            in_subject = in_subject or bool(labels.ABOUT.match(line.folded))
            in_subject = in_subject or line.span == parts.title
    for word, *span in named_marks(letter.text[start:end], letter.folded[start:end]):
        yield word, (start + span[0], start + span[1])


def _first_lines(letter: LetterText) -> tuple[Line, ...]:
    """Return where a mark stands in a letter whose header is not known."""
    printed = [line for line in lines_of(letter) if line.text]
    return tuple(printed[:_FIRST_LINES])
