"""A database of the newest schema, and letters to put into it."""

from collections.abc import Iterator

import pytest

from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.storage.database import Database, open_database
from vanthu.storage.unit_of_work import unit_opener


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Open an empty database, once on SQLite, once on PostgreSQL."""
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def open_unit(database: Database) -> OpenUnit:
    """Open units of work on the database."""
    return unit_opener(database)
