"""The seed data of offices is complete and free of contradictions."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "resources" / "organisation"
LEVELS = {"central", "province", "commune", "branch", "organisation", "party"}


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("level", ["phuong", "xa"])
def test_departments_have_their_own_code_and_names(level: str) -> None:
    departments = read(f"departments-{level}.toml")["department"]
    codes = [entry["code"] for entry in departments]
    names = Counter(
        name
        for entry in departments
        for name in {entry["name"], entry["code"], *entry["aliases"]}
    )

    assert len(set(codes)) == len(codes)
    assert [name for name, times in names.items() if times > 1] == []
    assert {entry["kind"] for entry in departments} == {"own", "partner"}


def test_a_phuong_and_a_xa_differ_in_their_economic_department() -> None:
    ward, commune = (
        {entry["code"] for entry in read(f"departments-{level}.toml")["department"]}
        for level in ("phuong", "xa")
    )

    assert "KTHTĐT" in ward - commune
    assert "KT" in commune - ward
    assert {"VP", "VHXH", "TTPVHCC"} <= ward & commune


def test_agencies_are_named_once_on_a_known_level() -> None:
    agencies = read("agencies.toml")["agency"]
    names = [entry["name"] for entry in agencies]

    assert len(set(names)) == len(names)
    assert {entry["level"] for entry in agencies} == LEVELS


def test_no_office_of_today_is_listed_as_abolished() -> None:
    former = {entry["former"] for entry in read("successors.toml")["successor"]}
    today = {entry["name"] for entry in read("agencies.toml")["agency"]} | {
        entry["name"]
        for level in ("phuong", "xa")
        for entry in read(f"departments-{level}.toml")["department"]
    }

    assert former & today == set()


def test_every_successor_is_an_office_of_today_or_another_step() -> None:
    known = {entry["name"] for entry in read("agencies.toml")["agency"]} | {
        entry["name"]
        for level in ("phuong", "xa")
        for entry in read(f"departments-{level}.toml")["department"]
    }
    for entry in read("successors.toml")["successor"]:
        assert entry["successors"]
        assert set(entry["successors"]) <= known, entry["former"]
