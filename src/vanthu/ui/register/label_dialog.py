"""Which letters get a label of the dấu ĐẾN, and where the first free label is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget
from typing_extensions import override

from vanthu.domain.documents.forms import LABELS_A_SHEET
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.theme import quiet_colour

MOST_NUMBER = 999_999
MOST_LABELS = 210  # ten sheets


class LabelDialog(EntryDialog):
    """Asks for arrival numbers and the first free place.

    Signals:
        submitted(int, int, int): first and last arrival number, first free place.
    """

    submitted = Signal(int, int, int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In nhãn dấu đến"), self.tr("Xem và in…"), parent)
        self.first = self._number(number)
        self.last = self._number(number)
        self.place = QSpinBox()
        self.place.setRange(1, LABELS_A_SHEET)
        rows = QFormLayout()
        rows.addRow(self.tr("Từ số đến"), self.first)
        rows.addRow(self.tr("Đến số đến"), self.last)
        rows.addRow(self.tr("Nhãn trống đầu tiên trên tờ"), self.place)
        note = PlainLabel(
            self.tr(
                "Mỗi tờ A4 có 21 nhãn 50 × 35 mm (3 cột, 7 hàng), đếm từ trái sang "
                "phải, từ trên xuống dưới."
            ),
            wraps=True,
        )
        paint_words(note, quiet_colour())
        self.form.addLayout(rows)
        self.form.addWidget(note)
        self.setMinimumWidth(420)

    @override
    def submit(self) -> None:
        first, last = self.first.value(), self.last.value()
        if first > last:
            self.say(self.tr("Số đầu lớn hơn số cuối. Chưa in nhãn nào."))
        elif last - first >= MOST_LABELS:
            words = self.tr("Mỗi lần in nhiều nhất {count} nhãn. Chưa in nhãn nào.")
            self.say(words.format(count=MOST_LABELS))
        else:
            self.begin()
            self.submitted.emit(first, last, self.place.value())

    def _number(self, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(1, MOST_NUMBER)
        field.setValue(value)
        return field
