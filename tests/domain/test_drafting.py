"""A draft holds what the letter states, and nothing else."""

from datetime import date

import pytest

from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import DraftGap
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    LetterFields,
    LetterProposal,
    LetterReading,
    PageText,
    Proposed,
    TextSource,
)
from vanthu.domain.register import Urgency

TODAY = date(2026, 11, 20)
TEXT = "PHÒNG KINH TẾ\nSố:      /KT\nPhòng Kinh tế đề nghị các đơn vị phối hợp."


def found(value: str) -> Proposed[str]:
    evidence = Evidence(1, 0, len(value), value)
    return Proposed(FieldState.FOUND, value, 0.9, "test", (evidence,))


def reading(fields: LetterFields) -> LetterReading:
    return LetterReading(
        "a.txt",
        "0" * 64,
        "text/plain",
        TextSource.PLAIN_TEXT,
        (PageText(TEXT),),
        LetterProposal(fields=fields),
    )


def test_blank_places_are_marked_as_not_stated_and_absent_ones_stay_gaps() -> None:
    fields = LetterFields(
        number=Proposed(FieldState.BLANK), symbol=found("KT"), issuer=found("PHÒNG")
    )

    draft = draft_of(reading(fields), None, TODAY)

    assert draft.reference == "/KT"
    assert draft.not_stated == {DraftGap.REFERENCE}
    assert draft.gaps() == (DraftGap.ISSUE_DATE, DraftGap.SUBJECT)


def test_a_name_in_capitals_is_written_as_the_letters_own_sentences_write_it() -> None:
    draft = draft_of(reading(LetterFields(issuer=found("PHÒNG KINH TẾ"))), None, TODAY)

    assert draft.issuing_body == "Phòng Kinh tế"


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG", "Ủy ban nhân dân tỉnh Trung Lương"),
        ("HỘI ĐỒNG NHÂN DÂN XÃ ĐĂK HÀ", "Hội đồng nhân dân xã Đăk Hà"),
        ("UBND THÀNH PHỐ BÀ RỊA - ĐẤT ĐỎ", "UBND thành phố Bà Rịa - Đất Đỏ"),
        ("UBND XÃ EA H'LEO", "UBND xã Ea H'leo"),
        ("UBND PHƯỜNG 5", "UBND phường 5"),
        ("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_the_body_of_a_place_has_one_way_to_be_written(
    printed: str, written: str
) -> None:
    draft = draft_of(reading(LetterFields(issuer=found(printed))), None, TODAY)

    assert draft.issuing_body == written


def test_a_name_that_no_sentence_repeats_stays_as_printed() -> None:
    draft = draft_of(reading(LetterFields(issuer=found("SỞ XÂY DỰNG"))), None, TODAY)

    assert draft.issuing_body == "SỞ XÂY DỰNG"


def test_a_suggested_subject_is_never_taken_by_itself() -> None:
    fields = LetterFields(subject_suggestion=found("tuyên truyền"))

    assert draft_of(reading(fields), None, TODAY).subject == ""


def test_a_mark_of_urgency_comes_along() -> None:
    draft = draft_of(reading(LetterFields(urgency=found("HỎA TỐC"))), None, TODAY)

    assert draft.urgency is Urgency.EXPRESS


def test_a_file_that_gave_no_text_gives_an_empty_draft() -> None:
    draft = draft_of(None, None, TODAY)

    assert draft.gaps() == tuple(DraftGap)
