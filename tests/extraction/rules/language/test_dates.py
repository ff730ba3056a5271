"""Tests of printed dates."""

from datetime import date

import pytest

from vanthu.extraction.rules.language.dates import PrintedDate, find_dates


@pytest.mark.parametrize(
    "text",
    [
        "ngày 06 tháng 10 năm 2025",
        "ngày 6 tháng 10\nnăm 2025",
        "06/10/2025",
        "6-10-2025",
        "6.10.2025",
        "06/1 0/2025",
        "ngày 06 tháng 10/2025",
        "ngày 06/10 năm 2025",
        "ngày 06tháng 10năm 2025",
        "ngày 06 thang 10 nam 2025",
        "ngày 6 tháng mười năm 2025",
        "ngày 06/10⁄2025",
    ],
)
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    assert [d.whole for d in find_dates(f"từ {text}, theo")] == [date(2025, 10, 6)]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert list(find_dates("ngày 32/10/2025 và 30/02/2025")) == []


def test_the_fifth_month_in_words_is_not_the_word_for_year() -> None:
    assert [d.whole for d in find_dates("ngày 9 tháng năm năm 2025")] == [
        date(2025, 5, 9)
    ]
    assert list(find_dates("ngày 9 tháng năm 2025")) == []


def test_both_ends_of_a_range_are_dates() -> None:
    assert [d.whole for d in find_dates("từ 05/10/2025-06/10/2025")] == [
        date(2025, 10, 5),
        date(2025, 10, 6),
    ]


@pytest.mark.parametrize(
    "text", ["ngày 3x/02/2025", "ngày /02/2025", "ngày 05/2025", "05-10/01/2025"]
)
def test_a_damaged_date_is_not_guessed(text: str) -> None:
    assert list(find_dates(text)) == []


def test_a_reference_is_no_date() -> None:
    assert list(find_dates("số 12/2021/QĐ-TTg")) == []


def test_what_is_not_printed_stays_open() -> None:
    assert PrintedDate(0, 1, None, None, 2022).partial == "2022-??-??"
    assert PrintedDate(0, 1, 5, 3, None).partial is None
