"""Lines for the lists of drafts and of their versions."""

from dataclasses import dataclass
from datetime import date, datetime

from vanthu.domain.documents.drafts import DraftState


@dataclass(frozen=True, slots=True)
class DraftQuery:
    """Which drafts a list shows; no states means all."""

    states: tuple[DraftState, ...] = ()
    template: str | None = None
    letter_id: int | None = None
    offset: int = 0
    limit: int = 500


@dataclass(frozen=True, slots=True)
class AnsweredLetter:
    """A letter that a draft answers."""

    letter_id: int
    arrival_number: int
    register_year: int
    due: date | None


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft as the list shows it."""

    draft_id: int
    version: int
    template: str
    kind: str
    subject: str
    full_ref: str  # empty until numbered
    state: DraftState
    issued_on: date | None
    changed_at: datetime
    gaps: int
    sections: int
    answers: tuple[AnsweredLetter, ...]
    due: date | None  # the earliest of the letters


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """One save of a draft."""

    version: int
    saved_at: datetime
    state: DraftState
    sections: int
    gaps: int
