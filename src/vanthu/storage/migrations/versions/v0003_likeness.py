"""The signatures of letters, to find those whose text is alike."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from vanthu.domain.similarity import signature_of
from vanthu.storage.likeness import packed

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PORTION = 200


def upgrade() -> None:
    """Make the tables and fill them from the letters that were read."""
    signatures = op.create_table(
        "letter_signature",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
            name=op.f("fk_letter_signature_letter_id_letter"),
        ),
        sa.PrimaryKeyConstraint("letter_id", name=op.f("pk_letter_signature")),
    )
    bands = op.create_table(
        "letter_band",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_band_letter_id_letter")
        ),
        sa.PrimaryKeyConstraint("band", "letter_id", name=op.f("pk_letter_band")),
        sqlite_with_rowid=False,
    )
    _fill(signatures, bands)


def _fill(signatures: sa.Table, bands: sa.Table) -> None:
    readings = sa.table(
        "letter_reading", sa.column("letter_id"), sa.column("reading", sa.JSON())
    )
    connection = op.get_bind()
    rows = connection.execute(sa.select(readings).order_by(readings.c.letter_id))
    for some in rows.partitions(PORTION):
        found = [
            (row.letter_id, signature)
            for row in some
            if (signature := signature_of(_text_of(row.reading)))
        ]
        if found:
            connection.execute(
                sa.insert(signatures),
                [
                    {"letter_id": letter_id, "signature": packed(signature)}
                    for letter_id, signature in found
                ],
            )
            connection.execute(
                sa.insert(bands),
                [
                    {"band": band, "letter_id": letter_id}
                    for letter_id, signature in found
                    for band in signature.bands()
                ],
            )


def _text_of(reading: dict[str, Any]) -> str:
    return "\n".join(page["text"] for page in reading["pages"])
