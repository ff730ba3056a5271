"""Places are counted only where the clerk agreed, and what is not clear is no habit."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.placed_letters import (
    ACROSS,
    DOWN,
    HEADER,
    HEIGHT,
    LEFT,
    TOP,
    WIDTH,
    letter_of,
)
from tests.storage.examples import DRAFT
from vanthu.domain.deadlines import PartialDate, Term, TermKind
from vanthu.domain.intake import LetterProposal, PageText
from vanthu.domain.layouts import (
    MARGIN,
    FieldPlace,
    Frame,
    PlacedField,
    layout_of,
    usual_places,
)

NUMBER = Frame(0.2, 0.1, 0.25, 0.12)
LINE = DOWN / HEIGHT
AGREED = replace(
    DRAFT,
    issuing_body="Sở Tư pháp",
    number="341",
    symbol="STP-HC",
    subject="rà soát thủ tục hành chính",
)
READ = letter_of(
    HEADER,
    number="341",
    symbol="STP-HC",
    subject="rà soát thủ tục hành chính",
    day=date(2025, 10, 3),
    day_words="ngày 03 tháng 10 năm 2025",
)


def at(
    frame: Frame = NUMBER,
    *,
    page: int = 1,
    pages: int = 2,
    field: PlacedField = PlacedField.NUMBER,
    label: str = "Số:",
) -> tuple[FieldPlace, ...]:
    return (FieldPlace(field, page, pages, frame, label),)


def lower(lines: float) -> Frame:
    return replace(
        NUMBER, top=NUMBER.top + lines * LINE, bottom=NUMBER.bottom + lines * LINE
    )


# ------------------------------------------------------------------ one letter


def test_the_place_of_a_confirmed_field_is_its_share_of_the_page() -> None:
    places = {place.field: place for place in layout_of(AGREED, READ)}

    number = places[PlacedField.NUMBER]
    assert (number.page, number.pages, number.label) == (1, 1, "Số:")
    assert number.frame.left == pytest.approx((LEFT + 4 * ACROSS) / WIDTH)
    assert number.frame.top == pytest.approx((TOP + DOWN) / HEIGHT)
    assert places[PlacedField.SUBJECT].label == "V/v"
    assert set(places) == {
        PlacedField.NUMBER,
        PlacedField.SYMBOL,
        PlacedField.SUBJECT,
        PlacedField.ISSUE_DATE,
    }


def test_what_the_clerk_changed_teaches_nothing() -> None:
    draft = replace(AGREED, number="342", issue_date=None)
    fields = {place.field for place in layout_of(draft, READ)}

    assert fields == {PlacedField.SYMBOL, PlacedField.SUBJECT}


def test_a_letter_without_pages_of_its_own_teaches_nothing() -> None:
    assert layout_of(AGREED, replace(READ, pages=(PageText(HEADER),))) == ()


def test_the_term_that_the_clerk_took_has_a_place_and_others_have_none() -> None:
    (proof,) = READ.proposal.fields.issued_on.evidence
    term = Term(
        TermKind.REPORT_BY,
        on=PartialDate(2025, 10, 20),
        act_by=date(2025, 10, 17),
        for_us=True,
        evidence=(proof,),
    )
    reading = replace(READ, proposal=LetterProposal(terms=(term,)))

    for due, is_learned in (
        (date(2025, 10, 17), True),
        (date(2025, 10, 20), True),
        (date(2025, 10, 16), False),
        (None, False),
    ):
        places = layout_of(replace(AGREED, due_date=due), reading)
        assert [p.field for p in places] == [PlacedField.DUE_DATE] * is_learned
    not_ours = replace(
        reading, proposal=LetterProposal(terms=(replace(term, for_us=False),))
    )
    assert layout_of(replace(AGREED, due_date=date(2025, 10, 17)), not_ours) == ()


# ------------------------------------------------------------------ many letters


def test_once_is_no_habit() -> None:
    assert usual_places([]) == ()
    assert usual_places([at()]) == ()


def test_more_than_half_of_the_letters_with_the_field_have_to_agree() -> None:
    elsewhere = Frame(0.6, 0.5, 0.7, 0.52)
    (usual,) = usual_places([at(elsewhere), at(), at(), (), ()])

    assert (usual.times, usual.of, usual.letters) == (2, 3, 5)
    assert usual.frame == NUMBER
    assert usual.is_expected
    assert usual_places([at(elsewhere), at(elsewhere), at(), at()]) == ()


def test_a_field_that_few_letters_have_is_not_expected() -> None:
    (usual,) = usual_places([at(), at(), (), ()])

    assert (usual.times, usual.of) == (2, 2)
    assert not usual.is_expected


def test_a_line_up_or_down_is_the_same_place_and_three_lines_are_another() -> None:
    (usual,) = usual_places([at(), at(lower(1))])

    assert usual.frame.bottom == lower(1).bottom
    assert usual_places([at(), at(lower(3))]) == ()


def test_the_longest_spelling_of_a_field_fits_into_the_frame() -> None:
    longer = replace(NUMBER, right=0.3)

    (usual,) = usual_places([at(), at(longer)])

    assert usual.frame == longer


def test_a_signer_is_found_on_the_last_page_however_many_there_are() -> None:
    place = Frame(0.6, 0.8, 0.8, 0.82)
    past = [
        at(place, page=pages, pages=pages, field=PlacedField.SIGNER)
        for pages in (3, 2, 5)
    ]
    (usual,) = usual_places(past)

    assert (usual.page, usual.is_from_end, usual.times) == (1, True, 3)
    assert usual.page_in(4) == 4


def test_the_first_page_is_counted_from_the_start_when_both_ends_agree() -> None:
    (usual,) = usual_places([at(pages=1), at(pages=1)])

    assert (usual.page, usual.is_from_end) == (1, False)
    third, *_ = usual_places([at(page=3, pages=4), at(page=3, pages=5)])
    assert third.page_in(2) is None


def test_the_words_before_the_field_are_told_when_most_letters_have_them() -> None:
    (usual,) = usual_places([at(label="số"), at(label="Số:"), at(label="")])
    assert usual.label == "số"

    (unlike,) = usual_places([at(label="Số:"), at(label="No.")])
    assert unlike.label == ""


def test_only_quite_another_place_is_far() -> None:
    (usual,) = usual_places([at(), at()])

    assert not usual.is_far_from(at(lower(2))[0])
    assert usual.is_far_from(at(lower(6))[0])
    assert usual.is_far_from(at(page=2)[0])


FRAMES = st.builds(
    lambda left, top: Frame(left, top, left + 0.1, top + 0.02),
    st.floats(0, 0.9),
    st.floats(0, 0.98),
)


@given(st.lists(FRAMES, max_size=8))
def test_the_counts_are_never_more_than_the_letters(frames: list[Frame]) -> None:
    past = [at(frame) for frame in frames]

    for usual in usual_places(past):
        assert 2 <= usual.times <= usual.of == len(frames)
        assert 2 * usual.times > usual.of
        inside = [frame for frame in frames if usual.frame.shared(frame) == frame]
        assert len(inside) >= usual.times


@given(FRAMES, FRAMES)
def test_agreeing_is_mutual_and_never_far(one: Frame, other: Frame) -> None:
    assert one.agrees(other) == other.agrees(one)
    assert one.agrees(one)
    if one.agrees(other):
        assert not one.is_far_from(other)
        assert MARGIN > 0
