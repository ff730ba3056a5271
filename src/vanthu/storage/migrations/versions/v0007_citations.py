"""What letters cite and what they are cited by, filled from what was read."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

from vanthu.domain.citations import reference_key

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PORTION = 200


def upgrade() -> None:
    """Make the tables and fill them from the register."""
    references = op.create_table(
        "letter_reference",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
            name=op.f("fk_letter_reference_letter_id_letter"),
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_letter_reference")),
    )
    op.create_index(
        op.f("ix_letter_reference_reference"), "letter_reference", ["reference"]
    )
    citations = op.create_table(
        "letter_citation",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
            name=op.f("fk_letter_citation_letter_id_letter"),
        ),
        sa.PrimaryKeyConstraint(
            "letter_id", "position", name=op.f("pk_letter_citation")
        ),
    )
    op.create_index(
        op.f("ix_letter_citation_reference"), "letter_citation", ["reference"]
    )
    _fill_references(references)
    _fill_citations(citations)


def _fill_references(references: sa.Table) -> None:
    letters = sa.table("letter", *map(sa.column, ("id", "number", "symbol")))
    connection = op.get_bind()
    rows = connection.execute(sa.select(letters).order_by(letters.c.id))
    for some in rows.partitions(PORTION):
        found = [
            {
                "letter_id": row.id,
                "reference": reference_key(f"{row.number}/{row.symbol}"),
            }
            for row in some
            if row.number and row.symbol
        ]
        if found:
            connection.execute(sa.insert(references), found)


def _fill_citations(citations: sa.Table) -> None:
    readings = sa.table(
        "letter_reading", sa.column("letter_id"), sa.column("reading", sa.JSON())
    )
    connection = op.get_bind()
    rows = connection.execute(sa.select(readings).order_by(readings.c.letter_id))
    for some in rows.partitions(PORTION):
        found = [line for row in some for line in _lines_of(row.letter_id, row.reading)]
        if found:
            connection.execute(sa.insert(citations), found)


def _lines_of(letter_id: int, reading: dict[str, Any]) -> list[dict[str, Any]]:
    cited = reading.get("proposal", {}).get("references", ())
    return [
        {
            "letter_id": letter_id,
            "position": position,
            "reference": reference_key(document["ref"]),
            "issued_on": _day(document.get("issued_on")),
            "role": document.get("role", "mentions"),
        }
        for position, document in enumerate(cited)
    ]


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
