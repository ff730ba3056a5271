"""The check of one letter: its draft, the state of each field, and its places."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import DraftGap
from vanthu.domain.evidence import Evidence
from vanthu.domain.habits import Usual, UsualWays
from vanthu.domain.intake import (
    FieldState,
    LetterFields,
    LetterProposal,
    LetterReading,
    Proposed,
)
from vanthu.domain.layouts import PlacedField, UsualPlace
from vanthu.domain.page_words import Offer
from vanthu.domain.register import LetterDraft, StoredFile
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.ports.letters import WaitingLetter
from vanthu.services.register import WaitingCopy
from vanthu.ui.common.field_mark import FieldMark

SURE = 0.8  # confidence from which a field need not be looked at


GAP_OF = {
    FieldKey.REFERENCE: DraftGap.REFERENCE,
    FieldKey.ISSUE_DATE: DraftGap.ISSUE_DATE,
    FieldKey.ISSUING_BODY: DraftGap.ISSUING_BODY,
    FieldKey.SUBJECT: DraftGap.SUBJECT,
}
TO_LOOK_AT = frozenset({FieldMark.UNSURE, FieldMark.BLANK, FieldMark.ABSENT})
# In the order in which the letter prints them, which numbers the frames.
_NUMBERED = (
    FieldKey.REFERENCE,
    FieldKey.ISSUE_DATE,
    FieldKey.ISSUING_BODY,
    FieldKey.SUBJECT,
    FieldKey.URGENCY,
    FieldKey.SIGNER,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the letter that something was read from."""

    key: str
    number: str
    evidence: tuple[Evidence, ...]
    is_sure: bool = True
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """One letter being checked; `letter` is None when it was begun by hand just now."""

    letter: WaitingLetter | None
    draft: LetterDraft
    marks: Mapping[FieldKey, FieldMark] = field(default_factory=dict)
    is_touched: bool = False
    usual_issuer: Usual | None = None  # of letters with such a symbol
    copies: tuple[WaitingCopy, ...] = ()  # waiting letters that resemble it
    usual_ways: UsualWays = field(default_factory=UsualWays)  # of the issuing body
    usual_lead: Usual | None = None  # the department that usually gets them, by name
    usual_places: tuple[UsualPlace, ...] = ()  # of the issuing body's fields
    offers: Mapping[PlacedField, Offer] = field(default_factory=dict)  # standing there
    taken: Mapping[FieldKey, tuple[Evidence, ...]] = field(default_factory=dict)
    stored_as: int | None = None  # the identity of what was begun by hand

    @property
    def inbox_id(self) -> int | None:
        """Return the identity of the waiting letter, if it has one already."""
        return self.letter.inbox_id if self.letter else self.stored_as

    @property
    def file(self) -> StoredFile | None:
        """Return the file of the letter, None if it is typed by hand."""
        return self.letter.file if self.letter else None

    @property
    def reading(self) -> LetterReading | None:
        """Return what was read, if anything was."""
        return self.letter.reading if self.letter else None

    @property
    def proposal(self) -> LetterProposal:
        """Return what the rules propose, empty for a letter typed by hand."""
        return self.reading.proposal if self.reading else LetterProposal()

    def mark(self, key: FieldKey) -> FieldMark:
        """Return what is known about a field."""
        return self.marks.get(key, FieldMark.NONE)

    def to_look_at(self) -> tuple[FieldKey, ...]:
        """Return the fields that need a look, in the order of the form."""
        return tuple(key for key in FieldKey if self.mark(key) in TO_LOOK_AT)

    def places(self) -> tuple[Place, ...]:
        """Return the words that fields, terms, items and citations were read from."""
        fields = self.proposal.fields
        found = [
            (key, self.taken.get(key) or _evidence(fields, key)) for key in _NUMBERED
        ]
        shown = [(key, evidence) for key, evidence in found if evidence]
        places = [
            Place(key, str(number), evidence, self.mark(key) not in TO_LOOK_AT)
            for number, (key, evidence) in enumerate(shown, start=1)
        ]
        if kind := _evidence(fields, FieldKey.KIND):
            places.append(Place(FieldKey.KIND, "", kind, is_quiet=True))
        if due := self.taken.get(FieldKey.DUE_DATE):
            places.append(Place(FieldKey.DUE_DATE, "", due, is_quiet=True))
        for number, term in enumerate(self.proposal.terms):
            shown_number = str(len(shown) + number + 1)
            places.append(
                Place(term_key(number), shown_number, term.evidence, term.for_us)
            )
        places += [
            Place(item_key(number), "", item.evidence, is_quiet=True)
            for number, item in enumerate(self.proposal.our_items)
        ]
        places += [
            Place(reference_key(number), "", cited.evidence, is_quiet=True)
            for number, cited in enumerate(self.proposal.references)
        ]
        return tuple(places)

    def number_of(self, key: str) -> str:
        """Return the number of the frame of a field or term, empty if it has none."""
        return next((p.number for p in self.places() if p.key == key), "")

    def subject_suggestion(self) -> str:
        """Return a subject that is offered because the letter states none."""
        suggested = self.proposal.fields.subject_suggestion.value or ""
        return "" if self.draft.subject.strip() else suggested

    def issuer_suggestion(self) -> Usual | None:
        """Return who usually issues such letters, unless the letter or clerk says."""
        return None if self.draft.issuing_body.strip() else self.usual_issuer

    def kind_suggestion(self) -> Usual | None:
        """Return of what kind such letters usually are, unless letter or clerk says."""
        return None if self.draft.kind.strip() else self.usual_ways.kind

    def symbol_suggestion(self) -> Usual | None:
        """Return the usual symbol of the body, unless letter or clerk says."""
        return None if self.draft.symbol.strip() else self.usual_ways.symbol


