"""What every test may ask for: places, databases and a guard over the log."""

import logging
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import psycopg
import pytest
from psycopg import sql

# Before any test imports Qt: the tests draw into memory.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

ROOT = Path(__file__).resolve().parents[1]
POSTGRES_VARIABLE = "VANTHU_TEST_POSTGRES"

# A machine that is busy with something else must not fail a test.
hypothesis.settings.register_profile("vanthu", deadline=None)
hypothesis.settings.load_profile("vanthu")


# ------------------------------------------------------------------ places


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Give the folder that holds pyproject.toml."""
    return ROOT


@pytest.fixture(scope="session")
def resources(project_root: Path) -> Path:
    """Give the folder of the data that the program ships with."""
    return project_root / "resources"


@pytest.fixture(scope="session")
def shared_samples(project_root: Path) -> Path:
    """Give the folder of the real letters, which is not part of the project."""
    folder = project_root.parent / "shared" / "samples"
    if not folder.is_dir():
        pytest.skip("no real letters: ../shared/samples is not on this machine")
    return folder


@pytest.fixture(autouse=True, scope="session")
def homeless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests away from the data and settings of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            environment.setenv(name, str(home / name.lower()))
        for name in ("APPDATA", "LOCALAPPDATA"):
            environment.setenv(name, str(home / name.lower()))
        for name in [name for name in os.environ if name.startswith("VANTHU_")]:
            if name != POSTGRES_VARIABLE:
                environment.delenv(name)
        yield


# ------------------------------------------------------------------ databases


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """Give the address of a PostgreSQL server on which databases may be made."""
    address = os.environ.get(POSTGRES_VARIABLE)
    if not address:
        pytest.skip(
            f"no PostgreSQL: {POSTGRES_VARIABLE} is not set "
            "(`python3 dev.py test` starts a server when PostgreSQL is installed)"
        )
    return address


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Give the address of an empty PostgreSQL database made for this test."""
    name = f"vanthu_{uuid.uuid4().hex}"
    place, _, _ = postgres_server.rpartition("/")
    admin = postgres_server.replace("+psycopg", "", 1)
    with psycopg.connect(admin, autocommit=True) as server:
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(
                sql.Identifier(name)
            )
        )
        yield f"{place}/{name}"
        server.execute(
            sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
        )


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an empty database, once on SQLite, once on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{(tmp_path / 'vanthu.db').as_posix()}"
    return str(request.getfixturevalue("postgres_url"))


# ------------------------------------------------------------------ the log


@pytest.fixture(autouse=True)
def quiet_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that caused a warning in the log without announcing it."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    if unexpected:
        pytest.fail("unexpected log messages:\n" + "\n".join(unexpected), pytrace=False)
