"""Tests of where a letter asks or hands over."""

from tests.extraction.body_reading import text_of
from vanthu.extraction.rules.body.asking import asking_verbs


def test_every_verb_that_asks_is_found_in_order() -> None:
    letter = text_of("Giao Sở A; đề\nnghị Sở B; yêu cầu, phân công; riêng xã C.")

    found = asking_verbs(letter, 0, len(letter.text))

    assert [letter.folded[at : at + 4] for at in found] == [
        "giao",
        "de\nn",
        "yeu ",
        "phan",
        "rien",
    ]


def test_only_the_verbs_that_begin_in_a_stretch_count() -> None:
    letter = text_of("Giao Sở A. Yêu cầu Sở B. Giao Sở C.")
    start = letter.text.index("Yêu")

    assert list(asking_verbs(letter, start, letter.text.index("C"))) == [
        start,
        letter.text.rindex("Giao"),
    ]
    assert list(asking_verbs(letter, start + 1, start + 9)) == []
