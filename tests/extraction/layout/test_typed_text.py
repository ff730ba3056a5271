"""Lines typed out: spaces that files lose or double, marks, characters struck twice."""

import pytest

from tests.extraction.layout.placed_glyphs import (
    WIDTH,
    goes_on,
    page_of,
    text_of,
    words_at,
)
from vanthu.domain.evidence import Rect
from vanthu.extraction.layout.glyphs import BLANK, Glyphs, Run
from vanthu.extraction.layout.reading_order import read_page


def test_a_space_that_the_file_has_lost_is_put_back() -> None:
    words = words_at(50, 100, "ngày") + goes_on(words_at(71.5, 100, "06"))

    assert text_of(words) == "ngày 06"


def test_a_lost_space_is_put_back_though_letters_beside_it_are_drawn_together() -> None:
    """Told by another line of the page that has lost one where nothing hides it."""
    hidden = words_at(50, 100, "Tr") + goes_on(words_at(58.2, 100, "ên"))
    hidden += goes_on(words_at(70, 100, "06"))
    plain = words_at(50, 113, "ngày") + goes_on(words_at(71.5, 113, "06"))

    assert text_of(hidden, plain) == "Trên 06\nngày 06"


def test_letters_a_little_apart_stay_one_word() -> None:
    words = words_at(50, 100, "ngà") + goes_on(words_at(66, 100, "y 06"))

    assert text_of(words) == "ngày 06"


def test_a_lost_space_is_told_by_the_size_of_its_own_words() -> None:
    """Small print elsewhere on the page is no measure for large words."""
    large = words_at(50, 100, "ngà", 20) + goes_on(words_at(67, 100, "y", 20))

    assert text_of(large, words_at(50, 200, "note", 6)) == "ngày\n\nnote"


def test_two_spaces_in_the_file_are_one() -> None:
    texts = "a" + BLANK * 2 + "b"
    lefts, rights = [50.0, 55.0, 55.0, 65.0], [55.0, 55.0, 55.0, 70.0]
    glyphs = Glyphs(texts, lefts, rights, (1, 2), [Run(0, 4, 100, 10, follows=False)])

    page = read_page(glyphs, 600, 800, is_first=False)

    assert page.text == "a b"
    assert page.boxes[0] == Rect(50, 92, 55, 102.2)
    assert page.boxes[1] is None
    assert page.boxes[2] == Rect(65, 92, 70, 102.2)


def test_each_character_of_a_letter_with_marks_has_the_letters_box() -> None:
    letters = words_at(50, 100, "mạ")
    letters[1] = letters[1]._replace(text="a\u0323\u0315")

    page = page_of(letters)

    assert page.text == "ma\u0323\u0315"
    assert page.boxes[1] == page.boxes[3] == Rect(55, 92, 60, 102.2)
    assert len(page.boxes) == len(page.text)


def test_a_letter_that_the_file_has_too_late_is_read_where_it_stands() -> None:
    first, second, third = words_at(50, 100, "abc")
    late = first._replace(follows=True)

    assert text_of([second._replace(follows=False), third, late]) == "abc"


def test_characters_among_those_of_other_words_are_read_where_they_stand() -> None:
    words = words_at(50, 100, "ngày    tháng")

    assert text_of(words, words_at(75, 101, "6")) == "ngày 6 tháng"


@pytest.mark.parametrize("after", ["", " cáo", "cáo"])
def test_words_struck_twice_are_read_once_with_what_follows(after: str) -> None:
    twice = words_at(50.3, 100, "BÁO" + after)

    assert text_of(words_at(50, 100, "BÁO"), twice) == "BÁO" + after


def test_letters_that_a_name_has_twice_are_both_read() -> None:
    assert text_of(words_at(50, 100, "Xoong")) == "Xoong"


def test_a_wide_gap_in_one_stretch_parts_words_but_not_lines() -> None:
    words = words_at(50, 100, "UBND") + goes_on(words_at(150, 100, "CỘNG"))

    assert text_of(words) == "UBND CỘNG"


def test_what_the_file_prints_back_over_the_line_is_sorted() -> None:
    words = words_at(100, 100, "sau") + goes_on(words_at(50, 100, "trước"))

    assert text_of(words) == "trước sau"
    assert page_of(words).boxes[0] == Rect(50, 92, 50 + WIDTH, 102.2)
