"""What was typed for a waiting letter comes back with its marks."""

from dataclasses import replace
from datetime import date

from tests.storage.examples import DRAFT, MOMENT, evidence, reading, stored
from vanthu.domain.errors import DraftGap
from vanthu.domain.evidence import Evidence
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter
from vanthu.services.ports.letters import InboxLetter, WaitingLetter
from vanthu.ui.common.field_mark import FieldMark
from vanthu.ui.inbox.review import (
    Review,
    begin_review,
    changed,
    confirmed,
    with_not_stated,
)
from vanthu.ui.inbox.typed_values import resumed, typed_of

TODAY = date(2025, 10, 8)
LETTER = InboxLetter(7, stored(), MOMENT, reading())


def kept(review: Review) -> InboxLetter:
    """Return the letter as it waits after the review was left."""
    return replace(LETTER, typed=typed_of(review))


def test_nothing_is_kept_of_a_letter_that_nobody_touched() -> None:
    review = begin_review(LETTER, TODAY)

    assert typed_of(review) is None
    assert typed_of(replace(review, usual_issuer=None)) is None
    assert not resumed(LETTER, TODAY).is_touched


def test_edited_values_come_back_as_edited_beside_what_was_read() -> None:
    review = begin_review(LETTER, TODAY)
    typed = changed(review, FieldKey.SUBJECT, replace(review.draft, subject="khác"))

    again = resumed(kept(typed), TODAY)

    assert again.draft == typed.draft
    assert again.mark(FieldKey.SUBJECT) is FieldMark.EDITED
    assert again.mark(FieldKey.REFERENCE) is FieldMark.SURE
    assert again.places() == typed.places()
    assert again.is_touched


def test_a_confirmed_field_comes_back_as_confirmed() -> None:
    review = begin_review(LETTER, TODAY)
    unsure = replace(review, marks={**review.marks, FieldKey.SUBJECT: FieldMark.UNSURE})

    again = resumed(kept(confirmed(unsure, FieldKey.SUBJECT)), TODAY)

    assert again.mark(FieldKey.SUBJECT) is FieldMark.CONFIRMED
    assert again.draft == review.draft


def test_a_field_stays_marked_as_not_stated_and_can_be_stated_again() -> None:
    review = begin_review(LETTER, TODAY)
    absent = with_not_stated(review, FieldKey.ISSUE_DATE, not_stated=True)

    again = resumed(kept(absent), TODAY)
    assert DraftGap.ISSUE_DATE in again.draft.not_stated
    assert again.mark(FieldKey.ISSUE_DATE) is FieldMark.CONFIRMED

    stated = with_not_stated(again, FieldKey.ISSUE_DATE, not_stated=False)
    last = resumed(kept(stated), TODAY)
    assert last.draft.not_stated == frozenset()
    assert last.mark(FieldKey.ISSUE_DATE) is FieldMark.ABSENT


def test_the_words_of_a_taken_value_are_framed_only_where_they_stand() -> None:
    taken = TypedField(FieldKey.NOTE, Handling.TAKEN, evidence("Rà soát"))
    gone = TypedField(FieldKey.SUBJECT, Handling.TAKEN, (Evidence(1, 3, 9, "không"),))
    far = TypedField(FieldKey.SIGNER, Handling.TAKEN, (Evidence(9, 0, 3, "Số:"),))
    letter = replace(LETTER, typed=TypedLetter(DRAFT, (taken, gone, far)))

    again = resumed(letter, TODAY)

    assert again.taken == {FieldKey.NOTE: evidence("Rà soát")}
    assert again.mark(FieldKey.SUBJECT) is FieldMark.TAKEN
    assert again.draft.subject == DRAFT.subject


def test_a_day_of_arrival_that_nobody_changed_is_the_day_of_registering() -> None:
    review = begin_review(LETTER, TODAY)
    typed = changed(review, FieldKey.NOTE, replace(review.draft, note="chờ"))
    tomorrow = date(2025, 10, 9)

    assert resumed(kept(typed), tomorrow).draft.arrival_date == tomorrow
    other_day = replace(typed.draft, arrival_date=date(2025, 10, 7))
    moved = changed(typed, FieldKey.ARRIVAL_DATE, other_day)
    assert resumed(kept(moved), tomorrow).draft.arrival_date == date(2025, 10, 7)


def test_a_letter_typed_by_hand_comes_back_without_a_file() -> None:
    review = begin_review(None, TODAY)
    typed = changed(review, FieldKey.NOTE, replace(review.draft, note="chờ"))
    waiting = WaitingLetter(9, None, MOMENT, None, typed=typed_of(typed))

    again = resumed(waiting, TODAY)

    assert (again.inbox_id, again.file, again.draft) == (9, None, typed.draft)
    assert again.mark(FieldKey.NOTE) is FieldMark.EDITED
