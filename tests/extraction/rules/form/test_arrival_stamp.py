"""The stamp of arrival set on the words of a letter."""

import pytest

from tests.extraction.header_reading import CLOSING, fields_of

TITLE = "Số: 5/QĐ-UBND\nQUYẾT ĐỊNH\n"
BODY = "\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\n"


@pytest.mark.parametrize(
    "subject",
    [
        "Bãi bỏ quy chế văn thư năm 2019\nUBND PHƯỜNG SÔNG HÀ\n"
        "của các phường\nSố: .......... 12\nĐẾN Ngày: 0?/??/2025\n",
        "Bãi bỏ quy chế văn thư năm 2019\nUBND PHƯỜNG SÔNG HÀ của các phường\nĐẾN\n",
    ],
)
def test_a_subject_is_read_without_the_stamp_on_it(subject: str) -> None:
    found = fields_of(TITLE + subject + BODY + CLOSING).subject.value

    assert found == "Bãi bỏ quy chế văn thư năm 2019 của các phường"


def test_who_decides_still_ends_the_subject() -> None:
    subject = "Bãi bỏ quy chế văn thư\nCHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG\n"

    found = fields_of(TITLE + subject + BODY + CLOSING).subject.value

    assert found == "Bãi bỏ quy chế văn thư"
