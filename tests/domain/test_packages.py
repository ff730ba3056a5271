"""A package fills only what its letter leaves open, with its own words as evidence."""

from datetime import date

import pytest

from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    LetterFields,
    LetterProposal,
    LetterReading,
    LetterWarning,
    PageText,
    Proposed,
    TextSource,
)
from vanthu.domain.packages import with_package
from vanthu.domain.reading_record import reading_from_record, reading_to_record

WORDS = (
    "Nơi gửi: Sở Nội vụ\nSố: 798/SNV-VP\nNơi ban hành: Trung Lương\n"
    "Ngày ban hành: 2026-10-06\nLoại văn bản: Công văn\nTrích yếu: rà soát hồ sơ\n"
    "Người ký: Lê Văn Bình"
)


def letter(fields: LetterFields, *warnings: LetterWarning) -> LetterReading:
    pages = (PageText("Kính gửi: UBND các phường"),)
    proposal = LetterProposal(fields, warnings=warnings)
    return LetterReading("a.pdf", "", "", TextSource.TEXT_LAYER, pages, proposal)


def test_blank_and_absent_fields_are_filled() -> None:
    blank = LetterFields(number=Proposed(FieldState.BLANK))
    warnings = LetterWarning.NUMBER_BLANK, LetterWarning.YEAR_FROM_CONTEXT

    told = with_package(letter(blank, *warnings), WORDS)

    fields = told.proposal.fields
    assert fields.number.value == "798"
    assert fields.full_ref.value == "798/SNV-VP"
    assert fields.issued_on.value == date(2026, 10, 6)
    assert (fields.issuer.value, fields.doc_type.value) == ("Sở Nội vụ", "công văn")
    assert fields.number.evidence[0].page == 2
    assert told.proposal.warnings == (LetterWarning.YEAR_FROM_CONTEXT,)
    assert reading_from_record(reading_to_record(told)) == told


def test_what_the_letter_says_stays() -> None:
    printed = Proposed(FieldState.FOUND, "12", 1.0, "x", (Evidence(1, 0, 4, "Kính"),))
    known = LetterFields(number=printed, symbol=printed, issuer=printed)

    told = with_package(letter(known), WORDS).proposal.fields

    assert (told.number.value, told.issuer.value) == ("12", "12")
    assert told.full_ref.value is None
    assert told.subject.value == "rà soát hồ sơ"


@pytest.mark.parametrize("words", ["", "Số: mười hai\nNgày ban hành: 2026-13-40"])
def test_a_package_that_says_nothing_changes_nothing(words: str) -> None:
    reading = letter(LetterFields())

    assert with_package(reading, words) is reading
