"""Letters enter the register once, complete, and with their reading."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.examples import ARRIVED, DRAFT, numbered
from vanthu.domain.errors import (
    DraftGap,
    DraftIncomplete,
    LetterAlreadyRegistered,
    NoSuchLetter,
)
from vanthu.domain.register import LetterDraft, LetterStatus
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery


def test_a_waiting_file_leaves_the_inbox_with_its_letter(
    desk: Desk, letter_file: Path
) -> None:
    (waiting,) = desk.intake.take(letter_file)
    draft = replace(DRAFT, source=waiting.file)

    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)

    assert desk.intake.waiting() == ()
    assert desk.register.reading_of(letter.letter_id) == waiting.reading
    with pytest.raises(NoSuchLetter):
        desk.register.enter(numbered(2), inbox_id=waiting.inbox_id)


def test_an_incomplete_draft_is_refused(desk: Desk) -> None:
    with pytest.raises(DraftIncomplete) as refusal:
        desk.register.enter(LetterDraft(ARRIVED, "công văn", " ", ""))

    assert set(refusal.value.gaps) == set(DraftGap)
    assert desk.register.count(RegisterQuery()) == 0


def test_a_letter_that_does_not_state_a_field_is_complete(desk: Desk) -> None:
    silent = LetterDraft(ARRIVED, "công văn", "", "", not_stated=frozenset(DraftGap))

    assert desk.register.enter(silent).arrival_number == 1


def test_a_repeated_letter_is_refused_with_the_earlier_one(
    desk: Desk, letter_file: Path
) -> None:
    letter = desk.register.enter(DRAFT)
    (waiting,) = desk.intake.take(letter_file)

    with pytest.raises(LetterAlreadyRegistered) as refusal:
        desk.register.enter(DRAFT, inbox_id=waiting.inbox_id)

    assert refusal.value.letter_id == letter.letter_id
    assert refusal.value.arrival_number == 1
    assert refusal.value.arrival_date == ARRIVED
    assert len(desk.intake.waiting()) == 1


def test_the_clerk_may_know_that_it_is_another_letter(desk: Desk) -> None:
    desk.register.enter(DRAFT)

    assert desk.register.enter(DRAFT, although_same=True).arrival_number == 2


def test_many_letters_are_entered_at_once(desk: Desk, changes: list[str]) -> None:
    letters = desk.register.enter_all([numbered(n) for n in range(1, 5)])

    assert [letter.arrival_number for letter in letters] == [1, 2, 3, 4]
    assert changes == ["changed"]


def test_a_letter_is_found_by_its_number(desk: Desk) -> None:
    letter = desk.register.enter(DRAFT)

    assert desk.register.find("1", 2025) == letter
    assert desk.register.find(" 01/2025 ", 2026) == letter


@pytest.mark.parametrize(
    "wanted", ["2", "1/2024", "", "một", "1/25", "-1", "1" * 30, "1/" + "9" * 30]
)
def test_a_number_that_is_not_there_is_told(desk: Desk, wanted: str) -> None:
    desk.register.enter(DRAFT)

    with pytest.raises(NoSuchLetter):
        desk.register.find(wanted, 2025)


def test_a_letter_may_be_kept_for_information(desk: Desk) -> None:
    desk.register.enter(numbered(1))
    letter = desk.register.enter(DRAFT)
    desk.register.keep_for_information(letter.letter_id)

    kept = RegisterQuery(status=LetterStatus.FOR_INFORMATION)

    assert [line.letter_id for line in desk.register.lines(kept)] == [letter.letter_id]
