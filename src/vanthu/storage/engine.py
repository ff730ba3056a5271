"""Connections to SQLite and PostgreSQL, set so that nothing acknowledged is lost."""

import json
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from vanthu.domain.errors import StorageUnavailable

# Without a network in between, a second is long; a neighbour's commit takes 20 ms.
CONNECT_TIMEOUT = 10
PRAGMAS: dict[str, object] = {
    # the only common setting that lost nothing in simulated power cuts
    "journal_mode": "truncate",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
}
UNLIMITED = -1
to_json = partial(json.dumps, ensure_ascii=False)


def sqlite_engine(path: Path, busy_timeout: float) -> Engine:
    """Return an engine whose transactions hold the write lock from their start."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        json_serializer=to_json,
        max_overflow=UNLIMITED,
    )

    def configure(connection: SqliteConnection, _record: Any) -> None:
        connection.isolation_level = None  # we begin, not the driver
        connection.execute(f"PRAGMA busy_timeout = {round(busy_timeout * 1000)}")
        set_pragmas(connection)

    event.listen(engine, "connect", configure)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def set_pragmas(connection: SqliteConnection) -> None:
    """Set what safety needs, and read it back.

    Raises:
        StorageUnavailable: the database keeps another setting.
    """
    for name, wanted in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {wanted}").fetchall()
        (kept,) = connection.execute(f"PRAGMA {name}").fetchone()
        if kept != wanted:
            msg = f"PRAGMA {name}: {kept}, not {wanted}"
            raise StorageUnavailable(msg)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def postgres_engine(url: URL, busy_timeout: float) -> Engine:
    """Return an engine that waits `busy_timeout` seconds for a lock, not for ever."""
    lock_timeout = round(busy_timeout * 1000)
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        json_serializer=to_json,
        max_overflow=UNLIMITED,
        pool_pre_ping=True,  # the server may have been restarted since
        connect_args={
            "connect_timeout": CONNECT_TIMEOUT,
            "application_name": "VanThu",
            "options": f"-c lock_timeout={lock_timeout}",
        },
    )
