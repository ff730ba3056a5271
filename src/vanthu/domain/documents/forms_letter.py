"""Naming a letter on a form: what the register lacks is left open, never guessed."""

from vanthu.domain.documents.parts import printed_date
from vanthu.domain.documents.wording import clause, sentence_case
from vanthu.domain.errors import DraftGap
from vanthu.domain.register import LetterDraft

DOTS = "………"
OPEN_DATE = "ngày …… tháng …… năm ………"
NO_KIND = "văn bản"


def named_letter(draft: LetterDraft) -> str:
    """Return kind, number, date, issuing body and subject in one phrase."""
    parts = [short_letter(draft)]
    if draft.issue_date:
        parts.append(printed_date(draft.issue_date))
    elif DraftGap.ISSUE_DATE not in draft.not_stated:
        parts.append(OPEN_DATE)
    if body := draft.issuing_body.strip():
        parts.append(f"của {body}")
    elif DraftGap.ISSUING_BODY not in draft.not_stated:
        parts.append(f"của {DOTS}")
    if draft.subject.strip():
        parts.append(f"về việc {clause(draft.subject)}")
    return " ".join(parts)


def short_letter(draft: LetterDraft) -> str:
    """Return kind and number of a letter."""
    kind = sentence_case(draft.kind.strip() or NO_KIND)
    if draft.number.strip():
        return f"{kind} số {draft.reference}"
    if draft.symbol.strip():
        return f"{kind} số {DOTS}/{draft.symbol.strip()}"
    if DraftGap.REFERENCE in draft.not_stated:
        return f"{kind} (không ghi số, ký hiệu)"
    return f"{kind} số {DOTS}"
