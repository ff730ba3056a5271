"""What all tables share: the names of constraints, and the types of columns."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    Dialect,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase
from typing_extensions import override

# Batch migrations on SQLite find a constraint by its name only.
NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
LONGEST_MOMENT = 40
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


class Words(TypeDecorator[str]):
    """Text without what a database refuses: NUL and half characters."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _NO_TEXT.sub("", value)


class Moment(TypeDecorator[datetime]):
    """A moment in ISO form, so that both databases give back exactly what they got."""

    impl = String(LONGEST_MOMENT)
    cache_ok = True

    @override
    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def process_result_value(
        self, value: str | None, dialect: Dialect
    ) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Row(DeclarativeBase):
    """The base of every table."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Words,
        date: Date,
        datetime: Moment,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }


def one_of(column: str, kinds: type[StrEnum]) -> CheckConstraint:
    """Allow only the values of an enumeration in a column."""
    values = ", ".join(f"'{kind.value}'" for kind in kinds)
    return CheckConstraint(f"{column} IN ({values})", name=f"known_{column}")
