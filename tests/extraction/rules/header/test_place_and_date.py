"""Tests of the date line."""

from datetime import date

import pytest

from tests.extraction.header_reading import (
    BODY,
    CLOSING,
    fields_of,
    fields_under,
    quotes,
)
from vanthu.domain.intake import FieldState


def test_place_and_day_are_read() -> None:
    fields = fields_under("Số: 1/SYT\nUông Hạ, ngày 06 tháng 10 năm 2025\n")

    assert fields.place.value == "Uông Hạ"
    assert fields.issued_on.value == date(2025, 10, 6)
    assert quotes(fields.issued_on) == "ngày 06 tháng 10 năm 2025"
    assert fields.issued_partial.state is FieldState.ABSENT


@pytest.mark.parametrize(
    "line",
    [
        "Quận Hạ, ngày      tháng     năm 2022",
        "Quận Hạ, ngày tháng năm 2022",
        "Quận Hạ, ngày … tháng … năm 2022",
    ],
)
def test_an_empty_day_is_blank_and_the_year_is_kept(line: str) -> None:
    fields = fields_under(f"Số: 1/SYT\n{line}\n")

    assert fields.issued_on.state is FieldState.BLANK
    assert fields.issued_partial.value == "2022-??-??"
    assert fields.place.value == "Quận Hạ"


def test_a_month_is_kept_when_only_the_day_is_empty() -> None:
    fields = fields_under("Số: 1/SYT\nHạ Long, ngày        tháng 12 năm 2024\n")

    assert fields.issued_partial.value == "2024-12-??"


@pytest.mark.parametrize("day", ["J)", "32", "O1", "|Ô", "-†"])
def test_an_illegible_day_is_not_guessed(day: str) -> None:
    fields = fields_under(f"Số: 1/SYT Quảng Hạ, ngày {day} tháng 9 năm 2023\n")

    assert fields.issued_on.value is None
    assert fields.issued_partial.value == "2023-09-??"
    assert fields.place.value == "Quảng Hạ"


def test_a_signing_machine_does_not_date_the_letter() -> None:
    fields = fields_under("Thời gian ký: 01/11/2023 14:22:35 +07:00\nSố: 1/SYT\n")

    assert fields.issued_on.state is FieldState.ABSENT


def test_dates_that_only_the_body_cites_do_not_date_the_letter() -> None:
    fields = fields_of(BODY + CLOSING)

    assert fields.issued_on.state is FieldState.ABSENT
    assert fields.place.state is FieldState.ABSENT
