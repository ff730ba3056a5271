"""Where each letter has its fields, to count the usual places by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from vanthu.domain.layouts import Layout, layout_of
from vanthu.domain.reading_record import reading_from_record
from vanthu.domain.register import LetterDraft, Urgency
from vanthu.storage.layouts import place_values

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

PORTION = 200
LOOKED_BACK = 8  # letters of an issuing body; older ones are never counted

_LETTER = (
    "id",
    "arrival_date",
    "kind",
    "issuing_body",
    "subject",
    "number",
    "symbol",
    "issue_date",
    "signer_name",
    "urgency",
    "due_date",
)


def upgrade() -> None:
    """Make the table and fill it from the newest letters that were read."""
    places = op.create_table(
        "letter_place",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("left_edge", sa.Double(), nullable=False),
        sa.Column("top_edge", sa.Double(), nullable=False),
        sa.Column("right_edge", sa.Double(), nullable=False),
        sa.Column("bottom_edge", sa.Double(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "field IN ('number', 'symbol', 'issue-date', 'issuing-body', 'subject', "
            "'signer', 'urgency', 'due-date')",
            name=op.f("ck_letter_place_known_field"),
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_place_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("letter_id", "field", name=op.f("pk_letter_place")),
    )
    _fill(places)


def _fill(places: sa.Table) -> None:
    connection = op.get_bind()
    letters = list(connection.scalars(_newest()))
    for start in range(0, len(letters), PORTION):
        found = [
            place_values(row.id, place)
            for row in connection.execute(_read_letters(letters[start:][:PORTION]))
            for place in _layout(row)
        ]
        if found:
            connection.execute(sa.insert(places), found)


def _newest() -> sa.Select[Any]:
    """Choose the newest letters of each issuing body that were read."""
    habits = sa.table("letter_habit", sa.column("letter_id"), sa.column("issuer_key"))
    readings = sa.table("letter_reading", sa.column("letter_id"))
    newer = sa.func.row_number().over(
        partition_by=habits.c.issuer_key, order_by=habits.c.letter_id.desc()
    )
    numbered = (
        sa.select(habits.c.letter_id, newer.label("place"))
        .join(readings, readings.c.letter_id == habits.c.letter_id)
        .where(habits.c.issuer_key != "")
        .subquery()
    )
    return (
        sa.select(numbered.c.letter_id)
        .where(numbered.c.place <= LOOKED_BACK)
        .order_by(numbered.c.letter_id)
    )


def _read_letters(chosen: list[int]) -> sa.Select[Any]:
    dates = {name: sa.Date() for name in ("arrival_date", "issue_date", "due_date")}
    letters = sa.table(
        "letter", *(sa.column(name, dates.get(name)) for name in _LETTER)
    )
    readings = sa.table(
        "letter_reading", sa.column("letter_id"), sa.column("reading", sa.JSON())
    )
    return (
        sa.select(letters, readings.c.reading)
        .join(readings, readings.c.letter_id == letters.c.id)
        .where(letters.c.id.in_(chosen))
    )


def _layout(row: sa.Row[Any]) -> Layout:
    draft = LetterDraft(
        arrival_date=row.arrival_date,
        kind=row.kind,
        issuing_body=row.issuing_body,
        subject=row.subject,
        number=row.number,
        symbol=row.symbol,
        issue_date=row.issue_date,
        signer_name=row.signer_name,
        urgency=Urgency(row.urgency),
        due_date=row.due_date,
    )
    try:
        return layout_of(draft, reading_from_record(row.reading))
    except ValueError:
        return ()  # what cannot be understood any more teaches nothing
