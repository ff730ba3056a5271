"""The office's own phrases, and the use of all."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "own_phrase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "recipient IN ('anybody', 'own-unit', 'partner', 'superior', 'peer', "
            "'people')",
            name=op.f("ck_own_phrase_known_recipient"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_phrase")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "phrase_use",
        sa.Column("phrase_id", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_used", sa.Date(), nullable=False),
        sa.CheckConstraint("times >= 1", name=op.f("ck_phrase_use_times")),
        sa.PrimaryKeyConstraint("phrase_id", name=op.f("pk_phrase_use")),
    )
