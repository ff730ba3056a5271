"""Tests of the addressees."""

import pytest

from tests.extraction.header_reading import CLOSING, HEADER, read
from vanthu.extraction.rules.ending.recipients import find_recipients

OPENING = "\nThực hiện kế hoạch, đề nghị rà soát./.\n\n"


def _recipients(text: str) -> list[str]:
    return [q.value for q in find_recipients(*read(HEADER + text + OPENING + CLOSING))]


@pytest.mark.parametrize(
    "text",
    [
        "Kính gửi:\n- Sở Y tế;\n- UBND các phường.\n",
        "Kính gửi:  - Sở Y tế;\n           - UBND các phường.\n",
        "Kính gửi Sở Y tế;\n- UBND các phường.\n",
        "| Kính gửi: | - Sở Y tế; - UBND các phường. |\n",
        "Kính gửi:\n\n    • Sở Y tế;\n\n    • UBND các phường.\n",
    ],
)
def test_each_addressee_is_an_item(text: str) -> None:
    assert _recipients(text) == ["Sở Y tế", "UBND các phường"]


def test_one_addressee_may_wrap() -> None:
    text = "Kính gửi: Ủy ban nhân dân các xã,\nphường, thị trấn\n"

    assert _recipients(text) == ["Ủy ban nhân dân các xã, phường, thị trấn"]


def test_what_they_are_called_together_is_no_addressee() -> None:
    text = "Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ.\n(gọi chung là các đơn vị)\n"

    assert _recipients(text) == ["Sở Y tế", "Sở Nội vụ"]


def test_the_words_are_quoted_without_the_dash() -> None:
    found = find_recipients(*read(HEADER + "Kính gửi:\n- Sở Y tế;\n" + OPENING))

    assert found[0].evidence[0].quote.startswith("Sở Y tế")


@pytest.mark.parametrize(
    "opening",
    [
        "- Căn cứ Nghị quyết số 8/NQ-CP ngày 01/7/2025 của Chính phủ;",
        "_' Căn cứ Luật Đê điều;",
        "- Thực hiện Kế hoạch số 3/KH-UBND, Sở đề nghị:",
    ],
)
def test_a_ground_with_a_dash_is_no_addressee(opening: str) -> None:
    dear = "Kính gửi:\n- Sở Y tế;\n- UBND các xã.\n"

    assert _recipients(f"{dear}{opening}\nNội dung.\n") == ["Sở Y tế", "UBND các xã"]


@pytest.mark.parametrize("label", ["Kính gửi: ", "Kính gửi:\n- "])
def test_a_ground_on_the_line_of_the_addressee_is_not_of_it(label: str) -> None:
    dear = f"{label}Phòng Giáo dục huyện Đồi Thông Căn cứ Luật Giáo dục năm 2019;\n"

    assert _recipients(dear + "Nội dung.\n") == ["Phòng Giáo dục huyện Đồi Thông"]
