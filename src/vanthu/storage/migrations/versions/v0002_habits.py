"""Whose each letter is and the stem of its symbol, to count habits by."""

import sqlalchemy as sa
from alembic import op

from vanthu.domain.habits import symbol_stem
from vanthu.domain.register import issuer_key

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PORTION = 1000


def upgrade() -> None:
    """Make the table and fill it from the letters that are there."""
    habits = op.create_table(
        "letter_habit",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("issuer_key", sa.Text(), nullable=False),
        sa.Column("symbol_stem", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_habit_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_letter_habit")),
    )
    for column in ("issuer_key", "symbol_stem"):
        name = op.f(f"ix_letter_habit_{column}")
        op.create_index(name, "letter_habit", [column], unique=False)
    _fill(habits)


def _fill(habits: sa.Table) -> None:
    letters = sa.table("letter", *map(sa.column, ("id", "issuing_body", "symbol")))
    connection = op.get_bind()
    rows = connection.execute(sa.select(letters).order_by(letters.c.id))
    for some in rows.partitions(PORTION):
        connection.execute(
            sa.insert(habits),
            [
                {
                    "letter_id": row.id,
                    "issuer_key": issuer_key(row.issuing_body),
                    "symbol_stem": symbol_stem(row.symbol),
                }
                for row in some
            ],
        )
