"""A file is known again by its bytes and by its text."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.examples import DRAFT, reading, stored
from vanthu.domain.errors import DraftGap, FileAlreadyRegistered
from vanthu.domain.intake import LetterProposal, LetterReading, PageText
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk

BODY = " ".join(f"nội dung {number}" for number in range(200))
OTHER = " ".join(f"việc khác {number}" for number in range(900, 1100))


def read(text: str, sha256: str = "cd" * 32) -> LetterReading:
    return replace(reading(sha256), pages=(PageText(text),), proposal=LetterProposal())


def enter(desk: Desk, text: str, number: str = "1") -> IncomingLetter:
    """Enter a letter the way a waiting file is entered, with these words in it."""
    file = stored(sha256=f"{number:0>64}")
    with desk.register.open_unit() as unit:
        letter = read(text, file.sha256)
        waiting = unit.inbox.add(file, desk.intake.now(), letter)
        unit.commit()
    draft = replace(DRAFT, number=number, source=file)
    return desk.register.enter(draft, inbox_id=waiting.inbox_id)


def test_an_empty_register_has_nothing_alike(desk: Desk) -> None:
    assert desk.register.find_similar(read(BODY)) == ()


def test_a_scan_of_a_registered_letter_is_found(desk: Desk) -> None:
    letter = enter(desk, BODY)
    enter(desk, OTHER, "2")
    misread = BODY.replace("dung 7 ", "dúng T ").replace("dung 55", "đung SS")

    (found,) = desk.register.find_similar(read(misread))

    assert found.letter == letter
    assert 0.8 < found.likeness < 1.0
    assert not found.is_same_file


def test_the_same_file_comes_first_and_once(desk: Desk) -> None:
    letter = enter(desk, BODY)
    relayed = enter(desk, f"Kính chuyển {BODY}", "2")

    first, second = desk.register.find_similar(read(BODY, f"{1:0>64}"))

    assert (first.letter, first.is_same_file) == (letter, True)
    assert (second.letter, second.is_same_file) == (relayed, False)


def test_another_letter_is_not_alike(desk: Desk) -> None:
    enter(desk, OTHER)

    assert desk.register.find_similar(read(BODY)) == ()


def test_a_file_without_words_is_like_none(desk: Desk) -> None:
    enter(desk, "")

    assert desk.register.find_similar(read("")) == ()


def test_the_same_file_is_refused_even_without_a_number(
    desk: Desk, letter_file: Path
) -> None:
    silent = frozenset({DraftGap.REFERENCE})
    (first,) = desk.intake.take(letter_file)
    draft = replace(DRAFT, number="", not_stated=silent, source=first.file)
    letter = desk.register.enter(draft, inbox_id=first.inbox_id)
    (again,) = desk.intake.take(letter_file)

    with pytest.raises(FileAlreadyRegistered) as refusal:
        desk.register.enter(draft, inbox_id=again.inbox_id)

    assert refusal.value.letter_id == letter.letter_id
    assert len(desk.intake.waiting()) == 1
    known = desk.register.enter(draft, inbox_id=again.inbox_id, although_same=True)
    assert known.arrival_number == 2


def test_alike_letters_do_not_stop_each_other(desk: Desk) -> None:
    enter(desk, BODY)

    assert enter(desk, BODY, "2").arrival_number == 2


def test_a_copy_that_a_letter_passes_on_is_found(desk: Desk) -> None:
    letter = enter(desk, BODY)
    passing_on = replace(read(OTHER), pages=(PageText(OTHER), PageText(BODY)))

    assert [each.letter for each in desk.register.find_similar(passing_on)] == [letter]


def test_two_waiting_letters_alike_are_told(desk: Desk) -> None:
    with desk.register.open_unit() as unit:
        ids = [
            unit.inbox.add(
                stored(sha256=f"{number:0>64}"), desk.intake.now(), read(text)
            ).inbox_id
            for number, text in enumerate((BODY, BODY.replace("dung 7 ", ""), OTHER))
        ]
        unit.inbox.add(stored(sha256=f"{9:0>64}"), desk.intake.now(), None, "no-text")
        unit.commit()

    (copy,) = desk.register.find_waiting(ids[0], read(BODY))

    assert copy.line.inbox_id == ids[1]
    assert 0.8 < copy.likeness <= 1.0
    assert desk.register.find_waiting(ids[2], read(OTHER)) == ()
    assert desk.register.find_waiting(ids[2], read("ngắn")) == ()
