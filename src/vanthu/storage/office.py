"""The store of the office's own data."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from vanthu.domain.office import Department, DepartmentKind, OfficeProfile
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.storage.rows.office import DepartmentRow, OfficeProfileRow

THE_ONE = 1


@dataclass(frozen=True, slots=True)
class SqlOfficeStore:
    """Keeps the office's data within one session."""

    session: Session

    def profile(self) -> OfficeProfile | None:
        """Return the profile, None before it was first saved."""
        row = self.session.get(OfficeProfileRow, THE_ONE)
        return None if row is None else from_plain(OfficeProfile, row.profile)

    def save_profile(self, profile: OfficeProfile) -> None:
        """Replace the profile."""
        self.session.merge(OfficeProfileRow(id=THE_ONE, profile=to_plain(profile)))
        self.session.flush()

    def departments(self) -> tuple[Department, ...]:
        """Return the departments in the office's order."""
        rows = self.session.scalars(
            select(DepartmentRow).order_by(DepartmentRow.position)
        )
        return tuple(_from_row(row) for row in rows)

    def save_departments(self, departments: Sequence[Department]) -> None:
        """Replace the list of departments."""
        self.session.execute(delete(DepartmentRow))
        self.session.add_all(
            _to_row(position, department)
            for position, department in enumerate(departments)
        )
        self.session.flush()


def _to_row(position: int, department: Department) -> DepartmentRow:
    return DepartmentRow(
        code=department.code,
        position=position,
        name=department.name,
        kind=department.kind.value,
        aliases=list(department.aliases),
        head=department.head,
        symbol=department.symbol,
        fields=list(department.fields),
    )


def _from_row(row: DepartmentRow) -> Department:
    return Department(
        code=row.code,
        name=row.name,
        kind=DepartmentKind(row.kind),
        aliases=tuple(row.aliases),
        head=row.head,
        symbol=row.symbol,
        fields=tuple(row.fields),
    )
