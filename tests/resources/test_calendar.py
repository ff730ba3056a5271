"""The calendar of the state, as facts that were checked."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parents[2] / "resources" / "calendar" / "vn.toml"
SATURDAY = 5


@pytest.fixture(scope="module")
def calendar() -> dict[str, Any]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


def test_days_are_in_order_and_named_once(calendar: dict[str, Any]) -> None:
    for part in ("holiday", "makeup_day"):
        days = [entry["date"] for entry in calendar[part]]
        assert days == sorted(set(days))
        assert all(entry["name"] and entry["source"] for entry in calendar[part])
        assert all(isinstance(entry["sure"], bool) for entry in calendar[part])


@pytest.mark.parametrize("year", range(2022, 2028))
def test_each_year_has_the_days_of_the_labour_code(
    calendar: dict[str, Any], year: int
) -> None:
    days = {entry["date"]: entry["name"] for entry in calendar["holiday"]}
    of_year = {day: name for day, name in days.items() if day.year == year}
    tet = [day for day, name in of_year.items() if name.startswith("Tết Nguyên đán")]
    national = [day for day, name in of_year.items() if name.startswith("Quốc khánh")]

    assert {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1)} <= set(of_year)
    assert sum(day.weekday() < SATURDAY for day in tet) >= 5
    assert len(national) == 2
    assert "Giỗ Tổ Hùng Vương" in of_year.values()
    assert (date(year, 11, 24) in of_year) == (year >= 2026)


def test_a_make_up_day_is_a_weekend_day_for_a_free_weekday(
    calendar: dict[str, Any],
) -> None:
    free = {entry["date"] for entry in calendar["holiday"]}
    for entry in calendar["makeup_day"]:
        assert entry["date"].weekday() >= SATURDAY
        assert entry["instead_of"].weekday() < SATURDAY
        assert entry["instead_of"] in free
        assert entry["date"] not in free


def test_the_swap_that_libraries_miss_is_known(calendar: dict[str, Any]) -> None:
    made_up = {entry["date"]: entry["instead_of"] for entry in calendar["makeup_day"]}

    assert made_up[date(2026, 1, 10)] == date(2026, 1, 2)


def test_a_proposed_swap_counts_for_nothing(calendar: dict[str, Any]) -> None:
    free = {entry["date"] for entry in calendar["holiday"]}
    made_up = {entry["date"] for entry in calendar["makeup_day"]}
    for swap in calendar["proposed_swap"]:
        assert swap["off"] not in free
        assert swap["work"] not in made_up
