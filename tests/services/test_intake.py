"""Files are taken into the inbox, kept first."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from typing_extensions import override

from tests.services.conftest import MadeUpReader
from tests.storage.examples import DRAFT, MOMENT, reading
from vanthu.domain.errors import (
    Cancelled,
    FileChanged,
    FileMissing,
    LetterAlreadyRegistered,
    NoSuchLetter,
    ReaderFailed,
    SecretLetter,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterReading
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter
from vanthu.services.desk import Desk
from vanthu.services.intake import READER_FAILED, why_unread
from vanthu.services.progress import NoProgress


class StopAtSecond(NoProgress):
    """Progress that the user stops when one file is done."""

    @override
    def report(self, done: int, total: int, what: str = "") -> None:
        if done == 1:
            raise Cancelled


def test_a_file_is_kept_read_and_waits(desk: Desk, letter_file: Path) -> None:
    (waiting,) = desk.intake.take(letter_file)

    assert waiting.reading == replace(reading(), file_name=letter_file.name)
    assert waiting.received_at == MOMENT
    assert desk.vault.path_of(waiting.file.sha256).read_bytes().startswith(b"%PDF")
    assert desk.intake.open(waiting.inbox_id) == waiting
    assert [line.inbox_id for line in desk.intake.waiting()] == [waiting.inbox_id]


def test_the_same_bytes_wait_once(
    desk: Desk, letter_file: Path, changes: list[str]
) -> None:
    copy = letter_file.with_name("bản sao.pdf")
    copy.write_bytes(letter_file.read_bytes())

    assert desk.intake.take(letter_file) == desk.intake.take(copy)
    assert changes == ["changed"]


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (UnreadableFile(Path("x"), UnreadableReason.ENCRYPTED), "encrypted"),
        (UnreadableFile(Path("x"), UnreadableReason.NO_TEXT), "no-text"),
        (ReaderFailed(Path("x"), "died"), READER_FAILED),
    ],
)
def test_a_file_that_cannot_be_read_waits_to_be_typed(
    desk: Desk,
    letter_file: Path,
    reader: MadeUpReader,
    failure: UnreadableFile | ReaderFailed,
    reason: str,
) -> None:
    reader.failures[letter_file.name] = failure

    (waiting,) = desk.intake.take(letter_file)

    assert (waiting.reading, waiting.unread_reason) == (None, reason)
    assert desk.vault.path_of(waiting.file.sha256).exists()


def test_nothing_of_a_secret_letter_is_kept(
    desk: Desk, letter_file: Path, reader: MadeUpReader, tmp_path: Path
) -> None:
    reader.failures[letter_file.name] = SecretLetter(letter_file, "MẬT")

    with pytest.raises(SecretLetter):
        desk.intake.take(letter_file)

    assert desk.intake.waiting() == ()
    assert not (tmp_path / "kho").exists()


@dataclass
class RewritingReader(MadeUpReader):
    """Has the file written by another program while it is read."""

    @override
    def read(self, path: Path, *, name: str | None = None) -> LetterReading:
        """Read, and change the file."""
        path.write_bytes(b"%PDF-1.7 what the scanner wrote last")
        return super().read(path, name=name)


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    desk: Desk, letter_file: Path, tmp_path: Path
) -> None:
    intake = replace(desk.intake, reader=RewritingReader())

    with pytest.raises(FileChanged):
        intake.take(letter_file)

    assert intake.waiting() == ()
    assert not any(path.is_file() for path in (tmp_path / "kho").rglob("*"))


def test_a_refused_file_does_not_stop_the_others(
    desk: Desk, letter_file: Path, reader: MadeUpReader
) -> None:
    odd, missing = letter_file.with_name("odd.bin"), letter_file.with_name("không có")
    odd.write_bytes(b"?")
    reader.failures["odd.bin"] = UnknownFormat(odd)

    taken = desk.intake.take_all([odd, missing, letter_file], NoProgress())

    assert [letter.file.name for letter in taken.letters] == [letter_file.name]
    assert [type(refusal.error) for refusal in taken.refusals] == [
        UnknownFormat,
        FileMissing,
    ]


def test_stopping_keeps_what_was_taken(desk: Desk, letter_file: Path) -> None:
    other = letter_file.with_name("khác.pdf")
    other.write_bytes(b"%PDF-1.7 other")

    with pytest.raises(Cancelled):
        desk.intake.take_all([letter_file, other], StopAtSecond())

    assert [line.file_name for line in desk.intake.waiting()] == [letter_file.name]


def test_a_file_may_be_read_without_being_kept(desk: Desk, letter_file: Path) -> None:
    assert desk.intake.read_only(letter_file).file_name == letter_file.name
    assert desk.intake.waiting() == ()


def test_a_page_is_drawn_from_the_kept_file(desk: Desk, letter_file: Path) -> None:
    (waiting,) = desk.intake.take(letter_file)

    picture = desk.intake.picture(waiting.file, 1, 96)

    assert picture.png == waiting.file.sha256.encode()


def test_a_dismissed_file_waits_no_more_but_stays_kept(
    desk: Desk, letter_file: Path
) -> None:
    (waiting,) = desk.intake.take(letter_file)
    desk.intake.dismiss(waiting.inbox_id)

    with pytest.raises(NoSuchLetter):
        desk.intake.open(waiting.inbox_id)
    assert desk.vault.path_of(waiting.file.sha256).exists()


def test_an_empty_file_is_refused_and_not_kept(
    desk: Desk, letter_file: Path, reader: MadeUpReader, tmp_path: Path
) -> None:
    reader.failures[letter_file.name] = UnreadableFile(
        letter_file, UnreadableReason.EMPTY
    )

    with pytest.raises(UnreadableFile):
        desk.intake.take(letter_file)

    assert desk.intake.waiting() == ()
    assert not (tmp_path / "kho").exists()


def test_a_waiting_file_tells_why_it_was_not_read(
    desk: Desk, letter_file: Path, reader: MadeUpReader
) -> None:
    other = letter_file.with_name("khác.pdf")
    other.write_bytes(b"%PDF-1.7 other")
    reader.failures = {
        letter_file.name: UnreadableFile(letter_file, UnreadableReason.NO_TEXT),
        other.name: ReaderFailed(other, "died"),
    }

    (first_letter,) = desk.intake.take(letter_file)
    (second_letter,) = desk.intake.take(other)
    first = why_unread(first_letter, letter_file)
    second = why_unread(second_letter, other)

    assert isinstance(first, UnreadableFile)
    assert first.reason is UnreadableReason.NO_TEXT
    assert isinstance(second, ReaderFailed)


# ------------------------------------------------------------------ what was typed

TYPED = TypedLetter(DRAFT, (TypedField(FieldKey.SUBJECT, Handling.EDITED),))


def test_what_is_typed_waits_with_the_letter_until_it_is_registered(
    desk: Desk, letter_file: Path, changes: list[str]
) -> None:
    (waiting,) = desk.intake.take(letter_file)
    inbox_id = waiting.inbox_id

    assert desk.intake.keep_typed(TYPED, inbox_id) == inbox_id
    assert desk.intake.open(inbox_id) == replace(waiting, typed=TYPED)
    assert changes == ["changed", "changed"]

    desk.register.enter(DRAFT, inbox_id=inbox_id)
    assert desk.intake.waiting() == ()
    with pytest.raises(NoSuchLetter):
        desk.intake.keep_typed(TYPED, inbox_id)
    assert desk.intake.waiting() == ()


def test_a_refused_registration_leaves_what_was_typed(
    desk: Desk, letter_file: Path
) -> None:
    (waiting,) = desk.intake.take(letter_file)
    desk.register.enter(DRAFT)
    desk.intake.keep_typed(TYPED, waiting.inbox_id)

    with pytest.raises(LetterAlreadyRegistered):
        desk.register.enter(DRAFT, inbox_id=waiting.inbox_id)

    assert desk.intake.open(waiting.inbox_id).typed == TYPED


def test_what_was_typed_goes_with_a_dismissed_letter(
    desk: Desk, letter_file: Path
) -> None:
    (waiting,) = desk.intake.take(letter_file)
    desk.intake.keep_typed(TYPED, waiting.inbox_id)

    desk.intake.dismiss(waiting.inbox_id)
    (again,) = desk.intake.take(letter_file)

    assert again.inbox_id != waiting.inbox_id
    assert again.typed is None


def test_a_letter_typed_by_hand_waits_and_is_registered_like_the_others(
    desk: Desk,
) -> None:
    inbox_id = desk.intake.keep_typed(TYPED)
    assert desk.intake.keep_typed(TYPED, inbox_id) == inbox_id
    (line,) = desk.intake.waiting()
    assert (line.inbox_id, line.has_file, line.is_typed) == (inbox_id, False, True)

    letter = desk.register.enter(DRAFT, inbox_id=inbox_id)

    assert desk.register.reading_of(letter.letter_id) is None
    assert desk.intake.waiting() == ()


def test_letters_typed_by_hand_resemble_nothing_and_have_no_files(
    desk: Desk, letter_file: Path
) -> None:
    (waiting,) = desk.intake.take(letter_file)
    inbox_id = desk.intake.keep_typed(TYPED)

    assert desk.register.find_waiting(waiting.inbox_id, reading()) == ()
    assert desk.opening.files_waiting(inbox_id) == ()
