"""The vault keeps the received bytes, durable and unchanged."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vanthu.domain.errors import (
    DiskFull,
    FileMissing,
    FileTooLarge,
    StorageUnavailable,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.storage.file_vault import FileVault

CONTENT = "Số: 341/UBND-NV".encode()
SHA256 = hashlib.sha256(CONTENT).hexdigest()

# Keeps a file that does not fit under the limit, in a process that bears the limit.
KEEP_UNDER_LIMIT = """
import resource, signal, sys
from pathlib import Path
from vanthu.domain.errors import DiskFull
from vanthu.storage.file_vault import FileVault

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    FileVault(Path(sys.argv[2])).keep(Path(sys.argv[1]))
except DiskFull:
    print("full")
"""


@pytest.fixture
def vault(tmp_path: Path) -> FileVault:
    return FileVault(tmp_path / "kho")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "Công văn.PDF"
    path.write_bytes(CONTENT)
    return path


def test_a_file_lies_under_the_hash_of_its_content(
    vault: FileVault, letter: Path
) -> None:
    kept = vault.keep(letter)

    assert (kept.sha256, kept.name, kept.size) == (SHA256, "Công văn.PDF", len(CONTENT))
    assert kept.media_type == "application/pdf"
    assert vault.path_of(SHA256) == vault.folder / SHA256[:2] / SHA256
    assert vault.path_of(SHA256).read_bytes() == CONTENT
    assert letter.read_bytes() == CONTENT


def test_the_same_content_is_kept_once(vault: FileVault, letter: Path) -> None:
    vault.keep(letter)
    written = vault.path_of(SHA256).stat()

    again = vault.keep(letter, "bản sao.docx")

    assert again.name == "bản sao.docx"
    assert again.media_type.endswith("wordprocessingml.document")
    assert vault.path_of(SHA256).stat().st_mtime_ns == written.st_mtime_ns


def test_a_half_written_file_is_replaced_by_a_whole_one(
    vault: FileVault, letter: Path
) -> None:
    half = vault.path_of(SHA256)
    half.parent.mkdir(parents=True)
    half.write_bytes(CONTENT[:3])

    vault.keep(letter)

    assert [entry.name for entry in half.parent.iterdir()] == [SHA256]
    assert half.read_bytes() == CONTENT


def test_names_are_kept_readable_and_composed(vault: FileVault, letter: Path) -> None:
    assert vault.keep(letter, "Ke\u0302\u0301 hoạch.txt").name == "Kế hoạch.txt"
    assert vault.keep(letter, "la\udcff.bin").name == "la\ufffd.bin"
    assert vault.keep(letter, "la.bin").media_type == "application/octet-stream"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_only_an_ordinary_file_is_taken(
    vault: FileVault, letter: Path, tmp_path: Path
) -> None:
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    link.symlink_to(letter)
    os.mkfifo(pipe)

    for odd in (tmp_path, link, pipe, Path(os.devnull), tmp_path / "không có"):
        with pytest.raises(FileMissing):
            vault.keep(odd)
    assert not vault.folder.exists()


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    vault = FileVault(tmp_path / "kho", largest=1000)
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(2_000_000_000)

    with pytest.raises(FileTooLarge) as refusal:
        vault.keep(large)

    assert (refusal.value.size, refusal.value.limit) == (2_000_000_000, 1000)
    assert not vault.folder.exists()


def test_a_file_that_may_not_be_read_is_told(vault: FileVault, letter: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    letter.chmod(0)

    with pytest.raises(UnreadableFile) as refusal:
        vault.keep(letter)

    assert refusal.value.reason is UnreadableReason.NO_PERMISSION


def test_a_vault_that_cannot_be_written_is_told(tmp_path: Path, letter: Path) -> None:
    in_the_way = tmp_path / "kho"
    in_the_way.write_text("no folder")

    with pytest.raises(StorageUnavailable):
        FileVault(in_the_way).keep(letter)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_a_full_disk_is_told_and_nothing_half_written_stays(tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"x" * 50_000)

    told = subprocess.run(
        [sys.executable, "-c", KEEP_UNDER_LIMIT, str(letter), str(tmp_path / "kho")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout == "full\n"
    assert [p for p in (tmp_path / "kho").rglob("*") if p.is_file()] == []
    assert DiskFull("").detail == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux names open files")
def test_content_and_folders_are_durable_before_the_file_is_told_to_be_kept(
    vault: FileVault, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)

    vault.keep(letter)

    assert synced.index(SHA256) < synced.index(SHA256[:2])
    assert {SHA256, SHA256[:2], "kho", vault.folder.parent.name} == set(synced)


def test_content_that_the_disk_changed_is_not_told_to_be_kept(
    vault: FileVault, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = vault.path_of(SHA256)

    def damaging(descriptor: int) -> None:
        if target.exists():
            target.write_bytes(CONTENT[::-1])

    monkeypatch.setattr(os, "fsync", damaging)

    with pytest.raises(StorageUnavailable, match=SHA256):
        vault.keep(letter)

    assert not target.exists()


def test_bytes_from_a_container_are_kept_as_a_file_is(
    vault: FileVault, letter: Path
) -> None:
    file = vault.keep_bytes(CONTENT, letter.name)

    assert file == vault.keep(letter)
    assert vault.path_of(SHA256).read_bytes() == CONTENT
