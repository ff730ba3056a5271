"""Patterns of words that begin where a word begins."""

import re

import pytest

from vanthu.extraction.rules.language.words import beginning


@pytest.mark.parametrize("text", ["gui so", "(gui so", "\ngui", "gui"])
def test_a_word_is_found_where_it_begins(text: str) -> None:
    assert re.search(beginning("gui", "nop"), text)


@pytest.mark.parametrize("text", ["ngui", "1gui", "_gui"])
def test_the_end_of_a_longer_word_is_not_found(text: str) -> None:
    assert not re.search(beginning("gui", "nop"), text)


@pytest.mark.parametrize("text", ["mon", "mo", "moon"])
def test_a_letter_that_may_be_missing_or_come_twice_stays_so(text: str) -> None:
    assert re.fullmatch(beginning("mo{1,2}n?"), text)
