"""Which book is to be printed or written, which part of it, and in which format."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.books import BookKind, BookPart, BookPrint
from vanthu.services.ports.clock import Calendar, Today
from vanthu.ui.common.date_field import DateField
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.register.register_view_model import BookOrder
from vanthu.ui.register.words import book_file_name, book_words, printed_words
from vanthu.ui.theme import Tone, message_colours

FORMATS = (".docx", ".pdf", ".xlsx")
MOST_NUMBER = 999_999


class BookDialog(QDialog):
    """Asks for a book and a place to write it.

    Signals:
        ordered(BookOrder): everything is known.
    """

    ordered = Signal(object)

    def __init__(
        self,
        first_day: date,
        last_day: date,
        today: Today,
        calendar: Calendar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("In, xuất sổ"))
        self._prints: dict[BookKind, BookPrint] = {}
        self.kind = QComboBox()
        for kind in BookKind:
            self.kind.addItem(book_words(kind), kind)
        self.first_day = DateField(today, calendar)
        self.last_day = DateField(today, calendar)
        self.first_day.show_day(first_day)
        self.last_day.show_day(last_day)
        self.format = QComboBox()
        for ending, words in zip(
            FORMATS,
            (self.tr("Word (.docx)"), self.tr("PDF (.pdf)"), self.tr("Excel (.xlsx)")),
            strict=True,
        ):
            self.format.addItem(words, ending)
        self.first_number = self._number()
        self.last_number = self._number()
        self.volume = QLineEdit()
        self.only_rest = QCheckBox(self.tr("Chỉ in tiếp phần chưa in"))
        self.closing = QCheckBox(self.tr("In dòng kết thúc sổ (tổng số, người lập)"))
        self.closing.setChecked(True)
        self._printed = PlainLabel()
        self._problem = PlainLabel(wraps=True)
        paint_words(self._problem, QColor(message_colours(Tone.FAILURE)[0]))
        self._build()

    def show_prints(self, prints: dict[BookKind, BookPrint]) -> None:
        """Show up to where the books are printed."""
        self._prints = prints
        self._show_kind()

    def order(self, target: Path | None) -> BookOrder | None:
        """Return what is ordered, None while the days make no period."""
        for field in (self.first_day, self.last_day):
            field.commit()
        first, last = self.first_day.day, self.last_day.day
        wrong = self.first_day.problem or self.last_day.problem
        if not wrong and first and last and first <= last:
            return BookOrder(self._kind, first, last, target, self._part())
        no_period = self.tr("Nhập ngày đầu và ngày cuối, ngày đầu không sau ngày cuối.")
        self._problem.setText(wrong or no_period)
        return None

    @property
    def _kind(self) -> BookKind:
        return BookKind(self.kind.currentData())

    def _part(self) -> BookPart:
        printed = self._prints.get(self._kind)
        is_numbered = self._kind is not BookKind.OUTGOING
        return BookPart(
            first_number=_number_of(self.first_number) if is_numbered else None,
            last_number=_number_of(self.last_number) if is_numbered else None,
            after_entry=printed.last_entry
            if printed and self.only_rest.isChecked()
            else 0,
            volume=self.volume.text().strip(),
            is_closed=self.closing.isChecked(),
        )

    def _show_kind(self) -> None:
        printed = self._prints.get(self._kind)
        self._printed.setText(printed_words(printed))
        self.only_rest.setEnabled(printed is not None)
        is_numbered = self._kind is not BookKind.OUTGOING
        self.first_number.setEnabled(is_numbered)
        self.last_number.setEnabled(is_numbered)

    def _number(self) -> QLineEdit:
        field = QLineEdit()
        field.setValidator(QIntValidator(1, MOST_NUMBER, field))
        field.setPlaceholderText(self.tr("tất cả"))
        return field

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Sổ"), self.kind)
        form.addRow(self.tr("Từ ngày"), self.first_day)
        form.addRow(self.tr("Đến ngày"), self.last_day)
        form.addRow(self.tr("Từ số"), self.first_number)
        form.addRow(self.tr("Đến số"), self.last_number)
        form.addRow(self.tr("Quyển số"), self.volume)
        form.addRow("", self._printed)
        form.addRow("", self.only_rest)
        form.addRow("", self.closing)
        form.addRow(self.tr("Dạng tệp"), self.format)
        buttons = QDialogButtonBox()
        show = buttons.addButton(
            self.tr("Xem và in…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        show.clicked.connect(self._print)
        buttons.addButton(
            self.tr("Chọn nơi lưu…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        show_words_only(buttons)
        buttons.accepted.connect(self._choose_target)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(460)
        show.setDefault(True)  # only now, for a button finds its dialog by its place
        self.kind.currentIndexChanged.connect(self._show_kind)
        self._show_kind()

    def _print(self) -> None:
        if order := self.order(None):
            self.ordered.emit(order)
            self.accept()

    def _choose_target(self) -> None:
        order = self.order(Path())
        if order is None:
            return
        ending = str(self.format.currentData())
        dialog = QFileDialog(self, self.tr("Lưu sổ"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self.format.currentText()} (*{ending})")
        dialog.setDefaultSuffix(ending.lstrip("."))
        dialog.selectFile(f"{book_file_name(order.kind, order.first_day.year)}{ending}")
        dialog.fileSelected.connect(self._finish)
        dialog.open()

    def _finish(self, name: str) -> None:
        if order := self.order(Path(name)):
            self.ordered.emit(order)
            self.accept()


def _number_of(field: QLineEdit) -> int | None:
    words = field.text().strip()
    return int(words) if words.isdigit() else None
