"""Tests of words in small letters without marks."""

from hypothesis import given
from hypothesis import strategies as st

from vanthu.extraction.folding import fold


def test_folding_keeps_the_length() -> None:
    text = "Đặng Ủy ban ÐƯỜNG – “quốc” İ"

    assert len(fold(text)) == len(text)
    assert fold("Nơi nhận, ĐƯỜNG") == "noi nhan, duong"


@given(st.text())
def test_a_text_folds_as_its_characters_do(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))
