"""Six weeks of days with what is due on each, painted as one grid."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from vanthu.services.deadlines import CalendarDay, DeadlineLine, MonthOfDeadlines
from vanthu.ui.common.due_words import DUE_CHIPS, DUE_ICONS, OPEN_STATUSES
from vanthu.ui.common.icons import picture
from vanthu.ui.common.painting import paint_words
from vanthu.ui.common.plain_label import plain_tip
from vanthu.ui.deadlines.words import (
    day_kind_words,
    entry_words,
    more_words,
    spoken_day,
    weekday_heads,
)
from vanthu.ui.theme import (
    Chip,
    chip_colours,
    chosen_colour,
    line_colour,
    quiet_colour,
    smaller,
)

WEEK, WEEKS = 7, 6
MOST_ENTRIES = 3
ENTRY_ICON = 12
SIDE = 5


@dataclass(frozen=True, slots=True)
class _Cell:
    """A day at its place in the widget."""

    day: CalendarDay
    box: QRect


class MonthGrid(QWidget):
    """Shows a month; the arrows move the day, Page Up and Page Down the month.

    Signals:
        day_wanted(date): another day is to be the chosen one.
        month_turned(int): -1 or 1.
        opened(date): Enter or a double click on a day.
    """

    day_wanted = Signal(object)
    month_turned = Signal(int)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month: MonthOfDeadlines | None = None
        self._day = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Lịch tháng"))

    @property
    def day(self) -> date:
        """Return the chosen day."""
        return self._day

    def show_month(self, month: MonthOfDeadlines, day: date) -> None:
        """Show six weeks."""
        self._month = month
        self.choose(day)

    def choose(self, day: date) -> None:
        """Mark a day."""
        self._day = day
        shown = self._shown(day)
        self.setAccessibleDescription(spoken_day(shown) if shown else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(840, 560)

    @override
    def minimumSizeHint(self) -> QSize:
        row = self._entry_height()
        return QSize(560, self._head_height() + WEEKS * (3 * row))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        self._paint_heads(painter)
        for cell in self._cells():
            self._paint_cell(painter, cell)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        days = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -WEEK,
            Qt.Key.Key_Down: WEEK,
        }.get(key)
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(key)
        if days:
            self.day_wanted.emit(self._day + timedelta(days=days))
        elif months:
            self.month_turned.emit(months)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if cell := self._cell_at(event.position().toPoint()):
            self.day_wanted.emit(cell.day.day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if cell := self._cell_at(event.position().toPoint()):
            self.opened.emit(cell.day.day)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._cell_at(event.pos())
            words = spoken_day(cell.day) if cell and cell.day.lines else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    # -------------------------------------------------------------- places

    def _shown(self, day: date) -> CalendarDay | None:
        days = self._month.days if self._month else ()
        return next((shown for shown in days if shown.day == day), None)

    def _cells(self) -> Iterator[_Cell]:
        if self._month is None:
            return
        top, height = self._head_height(), self.height() - self._head_height()
        for place, day in enumerate(self._month.days):
            week, column = divmod(place, WEEK)
            left, right = (self.width() * n // WEEK for n in (column, column + 1))
            upper, lower = (top + height * n // WEEKS for n in (week, week + 1))
            yield _Cell(day, QRect(left, upper, right - left, lower - upper))

    def _cell_at(self, place: QPoint) -> _Cell | None:
        return next((c for c in self._cells() if c.box.contains(place)), None)

    def _head_height(self) -> int:
        return self.fontMetrics().height() + 8

    def _entry_height(self) -> int:
        return QFontMetrics(smaller(self.font())).height() + 2

    # -------------------------------------------------------------- painting

    def _paint_heads(self, painter: QPainter) -> None:
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        height = self._head_height()
        for column, words in enumerate(weekday_heads()):
            left, right = (self.width() * n // WEEK for n in (column, column + 1))
            head = QRect(left + SIDE, 0, right - left - SIDE, height)
            paint_words(painter, head, words, quiet_colour())

    def _paint_cell(self, painter: QPainter, cell: _Cell) -> None:
        day, box = cell.day, cell.box
        painter.fillRect(box, self._ground(day))
        painter.setPen(line_colour())
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.topLeft(), box.bottomLeft())
        self._paint_day(painter, cell)
        self._paint_entries(painter, cell)
        if day.day == self._day:
            accent = self.palette().color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(accent, 2 if self.hasFocus() else 1))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _ground(self, day: CalendarDay) -> QColor:
        if day.day == self._day:
            return chosen_colour()
        role = QPalette.ColorRole
        is_off = not day.is_working_day
        return self.palette().color(role.Window if is_off else role.Base)

    def _paint_day(self, painter: QPainter, cell: _Cell) -> None:
        day = cell.day
        row = QRect(cell.box).adjusted(SIDE, 3, -SIDE, 0)
        row.setHeight(self.fontMetrics().height())
        font = self.font()
        font.setBold(day.is_today)
        painter.setFont(font)
        ink = self.palette().color(QPalette.ColorRole.Text)
        number = str(day.day.day)
        if day.day.day == 1:
            number = f"{day.day.day}/{day.day.month}"
        if day.is_today:
            number = self.tr("{number} · Hôm nay").format(number=number)
            ink = self.palette().color(QPalette.ColorRole.Link)
        elif not day.in_month:
            ink = quiet_colour()
        painter.setPen(ink)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, number)
        if kind := day_kind_words(day):
            painter.setFont(smaller(self.font()))
            late = QColor(chip_colours(Chip.OVERDUE)[0])
            painter.setPen(late if day.is_makeup_day else quiet_colour())
            painter.drawText(row, Qt.AlignmentFlag.AlignRight, kind)

    def _paint_entries(self, painter: QPainter, cell: _Cell) -> None:
        lines = _open_first(cell.day.lines)
        step = self._entry_height()
        top = cell.box.top() + self.fontMetrics().height() + 5
        room = max(1, (cell.box.bottom() - top) // step)
        shown = min(MOST_ENTRIES, room)
        if len(lines) > shown and shown == room:
            shown -= 1  # the last row tells how many more there are
        row = QRect(cell.box.left() + 3, top, cell.box.width() - 6, step)
        painter.setFont(smaller(self.font()))
        for line in lines[:shown]:
            self._paint_entry(painter, row, line)
            row.translate(0, step)
        if len(lines) > shown:
            words = more_words(len(lines) - shown)
            more = row.adjusted(ENTRY_ICON + SIDE, 0, 0, 0)
            paint_words(painter, more, words, quiet_colour())

    def _paint_entry(self, painter: QPainter, row: QRect, line: DeadlineLine) -> None:
        ink, ground = chip_colours(DUE_CHIPS[line.status])
        box = row.adjusted(0, 0, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 3, 3)
        painter.restore()
        top = box.top() + (box.height() - ENTRY_ICON) // 2
        drawing = picture(DUE_ICONS[line.status], ENTRY_ICON, ink)
        painter.drawPixmap(box.left() + 2, top, drawing)
        words = box.adjusted(ENTRY_ICON + SIDE, 0, -2, 0)
        paint_words(painter, words, entry_words(line), QColor(ink))


def _open_first(lines: tuple[DeadlineLine, ...]) -> list[DeadlineLine]:
    return sorted(lines, key=lambda line: line.status not in OPEN_STATUSES)
