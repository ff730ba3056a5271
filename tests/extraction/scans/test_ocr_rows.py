"""Rows of recognised words, without an engine."""

import pytest

from vanthu.extraction.scans.ocr_rows import (
    Row,
    Symbol,
    Word,
    are_certain,
    around,
    confidence_of,
    glyphs_of,
    has,
    is_doubtful,
    is_number,
    reworded,
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
    [("nhân", 40.0, True), ("-", 0.0, False), ("dân", 51.0, False)],
)
def test_a_row_with_a_guessed_word_is_doubtful(
    text: str, sure: float, doubtful: bool
) -> None:
    assert is_doubtful(row(word("Ủy", 0), word(text, 40, sure))) is doubtful


def test_a_digit_that_nobody_could_read_is_a_number_too() -> None:
    assert has(row(word("S?", 0)), is_number)
    assert not has(row(word("Số", 0)), is_number)


def test_words_read_again_stand_on_the_line_where_they_stood() -> None:
    first, again = row(word("ab", 20)), Row(9.0, 12.0, [word("ác", 5)])

    found = reworded(first, again, 15, -50)

    assert (found.baseline, found.size) == (first.baseline, first.size)
    assert found.words[0].frame == (20, 50, 40, 80)
    assert found.words[0].symbols[1].left == 30
    assert around(first) == (12, 92, 48, 138)


def test_only_sure_and_new_words_of_a_drawing_are_taken() -> None:
    known = row(word("tên", 0))
    inside = row(word("tên", 5), word("mờ", 100, 40.0), word("rõ", 200))

    (kept,) = without_doubt([inside], [known])

    assert kept.words == [word("rõ", 200)]


@pytest.mark.parametrize(
    ("text", "sure", "certain"),
    [("41/SYT", 90.0, True), ("41/SYT", 80.0, False), ("47/SYT", 90.0, False)],
)
def test_numbers_are_certain_when_both_readings_are(
    text: str, sure: float, certain: bool
) -> None:
    one, other = row(word("41/SYT", 0)), row(word("Só", 0, 10.0), word(text, 50, sure))

    assert are_certain(one, other) is certain
