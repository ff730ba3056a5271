"""Settings that would spoil documents are refused in words."""

import pytest

from vanthu.domain.office import Department
from vanthu.ui.office.checks import (
    code_problem,
    name_problem,
    required,
    symbol_problem,
)

VP = Department("VP", "Văn phòng")


@pytest.mark.parametrize("symbol", ["UBND", "HĐND&UBND", "UBND-VX", "VP.UBND"])
def test_symbols_of_offices_are_good(symbol: str) -> None:
    assert symbol_problem(symbol) == ""


@pytest.mark.parametrize("symbol", ["", "U BND", "BC/UBND", "-UBND", "UBND-"])
def test_symbols_that_would_break_a_reference_are_not(symbol: str) -> None:
    assert symbol_problem(symbol)


def test_a_code_is_used_once() -> None:
    assert code_problem("VHXH", [VP]) == ""
    assert "Văn phòng" in code_problem("vp", [VP])


def test_a_name_is_used_once_and_not_empty() -> None:
    assert name_problem("Phòng Kinh tế", [VP]) == ""
    assert name_problem("văn phòng", [VP])
    assert name_problem("", [])


def test_an_empty_text_says_that_what_is_stored_stays() -> None:
    assert "vẫn giữ nguyên" in required("")
    assert required("x") == ""
