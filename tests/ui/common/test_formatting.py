"""Dates, numbers and sizes are written the way the office writes them."""

from datetime import date, datetime

import pytest

from vanthu.ui.common import formatting
from vanthu.ui.common.folding import folded


def test_a_date_always_has_two_digits_and_a_whole_year() -> None:
    assert formatting.date_text(date(2025, 1, 6)) == "06/01/2025"
    assert formatting.date_text(None) == ""
    assert formatting.short_date_text(date(2025, 1, 6)) == "06/01"
    assert formatting.moment_text(datetime(2025, 1, 6, 7, 5)) == "06/01/2025 07:05"


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2025-10-06", "06/10/2025"),
        ("2022-??-??", "--/--/2022"),
        ("2025-10", "10/2025"),
        ("", ""),
    ],
)
def test_a_part_of_a_date_shows_what_is_left_empty(iso: str, shown: str) -> None:
    assert formatting.partial_date_text(iso) == shown


def test_numbers_have_points_and_a_comma() -> None:
    assert formatting.number_text(1234567) == "1.234.567"
    assert formatting.decimal_text(1234.56, 2) == "1.234,56"


def test_sizes_are_short() -> None:
    assert formatting.size_text(200) == "1 kB"
    assert formatting.size_text(318_000) == "318 kB"
    assert formatting.size_text(1_500_000) == "1,5 MB"


def test_words_are_tidied() -> None:
    assert formatting.sentence_case("công văn") == "Công văn"
    assert formatting.one_line(" hai \n  dòng ") == "hai dòng"


def test_folding_forgets_accents_and_the_stroke_of_d() -> None:
    assert folded("  Đơn vị Chuyển đổi số ") == "don vi chuyen doi so"
