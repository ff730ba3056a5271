"""Tests of the issuing body and the body above it."""

import pytest

from tests.extraction.header_reading import BODY, CLOSING, fields_of, fields_under
from vanthu.domain.intake import FieldState

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    "header",
    [
        f"UBND TỈNH HÒA LƯƠNG {NATION}\nSỞ Y TẾ {MOTTO}\nSố: 1/SYT\n",
        f"UBND TỈNH HÒA LƯƠNG\n\nSỞ Y TẾ\n\nSố: 1/SYT\n{NATION}\n{MOTTO}\n",
        f"{NATION}\n{MOTTO}\nUBND TỈNH HÒA LƯƠNG\nSỞ Y TẾ\nSố: 1/SYT\n",
        f"| UBND TỈNH HÒA LƯƠNG SỞ Y TẾ ---- | {NATION} {MOTTO} ---- |\n"
        "| Số: 1/SYT |\n",
    ],
)
def test_the_left_column_names_issuer_and_the_body_above(header: str) -> None:
    fields = fields_under(header)

    assert fields.issuer.value == "SỞ Y TẾ"
    assert fields.parent_issuer.value == "UBND TỈNH HÒA LƯƠNG"


def test_a_locality_on_its_own_line_belongs_to_the_committee() -> None:
    header = f"ỦY BAN NHÂN DÂN {NATION}\nPHƯỜNG SÔNG HÀ {MOTTO}\nSố: 1/UBND\n"

    fields = fields_under(header)

    assert fields.issuer.value == "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"
    assert fields.parent_issuer.state is FieldState.ABSENT


def test_a_wrapped_name_is_joined() -> None:
    header = "UBND TỈNH HÒA LƯƠNG\nSỞ TÀI NGUYÊN VÀ MÔI\nTRƯỜNG\nSố: 1/STNMT\n"

    fields = fields_under(header)

    assert fields.issuer.value == "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"


def test_the_banner_of_a_signing_machine_is_no_issuer() -> None:
    header = (
        "TRUNG TÂM CÔNG\nBÁO VÀ TIN HỌC\n06.11.2024 09:27:05\n+07:00\n\n"
        f"ỦY BAN NHÂN DÂN\nTỈNH HÒA LƯƠNG\nSố: 5/UBND\n{NATION}\n"
    )

    assert fields_under(header).issuer.value == "ỦY BAN NHÂN DÂN TỈNH HÒA LƯƠNG"


def test_a_header_without_left_column_has_no_issuer() -> None:
    fields = fields_under(f"{NATION}\n{MOTTO}\nSố: 1/UBND-VP\nV/v rà soát\n")

    assert fields.issuer.state is FieldState.ABSENT


def test_a_body_that_only_the_text_names_is_no_issuer() -> None:
    assert fields_of(BODY + CLOSING).issuer.state is FieldState.ABSENT


@pytest.mark.parametrize("number", ["(57) STP-HC", "57/STP-HC", "-----", "*", ""])
def test_the_left_column_before_quoc_hieu_is_read_without_the_label_of_its_number(
    number: str,
) -> None:
    header = (
        f"UBND TỈNH TRUNG LƯƠNG\nSỞ TƯ PHÁP\n\n{number}\nV/v rà soát hồ sơ hộ tịch\n"
        "năm 2026\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n\nTrung Lương, ngày 12 tháng 11 năm 2026\n"
    )

    fields = fields_under(header)

    assert fields.issuer.value == "SỞ TƯ PHÁP"
    assert fields.parent_issuer.value == "UBND TỈNH TRUNG LƯƠNG"
    assert fields.subject.value == "rà soát hồ sơ hộ tịch năm 2026"


@pytest.mark.parametrize(
    ("above", "below", "parent", "issuer"),
    [
        ("BỘ TÀI CHÍNH", "TONG CYC THUE", "BỘ TÀI CHÍNH", "TONG CYC THUE"),
        ("BỘ TƯ PHÁP", "VỤ PHÁP LUẬT", "BỘ TƯ PHÁP", "VỤ PHÁP LUẬT"),
        ("BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG", None, "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        ("BỘ GIÁO DỤC", "VÀ ĐÀO TẠO", None, "BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("BAN CHỈ ĐẠO TỈNH", "TIỂU BAN Y TẾ", "BAN CHỈ ĐẠO TỈNH", "TIỂU BAN Y TẾ"),
        ("UBNDTHÀNH PHỐ ĐÊ", "SỞ Y TẾ", "UBNDTHÀNH PHỐ ĐÊ", "SỞ Y TẾ"),
    ],
)
def test_a_line_under_a_whole_name_issues_the_letter(
    above: str, below: str, parent: str | None, issuer: str
) -> None:
    header = (
        f"{above}   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"{below}   Độc lập - Tự do - Hạnh phúc\nSố: 5/CV-VP\nV/v rà soát hồ sơ\n"
    )
    fields = fields_under(header)

    assert fields.parent_issuer.value == parent
    assert fields.issuer.value == issuer


def test_a_committee_in_one_word_is_the_body_above_without_quoc_hieu_beside() -> None:
    header = "|\n\nUBNDTHÀNH PHỐ ĐÊ\n\nSỞ Y TẾ\n\nSố: 5/SYT-VP\n\nV/v rà soát\n\n"
    header += "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐê, ngày 06 tháng 10 năm 2025\n\n"

    assert fields_under(header).parent_issuer.value == "UBNDTHÀNH PHỐ ĐÊ"
