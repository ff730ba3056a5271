"""Headers and closings in shapes that offices use and the decree does not show."""

from datetime import date

import pytest

from tests.extraction.header_reading import (
    BODY,
    CLOSING,
    HEADER,
    fields_above,
    fields_of,
)
from vanthu.domain.intake import FieldState

COPIES = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    "closing",
    [
        f"GIÁM ĐỐC\n(Đã ký)\nLê Văn Bình\n\n{COPIES}",
        f"{COPIES}GIÁM ĐỐC\n\nTS. BS. Lê Văn Bình\n",
        f"{COPIES}GIÁM ĐỐC\n\nThượng tá Lê Văn Bình\n",
        f"{COPIES}GIÁM ĐỐC\nKý bởi: Lê Văn Bình\nNgày ký: 10/10/2026\nLê Văn Bình\n",
    ],
)
def test_a_name_is_found_above_or_below_the_copies(closing: str) -> None:
    fields = fields_above(closing)

    assert (fields.signer_title.value, fields.signer.value) == (
        "GIÁM ĐỐC",
        "Lê Văn Bình",
    )


def test_a_name_in_capitals_is_one_only_below_a_title() -> None:
    assert fields_above(f"{COPIES}GIÁM ĐỐC\n\nLÊ VĂN BÌNH\n").signer.value == (
        "LÊ VĂN BÌNH"
    )
    assert fields_above(f"{COPIES}CHÁNH\nVĂN PHÒNG\n").signer.value is None


def test_a_short_date_with_its_place_is_the_letters() -> None:
    printed = "Trung Lương, ngày 06 tháng 10 năm 2025"
    fields = fields_of(
        HEADER.replace(printed, "Trung Lương, ngày 06/10/2025") + BODY + CLOSING
    )

    assert fields.issued_on.value == date(2025, 10, 6)
    assert fields.place.value == "Trung Lương"


def test_an_office_whose_name_begins_like_a_title_has_letters_too() -> None:
    header = HEADER.replace("SỞ NỘI VỤ ", "BAN CHQS TỈNH ")
    assert fields_of(header + BODY + CLOSING).doc_type.value == "công văn"


def test_a_citizens_title_is_no_type_of_the_decree() -> None:
    text = (
        "ĐƠN KIẾN NGHỊ\nVề việc thoát nước\n\nKính gửi: UBND phường\n\nTôi đề nghị xem "
        "xét.\n\nSông Hà, ngày 06 tháng 10 năm 2025\nNgười làm đơn\n\nLê Văn Bình\n"
    )
    fields = fields_of(text)

    assert fields.doc_type.state is FieldState.ABSENT
    assert fields.issued_on.value == date(2025, 10, 6)
    assert fields.signer.value == "Lê Văn Bình"
