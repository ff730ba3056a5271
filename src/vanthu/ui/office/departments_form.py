"""Phòng ban: the units that receive work, in the office's order."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.office import Department
from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.office.department_dialog import DepartmentDialog
from vanthu.ui.office.order_buttons import OrderButtons
from vanthu.ui.office.words import kind_words
from vanthu.ui.theme import soften_selection

WIDTHS = (80, 210, 80, 190, 300)
FIELDS = 4
TEXT_LINES = 2


def _columns() -> tuple[Column[Department], ...]:
    return (
        Column(
            QCoreApplication.translate("Settings", "Mã"),
            lambda department: department.code,
        ),
        Column(
            QCoreApplication.translate("Settings", "Tên"),
            lambda department: department.name,
            tip=lambda department: department.name,
        ),
        Column(
            QCoreApplication.translate("Settings", "Loại"),
            lambda department: kind_words(department.kind),
        ),
        Column(
            QCoreApplication.translate("Settings", "Tên gọi khác"),
            lambda department: ", ".join(department.aliases),
            tip=lambda department: "\n".join(department.aliases),
        ),
        Column(
            QCoreApplication.translate("Settings", "Lĩnh vực"),
            lambda department: ", ".join(department.fields),
            tip=lambda department: "\n".join(department.fields),
        ),
    )


class DepartmentsForm(QWidget):
    """Lists the departments and edits them in a dialog.

    Signals:
        edited(tuple[Department]): another list.
        removal_wanted(Department): one is to go, if it has no work.
    """

    edited = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._departments: tuple[Department, ...] = ()
        self.lines = LineTableModel[Department](_columns(), self)
        self.table = QTableView()
        self.buttons = OrderButtons(with_dialogs=True)
        self._build()
        self._listen()

    def show_departments(self, departments: Sequence[Department]) -> None:
        """Show what is stored, keeping the choice."""
        if tuple(departments) == self._departments:
            return
        self._fill(tuple(departments), max(0, self.table.currentIndex().row()))

    def dialog(self, department: Department | None) -> DepartmentDialog:
        """Return the dialog for a department, None for a new one."""
        others = [d for d in self._departments if d != department]
        dialog = DepartmentDialog(department, others, self)
        dialog.submitted.connect(lambda edited: self._put(department, edited))
        return dialog

    def _build(self) -> None:
        table = self.table
        table.setModel(self.lines)
        soften_selection(table)
        table.setAccessibleName(self.tr("Phòng ban"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        height = table.fontMetrics().lineSpacing()
        rows.setDefaultSectionSize(TEXT_LINES * height + 10)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumHeight(height + 12)
        for place, width in enumerate(WIDTHS):
            table.setColumnWidth(place, width)
        heads.setSectionResizeMode(FIELDS, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(8)
        column.addWidget(table, 1)
        column.addWidget(self.buttons)

    def _listen(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._show_place)
        self.table.activated.connect(self._edit)
        self.buttons.add_wanted.connect(self._add)
        self.buttons.edit_wanted.connect(self._edit)
        self.buttons.remove_wanted.connect(self._remove)
        self.buttons.move_wanted.connect(self._move)

    def _fill(self, departments: tuple[Department, ...], row: int) -> None:
        self._departments = departments
        self.lines.show_lines(departments)
        if departments:
            self.table.selectRow(min(row, len(departments) - 1))
        self._show_place()

    def _show_place(self, *_: QModelIndex) -> None:
        row = self.table.currentIndex().row()
        self.buttons.show_place(row, len(self._departments))

    def _add(self) -> None:
        self.dialog(None).open()

    def _edit(self, *_: object) -> None:
        if department := self.lines.line_at(self.table.currentIndex()):
            self.dialog(department).open()

    def _put(self, old: Department | None, new: Department) -> None:
        departments = list(self._departments)
        row = len(departments)
        if old is None:
            departments.append(new)
        else:
            row = [d.code for d in departments].index(old.code)
            departments[row] = new
        self._tell(departments, row)

    def _remove(self) -> None:
        if department := self.lines.line_at(self.table.currentIndex()):
            self.removal_wanted.emit(department)

    def _move(self, step: int) -> None:
        row = self.table.currentIndex().row()
        departments = list(self._departments)
        departments.insert(row + step, departments.pop(row))
        self._tell(departments, row + step)

    def _tell(self, departments: Sequence[Department], row: int) -> None:
        self._fill(tuple(departments), row)
        self.edited.emit(self._departments)
