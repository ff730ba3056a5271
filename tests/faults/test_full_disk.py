"""A full disk is told, and nothing is half-saved."""

import shutil
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from tests.storage.examples import numbered
from vanthu.domain.errors import DiskFull
from vanthu.services.lines import RegisterQuery
from vanthu.services.register import Register
from vanthu.storage.database import open_database
from vanthu.storage.file_vault import FileVault
from vanthu.storage.unit_of_work import unit_opener


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
