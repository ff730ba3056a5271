"""What is typed for waiting letters, of which some have no file."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and let a letter wait without a file."""
    _allow_no_file()
    op.create_table(
        "inbox_typed",
        sa.Column("inbox_id", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.String(40), nullable=False),
        sa.Column("typed", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["inbox_id"], ["inbox.id"], name=op.f("fk_inbox_typed_inbox_id_inbox")
        ),
        sa.PrimaryKeyConstraint("inbox_id", name=op.f("pk_inbox_typed")),
    )


def _allow_no_file() -> None:
    # SQLite makes the table anew, and Alembic does not see that numbers stay used.
    with op.batch_alter_table(
        "inbox", table_kwargs={"sqlite_autoincrement": True}
    ) as inbox:
        inbox.alter_column("file_sha256", existing_type=sa.Text(), nullable=True)
