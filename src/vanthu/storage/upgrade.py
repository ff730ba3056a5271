"""Brings a database to the newest schema, all of the way or not at all."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from vanthu.domain.errors import WrongDatabase

VERSION_TABLE = "vanthu_schema"
APPLICATION_ID = 0x56544855  # "VTHU", in the header of the SQLite file
UPGRADE_LOCK = APPLICATION_ID


@dataclass(frozen=True, slots=True)
class Steps:
    """Where Alembic finds the steps of the schema, and the last of them."""

    folder: str
    latest: str  # told here, so that an ordinary start need not load Alembic


STEPS = Steps("vanthu.storage:migrations", "0011")


def upgrade(engine: Engine, file: Path | None, steps: Steps = STEPS) -> None:
    """Make the tables in an empty database, or change older ones to today's form.

    An older SQLite file is copied beside itself first.

    Raises:
        WrongDatabase: it holds tables that are not VanThu's, or of a newer version.
    """
    try:
        with engine.connect() as connection:
            _ignore_foreign_keys(connection)
            with connection.begin():
                _bring_up_to_date(connection, file, steps)
    finally:
        engine.dispose()  # its connection ignores foreign keys


def _bring_up_to_date(connection: Connection, file: Path | None, steps: Steps) -> None:
    _wait_for_other_upgrades(connection)
    revision = _revision(connection)
    if revision == steps.latest:
        return
    if revision is not None and revision > steps.latest:
        msg = f"schema {revision}, this program knows {steps.latest}"
        raise WrongDatabase(msg)
    if file and revision:
        _copy(file, _copy_name(file, revision))
    _migrate(connection, steps)
    _check_foreign_keys(connection)


def _ignore_foreign_keys(connection: Connection) -> None:
    # SQLite changes a table by making it anew, and this switch works only outside of
    # a transaction.
    if (sqlite := _sqlite(connection)) is not None:
        sqlite.execute("PRAGMA foreign_keys = OFF")


def _sqlite(connection: Connection) -> sqlite3.Connection | None:
    driver = connection.connection.driver_connection
    return driver if isinstance(driver, sqlite3.Connection) else None


def _check_foreign_keys(connection: Connection) -> None:
    sqlite = _sqlite(connection)
    broken = sqlite.execute("PRAGMA foreign_key_check").fetchall() if sqlite else []
    if broken:
        msg = f"{len(broken)} rows point nowhere"
        raise WrongDatabase(msg)


def _wait_for_other_upgrades(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        lock = text("SELECT pg_advisory_xact_lock(:key)")
        connection.execute(lock, {"key": UPGRADE_LOCK})


def _revision(connection: Connection) -> str | None:
    """Return the revision of the schema, None when the database is empty.

    Raises:
        WrongDatabase: somebody else's tables are in it.
    """
    tables = set(inspect(connection).get_table_names())
    application = APPLICATION_ID if tables else 0
    if connection.dialect.name == "sqlite":
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if not tables and application == 0:
        return None
    if VERSION_TABLE not in tables or application != APPLICATION_ID:
        msg = f"application_id {application:#x}, {len(tables)} tables"
        raise WrongDatabase(msg)
    rows = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}"))
    return str(rows.scalar_one())


def _copy_name(file: Path, revision: str) -> Path:
    return file.with_name(f"{file.stem}-truoc-nang-cap-{revision}{file.suffix}")


def _copy(file: Path, target: Path) -> None:
    """Copy a file that nobody changes now, since we hold its write lock."""
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    # By SQLite and not byte by byte: closing the file would drop our lock on it.
    with (
        closing(sqlite3.connect(file)) as source,
        closing(sqlite3.connect(partial)) as copy,
    ):
        source.backup(copy)
    partial.replace(target)


def _migrate(connection: Connection, steps: Steps) -> None:
    # Alembic is slow to import and needed only here.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", steps.folder)
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
