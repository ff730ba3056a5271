"""A field for one date, which may be empty, typed the way people write dates."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from typing_extensions import override

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.ui.common.date_entry import NotADate, understood
from vanthu.ui.common.formatting import date_text
from vanthu.ui.common.icons import icon


class DateField(QLineEdit):
    """Accepts 6/10, 06102025, 6-10-25, hôm nay, mai, +5; shows dd/MM/yyyy.

    Words that are no date stay as typed; `problem` then says so.

    Signals:
        date_changed(object): the clerk left the field with another date, or None.
        problem_changed(str): what is wrong with the words, empty if nothing.
    """

    date_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self,
        today: Callable[[], date],
        calendar: Callable[[], WorkingCalendar],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._calendar = calendar
        self._day: date | None = None
        self._problem = ""
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        button = self.addAction(
            icon("calendar"), QLineEdit.ActionPosition.TrailingPosition
        )
        button.setText(self.tr("Chọn ngày"))
        button.setToolTip(self.tr("Chọn ngày trên lịch (F4)"))
        button.triggered.connect(self.show_month)
        self.textEdited.connect(lambda: self._set_problem(""))
        self.editingFinished.connect(self.commit)

    @property
    def day(self) -> date | None:
        """Return the date that was last understood, None when the field is empty."""
        return self._day

    @property
    def problem(self) -> str:
        """Return what is wrong with the words, empty if nothing."""
        return self._problem

    def show_day(self, day: date | None) -> None:
        """Fill the field without telling anybody."""
        self._day = day
        self._set_problem("")
        self.setText(date_text(day))
        self.setCursorPosition(0)

    def commit(self) -> None:
        """Take what is typed, as leaving the field does."""
        try:
            day = understood(self.text(), self._today(), self._calendar)
        except NotADate:
            words = self.tr(
                "Không hiểu “{words}”. Viết dạng ngày/tháng/năm, ví dụ 06/10/2025."
            )
            self._set_problem(words.format(words=self.text().strip()))
            return
        self._take(day)

    def show_month(self) -> None:
        """Open the calendar below the field."""
        popup = QCalendarWidget(self)
        popup.setWindowFlags(Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        popup.setGridVisible(False)
        shown = self._day or self._today()
        popup.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        popup.clicked.connect(lambda day: self._pick(day, popup))
        popup.activated.connect(lambda day: self._pick(day, popup))
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        popup.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if days and plain and self._day and self.text() == date_text(self._day):
            self._take(self._day + timedelta(days=days))
        elif event.key() == Qt.Key.Key_F4:
            self.show_month()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }:
            self.selectAll()

    def _pick(self, day: QDate, popup: QCalendarWidget) -> None:
        popup.close()
        self._take(date(day.year(), day.month(), day.day()))

    def _take(self, day: date | None) -> None:
        changed = day != self._day
        self.show_day(day)
        if changed:
            self.date_changed.emit(day)

    def _set_problem(self, words: str) -> None:
        if words != self._problem:
            self._problem = words
            self.problem_changed.emit(words)
