"""What stands in a frame is read out, and understood only where it is clear."""

from dataclasses import replace
from datetime import date

import pytest

from tests.placed_letters import HEADER, box_of, letter_of, words_of
from tests.storage.examples import DRAFT
from vanthu.domain.evidence import Rect
from vanthu.domain.layouts import Frame, PlacedField, UsualPlace, layout_of
from vanthu.domain.page_words import (
    Offer,
    PageWords,
    PlacedWord,
    Value,
    offer_at,
    typed_spans,
    value_in,
)
from vanthu.domain.register import LetterDraft, Urgency

KNOWN = replace(DRAFT, number="341", symbol="STP-HC")
SUBJECT = "rà soát thủ tục hành chính"
READ = letter_of(HEADER, number="341", symbol="STP-HC", subject=SUBJECT)
UNREAD = letter_of(HEADER)


def usual(field: PlacedField, label: str = "") -> UsualPlace:
    """Return the place that letters like the example have for a field."""
    draft = replace(KNOWN, subject=SUBJECT)
    frame = next(p.frame for p in layout_of(draft, READ) if p.field is field)
    return UsualPlace(field, 1, frame, 2, 2, 2, label)


def offered(place: UsualPlace, text: str = HEADER) -> Offer:
    return offer_at(place, 1, letter_of(text), words_of(text))


def test_the_words_in_a_usual_place_are_offered_with_their_evidence() -> None:
    offer = offered(usual(PlacedField.NUMBER, "Số:"))
    (evidence,) = offer.evidence

    assert (offer.value, offer.words) == ("341", "341/STP-HC")
    assert HEADER[evidence.start : evidence.end] == "341/STP-HC"
    assert evidence.rects == (box_of(HEADER, evidence.start, evidence.end),)


def test_the_label_in_the_frame_is_left_out() -> None:
    place = usual(PlacedField.SUBJECT, "V/v")
    wider = replace(place, frame=place.frame.around(Frame(0.08, 0.1, 0.3, 0.11)))

    assert offered(wider).value == SUBJECT
    assert offered(replace(wider, label="")).value == f"V/v {SUBJECT}"


def test_an_empty_place_says_so() -> None:
    offer = offered(
        replace(usual(PlacedField.NUMBER), frame=Frame(0.1, 0.8, 0.2, 0.82))
    )

    assert (offer.words, offer.value, offer.evidence) == ("", None, ())


def test_other_words_than_the_field_has_are_read_out_and_not_offered() -> None:
    text = HEADER.replace("341/STP-HC", "(sao y) ")

    offer = offered(usual(PlacedField.NUMBER, "Số:"), text)

    assert offer.words
    assert offer.value is None


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        (PlacedField.NUMBER, "Số: 341/STP-HC", "341"),
        (PlacedField.NUMBER, "34a", "34a"),
        (PlacedField.NUMBER, "/STP-HC", None),
        (PlacedField.SYMBOL, "341/STP-HC", "STP-HC"),
        (PlacedField.SYMBOL, "STP - HC.", "STP - HC"),
        (PlacedField.SYMBOL, "15/2025/NĐ-CP", "2025/NĐ-CP"),
        (PlacedField.SYMBOL, "(57) STP-HC", "STP-HC"),
        (PlacedField.SYMBOL, "57)", None),
        (PlacedField.SYMBOL, "…", None),
        (PlacedField.ISSUE_DATE, "ngày 03 tháng 10 năm 2025", date(2025, 10, 3)),
        (PlacedField.DUE_DATE, "trước 20/10/2025", date(2025, 10, 20)),
        (PlacedField.ISSUE_DATE, "ngày     tháng 10 năm 2025", None),
        (PlacedField.ISSUE_DATE, "31/02/2025", None),
        (PlacedField.URGENCY, "THƯỢNG KHẨN", Urgency.VERY_URGENT),
        (PlacedField.URGENCY, "Hoả tốc", Urgency.EXPRESS),
        (PlacedField.URGENCY, "khẩn", Urgency.URGENT),
        (PlacedField.URGENCY, "Nơi nhận", None),
        (PlacedField.SIGNER, " Hồ Thị Ánh. ", "Hồ Thị Ánh"),
        (PlacedField.SUBJECT, " – ", None),
    ],
)
def test_words_mean_a_field_or_nothing(
    field: PlacedField, words: str, value: Value | None
) -> None:
    assert value_in(field, words) == value


