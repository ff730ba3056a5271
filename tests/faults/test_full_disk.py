"""A full disk is told, and nothing is half-saved."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.faults.conftest import Program
from tests.faults.kept_data import assert_sentence, assert_told, kept
from tests.storage.examples import numbered
from vanthu.domain.errors import DiskFull
from vanthu.services.lines import RegisterQuery
from vanthu.services.register import Register
from vanthu.storage.database import open_database
from vanthu.storage.file_vault import FileVault
from vanthu.storage.unit_of_work import unit_opener

Write = Callable[[str], Path]


def test_the_register_on_a_full_disk_keeps_exactly_what_was_acknowledged(
    small_disk: Path,
) -> None:
    file = small_disk / "vanthu.db"
    database = open_database(file)
    register = Register(unit_opener(database))
    acknowledged: list[int] = []

    def enter_for_ever() -> None:
        for number in count(1):
            letter = register.enter(replace(numbered(number), note="dài " * 2000))
            acknowledged.append(letter.arrival_number)

    with pytest.raises(DiskFull):
        enter_for_ever()

    kept = register.lines(RegisterQuery(limit=10_000))
    assert [line.arrival_number for line in reversed(kept)] == acknowledged
    database.close()

    again = open_database(file)
    with again.engine.connect() as connection:
        check = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
    assert check == "ok"
    assert Register(unit_opener(again)).count(RegisterQuery()) == len(acknowledged)
    again.close()


def test_work_goes_on_when_there_is_room_again(small_disk: Path) -> None:
    filler = small_disk / "filler"
    database = open_database(small_disk / "vanthu.db")
    register = Register(unit_opener(database))
    first = register.enter(numbered(1))
    filler.write_bytes(bytes(shutil.disk_usage(small_disk).free))

    with pytest.raises(DiskFull):
        register.enter(replace(numbered(2), note="dài " * 20_000))
    filler.unlink()

    assert register.enter(numbered(2)).arrival_number == first.arrival_number + 1
    database.close()


def test_the_vault_on_a_full_disk_keeps_nothing_of_the_file(
    small_disk: Path, tmp_path: Path
) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(bytes(range(256)) * 8192)
    vault = FileVault(small_disk / "kho")

    with pytest.raises(DiskFull):
        vault.keep(large)

    assert [path for path in vault.folder.rglob("*") if path.is_file()] == []


# ------------------------------------------------------------------ the command line


def fill(disk: Path, left: int) -> Path:
    """Leave so many bytes free."""
    filler = disk / "filler"
    filler.write_bytes(bytes(max(shutil.disk_usage(disk).free - left, 0)))
    return filler


@pytest.mark.parametrize("left", [0, 4096, 20_480, 65_536])
def test_registering_on_a_full_disk_is_told_and_goes_on_when_there_is_room(
    vanthu: Command, small_disk: Path, filled: Path, letter: Write, left: int
) -> None:
    data = shutil.copytree(filled, small_disk / "data")
    before, files = kept(data), [letter(str(number)) for number in (15, 16, 17)]
    filler = fill(small_disk, left)

    done = vanthu("import", "--register", *files, "--data", data)

    after = kept(data)
    assert all(name == sha256 for name, sha256 in after.vault)
    assert after.vault >= before.vault
    if not done.lines:
        assert after.register == before.register
    if done.status:
        assert_sentence(done.err)
        assert "Ổ đĩa đã đầy" in done.err
    filler.unlink()
    again = vanthu("import", "--register", *files[len(done.lines) :], "--data", data)
    numbers = [int(line.split("\t")[0]) for line in done.lines + again.lines]
    assert numbers == [3, 4, 5]


def test_a_first_start_on_a_full_disk_is_told_and_later_completed(
    vanthu: Command, small_disk: Path, letter: Write
) -> None:
    filler, file = fill(small_disk, 8192), letter("15")

    assert_told(vanthu("import", "--register", file, "--data", small_disk / "data"))

    filler.unlink()
    done = vanthu("import", "--register", file, "--data", small_disk / "data")
    assert (done.status, done.out) == (0, f"1\t{file}\n")


def test_books_and_reports_on_a_full_disk_leave_the_old_file(
    vanthu: Command, small_disk: Path, data: Path
) -> None:
    before, old = kept(data), small_disk / "so.pdf"
    old.write_bytes(b"an earlier file")
    filler = fill(small_disk, 4096)
    days = ("--from", "2020-01-01", "--to", "2099-12-31")

    for done in (
        vanthu("book", "incoming", *days, "--out", old, "--data", data),
        vanthu("report", "1", "--out", small_disk / "bao-cao.docx", "--data", data),
    ):
        assert_told(done)
        assert "Ổ đĩa đã đầy" in done.err
    assert set(small_disk.iterdir()) == {old, filler}
    assert old.read_bytes() == b"an earlier file"
    assert kept(data) == before


@pytest.mark.parametrize("left", [0, 200_000, 400_000])
def test_the_demo_on_a_full_disk_is_told_and_leaves_no_half_file(
    vanthu: Command, small_disk: Path, letter: Write, left: int
) -> None:
    fill(small_disk, left)

    done = vanthu("demo", "--out", small_disk / "ra", "--letters", letter("15"))

    assert done.status == 1
    assert_sentence(done.err)
    assert "Ổ đĩa đã đầy" in done.err
    assert list(small_disk.rglob("*.partial")) == []
    assert list(small_disk.rglob(".*")) == []


def test_an_output_that_takes_no_more_is_told(program: Program, data: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this machine has no full device")
    before = kept(data)

    with full.open("wb") as output:
        done = program("list", "--data", data, stdout=output.fileno())

    assert done.status == 1
    assert_sentence(done.err)
    assert kept(data) == before
