"""The files that came with letters."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    _make("inbox", sa.Column("words", sa.Text(), nullable=False))
    _make("letter")


def _make(owner: str, *more: sa.Column[str]) -> None:
    table, key = f"{owner}_attachment", f"{owner}_id"
    op.create_table(
        table,
        sa.Column(key, sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_size", sa.Integer(), nullable=False),
        sa.Column("file_media_type", sa.Text(), nullable=False),
        sa.Column("is_container", sa.Boolean(), nullable=False),
        *more,
        sa.CheckConstraint("file_size >= 0", name=op.f(f"ck_{table}_size")),
        sa.ForeignKeyConstraint(
            [key], [f"{owner}.id"], name=op.f(f"fk_{table}_{key}_{owner}")
        ),
        sa.PrimaryKeyConstraint("position", key, name=op.f(f"pk_{table}")),
    )
