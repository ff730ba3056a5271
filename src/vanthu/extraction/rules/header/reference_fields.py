"""The fields of a letter's own reference, and where a line's words stand."""

from dataclasses import dataclass

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.form.lines import Line


@dataclass(frozen=True, slots=True)
class ReferenceNumber:
    """The three fields of a reference."""

    number: Proposed[str] = Proposed()
    symbol: Proposed[str] = Proposed()
    full_ref: Proposed[str] = Proposed()


def in_letter(line: Line, span: Span) -> Span:
    """Return where a stretch of a line stands in the letter."""
    return line.start + span[0], line.start + span[1]
