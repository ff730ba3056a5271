"""What the first lines of a page tell where the letter's header is cut or left out."""

from datetime import date

import pytest

from tests.extraction.header_reading import BODY, CLOSING, HEADER, fields_of
from vanthu.domain.intake import FieldState


@pytest.mark.parametrize(
    "head",
    [
        "Số 45/SNV-VP Ngày 06-10-2025 V/v rà soát hồ sơ\n\nĐăng ngày: 07/10/2025\n\n",
        "Công văn Số: 45/SNV-VP ngày 06 tháng 10 năm 2025 Về việc rà soát hồ sơ\n\n",
        "Công văn số 45/SNV-VP ngày 06/10/2025 của Sở Nội vụ về việc rà soát hồ sơ\n\n",
        "SỞ NỘI VỤ\nSố: 45/SNV-VP, ngày 06/10/2025\nV/v rà soát hồ sơ\n\n",
        "SỞ NỘI VỤ\nSố: 45/SNV-VP ngày 06 tháng 10 năm 2025\nV/v rà soát hồ sơ\n\n",
        "SỞ NỘI VỤ\nSố: 45/SNV-VP ngày 06 tháng 10 năm 2025 V/v rà soát hồ sơ\n\n",
    ],
)
def test_the_day_behind_the_number_dates_the_letter(head: str) -> None:
    fields = fields_of(head + BODY + CLOSING)

    assert fields.full_ref.value == "45/SNV-VP"
    assert fields.issued_on.value == date(2025, 10, 6)
    assert fields.subject.value == "rà soát hồ sơ"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("SỞ NỘI VỤ\nSố 12-CV/ĐU, ngày 06/10/2025\nV/v rà soát\n", date(2025, 10, 6)),
        ("CÔNG ĐIỆN\nSố: 2/CĐ-UBND hồi 10 giờ 00 ngày 06/10/2025\n", date(2025, 10, 6)),
        (
            "SỞ NỘI VỤ\nSố: 45/SNV-VP\nV/v trả lời Công văn số 1/UB ngày 2/10/2025\n",
            None,
        ),
        ("SỞ NỘI VỤ\nSố: 45/SNV-VP về kế hoạch ngày 06/10/2025\n", None),
        ("SỞ NỘI VỤ\nSố:     /SNV-VP ngày     /10/2025\nV/v rà soát hồ sơ\n", None),
    ],
)
def test_only_the_day_straight_behind_its_own_number_is_the_letters(
    head: str, day: date | None
) -> None:
    assert fields_of(head + BODY + CLOSING).issued_on.value == day


def test_a_date_line_comes_before_the_day_behind_a_number() -> None:
    header = HEADER.replace("Số: 45/SNV-VP ", "Số: 45/SNV-VP, ngày 01/10/2025\n")

    assert fields_of(header + BODY + CLOSING).issued_on.value == date(2025, 10, 6)


@pytest.mark.parametrize("day", ["ngàyA6 thang 10", "ngàyO6 tháng 10"])
def test_a_day_glued_to_a_capital_has_lost_a_digit(day: str) -> None:
    header = HEADER.replace("ngày 06 tháng 10", day)

    assert fields_of(header + BODY + CLOSING).issued_on.value is None


def test_a_day_glued_to_its_word_is_read() -> None:
    header = HEADER.replace("ngày 06 tháng 10", "ngày06 tháng10")

    assert fields_of(header + BODY + CLOSING).issued_on.value == date(2025, 10, 6)


def test_a_page_tells_its_title_above_the_day_of_publication() -> None:
    page = "In trang\n\nThông báo về việc nghỉ lễ năm 2025.\nCập nhật lúc : 08:51\n\n"

    fields = fields_of(page + BODY + CLOSING)

    assert fields.doc_type.value == "thông báo"
    assert fields.subject.value == "nghỉ lễ năm 2025"


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        (
            "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
            "Số: 4/2025/QĐ-UBND | Trung Lương, ngày 06 tháng 10 năm 2025 |\n"
            "BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ\nTRÊN ĐỊA BÀN TỈNH\n"
            "ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG\n",
            "BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ TRÊN ĐỊA BÀN TỈNH",
        ),
        (
            "PHÊ DUYỆT ĐỀ ÁN BẢO VỆ ĐÊ\nTHỦ TƯỚNG CHÍNH PHỦ\n",
            "PHÊ DUYỆT ĐỀ ÁN BẢO VỆ ĐÊ",
        ),
        ("CỔNG THÔNG TIN CỦA TỈNH\nTHỦ TƯỚNG CHÍNH PHỦ\n", None),
        ("SỞ NỘI VỤ\nGIÁM ĐỐC SỞ NỘI VỤ\n", None),
    ],
)
def test_capitals_above_who_decides_are_the_subject(
    head: str, subject: str | None
) -> None:
    grounds = (
        "Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành.\n"
    )

    found = fields_of(head + grounds).subject

    assert found.value == subject
    assert (found.state is FieldState.FOUND) == (subject is not None)
