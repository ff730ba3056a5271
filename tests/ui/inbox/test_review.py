"""The check of a letter keeps apart what is found, left blank, absent and typed."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from vanthu.domain.deadlines import PartialDate, Term, TermKind
from vanthu.domain.errors import DraftGap
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    ItemKind,
    LetterFields,
    LetterItem,
    LetterProposal,
    LetterReading,
    PageText,
    Proposed,
    TextSource,
)
from vanthu.domain.register import StoredFile
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.ports.letters import InboxLetter
from vanthu.ui.common.field_mark import FieldMark
from vanthu.ui.inbox.review import (
    Review,
    begin_review,
    changed,
    confirmed,
    with_not_stated,
)

TODAY = date(2026, 11, 20)
WORDS = (Evidence(1, 0, 5, "chữ gì"),)


def found(value: str, confidence: float = 0.95) -> Proposed[str]:
    return Proposed(FieldState.FOUND, value, confidence, "rule", WORDS)


BLANK: Proposed[str] = Proposed(FieldState.BLANK, None, 0.9, "rule", WORDS)


def letter_with(proposal: LetterProposal) -> InboxLetter:
    file = StoredFile("ab", "a.pdf", 10, "application/pdf")
    reading = LetterReading(
        "a.pdf",
        "ab",
        "application/pdf",
        TextSource.TEXT_LAYER,
        (PageText("x"),),
        proposal,
    )
    return InboxLetter(7, file, datetime(2026, 11, 20, 8, 0), reading)


@pytest.fixture
def review() -> Review:
    fields = LetterFields(
        doc_type=found("công văn"),
        number=BLANK,
        symbol=found("VHTT"),
        full_ref=found("/VHTT"),
        issuer=found("Phòng Văn hóa", 0.5),
        subject_suggestion=found("giao nhiệm vụ"),
        signer=found("Trần Thị Mẫu"),
    )
    term = Term(
        TermKind.REPORT_BY,
        on=PartialDate(2023, 10, 15),
        act_by=date(2023, 10, 13),
        for_us=True,
        evidence=WORDS,
    )
    item = LetterItem("1", ItemKind.WORK, "làm việc", None, None, True, term, WORDS)
    proposal = LetterProposal(fields, terms=(term,), items=(item,))
    return begin_review(letter_with(proposal), TODAY)


def test_each_field_has_its_own_state(review: Review) -> None:
    assert review.mark(FieldKey.REFERENCE) is FieldMark.BLANK
    assert review.mark(FieldKey.ISSUE_DATE) is FieldMark.ABSENT
    assert review.mark(FieldKey.ISSUING_BODY) is FieldMark.UNSURE
    assert review.mark(FieldKey.SIGNER) is FieldMark.SURE
    assert review.mark(FieldKey.ARRIVAL_DATE) is FieldMark.NONE


def test_a_letter_without_a_mark_of_urgency_is_not_to_be_checked(
    review: Review,
) -> None:
    assert review.mark(FieldKey.URGENCY) is FieldMark.NONE


def test_what_needs_a_look_comes_in_the_order_of_the_form(review: Review) -> None:
    assert review.to_look_at() == (
        FieldKey.REFERENCE,
        FieldKey.ISSUE_DATE,
        FieldKey.ISSUING_BODY,
        FieldKey.SUBJECT,
    )


def test_the_subject_that_was_composed_is_offered_and_not_used(
    review: Review,
) -> None:
    assert review.draft.subject == ""
    assert review.subject_suggestion() == "giao nhiệm vụ"

    typed = replace(review.draft, subject="V/v khác")

    assert changed(review, FieldKey.SUBJECT, typed).subject_suggestion() == ""


def test_typing_marks_the_field_as_edited(review: Review) -> None:
    after = changed(review, FieldKey.SUBJECT, replace(review.draft, subject="x"))

    assert after.mark(FieldKey.SUBJECT) is FieldMark.EDITED
    assert after.is_touched


def test_typing_the_same_changes_nothing(review: Review) -> None:
    assert changed(review, FieldKey.SUBJECT, review.draft) is review


def test_a_number_that_is_typed_is_no_longer_not_stated(review: Review) -> None:
    assert DraftGap.REFERENCE in review.draft.not_stated

    after = changed(review, FieldKey.REFERENCE, replace(review.draft, number="12"))

    assert DraftGap.REFERENCE not in after.draft.not_stated


def test_saying_that_a_field_is_not_stated_fills_the_gap(review: Review) -> None:
    assert DraftGap.ISSUE_DATE in review.draft.gaps()

    after = with_not_stated(review, FieldKey.ISSUE_DATE, not_stated=True)
    back = with_not_stated(after, FieldKey.ISSUE_DATE, not_stated=False)

    assert DraftGap.ISSUE_DATE not in after.draft.gaps()
    assert after.mark(FieldKey.ISSUE_DATE) is FieldMark.CONFIRMED
    assert DraftGap.ISSUE_DATE in back.draft.gaps()
    assert back.mark(FieldKey.ISSUE_DATE) is FieldMark.ABSENT


def test_only_what_was_doubtful_can_be_confirmed(review: Review) -> None:
    looked_at = confirmed(review, FieldKey.ISSUING_BODY)

    assert looked_at.mark(FieldKey.ISSUING_BODY) is FieldMark.CONFIRMED
    assert confirmed(review, FieldKey.SIGNER) is review


def test_places_are_numbered_in_the_order_of_the_letter(review: Review) -> None:
    numbers = {place.key: place.number for place in review.places()}

    assert numbers[FieldKey.REFERENCE] == "1"
    assert numbers["term-0"] == str(len({n for n in numbers.values() if n}))
    assert numbers["item-0"] == ""
    assert review.number_of(FieldKey.ISSUE_DATE) == ""


def test_a_letter_typed_by_hand_has_nothing_read() -> None:
    review = begin_review(None, TODAY)

    assert review.places() == ()
    assert review.to_look_at() == ()
    assert review.inbox_id is None
    assert review.draft.arrival_date == TODAY


def test_a_file_that_gave_no_text_is_kept_with_the_draft() -> None:
    letter = replace(letter_with(LetterProposal()), reading=None)

    review = begin_review(letter, TODAY)

    assert review.draft.source == letter.file
    assert review.marks == {}
