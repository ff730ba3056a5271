"""Rows of recognised words, without an engine."""

import pytest

from vanthu.extraction.scans.ocr_rows import (
    Row,
    Symbol,
    Word,
    are_certain,
    around,
    certain_numbers,
    confidence_of,
    doubtful_part,
    glyphs_of,
    has,
    is_doubtful,
    is_number,
    moved,
    surest,
    without_doubt,
)


def word(text: str, left: int, sure: float = 95.0) -> Word:
    """Return a word whose letters are ten pixels wide, on a line thirty high."""
    symbols = [
        Symbol(c, left + 10 * at, left + 10 * at + 9) for at, c in enumerate(text)
    ]
    return Word((left, 100, left + 10 * len(text), 130), sure, symbols)


def row(*words: Word) -> Row:
    return Row(125.0, 30.0, list(words))


def test_words_go_on_until_a_column_ends() -> None:
    glyphs = list(glyphs_of([row(word("Sở", 0), word("Y", 30), word("tế", 300))]))

    assert [g.text for g in glyphs] == list("SởYtế")
    assert [g.follows for g in glyphs] == [False, True, True, False, True]
    assert [g.spaced for g in glyphs] == [False, False, True, False, False]


def test_long_words_weigh_more() -> None:
    assert confidence_of([row(word("a", 0, 0.0), word("bcd", 20, 80.0))]) == 60.0
    assert confidence_of([]) == 0.0


@pytest.mark.parametrize(
    ("text", "sure", "doubtful"),
    [
        ("nhân", 40.0, True),
        ("-", 0.0, False),
        ("———", 30.0, False),
        ("dân", 51.0, False),
    ],
)
def test_a_row_with_a_guessed_word_is_doubtful(
    text: str, sure: float, doubtful: bool
) -> None:
    assert is_doubtful(row(word("Ủy", 0), word(text, 40, sure))) is doubtful


def test_a_digit_that_nobody_could_read_is_a_number_too() -> None:
    assert has(row(word("S?", 0)), is_number)
    assert not has(row(word("Số", 0)), is_number)


@pytest.mark.parametrize(("height", "doubtful"), [(60, True), (120, False)])
def test_the_strokes_of_a_signature_are_not_read_again(
    height: int, doubtful: bool
) -> None:
    stroke = Word((0, 100, 20, 100 + height), 20.0, word("ab", 0).symbols)

    assert is_doubtful(row(stroke)) is doubtful


def test_of_a_long_row_only_what_is_doubtful_is_read_again() -> None:
    words = [word("chữ", 120 * at, 20.0 if at == 4 else 95.0) for at in range(8)]

    assert doubtful_part(row(*words)) == (3, 6)
    assert doubtful_part(row(*words[:5])) == (0, 5)


def test_a_row_cannot_become_surer_than_print_without_doubt() -> None:
    both = row(word("ab", 0, 47.0), word("cd", 40, 77.0))

    assert surest(both, 0, 1) == 87.0
    assert surest(both, 0, 2) == 97.0


def test_words_read_again_stand_where_they_stood() -> None:
    (found,) = moved([word("ác", 5)], 15, -50)

    assert found.frame == (20, 50, 40, 80)
    assert found.symbols[1].left == 30


def test_nothing_of_the_words_beside_is_read_again() -> None:
    first = row(word("ab", 20), word("cd", 45), word("ef", 90))

    assert around(first, 0, 3) == (12, 92, 118, 138)
    assert around(first, 1, 2) == (40, 92, 73, 138)


def test_only_sure_and_new_words_of_a_drawing_are_taken() -> None:
    known = row(word("tên", 0))
    inside = row(word("tên", 5), word("mờ", 100, 40.0), word("rõ", 200))

    (kept,) = without_doubt([inside], [known])

    assert kept.words == [word("rõ", 200)]


@pytest.mark.parametrize(("sure", "numbers"), [(90.0, ["41/SYT"]), (80.0, None)])
def test_numbers_are_certain_or_none(sure: float, numbers: list[str] | None) -> None:
    read = row(word("Só", 0, 10.0), word("41/SYT", 50, sure))

    assert certain_numbers(read) == numbers


@pytest.mark.parametrize(
    ("text", "sure", "certain"),
    [("41/SYT", 90.0, True), ("41/SYT", 80.0, False), ("47/SYT", 90.0, False)],
)
def test_numbers_are_certain_when_both_readings_are(
    text: str, sure: float, certain: bool
) -> None:
    one, other = row(word("41/SYT", 0)), row(word("Só", 0, 10.0), word(text, 50, sure))

    assert are_certain(one, other) is certain
    assert are_certain(other, one) is certain
