"""Copies of received files for other programs; the kept bytes stay as they are."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import MadeUpReader
from tests.storage.examples import DRAFT
from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import (
    ExportFailed,
    FileMissing,
    NotOpenable,
    StorageUnavailable,
)
from vanthu.domain.opening import FileRole
from vanthu.domain.register import StoredFile
from vanthu.services.desk import Desk

LETTER = b"%PDF-1.7 the letter"
TABLE = b"PK\x03\x04 a table"
PROGRAM = b"MZ\x90\0 a program"


@pytest.fixture
def kept(desk: Desk, tmp_path: Path) -> StoredFile:
    """Keep a letter that calls itself a Word file and is a PDF."""
    path = tmp_path / "công văn.doc"
    path.write_bytes(LETTER)
    return desk.vault.keep(path)


def test_other_programs_get_a_read_only_copy_under_its_true_ending(
    desk: Desk, kept: StoredFile
) -> None:
    copy = desk.opening.copy(kept)

    assert copy.name == "công văn.pdf"
    assert copy.read_bytes() == LETTER
    assert not copy.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert copy != desk.vault.path_of(kept.sha256)


def test_two_copies_of_one_name_do_not_meet(desk: Desk, kept: StoredFile) -> None:
    assert desk.opening.copy(kept) != desk.opening.copy(kept)


def test_a_program_is_not_opened_but_can_be_saved(desk: Desk, tmp_path: Path) -> None:
    file = desk.vault.keep_bytes(PROGRAM, "công văn.pdf")
    target = tmp_path / "lưu.bin"

    with pytest.raises(NotOpenable):
        desk.opening.copy(file)
    desk.opening.save(file, target)

    assert target.read_bytes() == PROGRAM


def test_bytes_that_changed_in_the_vault_are_not_handed_out(
    desk: Desk, kept: StoredFile
) -> None:
    path = desk.vault.path_of(kept.sha256)
    path.chmod(0o644)
    path.write_bytes(LETTER + b"!")

    with pytest.raises(StorageUnavailable):
        desk.opening.copy(kept)


def test_a_lost_file_is_said_to_be_missing(desk: Desk, kept: StoredFile) -> None:
    desk.vault.path_of(kept.sha256).unlink()

    with pytest.raises(FileMissing):
        desk.opening.copy(kept)


def test_a_place_that_cannot_be_written_leaves_everything(
    desk: Desk, kept: StoredFile, tmp_path: Path
) -> None:
    with pytest.raises(ExportFailed):
        desk.opening.save(kept, tmp_path / "không có" / "công văn.pdf")


def test_a_place_for_copies_that_cannot_be_made_is_an_expected_failure(
    desk: Desk, kept: StoredFile, tmp_path: Path
) -> None:
    (tmp_path / "dang-mo").write_bytes(b"a file where the folder should be")

    with pytest.raises(StorageUnavailable):
        desk.opening.copy(kept)


def test_a_waiting_letter_lists_itself_then_its_attachments_then_the_mail(
    desk: Desk, reader: MadeUpReader, tmp_path: Path
) -> None:
    mail = tmp_path / "thư.eml"
    mail.write_bytes(b"From: a@b\r\n")
    reader.parts["thư.eml"] = (
        ContainedFile("công văn.pdf", LETTER),
        ContainedFile("biểu.xlsx", TABLE),
        ContainedFile("cài đặt.exe", PROGRAM),
    )
    reader.words = {"biểu.xlsx": "số liệu", "cài đặt.exe": ""}
    (waiting,) = desk.intake.take(mail)

    files = desk.opening.files_waiting(waiting.inbox_id)

    assert [(file.role, file.name, file.can_open) for file in files] == [
        (FileRole.LETTER, "công văn.pdf", True),
        (FileRole.ATTACHMENT, "biểu.xlsx", True),
        (FileRole.ATTACHMENT, "cài đặt.exe", False),
        (FileRole.CONTAINER, "thư.eml", True),
    ]


def test_a_registered_letter_lists_its_file(desk: Desk, kept: StoredFile) -> None:
    letter = desk.register.enter(replace(DRAFT, source=kept))

    assert [file.file for file in desk.opening.files_of(letter.letter_id)] == [kept]


def test_a_letter_typed_by_hand_has_no_files(desk: Desk) -> None:
    letter = desk.register.enter(replace(DRAFT, source=None))

    assert desk.opening.files_of(letter.letter_id) == ()
