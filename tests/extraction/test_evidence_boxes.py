"""Boxes of evidence: one for each line of the quoted words."""

from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import FieldState, LetterFields, LetterProposal, Proposed
from vanthu.extraction.evidence_boxes import with_boxes
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


def proposal(evidence: Evidence) -> LetterProposal:
    number = Proposed(FieldState.FOUND, "798/UBND", 1.0, "number", (evidence,))
    return LetterProposal(fields=LetterFields(full_ref=number))


def test_words_over_two_lines_get_two_boxes() -> None:
    placed = with_boxes(proposal(Evidence(1, 4, 13, TEXT[4:13])), [PAGE])

    (evidence,) = placed.fields.full_ref.evidence
    assert evidence.rects == (Rect(30, 20, 45, 30), Rect(50, 40, 75, 50))
    assert evidence.quote == "798\n/UBND"


def test_a_page_without_boxes_gives_none() -> None:
    evidence = Evidence(1, 4, 7, "798")

    placed = with_boxes(proposal(evidence), [Page(TEXT)])

    assert placed == proposal(evidence)
