"""Where the dấu ĐẾN shall stand on the copy of a letter's first page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.forms import STAMP_SIZE, StampSpot, stamp_place
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.register.free_spot import free_place
from vanthu.ui.register.stamp_board import StampBoard
from vanthu.ui.theme import quiet_colour

SIDE_WIDTH = 290
FREE = "free"


class StampDialog(QDialog):
    """Lets the clerk choose a usual place, move the stamp, or type millimetres.

    Signals:
        chosen(float, float): the stamp's left and upper edge in millimetres.
    """

    chosen = Signal(float, float)

    def __init__(
        self, image: QImage, size: tuple[float, float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Đóng dấu đến"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._size = size
        self.board = StampBoard(image, size)
        self._free = free_place(image, size)
        self.spot = QComboBox()
        self.spot.addItem(self.tr("Chỗ trống gần số, ký hiệu"), FREE)
        for spot, words in self._spots().items():
            self.spot.addItem(words, spot)
        self.spot.addItem(self.tr("Chỗ tự chọn"), None)
        self.left = self._length(size[0] - STAMP_SIZE[0])
        self.top = self._length(size[1] - STAMP_SIZE[1])
        self._build()
        self.board.moved.connect(self._show_place)
        self.spot.activated.connect(self._go_to_spot)
        for field in (self.left, self.top):
            field.valueChanged.connect(self._go_to_numbers)
        self._go_to_spot()

    def _spots(self) -> dict[StampSpot, str]:
        return {
            StampSpot.UNDER_NUMBER: self.tr("Dưới số, ký hiệu (bên trái)"),
            StampSpot.UNDER_DATE: self.tr("Dưới địa danh, ngày tháng"),
            StampSpot.TOP_RIGHT: self.tr("Góc trên bên phải"),
        }

    def _length(self, most: float) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setRange(0.0, max(0.0, most))
        field.setDecimals(1)
        field.setSingleStep(1.0)
        field.setSuffix(self.tr(" mm"))
        return field

    def _build(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Vị trí"), self.spot)
        form.addRow(self.tr("Cách mép trái"), self.left)
        form.addRow(self.tr("Cách mép trên"), self.top)
        note = PlainLabel(
            self.tr(
                "Kéo khung dấu bằng chuột hoặc phím mũi tên (Shift: từng mm). Dấu được "
                "in lên bản sao trang 1, đúng 50 × 35 mm; tệp đã nhận không bị thay "
                "đổi."
            ),
            wraps=True,
        )
        paint_words(note, quiet_colour())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = buttons.addButton(
            self.tr("Xem và in…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        show_words_only(buttons)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addLayout(form)
        side.addWidget(note)
        side.addStretch(1)
        side.addWidget(buttons)
        right = QWidget()
        right.setLayout(side)
        right.setFixedWidth(SIDE_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 4, 12)
        row.addWidget(self.board, 1)
        row.addWidget(right)
        go_on.setDefault(True)  # only now, for a button finds its dialog by its place

    def _go_to_spot(self) -> None:
        if place := self._place_of_spot():
            self.board.put(*place)
            self._show_place(*self.board.place)

    def _place_of_spot(self) -> tuple[float, float] | None:
        spot = self.spot.currentData()
        if spot == FREE:
            return self._free
        return stamp_place(StampSpot(spot), self._size) if spot else None

    def _go_to_numbers(self) -> None:
        self.board.put(self.left.value(), self.top.value())
        self.spot.setCurrentIndex(self.spot.count() - 1)

    def _show_place(self, left: float, top: float) -> None:
        for field, value in ((self.left, left), (self.top, top)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        if (left, top) != self._place_of_spot():
            self.spot.setCurrentIndex(self.spot.count() - 1)

    def _choose(self) -> None:
        self.chosen.emit(*self.board.place)
        self.accept()
