"""Opens the office's database: a SQLite file, or PostgreSQL by its address."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from vanthu.domain.errors import UnsafePlace, WrongDatabase
from vanthu.storage.engine import postgres_engine, sqlite_engine
from vanthu.storage.failures import explained
from vanthu.storage.upgrade import upgrade

BUSY_TIMEOUT = 10.0  # seconds

# Tells whether a folder lies where SQLite's locks and syncs cannot be trusted.
VolumeCheck = Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class Database:
    """An open database of the newest schema."""

    engine: Engine
    file: Path | None  # None on PostgreSQL

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def is_network_path(path: Path) -> bool:
    r"""Tell whether a path names another computer, as \\server\share does."""
    return str(path).startswith(("\\\\", "//"))


def open_database(
    place: str | Path,
    *,
    busy_timeout: float = BUSY_TIMEOUT,
    is_unsafe: VolumeCheck = is_network_path,
) -> Database:
    """Open a database and bring its schema up to date; make it if it is not there.

    `place` is a file, or an address `sqlite:///…` or `postgresql+psycopg://…`.

    Raises:
        UnsafePlace: SQLite must not lie there.
        WrongDatabase: it is not VanThu's, is damaged, or is of a newer version.
        StorageUnavailable: it cannot be opened now.
    """
    database = _database_at(place, busy_timeout, is_unsafe)
    try:
        upgrade(database.engine, database.file)
    except DBAPIError as error:
        database.close()
        raise explained(error) or error from error
    except BaseException:
        database.close()
        raise
    return database


def _database_at(
    place: str | Path, busy_timeout: float, is_unsafe: VolumeCheck
) -> Database:
    url = None if isinstance(place, Path) else _address(place)
    if url is not None and url.get_backend_name() == "postgresql":
        return Database(postgres_engine(url, busy_timeout), None)
    file = Path(place if url is None else url.database or "")
    if is_unsafe(file):
        raise UnsafePlace(str(file))
    return Database(sqlite_engine(file, busy_timeout), file)


def _address(place: str) -> URL | None:
    """Read an address; None for the plain path of a file.

    Raises:
        WrongDatabase: it names neither PostgreSQL nor a SQLite file.
    """
    if "://" not in place:
        return None
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise WrongDatabase(place.partition("://")[0]) from error
    is_file = url.get_backend_name() == "sqlite" and url.database not in {
        None,
        "",
        ":memory:",
    }
    if not is_file and url.get_backend_name() != "postgresql":
        raise WrongDatabase(url.drivername)
    return url
