"""Translates what the database library raises into errors that a person understands."""

from sqlite3 import (
    SQLITE_BUSY,
    SQLITE_CONSTRAINT_FOREIGNKEY,
    SQLITE_CONSTRAINT_PRIMARYKEY,
    SQLITE_CONSTRAINT_UNIQUE,
    SQLITE_CORRUPT,
    SQLITE_FULL,
    SQLITE_LOCKED,
    SQLITE_NOTADB,
)
from sqlite3 import Error as SqliteError

from psycopg import Error as PostgresError
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from vanthu.domain.errors import (
    ChangedByAnother,
    DiskFull,
    StorageLocked,
    StorageUnavailable,
    VanThuError,
    WrongDatabase,
)

# What another clerk may have done first: taken the same key, removed what we name.
SQLITE_RACES = frozenset(
    {
        SQLITE_CONSTRAINT_FOREIGNKEY,
        SQLITE_CONSTRAINT_PRIMARYKEY,
        SQLITE_CONSTRAINT_UNIQUE,
    }
)
POSTGRES_RACES = frozenset({"23503", "23505"})  # foreign_key_, unique_violation
PRIMARY_CODE = 0xFF  # SQLite tells details in the higher bits
SQLITE_FAILURES: dict[int, type[StorageUnavailable]] = {
    SQLITE_BUSY: StorageLocked,
    SQLITE_LOCKED: StorageLocked,
    SQLITE_FULL: DiskFull,
    SQLITE_CORRUPT: WrongDatabase,
    SQLITE_NOTADB: WrongDatabase,
}
POSTGRES_FAILURES: dict[str | None, type[StorageUnavailable]] = {
    "55P03": StorageLocked,  # lock_not_available
    "40P01": StorageLocked,  # deadlock_detected
    "53100": DiskFull,  # disk_full
}


def explained(error: BaseException) -> VanThuError | None:
    """Return the error that a person understands, None for a defect of ours."""
    if isinstance(error, StaleDataError):
        return ChangedByAnother("record")
    if isinstance(error, IntegrityError):
        return ChangedByAnother("record") if _is_race(error.orig) else None
    if isinstance(error, DBAPIError):
        return _unavailable(error.orig)
    return None


def _is_race(cause: BaseException | None) -> bool:
    if isinstance(cause, SqliteError):
        return cause.sqlite_errorcode in SQLITE_RACES
    return isinstance(cause, PostgresError) and cause.sqlstate in POSTGRES_RACES


def _unavailable(cause: BaseException | None) -> StorageUnavailable | None:
    detail = str(cause)
    if isinstance(cause, SqliteError):
        # Python itself raises some of these, and they carry no code of SQLite.
        code = getattr(cause, "sqlite_errorcode", 0) & PRIMARY_CODE
        return SQLITE_FAILURES.get(code, StorageUnavailable)(detail)
    if isinstance(cause, PostgresError):
        return POSTGRES_FAILURES.get(cause.sqlstate, StorageUnavailable)(detail)
    return None
