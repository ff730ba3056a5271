"""The dialog that gives a signed report its number."""

from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.ui.common.date_field import DateField
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel


class NumberDialog(QDialog):
    """Asks for the day of the document and says what will happen."""

    def __init__(
        self,
        symbol: str,
        today: date,
        gaps: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cấp số và ngày"))
        words = self.tr(
            "Văn bản sẽ nhận số tiếp theo của sổ văn bản đi, ký hiệu {symbol}, "
            "và được ghi vào cột “Số, ký hiệu văn bản trả lời” của văn bản đến. "
            "Số đã cấp không lấy lại được; sau đó nội dung không sửa được nữa."
        ).format(symbol=symbol)
        self.day = DateField(lambda: today, WorkingCalendar)
        self.day.setAccessibleName(self.tr("Ngày văn bản"))
        self.day.show_day(today)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._give = self._buttons.addButton(
            self.tr("Cấp số"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        show_words_only(self._buttons)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(PlainLabel(words, wraps=True))
        if gaps:
            warning = self.tr(
                "Còn {gaps} mục chưa có kết quả; văn bản sẽ in [chưa có kết quả]."
            ).format(gaps=gaps)
            column.addWidget(PlainLabel(warning, wraps=True))
        label = PlainLabel(self.tr("Ngày văn bản"))
        label.setBuddy(self.day)
        column.addWidget(label)
        column.addWidget(self.day)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.day.date_changed.connect(self._allow)
        self.setMinimumWidth(460)

    def _allow(self, day: object) -> None:
        self._give.setEnabled(day is not None)
