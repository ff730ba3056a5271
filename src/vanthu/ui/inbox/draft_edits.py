"""What the clerk types, put into the draft as the register keeps it."""

from dataclasses import replace
from datetime import date

from vanthu.domain.register import LetterDraft
from vanthu.ui.common.formatting import one_line


def with_arrival(draft: LetterDraft, day: date | None) -> LetterDraft:
    """Return the draft with another day of arrival, the old one if there is none."""
    return replace(draft, arrival_date=day) if day else draft


def with_issue_date(draft: LetterDraft, day: date | None) -> LetterDraft:
    """Return the draft with the letter's own day."""
    return replace(draft, issue_date=day)


def with_due_date(draft: LetterDraft, day: date | None) -> LetterDraft:
    """Return the draft with a term for the whole letter."""
    return replace(draft, due_date=day)


def with_number(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with a number."""
    return replace(draft, number=one_line(text))


def with_symbol(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with a symbol."""
    return replace(draft, symbol=one_line(text))


def with_issuing_body(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with an issuing body."""
    return replace(draft, issuing_body=one_line(text))


def with_subject(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with a subject."""
    return replace(draft, subject=one_line(text))


def with_signer_name(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with who signed."""
    return replace(draft, signer_name=one_line(text))


def with_signer_title(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with the title of who signed."""
    return replace(draft, signer_title=one_line(text))


def with_note(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with a note."""
    return replace(draft, note=one_line(text))


def with_kind(draft: LetterDraft, text: str) -> LetterDraft:
    """Return the draft with a kind, in small letters."""
    return replace(draft, kind=one_line(text).lower())
