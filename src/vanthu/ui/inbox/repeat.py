"""An earlier letter that the open one may repeat, and why."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.register import IncomingLetter
from vanthu.services.ports.letters import SimilarLetter


class RepeatKind(StrEnum):
    """What two letters have in common, the surest first."""

    SAME_FILE = "same-file"
    SAME_REFERENCE = "same-reference"  # số, ký hiệu, cơ quan ban hành
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Repeat:
    """The earlier letter, and how much of the text is the same."""

    letter: IncomingLetter
    kind: RepeatKind
    likeness: float = 1.0


def repeat_of(
    same: IncomingLetter | None,
    similar: Sequence[SimilarLetter],
    others: Collection[int],
) -> Repeat | None:
    """Return what the clerk should hear of; `others` are known to be other letters."""
    for found in similar:
        if found.is_same_file:
            return Repeat(found.letter, RepeatKind.SAME_FILE)
    if same:
        return Repeat(same, RepeatKind.SAME_REFERENCE)
    for found in similar:
        if found.letter.letter_id not in others:
            return Repeat(found.letter, RepeatKind.ALIKE, found.likeness)
    return None
