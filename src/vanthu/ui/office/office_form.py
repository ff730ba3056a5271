"""Cơ quan: who we are, as documents print it and as letters address us."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.ui.common.field_row import FieldRow
from vanthu.ui.common.formatting import one_line, sentence_case
from vanthu.ui.common.lines_field import LinesField
from vanthu.ui.common.plain_label import paint_words
from vanthu.ui.office.checks import required, symbol_problem
from vanthu.ui.theme import Tone, quiet_colour

WIDEST = 760
ALIAS_LINES = 4

Check = Callable[[str], str]


def anything(_: str) -> str:
    """Accept every text."""
    return ""


class OfficeForm(QScrollArea):
    """Edits the profile, each field when it is left.

    Signals:
        edited(Callable[[OfficeProfile], OfficeProfile]): a field has a good new value.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.name = QLineEdit()
        self.unit_name = QLineEdit()
        self.place = QLineEdit()
        self.parent_line = QLineEdit()
        self.symbol = QLineEdit()
        self.province = QLineEdit()
        self.district = QLineEdit()
        self.archive = QLineEdit()
        self.level = QComboBox()
        for level in OfficeLevel:
            self.level.addItem(sentence_case(level.value), level)
        self.aliases = LinesField(ALIAS_LINES)
        self.former_names = LinesField(ALIAS_LINES)
        self._texts: dict[str, tuple[QLineEdit, Check]] = {
            "name": (self.name, required),
            "unit_name": (self.unit_name, required),
            "place": (self.place, required),
            "parent_line": (self.parent_line, anything),
            "symbol": (self.symbol, symbol_problem),
            "province": (self.province, anything),
            "district": (self.district, anything),
            "archive": (self.archive, required),
        }
        self.rows = self._make_rows()
        self._build()
        self._listen()

    def show_profile(self, profile: OfficeProfile) -> None:
        """Show what is stored; what is being typed or is wrong stays."""
        for key, (editor, _) in self._texts.items():
            if not editor.hasFocus() and not self.rows[key].hint_is_problem:
                editor.setText(getattr(profile, key))
                editor.setCursorPosition(0)
        if not self.aliases.hasFocus():
            self.aliases.show_texts(profile.aliases)
        if not self.former_names.hasFocus():
            self.former_names.show_texts(profile.former_names)
        self.level.setCurrentIndex(self.level.findData(profile.level))

    def _make_rows(self) -> dict[str, "SettingRow"]:
        row = SettingRow
        return {
            "name": row(
                self.tr("Tên cơ quan"),
                self.name,
                self.tr("Như in ở đầu văn bản: Ủy ban nhân dân phường Sông Hà"),
                required=True,
            ),
            "level": row(self.tr("Loại đơn vị"), self.level),
            "unit_name": row(
                self.tr("Tên riêng"),
                self.unit_name,
                self.tr("Không ghi phường, xã: Sông Hà"),
                required=True,
            ),
            "place": row(
                self.tr("Địa danh"),
                self.place,
                self.tr("Đứng trước ngày tháng: Sông Hà, ngày 06 tháng 10…"),
                required=True,
            ),
            "symbol": row(
                self.tr("Viết tắt trong ký hiệu"),
                self.symbol,
                self.tr("Phần của cơ quan trong ký hiệu: 12/BC-UBND"),
                required=True,
            ),
            "parent_line": row(
                self.tr("Cơ quan chủ quản"),
                self.parent_line,
                self.tr("In trên tên cơ quan; để trống nếu không in"),
            ),
            "archive": row(
                self.tr("Nơi lưu"),
                self.archive,
                self.tr("Sau chữ “Lưu:” ở Nơi nhận: VT"),
                required=True,
            ),
            "province": row(
                self.tr("Tỉnh, thành phố"),
                self.province,
                self.tr("Ghi cả chữ tỉnh hoặc thành phố"),
            ),
            "district": row(
                self.tr("Quận, huyện cũ"),
                self.district,
                self.tr("Để hiểu văn bản trước ngày 01/7/2025"),
            ),
            "aliases": row(
                self.tr("Tên gọi khác"),
                self.aliases,
                self.tr("Mỗi dòng một tên mà văn bản có thể dùng để gọi cơ quan"),
            ),
            "former_names": row(
                self.tr("Đơn vị cũ đã nhập vào"),
                self.former_names,
                self.tr(
                    "Mỗi dòng một tên, ghi cả loại: phường Bến Cũ, thị trấn Hà Lam; "
                    "việc giao cho các đơn vị này được hiểu là giao cho cơ quan mình"
                ),
            ),
        }

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.addWidget(self.rows["name"], 0, 0, 1, 2)
        pairs = (
            ("level", "unit_name"),
            ("place", "symbol"),
            ("parent_line", "archive"),
            ("province", "district"),
        )
        top = Qt.AlignmentFlag.AlignTop
        for place, keys in enumerate(pairs, start=1):
            for column, key in enumerate(keys):
                grid.addWidget(self.rows[key], place, column, top)
        grid.addWidget(self.rows["aliases"], len(pairs) + 1, 0, top)
        grid.addWidget(self.rows["former_names"], len(pairs) + 1, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column_box = QVBoxLayout(inside)
        column_box.setContentsMargins(0, 0, 12, 12)
        column_box.addLayout(grid)
        column_box.addStretch(1)
        self.setWidget(inside)

    def _listen(self) -> None:
        for key, (editor, _) in self._texts.items():
            editor.editingFinished.connect(lambda k=key: self._take(k))
        self.level.activated.connect(self._take_level)
        self.aliases.left.connect(self._take_aliases)
        self.former_names.left.connect(self._take_former_names)

    def _take(self, key: str) -> None:
        editor, check = self._texts[key]
        value = one_line(editor.text())
        if value != editor.text():
            editor.setText(value)
        problem = check(value)
        self.rows[key].show_problem(problem)
        if not problem:
            self.edited.emit(lambda profile: replace(profile, **{key: value}))

    def _take_level(self) -> None:
        level = OfficeLevel(self.level.currentData())
        self.edited.emit(lambda profile: replace(profile, level=level))

    def _take_aliases(self) -> None:
        aliases = self.aliases.texts()
        self.edited.emit(lambda profile: replace(profile, aliases=aliases))

    def _take_former_names(self) -> None:
        names = self.former_names.texts()
        self.edited.emit(lambda profile: replace(profile, former_names=names))


class SettingRow(FieldRow):
    """A field with a line below: what it is for, or what is wrong with it."""

    def __init__(
        self, name: str, editor: QWidget, purpose: str = "", *, required: bool = False
    ) -> None:
        super().__init__(name, [editor], required=required)
        self._purpose = purpose
        self.hint_is_problem = False
        self.show_problem("")

    def show_problem(self, words: str) -> None:
        """Say what is wrong, or what the field is for."""
        self.hint_is_problem = bool(words)
        tone = Tone.FAILURE if words else Tone.NOTICE
        self.show_hint(words or self._purpose, tone)
        if not words:
            paint_words(self._hint, quiet_colour())
