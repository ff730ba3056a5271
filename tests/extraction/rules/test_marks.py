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


@pytest.mark.parametrize("words", ["bảo mật thông tin", "BÍ MẬT", "Khẩn trương", "MẶT"])
def test_words_that_only_contain_a_mark_are_none(words: str) -> None:
    fields = fields_of(f"{HEADER}{words}\n{BODY}{CLOSING}")

    assert fields.secrecy.state is FieldState.ABSENT
    assert fields.urgency.state is FieldState.ABSENT


def test_a_word_of_the_body_is_no_mark() -> None:
    fields = fields_of(f"{HEADER}{BODY}MẬT\nKHẨN\n{CLOSING}")

    assert fields.secrecy.state is FieldState.ABSENT
    assert fields.urgency.state is FieldState.ABSENT
