"""The first schema: inbox, register, tasks, reports, issued documents, office."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables."""
    _make_office()
    _make_inbox()
    _make_register()
    _make_tasks()
    _make_reports()
    _make_outgoing()


def _make_office() -> None:
    op.create_table(
        "office_profile",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("profile", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_office_profile_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_profile")),
    )
    op.create_table(
        "department",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("fields", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('own', 'partner')", name=op.f("ck_department_known_kind")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_department")),
    )


def _make_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_size", sa.Integer(), nullable=False),
        sa.Column("file_media_type", sa.Text(), nullable=False),
        sa.Column("received_at", sa.String(40), nullable=False),
        sa.Column("unread_reason", sa.Text(), nullable=False),
        sa.Column("reading", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("number_blank", sa.Boolean(), nullable=False),
        sa.Column("issued", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "urgency IN ('', 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC')",
            name=op.f("ck_inbox_known_urgency"),
        ),
        sa.CheckConstraint("file_size >= 0", name=op.f("ck_inbox_size")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("file_sha256", name=op.f("uq_inbox_file_sha256")),
        sqlite_autoincrement=True,
    )


def _make_register() -> None:
    op.create_table(
        "register_year",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_register_year")),
    )
    op.create_table(
        "letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register_year", sa.Integer(), nullable=False),
        sa.Column("arrival_number", sa.Integer(), nullable=False),
        sa.Column("arrival_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("issuing_body", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("issue_date", sa.Date(), nullable=True),
        sa.Column("not_stated", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("signer_name", sa.Text(), nullable=False),
        sa.Column("signer_title", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("receiver", sa.Text(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("source_sha256", sa.Text(), nullable=True),
        sa.Column("source_name", sa.Text(), nullable=True),
        sa.Column("source_size", sa.Integer(), nullable=True),
        sa.Column("source_media_type", sa.Text(), nullable=True),
        sa.Column("duplicate_key", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reply_ref", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "status IN ('to-assign', 'in-progress', 'completed', 'for-information')",
            name=op.f("ck_letter_known_status"),
        ),
        sa.CheckConstraint(
            "urgency IN ('', 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC')",
            name=op.f("ck_letter_known_urgency"),
        ),
        sa.CheckConstraint(
            "arrival_number >= 1", name=op.f("ck_letter_arrival_number")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint(
            "register_year",
            "arrival_number",
            name=op.f("uq_letter_register_year_arrival_number"),
        ),
    )
    op.create_index(
        op.f("ix_letter_arrival_date"), "letter", ["arrival_date"], unique=False
    )
    op.create_index(
        op.f("ix_letter_duplicate_key"), "letter", ["duplicate_key"], unique=False
    )
    op.create_index(
        op.f("ix_letter_source_sha256"), "letter", ["source_sha256"], unique=False
    )
    op.create_table(
        "letter_reading",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("reading", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
            name=op.f("fk_letter_reading_letter_id_letter"),
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_letter_reading")),
    )
    op.create_table(
        "letter_words",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("accented", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_words_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_letter_words")),
    )


def _make_tasks() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("item_label", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("term_quote", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("assigned_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("last_reason", sa.Text(), nullable=False),
        sa.Column("result_text", sa.Text(), nullable=False),
        sa.Column("result_figures", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("result_files", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('work', 'report')", name=op.f("ck_task_known_kind")
        ),
        sa.CheckConstraint(
            "state IN ('assigned', 'received', 'in-progress', 'reported-done', "
            "'completed', 'returned')",
            name=op.f("ck_task_known_state"),
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_task_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_due_date"), "task", ["due_date"], unique=False)
    op.create_index(op.f("ix_task_lead"), "task", ["lead"], unique=False)
    op.create_index(op.f("ix_task_letter_id"), "task", ["letter_id"], unique=False)
    op.create_table(
        "task_support",
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task.id"], name=op.f("fk_task_support_task_id_task")
        ),
        sa.PrimaryKeyConstraint("task_id", "position", name=op.f("pk_task_support")),
    )
    op.create_index(
        op.f("ix_task_support_department"), "task_support", ["department"], unique=False
    )
    op.create_table(
        "task_move",
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("moment", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('assigned', 'received', 'in-progress', 'reported-done', "
            "'completed', 'returned')",
            name=op.f("ck_task_move_known_state"),
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task.id"], name=op.f("fk_task_move_task_id_task")
        ),
        sa.PrimaryKeyConstraint("task_id", "position", name=op.f("pk_task_move")),
    )


def _make_reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("section_count", sa.Integer(), nullable=False),
        sa.Column("gap_count", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('report', 'reply')", name=op.f("ck_report_known_kind")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_report_number")),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_report_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("letter_id", "kind", name=op.f("uq_report_letter_id_kind")),
    )


def _make_outgoing() -> None:
    op.create_table(
        "outgoing_series",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", "series", name=op.f("pk_outgoing_series")),
    )
    op.create_table(
        "outgoing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("signer_name", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("archive", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=True),
        sa.Column("answers_letter_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("copies >= 0", name=op.f("ck_outgoing_copies")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_outgoing_number")),
        sa.ForeignKeyConstraint(
            ["answers_letter_id"],
            ["letter.id"],
            name=op.f("fk_outgoing_answers_letter_id_letter"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing")),
        sa.UniqueConstraint(
            "year", "kind", "number", name=op.f("uq_outgoing_year_kind_number")
        ),
    )
    op.create_index(
        op.f("ix_outgoing_issued_on"), "outgoing", ["issued_on"], unique=False
    )
