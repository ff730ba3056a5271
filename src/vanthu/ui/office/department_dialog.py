"""One department: its code, its names, and the words of its work."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.office import Department, DepartmentKind
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.lines_field import LinesField
from vanthu.ui.office.checks import code_problem, name_problem
from vanthu.ui.office.office_form import SettingRow
from vanthu.ui.office.words import kind_words

SIZE = QSize(640, 500)
LINES = 4
CODE_WIDTH = 170


class DepartmentDialog(EntryDialog):
    """Edits a department; the code of one that exists stays, for tasks name it.

    Signals:
        submitted(Department): a department with a good code and name.
    """

    submitted = Signal(object)

    def __init__(
        self,
        department: Department | None,
        others: Sequence[Department],
        parent: QWidget | None = None,
    ) -> None:
        is_new = department is None
        title = self.tr("Thêm phòng ban") if is_new else self.tr("Sửa phòng ban")
        super().__init__(title, self.tr("Lưu"), parent)
        self.resize(SIZE)
        self._is_new = is_new
        self._department = department or Department("", "")
        self._others = tuple(others)
        self.code = QLineEdit(self._department.code)
        self.name = QLineEdit(self._department.name)
        self.head = QLineEdit(self._department.head)
        self.kind = QComboBox()
        self.aliases = LinesField(LINES)
        self.fields = LinesField(LINES)
        self._fill()
        self._build()

    @override
    def submit(self) -> None:
        code, name = one_line(self.code.text()), one_line(self.name.text())
        wrong_code = code_problem(code, self._others) if self._is_new else ""
        wrong_name = name_problem(name, self._others)
        self.code_row.show_problem(wrong_code)
        self.name_row.show_problem(wrong_name)
        if wrong_code or wrong_name:
            (self.code if wrong_code else self.name).setFocus()
            return
        self.submitted.emit(
            replace(
                self._department,
                code=code,
                name=name,
                kind=DepartmentKind(self.kind.currentData()),
                head=one_line(self.head.text()),
                aliases=self.aliases.texts(),
                fields=self.fields.texts(),
            )
        )
        self.accept()

    def _fill(self) -> None:
        for kind in DepartmentKind:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(self._department.kind))
        self.aliases.show_texts(self._department.aliases)
        self.fields.show_texts(self._department.fields)
        self.code.setReadOnly(not self._is_new)

    def _build(self) -> None:
        in_symbols = self.tr("Dùng trong ký hiệu: VHXH")
        fixed = self.tr("Không đổi được, vì công việc đã giao ghi mã này")
        purpose = in_symbols if self._is_new else fixed
        self.code_row = SettingRow(self.tr("Mã"), self.code, purpose, required=True)
        self.name_row = SettingRow(self.tr("Tên"), self.name, required=True)
        kind = SettingRow(
            self.tr("Loại"), self.kind, self.tr("Việc của đơn vị phối hợp là đề nghị")
        )
        head = SettingRow(self.tr("Người đứng đầu"), self.head)
        aliases = SettingRow(
            self.tr("Tên gọi khác"), self.aliases, self.tr("Mỗi dòng một tên")
        )
        fields = SettingRow(
            self.tr("Lĩnh vực"),
            self.fields,
            self.tr("Mỗi dòng một cụm từ, để gợi ý giao việc: chuyển đổi số"),
        )
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        self.code_row.setFixedWidth(CODE_WIDTH)
        grid.addWidget(self.code_row, 0, 0, top)
        grid.addWidget(self.name_row, 0, 1, top)
        grid.addWidget(kind, 1, 0, top)
        grid.addWidget(head, 1, 1, top)
        grid.addWidget(aliases, 2, 0, 1, 2)
        grid.addWidget(fields, 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(4, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.addWidget(area, 1)
        (self.code if self._is_new else self.name).setFocus()
