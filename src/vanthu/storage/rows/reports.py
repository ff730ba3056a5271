"""The table of reports and replies."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.documents.report import ReportKind
from vanthu.storage.rows.base import Row, one_of


class ReportRow(Row):
    """A report with its whole content, and beside it what lists show."""

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("letter_id", "kind"),
        one_of("kind", ReportKind),
        CheckConstraint("number >= 1", name="number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"))
    kind: Mapped[str]
    subject: Mapped[str]
    symbol: Mapped[str]
    number: Mapped[int | None]
    issued_on: Mapped[date | None]
    section_count: Mapped[int]
    gap_count: Mapped[int]
    content: Mapped[dict[str, Any]]

    # SQLAlchemy declares the attribute without ClassVar.
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