def test_words_on_two_lines_are_two_pieces_of_evidence() -> None:
    words = words_of("một hai\nba bốn")

    both = words.inside(Rect(0, 0, 600, 800), 1)

    assert [each.quote for each in both] == ["một hai", "ba bốn"]
    assert [each.quote for each in words.at((4, 10), 1)] == ["hai", "ba"]


def test_words_that_do_not_follow_one_another_are_apart() -> None:
    words = words_of("một hai ba")
    first, _, last = words.words

    apart = PageWords(words.text, (first, last)).inside(Rect(0, 0, 600, 800), 1)

    assert [each.quote for each in apart] == ["một", "ba"]


@pytest.mark.parametrize("spans", [[(0, 9)], [(3, 2)], [(2, 4), (0, 1)], [(-1, 2)]])
def test_words_outside_the_text_are_refused(spans: list[tuple[int, int]]) -> None:
    box = Rect(0, 0, 1, 1)

    with pytest.raises(ValueError, match="do not stand"):
        PageWords("một hai", tuple(PlacedWord(*span, box) for span in spans))


# ------------------------------------------------------------------ typed values


def typed(draft: LetterDraft, text: str = HEADER) -> dict[PlacedField, str]:
    spans = typed_spans(draft, letter_of(text))
    return {field: text[slice(*span)] for field, (_, span) in spans.items()}


def test_what_the_clerk_typed_is_found_where_the_letter_has_it() -> None:
    draft = replace(
        KNOWN,
        issuing_body="Sở Tư pháp",
        subject="rà soát  thủ tục hành chính",
        issue_date=date(2025, 10, 3),
        signer_name="Vi Hoàng Phúc",
    )

    assert typed(draft) == {
        PlacedField.NUMBER: "341",
        PlacedField.SYMBOL: "STP-HC",
        PlacedField.ISSUING_BODY: "SỞ TƯ PHÁP",
        PlacedField.SUBJECT: SUBJECT,
        PlacedField.ISSUE_DATE: "ngày 03 tháng 10 năm 2025",
    }


def test_what_stands_there_twice_could_be_either_and_teaches_nothing() -> None:
    twice = HEADER + "Căn cứ Công văn số 341/STP-HC;\n"

    found = typed(replace(KNOWN, subject="", issuing_body=""), twice)

    assert PlacedField.NUMBER not in found
    assert PlacedField.SYMBOL not in found


def test_a_name_on_a_line_of_its_own_is_told_from_one_in_a_sentence() -> None:
    named = HEADER + "Sở Tư pháp đề nghị các phường thực hiện.\n"
    draft = replace(KNOWN, issuing_body="Sở Tư pháp")

    assert typed(draft, named)[PlacedField.ISSUING_BODY] == "SỞ TƯ PHÁP"
    assert PlacedField.ISSUING_BODY not in typed(draft, named + "Sở Tư pháp\n")


def test_what_the_reading_proposed_is_not_looked_for_again() -> None:
    spans = typed_spans(replace(KNOWN, subject=SUBJECT), READ)

    assert PlacedField.NUMBER not in spans
    assert PlacedField.SUBJECT not in spans


def test_a_letter_without_pages_is_not_searched() -> None:
    bare = replace(
        UNREAD, pages=tuple(replace(page, width=0.0) for page in UNREAD.pages)
    )

    assert typed_spans(KNOWN, bare) == {}
