"""The tables of the office's own data."""

from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vanthu.domain.office import DepartmentKind
from vanthu.storage.rows.base import Row, one_of


class OfficeProfileRow(Row):
    """The one profile of the office."""

    __tablename__ = "office_profile"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    profile: Mapped[dict[str, Any]]


class DepartmentRow(Row):
    """A department, at its place in the office's order."""

    __tablename__ = "department"
    __table_args__ = (one_of("kind", DepartmentKind),)

    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    aliases: Mapped[list[Any]]
    head: Mapped[str]
    symbol: Mapped[str]
    fields: Mapped[list[Any]]
