"""A unit of work is whole or nothing, and explains what the database refused."""

import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from psycopg import errors as postgres
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from tests.storage.examples import DRAFT, MOMENT, numbered, stored
from vanthu.domain.errors import (
    ChangedByAnother,
    DiskFull,
    NoSuchLetter,
    StorageLocked,
    StorageUnavailable,
)
from vanthu.domain.tasks import Order
from vanthu.services.lines import RegisterQuery
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.storage.database import Database, open_database
from vanthu.storage.failures import explained
from vanthu.storage.unit_of_work import unit_opener


def count(open_unit: OpenUnit) -> int:
    with open_unit() as unit:
        return unit.register.count(RegisterQuery())


def test_leaving_without_commit_undoes_everything(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        unit.register.add(unit.register.next_arrival_number(2025), DRAFT, None)

    assert count(open_unit) == 0


def test_an_error_undoes_everything_and_stays_itself(open_unit: OpenUnit) -> None:
    def fail_halfway() -> None:
        with open_unit() as unit:
            letter = unit.register.add(1, DRAFT, None)
            unit.tasks.add(Order(letter.letter_id, "việc", "VP"), MOMENT)
            unit.tasks.add(Order(letter.letter_id + 1, "việc", "VP"), MOMENT)

    with pytest.raises(NoSuchLetter):
        fail_halfway()

    assert count(open_unit) == 0


def test_a_change_is_told_after_it_is_durable(database: Database) -> None:
    seen: list[int] = []
    others = unit_opener(database)
    open_unit = unit_opener(database, lambda: seen.append(count(others)))

    with open_unit() as unit:
        unit.register.add(1, DRAFT, None)
        assert seen == []
        unit.commit()

    assert seen == [1]


def test_nothing_is_told_when_nothing_is_committed(database: Database) -> None:
    seen: list[str] = []
    with unit_opener(database, lambda: seen.append("changed"))() as unit:
        unit.register.add(1, DRAFT, None)

    assert seen == []


def test_a_number_that_is_taken_is_refused(open_unit: OpenUnit) -> None:
    def enter_twice() -> None:
        with open_unit() as unit:
            unit.register.add(1, DRAFT, None)
            unit.register.add(1, numbered(2), None)

    with pytest.raises(ChangedByAnother):
        enter_twice()

    assert count(open_unit) == 0


def test_the_same_bytes_wait_once_only(open_unit: OpenUnit) -> None:
    def add_twice() -> None:
        with open_unit() as unit:
            unit.inbox.add(stored(), MOMENT, None)
            unit.inbox.add(stored(), MOMENT, None)

    with pytest.raises(ChangedByAnother):
        add_twice()


def test_a_locked_database_is_told_soon_and_keeps_its_data(database_url: str) -> None:
    database = open_database(database_url, busy_timeout=0.2)
    open_unit = unit_opener(database)
    holder = open_database(database_url)

    def enter() -> None:
        with open_unit() as unit:
            unit.register.next_arrival_number(2025)

    with holder.engine.connect() as connection:
        connection.execute(
            text("INSERT INTO register_year (year, last_number) VALUES (2025, 1)")
        )
        began = datetime.now()
        with pytest.raises(StorageLocked):
            enter()
        assert (datetime.now() - began).total_seconds() < 5
        connection.rollback()

    with open_unit() as unit:
        assert unit.register.next_arrival_number(2025) == 1
    holder.close()
    database.close()


def test_a_file_taken_away_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    database = open_database(folder / "vanthu.db")
    folder.rename(tmp_path / "moved")

    with pytest.raises(StorageUnavailable):
        count(unit_opener(database))

    database.close()


def test_a_full_server_disk_is_told() -> None:
    error = OperationalError("INSERT", {}, postgres.DiskFull("no space left"))

    assert isinstance(explained(error), DiskFull)


def test_an_error_of_the_driver_without_a_code_is_told() -> None:
    error = OperationalError("INSERT", {}, sqlite3.OperationalError("odd"))

    assert type(explained(error)) is StorageUnavailable


def test_a_lost_race_is_told_and_a_defect_is_not_hidden() -> None:
    assert isinstance(explained(StaleDataError("0 rows")), ChangedByAnother)
    assert explained(KeyError("defect")) is None
    assert explained(OperationalError("INSERT", {}, KeyError("defect"))) is None


def test_a_row_that_the_tables_refuse_is_a_defect(open_unit: OpenUnit) -> None:
    def enter_under_no_number() -> None:
        with open_unit() as unit:
            unit.register.add(0, DRAFT, None)

    with pytest.raises(IntegrityError):
        enter_under_no_number()


def test_two_tasks_of_one_moment_are_two_tasks(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        letter = unit.register.add(1, replace(DRAFT, note="x"), None)
        orders = [Order(letter.letter_id, f"việc {n}", "VP") for n in (1, 2)]
        first, second = (unit.tasks.add(order, MOMENT) for order in orders)
        unit.commit()

    assert first.task_id != second.task_id
