"""Văn bản đi: letter sizes, series of numbers, and whether a leader approves first."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.document_types import ADMINISTRATIVE
from vanthu.domain.office import OfficeProfile, SizeProfile
from vanthu.domain.outgoing import NumberSeries, SeriesGroup, SeriesScheme
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.lines_field import LinesField
from vanthu.ui.office.office_form import WIDEST, SettingRow

GROUP_LINES = 5
KINDS = frozenset(ADMINISTRATIVE)


class OutgoingForm(QScrollArea):
    """Edits how documents are printed and numbered.

    Signals:
        edited(Callable[[OfficeProfile], OfficeProfile]): something was chosen.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sizes = QComboBox()
        self.sizes.addItem(self.tr("Quốc hiệu 13, nội dung 14"), SizeProfile.LARGER)
        self.sizes.addItem(self.tr("Quốc hiệu 12, nội dung 13"), SizeProfile.SMALLER)
        self.scheme = QComboBox()
        self.scheme.addItem(self.tr("Theo từng loại văn bản"), SeriesScheme.BY_KIND)
        self.scheme.addItem(self.tr("Chung cho mọi loại văn bản"), SeriesScheme.COMMON)
        self.scheme.addItem(self.tr("Theo nhóm loại văn bản"), SeriesScheme.GROUPS)
        self.groups = LinesField(GROUP_LINES)
        self.approval = QCheckBox(self.tr("Chỉ cấp số cho bản thảo đã được duyệt"))
        self.groups_row = SettingRow(
            self.tr("Các nhóm"),
            self.groups,
            self.tr(
                "Mỗi dòng một nhóm, ví dụ: Chỉ đạo: kế hoạch, chương trình, thông báo"
            ),
        )
        self._build()
        self.sizes.activated.connect(self._take_sizes)
        self.scheme.activated.connect(self._take_series)
        self.groups.left.connect(self._take_series)
        self.approval.clicked.connect(self._take_approval)

    def show_profile(self, profile: OfficeProfile) -> None:
        """Show what is stored; what is being typed stays."""
        series = profile.number_series
        self.sizes.setCurrentIndex(self.sizes.findData(profile.size_profile))
        self.scheme.setCurrentIndex(self.scheme.findData(series.scheme))
        if not self.groups.hasFocus() and not self.groups_row.hint_is_problem:
            self.groups.show_texts([_line(group) for group in series.groups])
        self.groups_row.setEnabled(series.scheme is SeriesScheme.GROUPS)
        self.approval.setChecked(profile.approval_required)

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(14)
        column.addWidget(
            SettingRow(
                self.tr("Cỡ chữ"),
                self.sizes,
                self.tr("Cả hai đều đúng Nghị định số 30/2020/NĐ-CP"),
            )
        )
        column.addWidget(
            SettingRow(
                self.tr("Số văn bản đi"),
                self.scheme,
                self.tr(
                    "Do người đứng đầu cơ quan quy định; đổi giữa năm không trùng số"
                ),
            )
        )
        column.addWidget(self.groups_row)
        column.addWidget(self.approval)
        column.addStretch(1)
        self.setWidget(inside)

    def _take_sizes(self) -> None:
        sizes = SizeProfile(self.sizes.currentData())
        self.edited.emit(lambda profile: replace(profile, size_profile=sizes))

    def _take_series(self) -> None:
        scheme = SeriesScheme(self.scheme.currentData())
        groups = tuple(_group(line) for line in self.groups.texts())
        problem = next((words for words in map(self._problem_of, groups) if words), "")
        self.groups_row.show_problem(problem)
        if problem:
            return
        series = NumberSeries(scheme, groups)
        self.groups_row.setEnabled(scheme is SeriesScheme.GROUPS)
        self.edited.emit(lambda profile: replace(profile, number_series=series))

    def _problem_of(self, group: SeriesGroup) -> str:
        if not group.name or not group.kinds:
            return self.tr("Mỗi nhóm cần có tên, dấu hai chấm và các loại văn bản")
        unknown = [kind for kind in group.kinds if kind not in KINDS]
        if unknown:
            return self.tr("Không có loại văn bản “{kind}”").format(kind=unknown[0])
        return ""

    def _take_approval(self) -> None:
        is_wanted = self.approval.isChecked()
        self.edited.emit(lambda profile: replace(profile, approval_required=is_wanted))


def _line(group: SeriesGroup) -> str:
    return f"{group.name}: {', '.join(group.kinds)}"


def _group(line: str) -> SeriesGroup:
    """Read "name: kind, kind"; what is missing stays empty."""
    name, _, listed = line.rpartition(":")
    kinds = tuple(one_line(kind).lower() for kind in listed.split(",") if kind.strip())
    return SeriesGroup(one_line(name), kinds)
