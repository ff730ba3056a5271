"""The office's own data: profile and departments."""

from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.domain.office import Department, OfficeProfile
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork


@dataclass(frozen=True, slots=True)
class Office:
    """Keeps the office profile and the departments."""

    open_unit: OpenUnit
    default_profile: OfficeProfile
    default_departments: tuple[Department, ...]

    def profile(self) -> OfficeProfile:
        """Return the office's profile, the default one before any was saved."""
        with self.open_unit() as unit:
            return self.profile_in(unit)

    def is_set_up(self) -> bool:
        """Tell whether somebody has saved a profile."""
        with self.open_unit() as unit:
            return unit.office.profile() is not None

    def save_profile(self, profile: OfficeProfile) -> None:
        """Replace the profile."""
        with self.open_unit() as unit:
            unit.office.save_profile(profile)
            unit.commit()

    def departments(self) -> tuple[Department, ...]:
        """Return the departments, the default ones before any were saved."""
        with self.open_unit() as unit:
            return self.departments_in(unit)

    def save_departments(self, departments: Sequence[Department]) -> None:
        """Replace the list of departments."""
        with self.open_unit() as unit:
            unit.office.save_departments(departments)
            unit.commit()

    def keep_defaults(self) -> None:
        """Store the default departments where none are, so that lines name them."""
        with self.open_unit() as unit:
            if not unit.office.departments() and self.default_departments:
                unit.office.save_departments(self.default_departments)
                unit.commit()

    def profile_in(self, unit: UnitOfWork) -> OfficeProfile:
        """Return the office's profile as a unit that is open already sees it."""
        return unit.office.profile() or self.default_profile

    def departments_in(self, unit: UnitOfWork) -> tuple[Department, ...]:
        """Return the departments as a unit that is open already sees them."""
        return unit.office.departments() or self.default_departments
