"""The surest reason why a letter may be a repeat is the one that is told."""

from tests.storage.examples import DRAFT
from vanthu.domain.register import IncomingLetter
from vanthu.services.ports.letters import SimilarLetter
from vanthu.ui.inbox.repeat import Repeat, RepeatKind, repeat_of

FIRST, SECOND = IncomingLetter(1, 1, DRAFT), IncomingLetter(2, 2, DRAFT)
SAME_FILE = SimilarLetter(FIRST, 1.0, is_same_file=True)
ALIKE = SimilarLetter(FIRST, 0.9)


def test_the_same_file_is_surer_than_the_same_number() -> None:
    found = repeat_of(SECOND, [SAME_FILE, ALIKE], ())

    assert found == Repeat(FIRST, RepeatKind.SAME_FILE)


def test_the_same_number_is_surer_than_a_like_text() -> None:
    found = repeat_of(SECOND, [ALIKE], ())

    assert found == Repeat(SECOND, RepeatKind.SAME_REFERENCE)


def test_letters_known_to_be_others_are_passed_over() -> None:
    next_best = SimilarLetter(SECOND, 0.6)

    found = repeat_of(None, [ALIKE, next_best], {1})

    assert found == Repeat(SECOND, RepeatKind.ALIKE, 0.6)
    assert repeat_of(None, [ALIKE, next_best], {1, 2}) is None
