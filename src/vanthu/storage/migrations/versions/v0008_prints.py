"""What was printed of the books, and which reminders went out."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "book_print",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last_entry", sa.Integer(), nullable=False),
        sa.Column("last_number", sa.Text(), nullable=False),
        sa.Column("printed_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "book IN ('incoming', 'outgoing', 'followup')",
            name=op.f("ck_book_print_known_book"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_print")),
    )
    op.create_table(
        "reminder",
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("time", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=False),
        sa.CheckConstraint("time >= 1", name=op.f("ck_reminder_time")),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task.id"], name=op.f("fk_reminder_task_id_task")
        ),
        sa.PrimaryKeyConstraint("task_id", "time", name=op.f("pk_reminder")),
    )
