"""RAR and 7z archives, opened by a program of the system where there is one."""

import shutil
import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import (
    ReaderFailed,
    SecretLetter,
    UnopenedArchive,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.extraction.containers import archive_program
from vanthu.extraction.containers.archive_program import ArchiveProgram
from vanthu.extraction.containers.budget import Budget
from vanthu.extraction.containers.packed_files import PackedFiles
from vanthu.extraction.containers.unpack import unpack

PATH = Path("hồ sơ.7z")
LETTER = "Số: 12/UBND-VP".encode()


@pytest.fixture(scope="module")
def bsdtar() -> Path:
    found = shutil.which("bsdtar")
    if found is None:
        pytest.skip("no bsdtar (Debian: libarchive-tools)")
    return Path(found)


def seven_zip(bsdtar: Path, folder: Path, **files: bytes) -> bytes:
    inside = folder / "trong"
    inside.mkdir()
    for name, content in files.items():
        (inside / name.replace("_", ".")).write_bytes(content)
    target = folder / "a.7z"
    subprocess.run(
        [bsdtar, "--format", "7zip", "-cf", target, "-C", inside, "."], check=True
    )
    return target.read_bytes()


def rar(name: str, content: bytes) -> bytes:
    """Make an archive of the fourth version with one file, stored as it is."""
    spelled = name.encode()
    head = struct.pack(
        "<BHHIIBIIBBHI",
        *(0x74, 0x8000, 32 + len(spelled), len(content), len(content), 3),
        *(zlib.crc32(content), 0, 20, 0x30, len(spelled), 0o100644),
    )
    parts = (
        struct.pack("<BHHHI", 0x73, 0, 13, 0, 0),
        head + spelled,
        struct.pack("<BHH", 0x7B, 0x4000, 7),
    )
    blocks = [struct.pack("<H", zlib.crc32(part) & 0xFFFF) + part for part in parts]
    return b"Rar!\x1a\x07\x00" + blocks[0] + blocks[1] + content + blocks[2]


def opened(data: bytes, program: Path | None) -> tuple[ContainedFile, ...]:
    known = ArchiveProgram(program) if program else None
    return PackedFiles(PATH, unpack, known).files_of(data)


def contents(files: tuple[ContainedFile, ...]) -> dict[str, bytes]:
    return {file.name: file.content for file in files}


def test_a_7z_gives_its_files(bsdtar: Path, tmp_path: Path) -> None:
    data = seven_zip(bsdtar, tmp_path, **{"công văn_txt": LETTER, "b_txt": b"?"})

    assert contents(opened(data, bsdtar)) == {"công văn.txt": LETTER, "b.txt": b"?"}


def test_a_rar_gives_its_files(bsdtar: Path) -> None:
    data = rar("van ban/12-UBND.txt", LETTER)

    assert contents(opened(data, bsdtar)) == {"12-UBND.txt": LETTER}


def test_archives_in_each_other_are_opened(bsdtar: Path, tmp_path: Path) -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("trong.rar", rar("a.txt", LETTER))
        archive.writestr("b.txt", b"?")
    whole = seven_zip(bsdtar, tmp_path, ngoai_zip=stream.getvalue())

    assert contents(opened(whole, bsdtar)) == {"a.txt": LETTER, "b.txt": b"?"}


def test_without_a_program_the_archive_is_told_and_one_inside_stays() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("trong.rar", rar("a.txt", LETTER))

    with pytest.raises(UnopenedArchive):
        opened(rar("a.txt", LETTER), None)
    assert list(contents(opened(stream.getvalue(), None))) == ["trong.rar"]


def test_a_damaged_archive_is_told(bsdtar: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        opened(rar("a.txt", LETTER)[:40], bsdtar)
    assert refused.value.reason is UnreadableReason.DAMAGED


def test_a_name_cannot_leave_the_folder(bsdtar: Path, tmp_path: Path) -> None:
    outside = Path(f"{tmp_path}-outside.txt")
    for name in (f"../../{outside.name}", str(outside)):
        try:
            opened(rar(name, LETTER), bsdtar)
        except UnreadableFile:
            continue
    assert not outside.exists()


def test_too_much_is_refused(bsdtar: Path, tmp_path: Path) -> None:
    data = seven_zip(bsdtar, tmp_path, a_txt=b"a" * 200_000, b_txt=b"b")
    program = ArchiveProgram(bsdtar)
    for budget in (Budget(PATH, size=100_000), Budget(PATH, files=1)):
        with pytest.raises(UnreadableFile):
            program.files_of(data, budget)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_a_program_that_hangs_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bsdtar"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(archive_program, "SECONDS", 0.3)

    with pytest.raises(UnreadableFile) as refused:
        opened(rar("a.txt", LETTER), program)
    assert refused.value.reason is UnreadableReason.TOO_COMPLEX


def test_a_program_that_is_gone_or_has_no_room_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = rar("a.txt", LETTER)

    with pytest.raises(ReaderFailed):
        opened(data, tmp_path / "bsdtar")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no folder"))
    with pytest.raises(ReaderFailed) as failed:
        opened(data, Path(sys.executable))

    assert failed.value.path == PATH


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_links_and_passwords(tmp_path: Path) -> None:
    program = tmp_path / "bsdtar"
    program.write_text(
        '#!/bin/sh\n[ "$1" = -xf ] && ln -s /etc/passwd "$4/a"\nexit 0\n'
    )
    program.chmod(0o755)
    assert opened(rar("a.txt", LETTER), program) == ()

    program.write_text("#!/bin/sh\necho 'Passphrase required' >&2\nexit 1\n")
    with pytest.raises(UnreadableFile) as refused:
        opened(rar("a.txt", LETTER), program)
    assert refused.value.reason is UnreadableReason.ENCRYPTED


def test_a_container_with_a_secret_name_or_subject_is_refused() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("12 TỐI MẬT.pdf", b"%PDF")
    mail = "From: a@b\nTo: c@d\nSubject: [MẬT] V/v bố trí\n\nNội dung\n".encode()

    for data in (stream.getvalue(), mail):
        with pytest.raises(SecretLetter):
            opened(data, None)
