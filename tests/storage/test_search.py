"""Letters are found with accents and without, by any way of writing a reference."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.examples import DRAFT, reading
from vanthu.services.lines import RegisterQuery
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.services.register import Register
from vanthu.storage.folding import search_terms, with_accents, without_accents


@pytest.fixture
def register(open_unit: OpenUnit) -> Register:
    letters = {
        1: replace(DRAFT, number="798", symbol="UBND-VHXH", subject="Hoà giải cơ sở"),
        2: replace(DRAFT, number="05", symbol="KH-UBND", subject="điều động cán bộ"),
        3: replace(DRAFT, subject="Chuyển đổi số", signer_name="Vũ Thị Nhung", note=""),
    }
    with open_unit() as unit:
        for number, draft in letters.items():
            unit.register.add(number, draft, reading() if number == 3 else None)
        unit.commit()
    return Register(open_unit)


SEARCHES = {
    "": [3, 2, 1],
    "798 ubnd vhxh": [1],
    "798/UBND-VHXH": [1],
    "798/ubnd": [1],
    "UBND-VHXH": [1],
    "VHXH-UBND": [],
    "98/ubnd": [],
    "5/KH-UBND": [2],
    "05/kh": [2],
    "hoa giai": [3, 1],
    "hòa giải": [3, 1],
    "HOÀ GIẢI": [3, 1],
    "hóa giải": [],
    "dieu dong": [3, 2],
    "điều động": [3, 2],
    "đieu dong": [],
    "chuyen doi so": [3],
    "so chuyen": [3],
    "chuyen 798": [],
    "nhung vu": [3],
    "trung luong": [3, 2, 1],
    "một cửa": [3],
    "chuy": [3],
    "%": [3, 2, 1],
    "_ / -": [3, 2, 1],
    "'; DROP TABLE letter; --": [],
}


def test_a_search_finds_what_it_should_and_nothing_else(register: Register) -> None:
    queries = {search: RegisterQuery(search=search) for search in SEARCHES}
    found = {
        search: [line.arrival_number for line in register.lines(query)]
        for search, query in queries.items()
    }

    assert found == SEARCHES
    assert {search: register.count(query) for search, query in queries.items()} == {
        search: len(numbers) for search, numbers in SEARCHES.items()
    }


def test_decomposed_letters_are_the_same_letters(register: Register) -> None:
    query = unicodedata.normalize("NFD", "điều động cán bộ")

    assert register.count(RegisterQuery(search=query)) == 2


def test_a_search_and_a_year_are_both_kept(register: Register) -> None:
    assert register.count(RegisterQuery(search="hoa giai", year=2024)) == 0


def test_a_pasted_page_is_searched_by_its_first_words(register: Register) -> None:
    page = " ".join(f"từ{n}" for n in range(5000))

    assert register.count(RegisterQuery(search=page)) == 0
    assert register.count(RegisterQuery(search="x" * 100_000)) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("khoẻ", "khỏe"), ("Uỷ", "ủy"), ("thuỷ", "thủy"), ("007", "7")],
)
def test_two_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert with_accents(one) == with_accents(other)


def test_zero_is_a_number() -> None:
    assert without_accents("000") == " 0 "


@given(st.text())
def test_every_text_is_found_by_each_of_its_own_words(content: str) -> None:
    indexed = {True: with_accents(content), False: without_accents(content)}

    assert all(
        term.words in indexed[term.with_accents] for term in search_terms(content)
    )
