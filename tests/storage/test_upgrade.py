"""A schema is brought up to date all of the way or not at all."""

import shutil
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

import vanthu.storage.migrations as our_migrations
from tests.storage.examples import DRAFT, reading
from vanthu.domain.errors import WrongDatabase
from vanthu.services.habits import Habits
from vanthu.services.register import Register
from vanthu.storage.database import Database, open_database
from vanthu.storage.rows.schema import SCHEMA
from vanthu.storage.unit_of_work import unit_opener
from vanthu.storage.upgrade import STEPS, VERSION_TABLE, Steps, upgrade

NEXT = f"{int(STEPS.latest) + 1:04d}"
TABLES_ADDED = (
    "letter_habit",
    "letter_signature",
    "letter_band",
    "inbox_attachment",
    "letter_attachment",
    "mail_account",
    "mail_address",
    "outbox",
)
NEXT_STEP = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{STEPS.latest}"


def upgrade():
    with op.batch_alter_table("letter") as letter:
        letter.add_column(sa.Column("volume", sa.Text(), server_default="01"))
        letter.alter_column("note", new_column_name="remark")
    {{last_line}}
"""


def version_of(database: Database) -> str:
    with database.engine.connect() as connection:
        rows = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}"))
        return str(rows.scalar_one())


def columns_of_letter(database: Database) -> set[str]:
    columns = inspect(database.engine).get_columns("letter")
    return {column["name"] for column in columns}


def steps_with_another(folder: Path, last_line: str = "") -> Steps:
    """Copy our steps and add one that changes a table with rows and references."""
    source = Path(our_migrations.__path__[0])
    copy = folder / "migrations"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
    another = copy / "versions" / f"v{NEXT}_another.py"
    another.write_text(NEXT_STEP.format(last_line=last_line), encoding="utf-8")
    return Steps(str(copy), NEXT)


@pytest.fixture
def with_a_letter(database: Database) -> Database:
    Register(unit_opener(database)).enter(DRAFT)
    return database


def test_the_last_step_is_the_one_that_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", STEPS.folder)
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_heads() == [STEPS.latest]


def test_the_steps_make_exactly_the_tables_of_the_program(database: Database) -> None:
    with database.engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)

        assert compare_metadata(context, SCHEMA) == []


def test_every_constraint_beside_the_primary_key_has_a_name(database: Database) -> None:
    found = inspect(database.engine)
    unnamed = [
        table
        for table in SCHEMA.tables
        for constraint in [
            *found.get_foreign_keys(table),
            *found.get_unique_constraints(table),
            *found.get_check_constraints(table),
        ]
        if not constraint.get("name")
    ]

    assert unnamed == []


def test_opening_again_changes_nothing(database_url: str) -> None:
    open_database(database_url).close()
    database = open_database(database_url)

    assert version_of(database) == STEPS.latest
    database.close()


def test_a_database_with_letters_is_upgraded_and_keeps_them(
    with_a_letter: Database, tmp_path: Path
) -> None:
    upgrade(
        with_a_letter.engine, with_a_letter.file, steps_with_another(tmp_path / "new")
    )

    assert version_of(with_a_letter) == NEXT
    assert {"volume", "remark"} <= columns_of_letter(with_a_letter)
    with with_a_letter.engine.connect() as connection:
        kept = connection.execute(text("SELECT subject, volume FROM letter")).all()
    assert [tuple(row) for row in kept] == [(DRAFT.subject, "01")]


def test_a_sqlite_file_is_copied_before_it_is_upgraded(tmp_path: Path) -> None:
    file = tmp_path / "vanthu.db"
    database = open_database(file)
    letter = Register(unit_opener(database)).enter(DRAFT)
    left_over = tmp_path / f"vanthu-truoc-nang-cap-{STEPS.latest}.db.partial"
    left_over.write_bytes(b"cut off")

    upgrade(database.engine, file, steps_with_another(tmp_path / "new"))
    database.close()

    copy = open_database(tmp_path / f"vanthu-truoc-nang-cap-{STEPS.latest}.db")
    assert Register(unit_opener(copy)).get(letter.letter_id) == letter
    assert not left_over.exists()
    copy.close()


def test_a_step_that_fails_leaves_the_old_schema_whole(
    with_a_letter: Database, tmp_path: Path
) -> None:
    before = columns_of_letter(with_a_letter)
    steps = steps_with_another(tmp_path / "new", 'raise RuntimeError("cut")')

    with pytest.raises(RuntimeError, match="cut"):
        upgrade(with_a_letter.engine, with_a_letter.file, steps)

    assert columns_of_letter(with_a_letter) == before
    assert version_of(with_a_letter) == STEPS.latest


def test_a_step_that_breaks_references_is_undone(tmp_path: Path) -> None:
    file = tmp_path / "vanthu.db"
    database = open_database(file)
    breaking = (
        "op.execute(\"INSERT INTO letter_words VALUES (99, ' ', ' ')\")"  # no letter 99
    )

    with pytest.raises(WrongDatabase, match="1 rows"):
        upgrade(database.engine, file, steps_with_another(tmp_path / "new", breaking))

    assert version_of(database) == STEPS.latest
    database.close()


def test_letters_of_the_first_schema_are_counted_and_compared_after_an_upgrade(
    with_a_letter: Database,
) -> None:
    opener = unit_opener(with_a_letter)
    with opener() as unit:
        letter = unit.register.add(2, DRAFT, reading())
        unit.commit()
    with with_a_letter.engine.begin() as connection:
        for table in TABLES_ADDED:
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0001'"))

    upgrade(with_a_letter.engine, with_a_letter.file)

    assert Habits(opener).issuing_bodies() == (DRAFT.issuing_body,)
    (similar,) = Register(opener).find_similar(reading("cd" * 32))
    assert (similar.letter, similar.likeness) == (letter, 1.0)


def test_references_are_watched_after_an_upgrade(tmp_path: Path) -> None:
    database = open_database(tmp_path / "vanthu.db")

    with database.engine.connect() as connection:
        watched = connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one()

    assert watched == 1
    database.close()


def test_several_programs_may_open_a_new_database_at_once(database_url: str) -> None:
    together = threading.Barrier(4)
    opened: list[Database] = []

    def open_it() -> None:
        together.wait()
        opened.append(open_database(database_url))

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [version_of(database) for database in opened] == [STEPS.latest] * 4
    for database in opened:
        database.close()
