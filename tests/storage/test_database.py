"""The database is opened safely or not at all."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from vanthu.domain.errors import StorageUnavailable, UnsafePlace, WrongDatabase
from vanthu.storage.database import Database, is_network_path, open_database
from vanthu.storage.engine import PRAGMAS, set_pragmas
from vanthu.storage.upgrade import APPLICATION_ID


def close_at_once(place: str | Path) -> None:
    open_database(place).close()


def pragma(database: Database, name: str) -> object:
    with database.engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "vanthu.db"


def test_sqlite_keeps_every_setting_that_safety_needs(file: Path) -> None:
    database = open_database(file, busy_timeout=3)

    assert {name: pragma(database, name) for name in PRAGMAS} == PRAGMAS
    assert pragma(database, "busy_timeout") == 3000
    assert pragma(database, "application_id") == APPLICATION_ID
    database.close()


def test_a_database_that_keeps_another_setting_is_refused() -> None:
    connection = sqlite3.connect(":memory:")  # its journal is always in memory

    with pytest.raises(StorageUnavailable, match="journal_mode: memory"):
        set_pragmas(connection)

    connection.close()


def test_a_write_ahead_journal_is_given_up_when_the_file_is_opened(file: Path) -> None:
    close_at_once(file)
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()

    database = open_database(file)

    assert pragma(database, "journal_mode") == "truncate"
    database.close()


def test_a_file_may_be_named_by_its_path_or_by_an_address(file: Path) -> None:
    close_at_once(file)
    close_at_once(str(file))
    close_at_once(f"sqlite:///{file.as_posix()}")

    assert [entry.name for entry in file.parent.glob("*.db")] == ["vanthu.db"]


def test_an_interrupted_first_start_left_an_empty_file_and_is_completed(
    file: Path,
) -> None:
    file.touch()

    database = open_database(file)

    assert pragma(database, "application_id") == APPLICATION_ID
    database.close()


def test_a_file_that_is_no_database_is_refused_and_untouched(file: Path) -> None:
    file.write_text("Sổ đăng ký văn bản đến\n" * 100, encoding="utf-8")
    before = file.read_bytes()

    with pytest.raises(WrongDatabase):
        open_database(file)

    assert file.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_untouched(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE moz_places (url TEXT)")
    connection.close()
    before = file.read_bytes()

    with pytest.raises(WrongDatabase):
        open_database(file)

    assert file.read_bytes() == before


def test_the_empty_database_of_another_program_is_refused(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA application_id = 77")
    connection.close()

    with pytest.raises(WrongDatabase):
        open_database(file)


def test_a_database_cut_short_is_refused(file: Path) -> None:
    close_at_once(file)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(WrongDatabase):
        open_database(file)


def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    database = open_database(database_url)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE vanthu_schema SET version_num = '9999'"))
    database.close()

    with pytest.raises(WrongDatabase, match="9999"):
        open_database(database_url)


def test_a_postgres_database_with_other_tables_is_refused(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE hoa_don (id INTEGER)"))
    engine.dispose()

    with pytest.raises(WrongDatabase):
        open_database(postgres_url)


def test_a_file_on_another_computer_is_refused_before_it_is_touched() -> None:
    with pytest.raises(UnsafePlace):
        open_database(Path(r"\\may-chu\dung-chung\vanthu.db"))
    with pytest.raises(UnsafePlace):
        open_database("sqlite:////" + "/may-chu/dung-chung/vanthu.db")

    assert is_network_path(Path("//may-chu/dung-chung/vanthu.db"))


def test_the_caller_may_know_more_about_unsafe_places(file: Path) -> None:
    with pytest.raises(UnsafePlace, match=r"vanthu\.db"):
        open_database(file, is_unsafe=lambda place: place.suffix == ".db")

    assert not file.exists()


@pytest.mark.parametrize(
    "address",
    ["mysql://may-chu/vanthu", "sqlite://", "sqlite:///:memory:", "không phải://"],
)
def test_an_address_of_no_known_database_is_refused(address: str) -> None:
    with pytest.raises(WrongDatabase):
        open_database(address)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        open_database(tmp_path / "khong-co" / "vanthu.db")


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    address = "postgresql://vanthu:mat-khau-bi-mat@127.0.0.1:9/vanthu"

    with pytest.raises(StorageUnavailable) as refusal:
        open_database(address)

    assert type(refusal.value) is StorageUnavailable
    assert "mat-khau-bi-mat" not in refusal.value.detail
