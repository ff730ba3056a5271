"""The mails that go out, and the account that they go by."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

LIST = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "mail_account",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account", LIST, nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_mail_account_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_account")),
    )
    op.create_table(
        "mail_address",
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("addresses", LIST, nullable=False),
        sa.PrimaryKeyConstraint("addressee", name=op.f("pk_mail_address")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        sa.Column("recipients", LIST, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("written_at", sa.String(40), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("tried_at", sa.String(40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "fate IN ('queued', 'sending', 'sent', 'failed', 'uncertain')",
            name=op.f("ck_outbox_known_fate"),
        ),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_outbox_attempts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outbox_message_id")),
        sqlite_autoincrement=True,
    )
