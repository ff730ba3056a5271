"""Text is made fit for print without changing a word of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.rendering.typography import NO_BREAK, bound, tidy


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  một\t hai\n\nba ", "một hai ba"),
        ("một\u00a0hai", "một hai"),
        ("ca\u0301", "cá"),
        ("a\u200bb\ufeffc\u202ed", "abcd"),
        ("a\x00\x0b\ud800b", "a b"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_text_is_tidied(typed: str, printed: str) -> None:
    assert tidy(typed) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ngày 05 tháng 01 năm 2026", "ngày_05 tháng_01 năm_2026"),
        ("Công văn số 12/UBND-VX", "Công văn số_12/UBND-VX"),
        ("số [chưa có số]/VHTT", "số [chưa có số]/VHTT"),
        ("điểm a khoản 2 Điều 103 Chương XII", "điểm_a khoản_2 Điều_103 Chương_XII"),
        ("số liệu của điểm bán hàng", "số liệu của điểm bán hàng"),
        ("năm học, ngày hội, tháng hành động", "năm học, ngày hội, tháng hành động"),
        ("Tháng 10 là tháng tiêu dùng", "Tháng_10 là tháng tiêu dùng"),
    ],
)
def test_a_number_stays_with_its_word(text: str, printed: str) -> None:
    assert bound(text).replace(NO_BREAK, "_") == printed


@given(st.text())
def test_any_text_becomes_one_composed_line(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(sign).startswith("Cc") for sign in once)
    once.encode()
