"""Citing a letter: in full the first time, briefly afterwards (NĐ 30, PL I, II.6b)."""

from vanthu.domain.documents.parts import printed_date
from vanthu.domain.documents.wording import clause, sentence_case
from vanthu.domain.register import IncomingLetter

NO_REFERENCE = "[chưa có số, ký hiệu]"
NO_NUMBER = "[chưa có số]"
NO_DATE = "[chưa có ngày]"
NO_ISSUER = "[chưa rõ cơ quan ban hành]"
UNNAMED_KIND = "văn bản"


def cite_letter(letter: IncomingLetter) -> str:
    """Cite a letter in full: kind, number, symbol, date, issuer, subject.

    What the register does not hold becomes a visible gap, never a guess.
    """
    draft = letter.draft
    parts = [
        cite_briefly(letter),
        printed_date(draft.issue_date) if draft.issue_date else NO_DATE,
        f"của {draft.issuing_body.strip() or NO_ISSUER}",
    ]
    if draft.subject.strip():
        parts.append(f"về việc {clause(draft.subject)}")
    return " ".join(parts)


def cite_briefly(letter: IncomingLetter) -> str:
    """Cite a letter that was cited in full before: kind, number and symbol."""
    kind = sentence_case(letter.draft.kind.strip() or UNNAMED_KIND)
    return f"{kind} {_reference(letter)}"


def _reference(letter: IncomingLetter) -> str:
    draft = letter.draft
    if draft.number:
        return f"số {draft.reference}"
    if draft.symbol:
        return f"số {NO_NUMBER}/{draft.symbol}"
    return NO_REFERENCE
