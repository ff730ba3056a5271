"""The characters that belong to each recognised word."""

from vanthu.extraction.scans.ocr_collecting import Places

TOLD = """S 10 100 20 120 0
ở 21 100 30 126 0
~ 40 100 50 126 0
T 60 100 70 126 0
ư 71 100 80 126 0
"""
FRAME = 60, 0, 80, 26


def test_words_take_their_characters_in_turn() -> None:
    places = Places.told(TOLD)

    assert places.of_word("Sở", FRAME) == [("S", 10, 20), ("ở", 21, 30)]
    assert places.of_word(" ", FRAME) == [("~", 40, 50)]
    assert places.of_word("Tư", FRAME) == [("T", 60, 70), ("ư", 71, 80)]


def test_characters_that_no_word_took_are_passed_over() -> None:
    places = Places.told(TOLD)

    assert places.of_word("Tư", FRAME) == [("T", 60, 70), ("ư", 71, 80)]


def test_a_word_that_is_not_among_them_stands_as_a_whole() -> None:
    places = Places.told(TOLD)

    assert places.of_word("pháp", FRAME) == [("pháp", 60, 80)]
    assert places.of_word("Sở", FRAME) == [("S", 10, 20), ("ở", 21, 30)]