def term_key(number: int) -> str:
    """Return the key of a term's frame."""
    return f"term-{number}"


def item_key(number: int) -> str:
    """Return the key of an item's frame."""
    return f"item-{number}"


def reference_key(number: int) -> str:
    """Return the key of a cited document's frame."""
    return f"reference-{number}"


def begin_review(letter: WaitingLetter | None, today: date) -> Review:
    """Start checking a waiting letter, or a new one typed by hand, as it was read."""
    if letter is None:
        return Review(None, draft_of(None, None, today))
    draft = draft_of(letter.reading, letter.file, today)
    if letter.reading is None:
        return Review(letter, draft)
    return Review(letter, draft, _marks(letter.reading.proposal.fields))


def changed(review: Review, key: FieldKey, draft: LetterDraft) -> Review:
    """Return the review after the clerk typed into a field."""
    if draft == review.draft:
        return review
    gap = GAP_OF.get(key)
    if gap in draft.not_stated and gap not in draft_gaps_without_marks(draft):
        draft = replace(draft, not_stated=draft.not_stated - {gap})
    marks = {**review.marks, key: FieldMark.EDITED}
    taken = {other: words for other, words in review.taken.items() if other is not key}
    return replace(review, draft=draft, marks=marks, taken=taken, is_touched=True)


def draft_gaps_without_marks(draft: LetterDraft) -> tuple[DraftGap, ...]:
    """Return what is empty, whether or not it was marked as not stated."""
    return replace(draft, not_stated=frozenset()).gaps()


def confirmed(review: Review, key: FieldKey) -> Review:
    """Return the review after the clerk looked at a field and found it right."""
    if review.mark(key) is not FieldMark.UNSURE:
        return review
    marks = {**review.marks, key: FieldMark.CONFIRMED}
    return replace(review, marks=marks, is_touched=True)


def with_not_stated(review: Review, key: FieldKey, *, not_stated: bool) -> Review:
    """Return the review after the clerk said whether the letter states a field."""
    gap = GAP_OF[key]
    stated = review.draft.not_stated
    draft = replace(
        review.draft, not_stated=stated | {gap} if not_stated else stated - {gap}
    )
    marks = dict(review.marks)
    if not_stated:
        marks[key] = FieldMark.CONFIRMED
    else:
        marks[key] = _marks(review.proposal.fields).get(key, FieldMark.NONE)
    return replace(review, draft=draft, marks=marks, is_touched=True)


def _proposed(fields: LetterFields, key: FieldKey) -> Proposed[str] | Proposed[date]:
    if key is FieldKey.REFERENCE:
        number = fields.number
        return fields.full_ref if number.state is FieldState.FOUND else number
    one = {
        FieldKey.URGENCY: fields.urgency,
        FieldKey.KIND: fields.doc_type,
        FieldKey.ISSUING_BODY: fields.issuer,
        FieldKey.SUBJECT: fields.subject,
        FieldKey.SIGNER: fields.signer,
    }
    return fields.issued_on if key is FieldKey.ISSUE_DATE else one[key]


def _evidence(fields: LetterFields, key: FieldKey) -> tuple[Evidence, ...]:
    proposed = _proposed(fields, key)
    if key is FieldKey.REFERENCE and fields.full_ref.evidence:
        return fields.full_ref.evidence
    others: dict[FieldKey, tuple[Evidence, ...]] = {
        FieldKey.ISSUE_DATE: fields.issued_partial.evidence,
        FieldKey.SIGNER: fields.signer_title.evidence,
        FieldKey.SUBJECT: fields.subject_suggestion.evidence,
    }
    return proposed.evidence or others.get(key, ())


def _marks(fields: LetterFields) -> dict[FieldKey, FieldMark]:
    marks = {key: _mark(_proposed(fields, key)) for key in (FieldKey.KIND, *_NUMBERED)}
    if marks[FieldKey.URGENCY] is FieldMark.ABSENT:
        del marks[FieldKey.URGENCY]  # most letters carry no mark of urgency
    return marks


def _mark(proposed: Proposed[str] | Proposed[date]) -> FieldMark:
    if proposed.state is FieldState.BLANK:
        return FieldMark.BLANK
    if proposed.state is FieldState.ABSENT:
        return FieldMark.ABSENT
    return FieldMark.SURE if proposed.confidence >= SURE else FieldMark.UNSURE
