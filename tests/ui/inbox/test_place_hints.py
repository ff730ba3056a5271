"""A usual place is told where it helps, with its counts, and never against evidence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.placed_letters import HEADER, letter_of
from tests.storage.examples import stored
from vanthu.domain.deadlines import PartialDate, Term, TermKind
from vanthu.domain.habits import Usual
from vanthu.domain.intake import (
    LetterFields,
    LetterReading,
)
from vanthu.domain.layouts import FieldPlace, Frame, PlacedField, UsualPlace
from vanthu.domain.page_words import Offer, Value
from vanthu.domain.register import LetterDraft, Urgency
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.ports.letters import InboxLetter
from vanthu.ui.common.field_mark import FieldMark
from vanthu.ui.inbox.place_words import (
    hint_words,
    offer_words,
    short_usual_words,
    usual_words,
    value_words,
)
from vanthu.ui.inbox.review import (
    Review,
    begin_review,
    changed,
    confirmed,
    with_not_stated,
)
from vanthu.ui.inbox.usual_places import (
    body_of,
    offer_for,
    outlined,
    place_hint,
    taken,
)

TODAY = date(2026, 11, 20)
BODY = "Sở Tư pháp"
LOW = Frame(0.6, 0.8, 0.8, 0.82)


def usual(
    field: PlacedField, frame: Frame = LOW, *, of: int = 7, letters: int = 7
) -> UsualPlace:
    return UsualPlace(field, 1, frame, 6, of, letters)


def review_of(reading: LetterReading, *places: UsualPlace) -> Review:
    letter = InboxLetter(7, stored(), datetime(2026, 11, 20, 8, 0), reading)
    return replace(begin_review(letter, TODAY), usual_places=places)


def offering(review: Review, value: Value | None) -> Review:
    (place,) = review.usual_places
    evidence = letter_of(HEADER, number="341").proposal.fields.number.evidence
    return replace(review, offers={place.field: Offer(place.field, evidence, value)})


@pytest.fixture
def numberless() -> Review:
    """Give a letter without a number, from a body that has it low at the right."""
    return review_of(letter_of(HEADER), usual(PlacedField.NUMBER))


# ------------------------------------------------------------------ when it is told


def test_a_missing_field_is_told_its_usual_place(numberless: Review) -> None:
    hint = place_hint(numberless, FieldKey.REFERENCE)

    assert hint is not None
    assert (hint.page, hint.box.left, hint.seen) == (1, 0.6 * 600, None)
    assert place_hint(numberless, FieldKey.SUBJECT) is None
    assert place_hint(numberless, FieldKey.NOTE) is None
    assert [spot.key for spot in outlined(numberless)] == ["reference", "usual-number"]


def test_a_field_that_few_letters_have_is_not_missed() -> None:
    place = usual(PlacedField.NUMBER, of=6, letters=12)

    assert place_hint(review_of(letter_of(HEADER), place), FieldKey.REFERENCE) is None


def test_what_the_clerk_typed_or_found_absent_is_not_asked_again(
    numberless: Review,
) -> None:
    key = FieldKey.REFERENCE
    typed = changed(numberless, key, replace(numberless.draft, number="5"))
    absent = with_not_stated(numberless, key, not_stated=True)

    assert place_hint(typed, key) is None
    assert place_hint(absent, key) is None
    emptied = changed(typed, key, replace(typed.draft, number=""))
    assert place_hint(emptied, key) is not None


def test_a_letter_without_that_page_or_without_pages_has_no_usual_place() -> None:
    read = letter_of(HEADER)
    on_ninth = review_of(read, replace(usual(PlacedField.NUMBER), page=9))
    assert place_hint(on_ninth, FieldKey.REFERENCE) is None
    flat = replace(read, pages=tuple(replace(page, width=0.0) for page in read.pages))
    review = review_of(flat, usual(PlacedField.NUMBER))

    assert place_hint(review, FieldKey.REFERENCE) is None
    assert outlined(review) == ()


def test_a_field_found_quite_elsewhere_is_told_and_as_sure_as_before() -> None:
    read = letter_of(HEADER, number="341", symbol="STP-HC")
    review = review_of(read, usual(PlacedField.NUMBER))
    hint = place_hint(review, FieldKey.REFERENCE)

    assert review.mark(FieldKey.REFERENCE) is FieldMark.SURE
    assert hint is not None
    assert hint.seen is not None
    assert hint.seen.label == "Số:"
    assert offer_for(offering(review, "5"), FieldKey.REFERENCE) is None
    confirmed_by_hand = changed(
        review, FieldKey.REFERENCE, replace(review.draft, number="342")
    )
    assert place_hint(confirmed_by_hand, FieldKey.REFERENCE) is None


def test_a_field_found_where_it_usually_is_needs_no_word() -> None:
    read = letter_of(HEADER, number="341")
    frame = Frame(0.13, 0.07, 0.18, 0.09)

    assert (
        place_hint(
            review_of(read, usual(PlacedField.NUMBER, frame)), FieldKey.REFERENCE
        )
        is None
    )


def test_an_unsure_field_found_elsewhere_may_be_taken_from_its_usual_place() -> None:
    read = letter_of(HEADER, subject="rà soát thủ tục hành chính")
    fields = read.proposal.fields
    doubtful = LetterFields(subject=replace(fields.subject, confidence=0.4))
    read = replace(read, proposal=replace(read.proposal, fields=doubtful))
    review = review_of(read, usual(PlacedField.SUBJECT))
    hint = place_hint(review, FieldKey.SUBJECT)

    assert hint is not None
    assert hint.seen is None
    seen_to = confirmed(review, FieldKey.SUBJECT)
    told = place_hint(seen_to, FieldKey.SUBJECT)
    assert told is None


def test_urgency_is_missed_only_where_most_letters_are_urgent() -> None:
    often = review_of(letter_of(HEADER), usual(PlacedField.URGENCY))
    seldom = review_of(letter_of(HEADER), usual(PlacedField.URGENCY, of=6, letters=13))

    assert place_hint(often, FieldKey.URGENCY) is not None
    assert place_hint(seldom, FieldKey.URGENCY) is None
    urgent = replace(often, draft=replace(often.draft, urgency=Urgency.URGENT))
    assert place_hint(urgent, FieldKey.URGENCY) is None


def test_a_term_is_missed_only_if_the_letter_has_none_for_us() -> None:
    read = letter_of(HEADER)
    review = review_of(read, usual(PlacedField.DUE_DATE))
    term = Term(
        TermKind.REPORT_BY,
        on=PartialDate(2026, 12, 1),
        act_by=date(2026, 12, 1),
        for_us=True,
    )
    with_term = replace(read, proposal=replace(read.proposal, terms=(term,)))

    assert place_hint(review, FieldKey.DUE_DATE) is not None
    assert (
        place_hint(review_of(with_term, usual(PlacedField.DUE_DATE)), FieldKey.DUE_DATE)
        is None
    )


def test_the_body_is_known_from_the_letter_or_from_its_symbol() -> None:
    review = review_of(letter_of(HEADER))

    assert body_of(review) == ""
    assert body_of(replace(review, usual_issuer=Usual(BODY, 6, 7))) == BODY


# ------------------------------------------------------------------ taking


@pytest.mark.parametrize(
    ("field", "key", "value", "stored_as"),
    [
        (PlacedField.NUMBER, FieldKey.REFERENCE, "57", lambda d: d.number),
        (PlacedField.SYMBOL, FieldKey.REFERENCE, "STP", lambda d: d.symbol),
        (PlacedField.SUBJECT, FieldKey.SUBJECT, "rà soát", lambda d: d.subject),
        (PlacedField.SIGNER, FieldKey.SIGNER, "Hồ Thị Ánh", lambda d: d.signer_name),
        (
            PlacedField.ISSUING_BODY,
            FieldKey.ISSUING_BODY,
            BODY,
            lambda d: d.issuing_body,
        ),
        (PlacedField.ISSUE_DATE, FieldKey.ISSUE_DATE, TODAY, lambda d: d.issue_date),
        (PlacedField.DUE_DATE, FieldKey.DUE_DATE, TODAY, lambda d: d.due_date),
        (PlacedField.URGENCY, FieldKey.URGENCY, Urgency.EXPRESS, lambda d: d.urgency),
    ],
)
def test_a_taken_value_stands_in_its_field_with_its_evidence(
    field: PlacedField,
    key: FieldKey,
    value: Value,
    stored_as: Callable[[LetterDraft], object],
) -> None:
    before = offering(review_of(letter_of(HEADER), usual(field)), value)
    after = taken(before, key)

    assert stored_as(before.draft) != value
    assert stored_as(after.draft) == value
    assert after.mark(key) is FieldMark.TAKEN
    assert after.is_touched
    assert after.taken[key][0].quote == "341"
    assert key in {place.key for place in after.places()}


def test_nothing_is_taken_where_nothing_is_understood(numberless: Review) -> None:
    assert taken(numberless, FieldKey.REFERENCE) is numberless
    unclear = offering(numberless, None)
    assert taken(unclear, FieldKey.REFERENCE) is unclear


def test_typing_over_a_taken_value_lets_its_evidence_go(numberless: Review) -> None:
    key = FieldKey.REFERENCE
    after = taken(offering(numberless, "57"), key)

    typed = changed(after, key, replace(after.draft, number="58"))

    assert typed.mark(key) is FieldMark.EDITED
    assert key not in typed.taken


# ------------------------------------------------------------------ words


def words_at(frame: Frame, *, page: int = 1, is_from_end: bool = False) -> str:
    place = UsualPlace(PlacedField.SIGNER, page, frame, 6, 7, 7, "", is_from_end)
    return usual_words(place, BODY)


def test_the_place_is_told_in_words_with_its_counts(numberless: Review) -> None:
    hint = place_hint(numberless, FieldKey.REFERENCE)
    assert hint is not None

    assert hint_words(hint, BODY) == (
        "Ở 6 trong 7 văn bản gần nhất của Sở Tư pháp, số văn bản nằm ở góc dưới "
        "bên phải trang đầu."
    )
    seen = FieldPlace(PlacedField.NUMBER, 2, 3, Frame(0.4, 0.5, 0.6, 0.52))
    assert hint_words(replace(hint, seen=seen), BODY).endswith(
        "; ở văn bản này thấy ở chính giữa trang 2."
    )


def test_letters_without_the_field_are_not_counted_in() -> None:
    place = replace(usual(PlacedField.DUE_DATE, of=7, letters=8), label="Hạn báo cáo:")

    assert usual_words(place, BODY) == (
        "Ở 6 trong 7 văn bản gần nhất của Sở Tư pháp có ghi thời hạn, mục này nằm "
        "ở góc dưới bên phải trang đầu, ngay sau “Hạn báo cáo:”"
    )
    assert short_usual_words(place) == (
        "Thời hạn: ở góc dưới bên phải trang đầu (6 trong 7)"
    )


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (Frame(0.1, 0.1, 0.2, 0.2), "ở góc trên bên trái trang đầu"),
        (Frame(0.4, 0.1, 0.6, 0.2), "ở giữa phía trên trang đầu"),
        (Frame(0.1, 0.4, 0.2, 0.6), "ở giữa bên trái trang đầu"),
        (Frame(0.4, 0.9, 0.6, 1.0), "ở giữa phía dưới trang đầu"),
        (Frame(0.9, 0.4, 1.2, 0.6), "ở giữa bên phải trang đầu"),
        (Frame(-0.3, -0.2, 0.1, 0.1), "ở góc trên bên trái trang đầu"),
    ],
)
def test_each_part_of_the_page_has_its_name(frame: Frame, words: str) -> None:
    assert words_at(frame).endswith(words)


def test_pages_are_counted_from_the_nearer_end() -> None:
    assert words_at(LOW, is_from_end=True).endswith("trang cuối")
    assert words_at(LOW, page=2, is_from_end=True).endswith("trang thứ 2 từ cuối lên")
    assert words_at(LOW, page=3).endswith("trang 3")


def test_what_stands_there_is_read_out(numberless: Review) -> None:
    empty = Offer(PlacedField.NUMBER, ())
    unclear = offering(numberless, None).offers[PlacedField.NUMBER]

    assert offer_words(empty) == "Ở văn bản này, chỗ đó không có chữ nào đọc được."
    assert offer_words(unclear) == (
        "Ở văn bản này, chỗ đó ghi “341”, không phải số văn bản."
    )
    assert offer_words(replace(unclear, value="341")).endswith("ghi “341”.")
    assert value_words(replace(unclear, value=TODAY)) == "20/11/2026"
    assert value_words(replace(unclear, value=Urgency.EXPRESS)) == "Hỏa tốc"
    assert value_words(replace(unclear, value="dài " * 30)).endswith("…")
