"""What makes a draft complete, and two letters the same."""

from datetime import date

import pytest

from vanthu.domain.errors import DraftGap
from vanthu.domain.outgoing import OutgoingDocument
from vanthu.domain.register import (
    IncomingLetter,
    LetterDraft,
    duplicate_key,
    same_words,
)

ARRIVED = date(2026, 1, 2)
KEY = duplicate_key("341", "UBND-NV", "Ủy ban nhân dân tỉnh Trung Lương")


def test_a_draft_lacks_what_it_neither_holds_nor_marks() -> None:
    empty = LetterDraft(ARRIVED, "công văn", "", " ")
    marked = LetterDraft(
        ARRIVED, "công văn", "Sở Nội vụ", "", not_stated=frozenset({DraftGap.SUBJECT})
    )

    assert set(empty.gaps()) == set(DraftGap)
    assert marked.gaps() == (DraftGap.REFERENCE, DraftGap.ISSUE_DATE)


def test_a_reference_is_number_and_symbol() -> None:
    def reference(number: str, symbol: str) -> str:
        draft = LetterDraft(ARRIVED, "công văn", "", "", number=number, symbol=symbol)
        return draft.reference

    assert reference("798", "UBND-VHXH") == "798/UBND-VHXH"
    assert reference("", "VHTT") == "/VHTT"
    assert reference("12", "") == "12"
    assert reference("", "") == ""


def test_the_year_of_a_letter_is_that_of_its_arrival() -> None:
    draft = LetterDraft(ARRIVED, "công văn", "", "", issue_date=date(2025, 12, 31))

    assert IncomingLetter(1, 1, draft).register_year == 2026


def test_an_issued_number_has_two_digits() -> None:
    document = OutgoingDocument(1, 5, "BC-UBND", ARRIVED, "báo cáo", "", "", "", "")

    assert document.reference == "05/BC-UBND"


@pytest.mark.parametrize(
    ("number", "symbol", "issuer"),
    [
        ("0341", "UBND-NV", "Ủy ban nhân dân tỉnh Trung Lương"),
        ("341", "ubnd - nv", "UBND tỉnh Trung Lương"),
        ("341", "UBND-NV", "UỶ BAN NHÂN DÂN  TỈNH TRUNG LƯƠNG"),
    ],
)
def test_spelling_does_not_make_another_letter(
    number: str, symbol: str, issuer: str
) -> None:
    assert duplicate_key(number, symbol, issuer) == KEY


def test_letters_without_number_or_symbol_cannot_be_compared() -> None:
    assert duplicate_key("", "UBND-NV", "Sở Nội vụ") is None
    assert duplicate_key("341", "", "Sở Nội vụ") is None
    assert duplicate_key("0", "UBND-NV", "Sở Nội vụ") is not None


def test_the_tone_counts_and_its_place_does_not() -> None:
    assert same_words("Hoà  Bình,") == same_words("hòa bình")
    assert same_words("hóa") != same_words("hòa")
    assert same_words("đi") != same_words("di")
