"""What a clerk typed for a letter that waits to be registered (đang nhập dở)."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from vanthu.domain.evidence import Evidence
from vanthu.domain.register import LetterDraft


class FieldKey(StrEnum):
    """The fields of a letter's form, in their order."""

    ARRIVAL_DATE = "arrival_date"
    URGENCY = "urgency"
    KIND = "kind"
    DUE_DATE = "due_date"
    REFERENCE = "reference"
    ISSUE_DATE = "issue_date"
    ISSUING_BODY = "issuing_body"
    SUBJECT = "subject"
    SIGNER = "signer"
    NOTE = "note"


class Handling(StrEnum):
    """What a clerk did with a field."""

    EDITED = "edited"
    CONFIRMED = "confirmed"
    TAKEN = "taken"  # from where such letters usually have it


_PARTS: dict[FieldKey, tuple[str, ...]] = {
    FieldKey.REFERENCE: ("number", "symbol"),
    FieldKey.SIGNER: ("signer_name", "signer_title"),
}


@dataclass(frozen=True, slots=True)
class TypedField:
    """A field that a clerk saw to; `evidence` shows where a taken value stands."""

    key: FieldKey
    handling: Handling
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class TypedLetter:
    """A waiting letter as the form had it, and the fields that a clerk saw to."""

    draft: LetterDraft
    fields: tuple[TypedField, ...] = ()

    def over(self, proposed: LetterDraft) -> LetterDraft:
        """Return what is proposed now with what was typed in its place.

        A field that nobody saw to stays as proposed: the day of arrival of a letter
        that is finished tomorrow is tomorrow.
        """
        typed: dict[str, Any] = {
            part: getattr(self.draft, part)
            for field in self.fields
            for part in _PARTS.get(field.key, (field.key.value,))
        }
        return replace(proposed, not_stated=self.draft.not_stated, **typed)
