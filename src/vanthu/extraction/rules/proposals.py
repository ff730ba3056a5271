"""Short ways to say what a rule found, with the words as evidence."""

from typing import TypeVar

from vanthu.domain.intake import FieldState, Proposed
from vanthu.extraction.normalise import LetterText, Span

T = TypeVar("T")
LONGEST = 1_000  # characters; what is longer is no field of a letter


def found(
    letter: LetterText, value: T, confidence: float, rule: str, *spans: Span
) -> Proposed[T]:
    """Return a found value that stands at `spans`, absent if it is far too long."""
    if isinstance(value, str) and len(value) > LONGEST:
        return Proposed()
    evidence = tuple(e for span in spans for e in letter.evidence(*span))
    return Proposed(FieldState.FOUND, value, confidence, rule, evidence)


def blank(letter: LetterText, confidence: float, rule: str, span: Span) -> Proposed[T]:
    """Return an empty place of the letter that stands at `span`."""
    return Proposed(FieldState.BLANK, None, confidence, rule, letter.evidence(*span))
