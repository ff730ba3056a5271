"""Tests of what the clerk is told about a letter."""

import pytest

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


@pytest.mark.parametrize(
    "words",
    [
        "(có danh sách kèm theo)",
        "(Phụ lục kèm theo)",
        "theo biểu mẫu đính kèm",
        "(sao gửi kèm)",
        "và gửi kèm theo Công văn này đề cương",
        "theo đề cương tại Phụ lục II",
        "(chi tiết theo Mẫu số 01 Phụ lục)",
        "(có Kế hoạch chi tiết kèm theo)",
        "theo Quy chế ban hành kèm theo Quyết định này",
    ],
)
def test_an_attachment_is_told_however_it_is_named(words: str) -> None:
    found = read(f"Đề nghị rà soát {words}.").warnings

    assert found == (LetterWarning.ATTACHMENT_MENTIONED,)


@pytest.mark.parametrize(
    "words",
    [
        "theo Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP",
        "tại Phụ lục II của Luật",
        "theo Quy chế kèm theo Quyết định số 5/QĐ-UBND",
    ],
)
def test_the_appendix_of_a_decree_is_no_attachment(words: str) -> None:
    assert read(f"Đề nghị rà soát {words}.").warnings == ()


def test_an_attachment_that_follows_the_letter_does_not_lack() -> None:
    letter = f"{HEADER}Kính gửi: UBND các phường.\n\nĐề nghị rà soát (gửi kèm mẫu).\n"
    page = Page(f"{letter}{CLOSING}\nPHỤ LỤC\nBIỂU TỔNG HỢP\n1. Phường A\n")

    assert propose([page], WARD, WorkingCalendar()).warnings == ()


@pytest.mark.parametrize(
    "attached",
    [
        "PHỤ LỤC\nBIỂU TỔNG HỢP\n(Kèm theo Công văn số 45/SNV-VP)\nNộp trước ngày",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:   /BC-UBND\nBÁO CÁO\nGửi trước ngày",
        "ĐỀ CƯƠNG BÁO CÁO\n1. Giao UBND phường báo cáo trước ngày",
        "Biểu số 2: số 9/AB-CD trước ngày",
        "LỊCH KIỂM TRA\nGiao Công an tỉnh kiểm tra ngày",
        "Dự thảo\nQUY CHẾ\nĐiều 1. Giao Sở Y tế hoàn thành trước ngày",
    ],
)
def test_what_follows_the_signature_is_not_the_letter(attached: str) -> None:
    page = Page(f"{HEADER}Kính gửi: UBND các phường.\n\nĐề nghị rà soát.\n{CLOSING}")
    whole = Page(f"{page.text}\n{attached} 30/11/2026.\n")

    alone, found = (propose([p], WARD, WorkingCalendar()) for p in (page, whole))

    assert (found.terms, found.references, found.assignments) == ((), (), ())
    assert found.fields == alone.fields
    assert len(found.items) == len(alone.items)


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
