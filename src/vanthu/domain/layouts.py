"""Where the letters of an issuing body have their fields (mẫu quen), by counting."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce

from vanthu.domain.drafting import as_written
from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.habits import LEAST_TIMES
from vanthu.domain.intake import LetterFields, LetterReading, PageText, Proposed
from vanthu.domain.register import LetterDraft, issuer_key, same_words

MARGIN = 0.015  # of the page: less than two lines up or down is the same place
FAR = 0.06  # of the page: farther off than this is quite another place
SHARED = 0.5  # of the smaller frame that two frames of one place have in common
MOST_LABEL = 4  # words


class PlacedField(StrEnum):
    """The fields whose places are learned."""

    NUMBER = "number"
    SYMBOL = "symbol"
    ISSUE_DATE = "issue-date"
    ISSUING_BODY = "issuing-body"
    SUBJECT = "subject"
    SIGNER = "signer"
    URGENCY = "urgency"
    DUE_DATE = "due-date"


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of a page, as fractions of its width and height from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Return the share of the page, 0 for a frame that is turned inside out."""
        return max(self.right - self.left, 0.0) * max(self.bottom - self.top, 0.0)

    def grown(self, margin: float) -> "Frame":
        """Return the frame with a margin on every side."""
        return Frame(
            self.left - margin,
            self.top - margin,
            self.right + margin,
            self.bottom + margin,
        )

    def shared(self, other: "Frame") -> "Frame":
        """Return what two frames have in common."""
        return Frame(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def around(self, other: "Frame") -> "Frame":
        """Return the smallest frame around two."""
        return Frame(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def agrees(self, other: "Frame") -> bool:
        """Tell whether two frames are of one place on the page, give or take a line."""
        one, another = self.grown(MARGIN), other.grown(MARGIN)
        smaller = min(one.area, another.area)
        return one.shared(another).area >= SHARED * smaller > 0

    def is_far_from(self, other: "Frame") -> bool:
        """Tell whether two frames lie quite apart."""
        return self.grown(FAR).shared(other).area == 0

    def on(self, page: PageText) -> Rect:
        """Return the box on a page of this size, in points."""
        return Rect(
            self.left * page.width,
            self.top * page.height,
            self.right * page.width,
            self.bottom * page.height,
        )


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a letter has a field: page from 1 of so many, frame, words before it."""

    field: PlacedField
    page: int
    pages: int
    frame: Frame
    label: str = ""

    @property
    def page_from_end(self) -> int:
        """Return the page counted from the last, which is 1."""
        return self.pages + 1 - self.page


@dataclass(frozen=True, slots=True)
class UsualPlace:
    """Where `times` of the last `of` letters with the field had it.

    `letters` is how many were looked at, with the field or without. `page` counts
    from the first page, or from the last one if `is_from_end`.
    """

    field: PlacedField
    page: int
    frame: Frame
    times: int
    of: int
    letters: int
    label: str = ""
    is_from_end: bool = False

    @property
    def is_expected(self) -> bool:
        """Tell whether most letters have the field at all."""
        return 2 * self.of > self.letters

    def page_in(self, pages: int) -> int | None:
        """Return the page from 1 in a letter of so many pages, None if it has none."""
        page = pages + 1 - self.page if self.is_from_end else self.page
        return page if 1 <= page <= pages else None

    def is_far_from(self, place: FieldPlace) -> bool:
        """Tell whether a letter has the field somewhere quite different."""
        on_page = place.page == self.page_in(place.pages)
        return not on_page or place.frame.is_far_from(self.frame)


Layout = tuple[FieldPlace, ...]  # of one letter


def layout_of(draft: LetterDraft, reading: LetterReading) -> Layout:
    """Return the places of the fields that were registered as the letter has them.

    What the clerk changed or never saw teaches nothing, nor does a letter without
    pages of its own.
    """
    places = (
        place_of(field, evidence, reading.pages)
        for field, evidence in confirmed_evidence(draft, reading).items()
    )
    return tuple(place for place in places if place)


def place_of(
    field: PlacedField, evidence: Sequence[Evidence], pages: Sequence[PageText]
) -> FieldPlace | None:
    """Return where the words of an evidence stand, None if they have no boxes."""
    first = next((each for each in evidence if each.rects), None)
    if first is None:
        return None
    page = pages[first.page - 1]
    if not page.width or not page.height:
        return None
    boxes = [box for each in evidence if each.page == first.page for box in each.rects]
    frame = Frame(
        min(box.left for box in boxes) / page.width,
        min(box.top for box in boxes) / page.height,
        max(box.right for box in boxes) / page.width,
        max(box.bottom for box in boxes) / page.height,
    )
    label = _words_before(page.text, first.start)
    return FieldPlace(field, first.page, len(pages), frame, label)


def confirmed_evidence(
    draft: LetterDraft, reading: LetterReading
) -> dict[PlacedField, tuple[Evidence, ...]]:
    """Return the evidence of the proposals that stand in the register unchanged."""
    fields = reading.proposal.fields
    body = as_written(fields.issuer, reading)
    kept = {
        PlacedField.NUMBER: _is_same(draft.number, fields.number.value),
        PlacedField.SYMBOL: _is_same(draft.symbol, fields.symbol.value),
        PlacedField.ISSUE_DATE: draft.issue_date == fields.issued_on.value,
        PlacedField.ISSUING_BODY: issuer_key(draft.issuing_body) == issuer_key(body),
        PlacedField.SUBJECT: _is_same(draft.subject, fields.subject.value),
        PlacedField.SIGNER: _is_same(draft.signer_name, fields.signer.value),
        PlacedField.URGENCY: draft.urgency.value == fields.urgency.value,
    }
    confirmed = {
        field: evidence
        for field, evidence in evidence_of(fields).items()
        if evidence and kept[field]
    }
    term = next(
        (
            term
            for term in reading.proposal.terms
            if term.for_us and draft.due_date in (term.act_by, term.last_day)
        ),
        None,
    )
    if term and draft.due_date and term.evidence:
        confirmed[PlacedField.DUE_DATE] = term.evidence
    return confirmed


def evidence_of(fields: LetterFields) -> dict[PlacedField, tuple[Evidence, ...]]:
    """Return where the proposed values stand."""
    proposed: dict[PlacedField, Proposed[str] | Proposed[date]] = {
        PlacedField.NUMBER: fields.number,
        PlacedField.SYMBOL: fields.symbol,
        PlacedField.ISSUE_DATE: fields.issued_on,
        PlacedField.ISSUING_BODY: fields.issuer,
        PlacedField.SUBJECT: fields.subject,
        PlacedField.SIGNER: fields.signer,
        PlacedField.URGENCY: fields.urgency,
    }
    return {
        field: each.evidence if each.value is not None else ()
        for field, each in proposed.items()
    }


def usual_places(past: Sequence[Layout]) -> tuple[UsualPlace, ...]:
    """Return the place of each field that most of the letters with it agree on.

    The letters come newest first; one alone teaches nothing.
    """
    places = [place for layout in past for place in layout]
    found = (
        _usual([place for place in places if place.field is field], len(past))
        for field in PlacedField
    )
    return tuple(usual for usual in found if usual)


def _usual(places: Sequence[FieldPlace], letters: int) -> UsualPlace | None:
    groups = [
        (_together(place, places, is_from_end=is_from_end), is_from_end)
        for is_from_end in (False, True)
        for place in places
    ]
    group, is_from_end = max(groups, key=lambda each: len(each[0]), default=((), False))
    if len(group) < LEAST_TIMES or 2 * len(group) <= len(places):
        return None
    newest = group[0]
    return UsualPlace(
        newest.field,
        newest.page_from_end if is_from_end else newest.page,
        reduce(Frame.around, (place.frame for place in group)),
        len(group),
        len(places),
        letters,
        _usual_label(group),
        is_from_end,
    )


def _together(
    middle: FieldPlace, places: Sequence[FieldPlace], *, is_from_end: bool
) -> tuple[FieldPlace, ...]:
    """Return the places on the same page and spot as one of them."""
    return tuple(
        place
        for place in places
        if (
            place.page_from_end == middle.page_from_end
            if is_from_end
            else place.page == middle.page
        )
        and place.frame.agrees(middle.frame)
    )


def _usual_label(places: Sequence[FieldPlace]) -> str:
    """Return the words before the field in most letters, as the newest has them."""
    labels = Counter(same_words(place.label) for place in places)
    label, times = labels.most_common(1)[0]
    if not label or 2 * times <= len(places):
        return ""
    return next(p.label for p in places if same_words(p.label) == label)


def _words_before(text: str, start: int) -> str:
    """Return the last words on the line before a place."""
    line = text[:start].rpartition("\n")[2]
    return " ".join(line.split()[-MOST_LABEL:])


def _is_same(typed: str, proposed: str | None) -> bool:
    return bool(proposed) and same_words(typed) == same_words(proposed or "")
