"""Places that may not be written are told, and what is there stays (B4, F6)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.faults.conftest import Program
from tests.faults.kept_data import assert_sentence, assert_told, kept

Write = Callable[[str], Path]
DAYS = ("--from", "2020-01-01", "--to", "2099-12-31")
OLD = b"an earlier file"


@pytest.fixture
def closed(data: Path) -> Iterator[Path]:
    """Give a data folder in which nothing may be written."""
    places = [data, *data.rglob("*")]
    modes = {place: place.stat().st_mode for place in places}
    for place in places:
        place.chmod(0o555 if place.is_dir() else 0o444)
    yield data
    for place, mode in modes.items():
        place.chmod(mode)


def test_a_data_folder_that_is_read_only_is_told_and_keeps_its_data(
    program: Program, closed: Path, filled: Path, letter: Write
) -> None:
    done = program("import", "--register", letter("15"), "--data", closed)

    assert_told(done)
    assert kept(closed) == kept(filled)


def test_a_vault_that_is_read_only_is_told_and_no_number_is_taken(
    program: Program, data: Path, letter: Write
) -> None:
    before, vault = kept(data), data / "kho"
    vault.chmod(0o555)

    done = program("import", "--register", letter("15"), "--data", data)
    vault.chmod(0o755)

    assert_told(done)
    assert kept(data) == before


def test_a_data_folder_that_may_not_be_entered_is_told(
    program: Program, data: Path
) -> None:
    data.chmod(0)
    done = program("list", "--data", data)
    data.chmod(0o755)

    assert_told(done)


def test_a_data_folder_that_cannot_be_made_is_told(
    program: Program, tmp_path: Path
) -> None:
    above = tmp_path / "khóa"
    above.mkdir(mode=0o555)

    assert_told(program("list", "--data", above / "data"))
    assert list(above.iterdir()) == []


def test_a_folder_that_takes_no_files_is_told_for_books_reports_and_the_demo(
    program: Program, data: Path, letter: Write, tmp_path: Path
) -> None:
    folder, before = tmp_path / "khóa", kept(data)
    folder.mkdir()
    old = folder / "so.pdf"
    old.write_bytes(OLD)
    folder.chmod(0o555)

    for command in (
        ("book", "incoming", *DAYS, "--out", old, "--data", data),
        ("report", "1", "--out", folder / "bao-cao.docx", "--data", data),
        ("demo", "--out", folder, "--letters", letter("15")),
    ):
        done = program(*command)
        assert done.status == 1
        assert "Không có quyền ghi" in done.err
        assert_sentence(done.err.splitlines()[0] + "\n")
    assert (old.read_bytes(), list(folder.iterdir())) == (OLD, [old])
    assert kept(data) == before


def test_a_folder_that_is_not_there_is_told(
    vanthu: Command, data: Path, tmp_path: Path
) -> None:
    file, note = tmp_path / "không có" / "so.xlsx", tmp_path / "ghi chú"
    note.write_bytes(OLD)

    for done in (
        vanthu("book", "followup", *DAYS, "--out", file, "--data", data),
        vanthu("report", "1", "--out", file.with_suffix(".pdf"), "--data", data),
        vanthu("demo", "--out", note / "ra"),
        vanthu("screenshots", "--out", note),
    ):
        assert_told(done)
        assert "Không có thư mục" in done.err
    assert not file.parent.exists()
    assert note.read_bytes() == OLD


def test_an_ending_that_no_writer_knows_is_told(
    vanthu: Command, data: Path, tmp_path: Path
) -> None:
    for done in (
        vanthu("book", "incoming", *DAYS, "--out", tmp_path / "so.csv", "--data", data),
        vanthu("report", "1", "--out", tmp_path / "bao-cao.xlsx", "--data", data),
    ):
        assert_told(done)
    assert not list(tmp_path.glob("so.*")) + list(tmp_path.glob("bao-cao.*"))


def test_a_file_that_is_in_use_keeps_its_content(
    vanthu: Command, data: Path, tmp_path: Path
) -> None:
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root on Linux may hold a file by mounting it")
    old = tmp_path / "so.docx"
    old.write_bytes(OLD)
    if subprocess.run(["mount", "--bind", old, old], check=False).returncode:
        pytest.skip("this machine mounts no single files")
    try:
        done = vanthu("book", "incoming", *DAYS, "--out", old, "--data", data)
    finally:
        subprocess.run(["umount", old], check=True)

    assert_told(done)
    assert "đang mở trong chương trình khác" in done.err
    assert old.read_bytes() == OLD
    assert list(tmp_path.glob(".*partial")) == []


def test_a_report_on_nothing_is_told(
    vanthu: Command, data: Path, tmp_path: Path
) -> None:
    for wanted in ("99", "1/1999", "số một", "-1"):
        out = tmp_path / "bao-cao.pdf"
        done = vanthu("report", "--out", out, "--data", data, "--", wanted)
        assert_told(done)
        assert not out.exists()
