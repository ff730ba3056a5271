"""Boxes of evidence: one for each line of the quoted words."""

from vanthu.domain.evidence import Evidence, Rect
from vanthu.extraction.normalise import repair
from vanthu.extraction.page_text import Page

TEXT = "Số: 798\n/UBND"


def box(left: float, top: float) -> Rect:
    return Rect(left, top, left + 5, top + 10)


PAGE = Page(
    TEXT,
    600,
    800,
    tuple(
        None if character in " \n" else box(10 + 5 * n, 20 if n < 8 else 40)
        for n, character in enumerate(TEXT)
    ),
)


def test_words_over_two_lines_get_two_boxes() -> None:
    (evidence,) = repair([PAGE]).evidence(4, 13)

    assert evidence.rects == (Rect(30, 20, 45, 30), Rect(50, 40, 75, 50))
    assert evidence.quote == "798\n/UBND"


def test_a_page_without_boxes_gives_none() -> None:
    assert repair([Page(TEXT)]).evidence(4, 7) == (Evidence(1, 4, 7, "798"),)


def test_what_was_asked_once_is_the_same_when_asked_again() -> None:
    letter = repair([PAGE])

    assert letter.evidence(4, 13) is letter.evidence(4, 13)
    assert letter.evidence(0, 7)[0].rects == (Rect(10, 20, 45, 30),)
