"""Tests of all rules together."""

import pytest

from tests.extraction.header_reading import BODY, CLOSING, HEADER
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import FieldState, LetterProposal
from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose

OFFICE = OfficeProfile(
    "Ủy ban nhân dân phường Sông Hà", "Sông Hà", OfficeLevel.WARD, ""
)


def _propose(*pages: str) -> LetterProposal:
    return propose([Page(text) for text in pages], OFFICE, WorkingCalendar())


def test_a_letter_over_two_pages_is_one_letter() -> None:
    proposal = _propose(HEADER + BODY, CLOSING)

    assert proposal.fields.full_ref.value == "45/SNV-VP"
    assert proposal.fields.full_ref.evidence[0].page == 1
    assert proposal.fields.signer.value == "Lê Văn Bình"
    assert proposal.fields.signer.evidence[0].page == 2
    assert [r.ref for r in proposal.references] == ["999/UBND-NC"]


def test_every_quote_stands_where_it_says() -> None:
    text = HEADER + BODY + CLOSING
    proposal = _propose(text)
    listed = [*proposal.recipients, *proposal.distribution]
    fields = [getattr(proposal.fields, name) for name in proposal.fields.names()]

    for evidence in (e for found in (*fields, *listed) for e in found.evidence):
        assert text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("text", ["", " \n\n ", "\x00\x01", "a" * 5000, "Kính gửi:"])
def test_what_is_no_letter_gives_no_invented_field(text: str) -> None:
    fields = _propose(text).fields

    names = (n for n in fields.names() if n != "doc_type")
    assert {getattr(fields, name).state for name in names} == {FieldState.ABSENT}
