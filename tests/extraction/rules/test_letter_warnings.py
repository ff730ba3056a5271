"""Tests of what the clerk is told about a letter."""

from tests.extraction.body_reading import CLOSING, HEADER, WARD, read
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterWarning
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose

WARD_HEADER = HEADER.replace("UBND TỈNH TRUNG LƯƠNG ", "ỦY BAN NHÂN DÂN       ")


def test_a_complete_letter_gives_no_warning() -> None:
    assert read("Đề nghị rà soát.").warnings == ()


def test_blanks_are_told() -> None:
    header = HEADER.replace("45/SNV", "     /SNV").replace("ngày 05", "ngày     ")

    assert read("Đề nghị rà soát.", header=header).warnings == (
        LetterWarning.NUMBER_BLANK,
        LetterWarning.DATE_BLANK,
    )


def test_a_missing_header_and_signer_are_told() -> None:
    text = "Kính gửi: UBND các phường.\n\nĐề nghị rà soát.\n\nNơi nhận:\n- Lưu: VT.\n"

    found = propose([Page(text)], WARD, WorkingCalendar())

    assert found.warnings == (
        LetterWarning.HEADER_ABSENT,
        LetterWarning.SIGNER_ABSENT,
    )


def test_an_attachment_is_told() -> None:
    assert read("Thực hiện Kế hoạch của tỉnh (gửi kèm).").warnings == (
        LetterWarning.ATTACHMENT_MENTIONED,
    )
    assert read("Quy chế ban hành kèm theo Quyết định số 1/QĐ-UBND.").warnings == ()


def test_a_year_from_context_is_told() -> None:
    found = read("Gửi báo cáo về Sở Nội vụ trước ngày 30/11.")

    assert found.warnings == (LetterWarning.YEAR_FROM_CONTEXT,)


def test_a_letter_of_another_ward_is_told() -> None:
    header = WARD_HEADER.replace("SỞ NỘI VỤ       ", "PHƯỜNG BẾN LAU")

    assert read("Đề nghị phối hợp.", header=header).warnings == (
        LetterWarning.ISSUER_IS_WARD,
    )


def test_our_own_letter_is_told() -> None:
    header = WARD_HEADER.replace("SỞ NỘI VỤ    ", "PHƯỜNG SÔNG HÀ")

    assert (
        LetterWarning.ISSUED_BY_US in read("Đề nghị phối hợp.", header=header).warnings
    )


def test_a_ward_without_header_is_known_by_its_own_words() -> None:
    closing = CLOSING.replace("GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    text = (
        "Kính gửi: Các trường học trên địa bàn phường.\n\n"
        f"UBND phường đề nghị các trường tổng vệ sinh.\n{closing}"
    )

    found = propose([Page(text)], WARD, WorkingCalendar())

    assert LetterWarning.ISSUER_IS_WARD in found.warnings
    assert LetterWarning.ISSUED_BY_US not in found.warnings
