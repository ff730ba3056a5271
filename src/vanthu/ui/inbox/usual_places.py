"""What the usual places of a body's letters say of the letter being checked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from vanthu.domain.evidence import Rect
from vanthu.domain.layouts import (
    FieldPlace,
    PlacedField,
    UsualPlace,
    evidence_of,
    place_of,
)
from vanthu.domain.page_words import Offer, Value
from vanthu.domain.register import LetterDraft, Urgency
from vanthu.domain.typed_letters import FieldKey
from vanthu.ui.common.field_mark import FieldMark
from vanthu.ui.inbox.draft_edits import (
    with_due_date,
    with_issue_date,
    with_issuing_body,
    with_number,
    with_signer_name,
    with_subject,
    with_symbol,
)
from vanthu.ui.inbox.review import Review, changed

# What the clerk has seen to: nothing more is said of it while it has a value.
_SETTLED = frozenset({FieldMark.EDITED, FieldMark.CONFIRMED, FieldMark.TAKEN})
_FIELDS: dict[FieldKey, tuple[PlacedField, ...]] = {
    FieldKey.URGENCY: (PlacedField.URGENCY,),
    FieldKey.DUE_DATE: (PlacedField.DUE_DATE,),
    FieldKey.REFERENCE: (PlacedField.NUMBER, PlacedField.SYMBOL),
    FieldKey.ISSUE_DATE: (PlacedField.ISSUE_DATE,),
    FieldKey.ISSUING_BODY: (PlacedField.ISSUING_BODY,),
    FieldKey.SUBJECT: (PlacedField.SUBJECT,),
    FieldKey.SIGNER: (PlacedField.SIGNER,),
}
HINTED = tuple(_FIELDS)


@dataclass(frozen=True, slots=True)
class PlaceHint:
    """Where the words of a field usually stand, told at a field.

    `seen` is where the letter has them instead; None when they were not found or are
    not sure, and what stands at the usual place may be taken.
    """

    usual: UsualPlace
    page: int
    box: Rect
    seen: FieldPlace | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A usual place on a page of the letter, in points, under a key."""

    key: str
    page: int
    box: Rect


def body_of(review: Review) -> str:
    """Return whose letter it is: as the letter or clerk says, or as its symbol does."""
    usual = review.issuer_suggestion()
    return review.draft.issuing_body.strip() or (usual.value if usual else "")


def place_hint(review: Review, key: FieldKey) -> PlaceHint | None:
    """Return what to say of a field's usual place, None if there is nothing to say."""
    hints = (_hint(review, key, field) for field in _FIELDS.get(key, ()))
    return next((hint for hint in hints if hint), None)


def offer_for(review: Review, key: FieldKey) -> Offer | None:
    """Return what stands at the usual place of a field, if it was looked at."""
    hint = place_hint(review, key)
    if hint is None or hint.seen:
        return None
    return review.offers.get(hint.usual.field)


def outlined(review: Review) -> tuple[Spot, ...]:
    """Return the usual places on the pages of a letter, by the fields and by name."""
    hints = [(key, place_hint(review, key)) for key in HINTED]
    spots = [Spot(key.value, hint.page, hint.box) for key, hint in hints if hint]
    pages = review.reading.pages if review.reading else ()
    for usual in review.usual_places:
        page = usual.page_in(len(pages))
        if page and pages[page - 1].has_picture:
            box = usual.frame.on(pages[page - 1])
            spots.append(Spot(usual_key(usual.field), page, box))
    return tuple(spots)


def usual_key(field: PlacedField) -> str:
    """Return the key of a usual place that is looked at by itself."""
    return f"usual-{field.value}"


def taken(review: Review, key: FieldKey) -> Review:
    """Return the review after the clerk took what stands at a field's usual place."""
    offer = offer_for(review, key)
    if offer is None or offer.value is None:
        return review
    after = changed(review, key, with_value(review.draft, offer))
    return replace(
        after,
        marks={**after.marks, key: FieldMark.TAKEN},
        taken={**after.taken, key: offer.evidence},
    )


def with_value(draft: LetterDraft, offer: Offer) -> LetterDraft:
    """Return the draft with an offered value in its field."""
    value = offer.value
    if isinstance(value, Urgency):
        return replace(draft, urgency=value)
    if isinstance(value, date):
        is_due = offer.field is PlacedField.DUE_DATE
        return (with_due_date if is_due else with_issue_date)(draft, value)
    return _WITH_WORDS[offer.field](draft, value or "")


_WITH_WORDS: dict[PlacedField, Callable[[LetterDraft, str], LetterDraft]] = {
    PlacedField.NUMBER: with_number,
    PlacedField.SYMBOL: with_symbol,
    PlacedField.ISSUING_BODY: with_issuing_body,
    PlacedField.SUBJECT: with_subject,
    PlacedField.SIGNER: with_signer_name,
}


def _hint(review: Review, key: FieldKey, field: PlacedField) -> PlaceHint | None:
    reading = review.reading
    usual = next((place for place in review.usual_places if place.field is field), None)
    page = usual.page_in(len(reading.pages)) if usual and reading else None
    if reading is None or usual is None or page is None:
        return None
    sheet = reading.pages[page - 1]
    if not sheet.has_picture:
        return None
    hint = PlaceHint(usual, page, usual.frame.on(sheet))
    evidence = evidence_of(reading.proposal.fields).get(field, ())
    seen = place_of(field, evidence, reading.pages)
    is_elsewhere = seen is not None and usual.is_far_from(seen)
    if _is_wanted(review, key, field):
        return hint if usual.is_expected and (seen is None or is_elsewhere) else None
    is_as_read = review.mark(key) not in _SETTLED
    return replace(hint, seen=seen) if is_elsewhere and is_as_read else None


def _is_wanted(review: Review, key: FieldKey, field: PlacedField) -> bool:
    """Tell whether the field was not found or is not sure, and the clerk left it so."""
    mark = review.mark(key)
    if mark is FieldMark.UNSURE:
        return True
    if field is PlacedField.URGENCY:
        return mark is FieldMark.NONE and review.draft.urgency is Urgency.NORMAL
    if field is PlacedField.DUE_DATE:
        terms = review.proposal.terms
        is_known = any(term.for_us and term.act_by for term in terms)
        return review.draft.due_date is None and not is_known
    is_empty = not _words(review.draft, field)
    return is_empty and mark is not FieldMark.CONFIRMED


def _words(draft: LetterDraft, field: PlacedField) -> Value | None:
    values: dict[PlacedField, Value | None] = {
        PlacedField.NUMBER: draft.number.strip(),
        PlacedField.SYMBOL: draft.symbol.strip(),
        PlacedField.ISSUE_DATE: draft.issue_date,
        PlacedField.ISSUING_BODY: draft.issuing_body.strip(),
        PlacedField.SUBJECT: draft.subject.strip(),
        PlacedField.SIGNER: draft.signer_name.strip(),
    }
    return values[field]
