"""Tests of where a letter ends and its attachments begin."""

import pytest

from tests.extraction.body_reading import WARD
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterProposal
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose

LETTER = """\
UBND TỈNH TRUNG LƯƠNG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc
Số: 45/SNV-VP             Trung Lương, ngày 05 tháng 11 năm 2026
V/v rà soát hồ sơ

Kính gửi: Ủy ban nhân dân các xã, phường.

Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh, Sở Nội vụ đề nghị
các địa phương rà soát hồ sơ, gửi báo cáo trước ngày 20/11/2026.
Trân trọng./.
"""
COPIES = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
SIGNATURE = "\nGIÁM ĐỐC\n\n\nLê Văn Bình\n"
ATTACHED = """\
Căn cứ Quyết định số 99/QĐ-BNV ngày 01/01/2020, nộp trước ngày 30/12/2026.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT, X.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Tám
"""
HEADINGS = (
    "Phụ lục I\nDANH MỤC HỒ SƠ\n(Kèm theo Công văn số 45/SNV-VP)\n",
    "PHỤ LỤC\n",
    "Mẫu số 01\n",
    "Tên đơn vị: ..........   Biểu 02\n",
    "DANH SÁCH\nĐại biểu dự họp\n",
    "ĐỀ CƯƠNG BÁO CÁO\n",
    "PHIẾU KHẢO SÁT\n",
    "LỊCH KIỂM TRA\n",
    "QUY CHẾ\nPhối hợp rà soát hồ sơ\n",
    "(Ban hành kèm theo Công văn số 45/SNV-VP ngày 05 tháng 11 năm 2026)\n",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTỜ KHAI\n",
    "UBND XÃ ...         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: .../BC-UBND\n",
)


def _read(closing: str) -> LetterProposal:
    return propose([Page(LETTER + closing)], WARD, WorkingCalendar())


def _copies(proposal: LetterProposal) -> list[str]:
    return [quoted.value for quoted in proposal.distribution]


def _is_untouched(proposal: LetterProposal) -> bool:
    """Tell whether nothing of the attachment was taken for the letter's."""
    references = [cited.ref for cited in proposal.references]
    return references == ["12/KH-UBND"] and len(proposal.terms) == 1


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_is_appended_is_no_part_of_the_letter(heading: str) -> None:
    read = _read(COPIES + SIGNATURE + "\n" + heading + ATTACHED)

    assert read.fields.signer.value == "Lê Văn Bình"
    assert _copies(read) == ["Như trên", "Lưu: VT"]
    assert _is_untouched(read)


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_copies_and_signer_of_an_attachment_are_not_the_letters(
    heading: str,
) -> None:
    read = _read(SIGNATURE + "\n" + heading + ATTACHED)

    assert read.fields.signer_title.value == "GIÁM ĐỐC"
    assert read.fields.signer.value == "Lê Văn Bình"
    assert _copies(read) == []
    assert _is_untouched(read)


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_signer_of_an_attachment_does_not_sign_a_letter_without_a_name(
    heading: str,
) -> None:
    read = _read(COPIES + "\nGIÁM ĐỐC\n\n" + heading + ATTACHED)

    assert read.fields.signer_title.value == "GIÁM ĐỐC"
    assert read.fields.signer.value is None
    assert _is_untouched(read)


def test_a_second_letter_begins_where_the_first_has_ended() -> None:
    second = LETTER.replace("45/SNV", "46/STC").replace("12/KH", "13/KH")

    read = _read(second + ATTACHED)

    assert read.fields.signer.value is None
    assert _copies(read) == []
    assert _is_untouched(read)


def test_a_signature_right_above_the_copies_is_the_letters_own() -> None:
    read = _read("\nGIÁM ĐỐC\n(đã ký)\nLê Văn Bình\nKý số ngày 05/11/2026\n" + COPIES)

    assert read.fields.signer.value == "Lê Văn Bình"
    assert _copies(read) == ["Như trên", "Lưu: VT"]


def test_a_decision_after_grounds_that_end_with_the_mark_goes_on() -> None:
    text = LETTER.replace("Trân trọng./.", "Xét đề nghị của Chánh Văn phòng./.")

    read = propose(
        [Page(text + "\nQUYẾT ĐỊNH:\nTheo Công văn số 7/BNV-VP.\n" + COPIES)],
        WARD,
        WorkingCalendar(),
    )

    assert [cited.ref for cited in read.references] == ["12/KH-UBND", "7/BNV-VP"]


def test_who_decides_is_no_signature_of_a_letter_without_an_end() -> None:
    header = LETTER.partition("Kính gửi")[0]
    decision = header.replace("V/v rà soát hồ sơ", "QUYẾT ĐỊNH\nVề việc rà soát hồ sơ")
    grounds = "GIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ Công văn số 7/BNV-VP;\nCăn cứ Luật Cán bộ"

    read = propose([Page(decision + grounds)], WARD, WorkingCalendar())

    assert read.fields.signer_title.value is None
    assert [cited.ref for cited in read.references] == ["7/BNV-VP"]
