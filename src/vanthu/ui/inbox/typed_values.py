"""From the check of a letter to what is kept of it while it waits, and back."""

from dataclasses import replace
from datetime import date

from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import PageText
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter
from vanthu.services.ports.letters import WaitingLetter
from vanthu.ui.common.field_mark import FieldMark
from vanthu.ui.inbox.review import Review, begin_review

_HANDLING = {
    FieldMark.EDITED: Handling.EDITED,
    FieldMark.CONFIRMED: Handling.CONFIRMED,
    FieldMark.TAKEN: Handling.TAKEN,
}
_MARKS = {handling: mark for mark, handling in _HANDLING.items()}


def typed_of(review: Review) -> TypedLetter | None:
    """Return what the clerk typed, None for a letter that nobody touched."""
    if not review.is_touched:
        return None
    fields = (
        TypedField(key, handling, review.taken.get(key, ()))
        for key in FieldKey
        if (handling := _HANDLING.get(review.mark(key)))
    )
    return TypedLetter(review.draft, tuple(fields))


def resumed(letter: WaitingLetter, today: date) -> Review:
    """Go on checking a waiting letter where a clerk stopped, if somebody began."""
    review, typed = begin_review(letter, today), letter.typed
    if typed is None:
        return review
    pages = review.reading.pages if review.reading else ()
    seen = {
        field.key: tuple(each for each in field.evidence if _stands(each, pages))
        for field in typed.fields
    }
    return replace(
        review,
        draft=typed.over(review.draft),
        marks={
            **review.marks,
            **{field.key: _MARKS[field.handling] for field in typed.fields},
        },
        taken={key: evidence for key, evidence in seen.items() if evidence},
        is_touched=True,
    )


def _stands(evidence: Evidence, pages: tuple[PageText, ...]) -> bool:
    """Tell whether words are still where they were when they were taken."""
    if not 1 <= evidence.page <= len(pages):
        return False
    text = pages[evidence.page - 1].text
    return text[evidence.start : evidence.end] == evidence.quote
