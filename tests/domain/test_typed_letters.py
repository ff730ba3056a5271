"""What was typed for a waiting letter is kept whole, and stands over what is read."""

from dataclasses import replace
from datetime import date

import pytest

from tests.storage.examples import DRAFT, evidence, stored
from vanthu.domain.errors import DraftGap
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.domain.register import LetterDraft, Urgency
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter

TOMORROW = date(2025, 10, 8)
TYPED = TypedLetter(
    replace(
        DRAFT,
        number="",
        not_stated=frozenset({DraftGap.REFERENCE, DraftGap.SUBJECT}),
        note="chờ bản giấy",
        urgency=Urgency.URGENT,
        due_date=date(2025, 10, 20),
        source=stored(),
    ),
    (
        TypedField(FieldKey.REFERENCE, Handling.CONFIRMED),
        TypedField(FieldKey.SUBJECT, Handling.TAKEN, evidence("341/UBND-NV")),
        TypedField(FieldKey.NOTE, Handling.EDITED),
    ),
)


def test_everything_typed_survives_as_plain_data() -> None:
    assert from_plain(TypedLetter, to_plain(TYPED)) == TYPED
    assert hash(from_plain(TypedLetter, to_plain(TYPED))) == hash(TYPED)


@pytest.mark.parametrize(
    "change",
    [
        {"fields": [{"key": "colour", "handling": "edited", "evidence": []}]},
        {"draft": {"kind": "công văn"}},
        {"pages": []},
        {"fields": None},
    ],
)
def test_what_another_version_kept_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has words of its own
        from_plain(TypedLetter, to_plain(TYPED) | change)


def test_what_was_typed_stands_over_what_is_proposed_now() -> None:
    proposed = replace(DRAFT, number="7", subject="khác", note="", source=stored("b"))

    merged = TYPED.over(proposed)

    assert (merged.number, merged.symbol) == ("", "UBND-NV")
    assert merged.subject == DRAFT.subject
    assert merged.note == "chờ bản giấy"
    assert merged.not_stated == TYPED.draft.not_stated


def test_what_nobody_saw_to_is_as_it_is_proposed_now() -> None:
    proposed = LetterDraft(TOMORROW, "kế hoạch", "Sở Nội vụ", "", source=stored("b"))

    merged = TYPED.over(proposed)

    assert merged.arrival_date == TOMORROW
    assert (merged.kind, merged.issuing_body) == ("kế hoạch", "Sở Nội vụ")
    assert (merged.urgency, merged.due_date) == (Urgency.NORMAL, None)
    assert merged.source == stored("b")


def test_each_field_of_the_form_can_be_typed_over() -> None:
    blank = LetterDraft(TOMORROW, "", "", "")
    every = tuple(TypedField(key, Handling.EDITED) for key in FieldKey)

    merged = replace(TYPED, fields=every).over(blank)

    assert merged == replace(TYPED.draft, source=None)
