"""Tests of printed dates."""

from datetime import date

import pytest

from vanthu.extraction.rules.dates import PrintedDate, find_dates


@pytest.mark.parametrize(
    "text",
    [
        "ngày 06 tháng 10 năm 2025",
        "ngày 6 tháng 10\nnăm 2025",
        "06/10/2025",
        "6-10-2025",
        "6.10.2025",
        "06/1 0/2025",
    ],
)
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    assert [d.whole for d in find_dates(f"từ {text}, theo")] == [date(2025, 10, 6)]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert list(find_dates("ngày 32/10/2025 và 30/02/2025")) == []


def test_a_reference_is_no_date() -> None:
    assert list(find_dates("số 12/2021/QĐ-TTg")) == []


def test_what_is_not_printed_stays_open() -> None:
    assert PrintedDate(0, 1, None, None, 2022).partial == "2022-??-??"
    assert PrintedDate(0, 1, 5, 3, None).partial is None
