"""A schema is brought up to date all of the way or not at all."""

import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, insert, inspect, make_url, text, update

import vanthu.storage.migrations as our_migrations
from tests.placed_letters import letter_of
from tests.storage.examples import DRAFT, LETTER_TEXT, MOMENT, reading, stored
from vanthu.domain.documents.drafts import DraftState
from vanthu.domain.documents.parts import Signature
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.errors import WrongDatabase
from vanthu.domain.layouts import PlacedField, layout_of
from vanthu.domain.reading_record import reading_to_record
from vanthu.domain.register import issuer_key
from vanthu.domain.typed_letters import TypedLetter
from vanthu.services.habits import Habits
from vanthu.services.register import Register
from vanthu.storage.database import Database, open_database
from vanthu.storage.engine import postgres_engine, sqlite_engine
from vanthu.storage.rows.attachments import InboxAttachmentRow
from vanthu.storage.rows.inbox import InboxRow
from vanthu.storage.rows.register import LetterReadingRow, LetterRow
from vanthu.storage.rows.schema import SCHEMA
from vanthu.storage.unit_of_work import unit_opener
from vanthu.storage.upgrade import STEPS, VERSION_TABLE, Steps, upgrade

NEXT = f"{int(STEPS.latest) + 1:04d}"
LETTER_WORDS = (
    "kind",
    "number",
    "symbol",
    "signer_name",
    "signer_title",
    "urgency",
    "receiver",
    "note",
    "reply_ref",
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


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Give an empty database that nobody has upgraded."""
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        engine = postgres_engine(url, 10)
    else:
        engine = sqlite_engine(Path(url.database or ""), 10)
    yield engine
    engine.dispose()


def older_steps(folder: Path, latest: str) -> Steps:
    """Copy our steps up to one of them."""
    source, copy = Path(our_migrations.__path__[0]), folder / f"bis-{latest}"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for step in (copy / "versions").glob("v*.py"):
        if step.name[1:5] > latest:
            step.unlink()
    return Steps(str(copy), latest)


def insert_letter(
    connection: Connection, number: int, record: dict[str, Any] | None = None
) -> None:
    """Enter the example letter as the first schema keeps it."""
    row = dict.fromkeys(LETTER_WORDS, "") | {
        "id": number,
        "register_year": 2025,
        "arrival_number": number,
        "arrival_date": DRAFT.arrival_date,
        "issuing_body": DRAFT.issuing_body,
        "subject": DRAFT.subject,
        "not_stated": [],
        "status": "to-assign",
    }
    connection.execute(insert(LetterRow), row)
    connection.execute(
        insert(LetterReadingRow),
        {"letter_id": number, "reading": record or reading_to_record(reading())},
    )


def test_letters_of_the_first_schema_are_counted_and_compared_after_an_upgrade(
    engine: Engine, tmp_path: Path
) -> None:
    upgrade(engine, None, older_steps(tmp_path, "0001"))
    with engine.begin() as connection:
        insert_letter(connection, 2)

    upgrade(engine, None)

    opener = unit_opener(Database(engine, None))
    assert Habits(opener).issuing_bodies() == (DRAFT.issuing_body,)
    (similar,) = Register(opener).find_similar(reading("cd" * 32))
    assert (similar.letter.letter_id, similar.likeness) == (2, 1.0)


def test_places_of_fields_are_learned_from_the_newest_letters_of_older_registers(
    engine: Engine, tmp_path: Path
) -> None:
    upgrade(engine, None, older_steps(tmp_path, "0001"))
    placed = letter_of(LETTER_TEXT, number="341", symbol="UBND-NV")
    record = reading_to_record(placed)
    with engine.begin() as connection:
        for number in range(1, 12):
            insert_letter(connection, number, record)
        connection.execute(text("UPDATE letter SET number = '341' WHERE id > 3"))
        connection.execute(
            text("UPDATE letter SET symbol = 'UBND-NV' WHERE id IN (2, 10, 11)")
        )
        broken = update(LetterReadingRow).where(LetterReadingRow.letter_id == 4)
        connection.execute(broken.values(reading={"pages": []}))
    upgrade(engine, None, older_steps(tmp_path, "0009"))

    upgrade(engine, None)

    with unit_opener(Database(engine, None))() as unit:
        past = unit.register.past_layouts(issuer_key(DRAFT.issuing_body), 99)
        assert unit.register.reading_of(2) == placed
    numbers, symbols = (
        [place for layout in past for place in layout if place.field is field]
        for field in (PlacedField.NUMBER, PlacedField.SYMBOL)
    )
    assert (len(past), len(numbers), len(symbols)) == (7, 7, 2)
    assert past[0] == layout_of(replace(DRAFT, subject=""), placed)


def insert_waiting(connection: Connection, number: int) -> None:
    """Let the example letter wait with a mail, as the schemas before 0011 keep it."""
    row = dict.fromkeys(("unread_reason", "issued", "issuer", "urgency"), "") | {
        "id": number,
        "file_sha256": f"{number:064x}",
        "file_name": "cong-van.pdf",
        "file_size": 12_345,
        "file_media_type": "application/pdf",
        "received_at": MOMENT,
        "reading": reading_to_record(reading(f"{number:064x}")),
        "reference": "341/UBND-NV",
        "number_blank": False,
        "subject": "báo cáo",
    }
    connection.execute(insert(InboxRow), row)
    came_along = {
        "inbox_id": number,
        "position": 0,
        "file_sha256": "cd" * 32,
        "file_name": "thư.eml",
        "file_size": 1,
        "file_media_type": "message/rfc822",
        "is_container": True,
        "words": "Kính gửi",
    }
    connection.execute(insert(InboxAttachmentRow), came_along)


def test_waiting_letters_stay_as_they_are_when_some_may_be_typed_by_hand(
    engine: Engine, tmp_path: Path
) -> None:
    upgrade(engine, None, older_steps(tmp_path, "0010"))
    with engine.begin() as connection:
        for number in (3, 4):
            insert_waiting(connection, number)
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT setval('inbox_id_seq', 4)"))

    upgrade(engine, None)

    opener = unit_opener(Database(engine, None))
    with opener() as unit:
        waiting = unit.inbox.get(3)
        unit.inbox.remove(4)
        fresh = unit.inbox.add_by_hand(MOMENT)
        unit.inbox.keep_typed(fresh, TypedLetter(DRAFT), MOMENT)
        unit.commit()
    assert waiting.file == stored(sha256=f"{3:064x}")
    assert waiting.reading == reading(f"{3:064x}")
    assert [each.text for each in waiting.attachments] == ["Kính gửi"]
    assert (waiting.typed, fresh) == (None, 5)
    with opener() as unit:
        assert [line.is_typed for line in unit.inbox.lines()] == [False, True]


OLD_REPORT = {
    "letter_id": 2,
    "kind": "report",
    "subject": "Kết quả thực hiện",
    "opening": "Thực hiện…",
    "sections": [
        {
            "item_label": "1",
            "heading": "Rà soát",
            "asked": "1. Rà soát;",
            "sources": [{"task_id": 3, "text": "Đã rà soát.\n- Số bộ: 12."}],
            "typed": None,
        },
        {
            "item_label": "2",
            "heading": "Điều động",
            "asked": "2. Điều động.",
            "sources": [],
            "typed": "Đã điều động:\n- hai xe;",
        },
    ],
    "closing": "Trên đây…",
    "addressees": ["UBND tỉnh"],
    "recipients": ["Như trên", "Lưu: VT"],
    "symbol": "BC-UBND",
    "signer_name": "Trịnh Quang Khải",
    "authority": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    "report_id": None,
    "version": 0,
    "number": 5,
    "issued_on": "2025-10-16",
}


def test_reports_become_drafts_and_keep_their_words_and_numbers(
    engine: Engine, tmp_path: Path
) -> None:
    upgrade(engine, None, older_steps(tmp_path, "0005"))
    with engine.begin() as connection:
        insert_letter(connection, 2)
        content = json.dumps(OLD_REPORT)
        connection.execute(
            text(
                "INSERT INTO report VALUES (7, 3, 2, 'report', 'Kết quả thực hiện', "
                "'BC-UBND', 5, '2025-10-16', 2, 0, :content)"
            ),
            {"content": content},
        )
        connection.execute(
            text(
                "INSERT INTO outgoing VALUES (1, 2025, 5, 'BC-UBND', '2025-10-16', "
                "'báo cáo', 'Kết quả', 'Trịnh Quang Khải', 'UBND tỉnh', 'VT', NULL, 2, "
                "'')"
            )
        )

    upgrade(engine, None)

    with unit_opener(Database(engine, None))() as unit:
        draft = unit.drafts.get(7)
        assert unit.drafts.at_version(7, 3) == draft
        document = unit.outgoing.of_draft(7)
        fresh = unit.drafts.save(replace(draft, draft_id=None), MOMENT)
    assert (draft.version, draft.state, draft.number) == (3, DraftState.ISSUED, 5)
    assert draft.answers == (2,)
    assert draft.signer == Signature(
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trịnh Quang Khải"
    )
    assert [printed_text(section) for section in draft.sections] == [
        "Đã rà soát.\n- Số bộ: 12.",
        "Đã điều động:\n- hai xe;",
    ]
    assert document is not None
    assert (document.series, document.answers) == ("báo cáo", (2,))
    assert fresh.draft_id == 8


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
