"""Alike texts have alike signatures, whatever the file they come from."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.similarity import ALIKE, Signature, signature_of

WORDS = st.text("abcdeghiklmnopqrstuvxyđăâêôơư0123456789", min_size=1, max_size=6)
TEXTS = st.lists(WORDS, min_size=40, max_size=120, unique=True).map(" ".join)
LONG = " ".join(f"chữ{number}" for number in range(400))


def signed(text: str) -> Signature:
    signature = signature_of(text)
    assert signature is not None
    return signature


@given(TEXTS)
def test_a_text_is_wholly_like_itself(text: str) -> None:
    assert signed(text).likeness(signed(text)) == 1.0


@given(TEXTS)
def test_accents_capitals_lines_and_signs_do_not_count(text: str) -> None:
    plain = text.translate(str.maketrans("đăâêôơư", "daaeoou"))
    printed = plain.upper().replace(" ", ",\n")

    assert signed(printed) == signed(text)


@given(TEXTS, TEXTS)
def test_likeness_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    likeness = signed(one).likeness(signed(other))

    assert likeness == signed(other).likeness(signed(one))
    assert 0.0 <= likeness <= 1.0


@given(TEXTS)
def test_bands_are_numbers_that_both_databases_hold(text: str) -> None:
    bands = signed(text).bands()

    assert bands
    assert all(0 <= band < 1 << 32 for band in bands)


@given(st.integers(0, 390), st.integers(1, 10))
def test_a_few_wrong_words_leave_a_letter_alike(place: int, count: int) -> None:
    words = LONG.split()
    words[place : place + count] = ["sai"] * len(words[place : place + count])
    misread = signed(" ".join(words))

    assert misread.likeness(signed(LONG)) >= ALIKE
    assert misread.bands() & signed(LONG).bands()


def test_signatures_are_the_same_in_every_process() -> None:
    assert signed(LONG).values[:3] == (23315231, 19866599, 3058566)


@pytest.mark.parametrize("text", ["", "Kính gửi", "a " * 500, " ".join("abcdefgh")])
def test_a_few_words_cannot_be_compared(text: str) -> None:
    assert signature_of(text) is None


def test_a_signature_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="64"):
        Signature((1, 2, 3))


def test_different_real_letters_are_far_from_alike(shared_samples: Path) -> None:
    files = [
        *shared_samples.glob("letters/*.txt"),
        *shared_samples.glob("corpus/letters/*.txt"),
    ]
    signatures = [signed(file.read_text(encoding="utf-8")) for file in files]

    nearest = max(one.likeness(other) for one, other in combinations(signatures, 2))

    assert len(files) >= 35
    assert nearest < ALIKE - 0.2
