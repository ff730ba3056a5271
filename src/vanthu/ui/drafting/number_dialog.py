"""The dialog that gives a signed document its number."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.readiness import OpenPlace
from vanthu.ui.common.date_field import DateField
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.drafting.words import open_place_words

WIDTH = 480
PLACES_SHOWN = 6


class NumberDialog(QDialog):
    """Asks for the day of the document, names what is open, says what will happen."""

    def __init__(
        self,
        draft: Draft,
        places: Sequence[OpenPlace],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cấp số và ngày"))
        self.day = DateField(lambda: today, WorkingCalendar)
        self.day.setAccessibleName(self.tr("Ngày văn bản"))
        self.day.show_day(today)
        self.although_open = QCheckBox(self.tr("Vẫn cấp số dù còn chỗ thiếu"))
        self._has_open = bool(places)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.give = self._buttons.addButton(
            self.tr("Cấp số"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        show_words_only(self._buttons)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self._purpose(draft), wraps=True))
        if places:
            column.addWidget(PlainLabel(_list(places), wraps=True))
            column.addWidget(self.although_open)
        label = PlainLabel(self.tr("Ngày văn bản"))
        label.setBuddy(self.day)
        column.addWidget(label)
        column.addWidget(self.day)
        column.addWidget(self._buttons)
        self.give.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.day.date_changed.connect(self._allow)
        self.although_open.toggled.connect(self._allow)
        self.setMinimumWidth(WIDTH)
        self._allow()

    def _purpose(self, draft: Draft) -> str:
        words = self.tr(
            "Văn bản sẽ nhận số tiếp theo của sổ văn bản đi, ký hiệu {symbol}. "
            "Số đã cấp không lấy lại được; sau đó nội dung không sửa được nữa."
        ).format(symbol=draft.symbol)
        if not draft.answers:
            return words
        more = self.tr(
            "Số này được ghi vào cột “Số, ký hiệu văn bản trả lời” của văn bản đến."
        )
        return f"{words} {more}"

    def _allow(self) -> None:
        is_agreed = not self._has_open or self.although_open.isChecked()
        self.give.setEnabled(self.day.day is not None and is_agreed)


def _list(places: Sequence[OpenPlace]) -> str:
    lines = [f"– {open_place_words(place)}" for place in places[:PLACES_SHOWN]]
    if len(places) > PLACES_SHOWN:
        lines.append(f"– … (+{len(places) - PLACES_SHOWN})")
    return "\n".join(lines)
