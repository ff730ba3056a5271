"""Days and months written in words."""

import pytest

from vanthu.extraction.rules.language.number_words import number_in_words


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ba", 3),
        ("mung nam", 5),
        ("muoi", 10),
        ("muoi hai", 12),
        ("muoi lam", 15),
        ("hai muoi", 20),
        ("hai muoi mot", 21),
        ("ba muoi mot", 31),
    ],
)
def test_words_give_their_number(words: str, number: int) -> None:
    assert number_in_words(words) == number


@pytest.mark.parametrize("words", ["", "thu hai tuan toi", "muoi may", "x muoi", "12"])
def test_other_words_give_none(words: str) -> None:
    assert number_in_words(words) is None
