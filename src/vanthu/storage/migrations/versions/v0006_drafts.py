"""Drafts of every kind with their versions; several answered letters a document."""

import json
import zlib
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True)
# What an older report became: its template, its kind, its form.
TEMPLATES = {
    "report": ("bao-cao-ket-qua", "báo cáo", "named"),
    "reply": ("cong-van-tra-loi", "công văn", "official-letter"),
}


def upgrade() -> None:
    """Make the tables of drafts, move the reports into them, widen the register."""
    _make_drafts()
    _move_reports()
    op.drop_table("report")
    _widen_outgoing()


def _make_drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("changed_at", sa.String(40), nullable=False),
        sa.Column("section_count", sa.Integer(), nullable=False),
        sa.Column("gap_count", sa.Integer(), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.CheckConstraint(
            "state IN ('drafting', 'submitted', 'approved', 'returned', 'issued', "
            "'cancelled')",
            name=op.f("ck_draft_known_state"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_draft_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
    )
    op.create_table(
        "draft_letter",
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name=op.f("fk_draft_letter_draft_id_draft")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_draft_letter_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("draft_id", "position", name=op.f("pk_draft_letter")),
    )
    op.create_index(op.f("ix_draft_letter_letter_id"), "draft_letter", ["letter_id"])
    op.create_table(
        "draft_version",
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("saved_at", sa.String(40), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("section_count", sa.Integer(), nullable=False),
        sa.Column("gap_count", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name=op.f("fk_draft_version_draft_id_draft")
        ),
        sa.PrimaryKeyConstraint("draft_id", "version", name=op.f("pk_draft_version")),
    )


def _move_reports() -> None:
    connection = op.get_bind()
    now = datetime.now().replace(microsecond=0).isoformat()
    reports = sa.table(
        "report",
        *map(sa.column, ("id", "version", "letter_id", "kind", "subject", "symbol")),
        *map(sa.column, ("number", "section_count", "gap_count")),
        sa.column("issued_on", sa.Date()),
        sa.column("content", JSON),
    )
    drafts = sa.table(
        "draft",
        *map(sa.column, ("version", "template", "kind", "subject", "symbol", "state")),
        *map(sa.column, ("number", "changed_at", "section_count", "gap_count")),
        sa.column("id", sa.Integer()),
        sa.column("issued_on", sa.Date()),
        sa.column("content", JSON),
    )
    letters = sa.table(
        "draft_letter", *map(sa.column, ("draft_id", "position", "letter_id"))
    )
    versions = sa.table(
        "draft_version",
        *map(sa.column, ("draft_id", "version", "saved_at", "state")),
        *map(sa.column, ("section_count", "gap_count", "content")),
    )
    for row in connection.execute(sa.select(reports).order_by(reports.c.id)).all():
        template, kind, _ = TEMPLATES[row.kind]
        state = "drafting" if row.number is None else "issued"
        content = _content(row)
        connection.execute(
            sa.insert(drafts).values(
                id=row.id,
                version=row.version,
                template=template,
                kind=kind,
                subject=row.subject,
                symbol=row.symbol,
                state=state,
                number=row.number,
                issued_on=row.issued_on,
                changed_at=now,
                section_count=row.section_count,
                gap_count=row.gap_count,
                content=content,
            )
        )
        connection.execute(
            sa.insert(letters).values(
                draft_id=row.id, position=0, letter_id=row.letter_id
            )
        )
        connection.execute(
            sa.insert(versions).values(
                draft_id=row.id,
                version=row.version,
                saved_at=now,
                state=state,
                section_count=row.section_count,
                gap_count=row.gap_count,
                content=zlib.compress(json.dumps(content, ensure_ascii=False).encode()),
            )
        )
    if connection.dialect.name == "postgresql":
        op.execute(
            "SELECT setval(pg_get_serial_sequence('draft', 'id'), "
            "(SELECT coalesce(max(id), 0) + 1 FROM draft), false)"
        )


def _content(row: Any) -> dict[str, Any]:
    old = row.content
    template, kind, form = TEMPLATES[row.kind]
    return {
        "template": template,
        "kind": kind,
        "form": form,
        "subject": old["subject"],
        "symbol": old["symbol"],
        "opening": old["opening"],
        "closing": old["closing"],
        "addressees": old["addressees"],
        "recipients": old["recipients"],
        "signatures": [
            {"authority": old.get("authority", []), "name": old.get("signer_name", "")}
        ],
        "sections": [_section(section) for section in old["sections"]],
        "answers": [row.letter_id],
        "state": "drafting" if row.number is None else "issued",
        "number": row.number,
        "issued_on": old.get("issued_on"),
    }


def _section(old: dict[str, Any]) -> dict[str, Any]:
    typed = old.get("typed")
    return {
        "key": old["item_label"],
        "heading": old["heading"],
        "asked": old["asked"],
        "sources": old.get("sources", []),
        "typed": None if typed is None else [_block(line) for line in _lines(typed)],
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _block(line: str) -> dict[str, Any]:
    kind = "bullet" if line.startswith("- ") else "paragraph"
    return {"kind": kind, "runs": [{"text": line.removeprefix("- ")}]}


def _widen_outgoing() -> None:
    op.create_table(
        "outgoing_answer",
        sa.Column("outgoing_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["outgoing_id"],
            ["outgoing.id"],
            name=op.f("fk_outgoing_answer_outgoing_id_outgoing"),
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
            name=op.f("fk_outgoing_answer_letter_id_letter"),
        ),
        sa.PrimaryKeyConstraint(
            "outgoing_id", "position", name=op.f("pk_outgoing_answer")
        ),
    )
    op.create_index(
        op.f("ix_outgoing_answer_letter_id"), "outgoing_answer", ["letter_id"]
    )
    op.execute(
        "INSERT INTO outgoing_answer (outgoing_id, position, letter_id) "
        "SELECT id, 0, answers_letter_id FROM outgoing "
        "WHERE answers_letter_id IS NOT NULL"
    )
    with op.batch_alter_table("outgoing") as table:
        table.add_column(sa.Column("series", sa.Text(), nullable=True))
        table.add_column(sa.Column("cancelled", sa.Text(), nullable=True))
        table.add_column(sa.Column("draft_id", sa.Integer(), nullable=True))
    # Each kind was a series of its own until now.
    op.execute("UPDATE outgoing SET series = kind, cancelled = ''")
    op.execute(
        "UPDATE outgoing SET draft_id = (SELECT min(draft.id) FROM draft "
        "WHERE draft.number = outgoing.number AND draft.symbol = outgoing.symbol "
        "AND draft.issued_on = outgoing.issued_on)"
    )
    with op.batch_alter_table("outgoing") as table:
        table.alter_column("series", existing_type=sa.Text(), nullable=False)
        table.alter_column("cancelled", existing_type=sa.Text(), nullable=False)
        table.drop_constraint("uq_outgoing_year_kind_number", type_="unique")
        table.drop_constraint(
            "fk_outgoing_answers_letter_id_letter", type_="foreignkey"
        )
        table.drop_column("answers_letter_id")
        table.create_foreign_key(
            op.f("fk_outgoing_draft_id_draft"), "draft", ["draft_id"], ["id"]
        )
        table.create_unique_constraint(
            op.f("uq_outgoing_year_series_number"), ["year", "series", "number"]
        )
        table.create_unique_constraint(
            op.f("uq_outgoing_year_number_symbol"), ["year", "number", "symbol"]
        )
    op.create_index(op.f("ix_outgoing_draft_id"), "outgoing", ["draft_id"])
