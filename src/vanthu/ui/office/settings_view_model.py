"""The settings as they are stored, and how they are changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from vanthu.domain.errors import VanThuError
from vanthu.domain.office import Department, OfficeProfile, Signer
from vanthu.services.desk import Desk
from vanthu.services.lines import TaskQuery
from vanthu.ui.common.background import BackgroundRunner, Job

Edit = Callable[[OfficeProfile], OfficeProfile]


class SettingsViewModel(QObject):
    """Profile and departments; every change is stored at once.

    Signals:
        read(): profile and departments are known, or are others than before.
        stored(): a change lies in the database.
        department_removed(Department, tuple[Department]): it, and the list before.
        department_in_use(Department): it has work, so it stays.
        failed(VanThuError): the last change was not stored; what is stored is shown.
    """

    read = Signal()
    stored = Signal()
    department_removed = Signal(object, object)
    department_in_use = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, short: BackgroundRunner) -> None:
        super().__init__()
        self._desk = desk
        self._short = short
        self._reading: Job | None = None
        self._waiting = 0  # changes on their way into the database
        self.profile: OfficeProfile | None = None
        self.departments: tuple[Department, ...] = ()

    def reload(self) -> None:
        """Read the settings again."""
        if self._reading:
            self._reading.cancel()
        office = self._desk.office
        self._reading = self._short.run(
            lambda _: (office.profile(), office.departments()), on_done=self._show
        )

    def change(self, edit: Edit) -> None:
        """Store a changed profile."""
        if self.profile is None:
            return
        profile = edit(self.profile)
        if profile == self.profile:
            return
        self.profile = profile
        self._store(lambda: self._desk.office.save_profile(profile))

    def change_signers(self, signers: Sequence[Signer]) -> None:
        """Store another list of signers."""
        self.change(lambda profile: replace(profile, signers=tuple(signers)))
        self.read.emit()

    def change_departments(self, departments: Sequence[Department]) -> None:
        """Store another list of departments."""
        if tuple(departments) == self.departments:
            return
        self.departments = tuple(departments)
        stored = self.departments
        self._store(lambda: self._desk.office.save_departments(stored))
        self.read.emit()

    def remove_department(self, department: Department) -> None:
        """Take a department out of the list if it never had any work."""
        query = TaskQuery(department=department.code, limit=1)

        def judge(is_used: bool) -> None:
            if is_used:
                self.department_in_use.emit(department)
                return
            before = self.departments
            rest = [d for d in before if d.code != department.code]
            self.change_departments(rest)
            self.department_removed.emit(department, before)

        self._short.run(
            lambda _: bool(self._desk.tasks.lines(query)),
            on_done=judge,
            on_failed=self.failed.emit,
        )

    def store_now(self) -> bool:
        """Store, before the window closes, what is on its way; False if it failed."""
        if not self._waiting or self.profile is None:
            return True
        try:
            self._desk.office.save_profile(self.profile)
            self._desk.office.save_departments(self.departments)
        except VanThuError as error:
            self._fail(error)
            return False
        return True

    def _store(self, work: Callable[[], None]) -> None:
        self._waiting += 1
        self._short.run(
            lambda _: work(),
            on_done=lambda _: self._note_stored(),
            on_failed=self._fail,
        )

    def _note_stored(self) -> None:
        self._waiting -= 1
        self.stored.emit()

    def _fail(self, error: VanThuError) -> None:
        self._waiting = max(0, self._waiting - 1)
        self.failed.emit(error)
        self.reload()

    def _show(self, found: tuple[OfficeProfile, tuple[Department, ...]]) -> None:
        # What was read before a change was stored would undo it on the screen.
        if not self._waiting:
            self.profile, self.departments = found
            self.read.emit()
