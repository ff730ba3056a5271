"""Tests of the marks of urgency and secrecy."""

import pytest

from tests.extraction.header_reading import BODY, CLOSING, HEADER, fields_of
from vanthu.domain.intake import FieldState


@pytest.mark.parametrize(
    ("printed", "level"),
    [
        ("HỎA TỐC", "HỎA TỐC"),
        ("HOẢ TỐC", "HỎA TỐC"),
        ("KHẨN", "KHẨN"),
        ("THƯỢNG KHẨN", "THƯỢNG KHẨN"),
    ],
)
def test_a_mark_that_stands_alone_is_read(printed: str, level: str) -> None:
    assert fields_of(f"{HEADER}{printed}\n{BODY}{CLOSING}").urgency.value == level


def test_a_secret_letter_is_recognised() -> None:
    assert fields_of(f"{HEADER}TỐI MẬT\n{BODY}{CLOSING}").secrecy.value == "TỐI MẬT"


@pytest.mark.parametrize(
    ("printed", "secrecy", "urgency"),
    [
        ("MẬT   KHẨN", "MẬT", "KHẨN"),
        ("TỐI MẬT HỎA TỐC", "TỐI MẬT", "HỎA TỐC"),
        ("HỎA TỐC - MẬT", "MẬT", "HỎA TỐC"),
        ("[ TUYỆT MẬT ]", "TUYỆT MẬT", None),
        ("M Ậ T", "MẬT", None),
        ("Độ mật: Tối mật", "TỐI MẬT", None),
        ("Mức độ mật: MẬT", "MẬT", None),
    ],
)
def test_marks_in_a_stamp_are_recognised(
    printed: str, secrecy: str, urgency: str | None
) -> None:
    fields = fields_of(f"{HEADER}{printed}\n{BODY}{CLOSING}")

    assert (fields.secrecy.value, fields.urgency.value) == (secrecy, urgency)


@pytest.mark.parametrize(
    ("line", "with_stamp"),
    [
        ("Số: 45/SNV-VP", "Số: 45/SNV-VP MẬT"),
        ("tháng 10 năm 2025", "tháng 10 năm 2025 TUYỆT MẬT"),
        ("SỞ NỘI VỤ ", "TỐI MẬT Số: 45/SNV-VP\nSỞ NỘI VỤ "),
    ],
)
def test_a_stamp_on_a_line_of_the_header_is_recognised(
    line: str, with_stamp: str
) -> None:
    text = f"{HEADER.replace(line, with_stamp)}{BODY}{CLOSING}"

    assert fields_of(text).secrecy.value is not None


def test_a_mark_in_a_text_without_header_is_recognised() -> None:
    assert fields_of("TỐI MẬT\nNội dung cần trao đổi.\n").secrecy.value == "TỐI MẬT"


@pytest.mark.parametrize(
    "words",
    [
        "V/v bảo vệ bí mật nhà nước",
        "TĂNG CƯỜNG BẢO VỆ BÍ MẬT",
        "Mật độ xây dựng 60%",
        "V/v rà soát độ mật của tài liệu: mật khẩu",
        "GIẢI PHÓNG MẶT BẰNG",
    ],
)
def test_a_subject_about_secrets_is_no_mark(words: str) -> None:
    header = HEADER.replace("V/v rà soát hồ sơ", words)

    assert fields_of(header + BODY + CLOSING).secrecy.state is FieldState.ABSENT


@pytest.mark.parametrize("words", ["bảo mật thông tin", "BÍ MẬT", "Khẩn trương", "MẶT"])
def test_words_that_only_contain_a_mark_are_none(words: str) -> None:
    fields = fields_of(f"{HEADER}{words}\n{BODY}{CLOSING}")

    assert fields.secrecy.state is FieldState.ABSENT
    assert fields.urgency.state is FieldState.ABSENT


def test_a_word_of_the_body_is_no_mark() -> None:
    fields = fields_of(f"{HEADER}{BODY}MẬT\nKHẨN\n{CLOSING}")

    assert fields.secrecy.state is FieldState.ABSENT
    assert fields.urgency.state is FieldState.ABSENT
