"""How a card of the board is painted."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.tasks import TaskState
from vanthu.ui.common.due_words import DUE_CHIPS, DUE_ICONS, due_words
from vanthu.ui.common.formatting import date_text, short_date_text
from vanthu.ui.common.line_table_model import LineTableModel
from vanthu.ui.common.painting import paint_lines, paint_state, paint_words, state_width
from vanthu.ui.tasks.board import TaskCard
from vanthu.ui.tasks.words import (
    content_words,
    number_words,
    role_words,
    short_number_words,
    state_words,
)
from vanthu.ui.theme import Chip, chosen_colour, line_colour, quiet_colour, smaller

PADDING = 9
GAP = 7
CONTENT_LINES = 2
ROUNDING = 5
# States that the column's heading does not tell.
MARKED_STATES = {
    TaskState.RETURNED: ("return", Chip.TO_ASSIGN),
    TaskState.REPORTED_DONE: ("unsure", Chip.TO_REGISTER),
}


class CardDelegate(QStyledItemDelegate):
    """Paints a card: state and number, what is to be done, who does it until when."""

    def __init__(self, lines: LineTableModel[TaskCard], parent: QWidget) -> None:
        super().__init__(parent)
        self.department: str | None = None
        self._lines = lines

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = QFontMetrics(option.font).height()
        small = QFontMetrics(smaller(option.font)).height()
        height = line + 8 + CONTENT_LINES * line + 4 + small + 2 * PADDING
        return QSize(120, height + GAP)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        card = self._lines.line_at(index)
        if card is None:
            return
        painter.save()
        painter.setFont(option.font)
        box = option.rect.adjusted(1, 1, -4, -GAP)
        self._paint_ground(painter, option, box)
        line = painter.fontMetrics().height()
        area = box.adjusted(PADDING + 3, PADDING - 2, -PADDING, -PADDING)
        head = QRect(area.left(), area.top(), area.width(), line + 4)
        self._paint_head(painter, head, card)
        ink = option.palette.color(QPalette.ColorRole.Text)
        body = area.adjusted(0, line + 8, 0, 0)
        painter.setFont(QFont(option.font))
        paint_lines(painter, body, content_words(card), ink, CONTENT_LINES)
        painter.setFont(smaller(option.font))
        small = painter.fontMetrics().height()
        foot = QRect(area.left(), area.bottom() - small + 2, area.width(), small)
        self._paint_foot(painter, foot, card)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        accent = option.palette.color(QPalette.ColorRole.Highlight)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(accent, 2 if has_focus else 1) if is_chosen else QPen(line_colour())
        )
        sheet = option.palette.color(QPalette.ColorRole.Button)
        painter.setBrush(chosen_colour() if is_chosen else sheet)
        painter.drawRoundedRect(box, ROUNDING, ROUNDING)

    def _paint_head(self, painter: QPainter, row: QRect, card: TaskCard) -> None:
        states = _states(card)
        font = painter.font()
        taken = sum(state_width(font, words, mark) + GAP for words, mark, _ in states)
        due = card.due.task.due
        days = (date_text(due), short_date_text(due))
        left = self._paint_right(painter, row, days, row.width() - taken)
        for words, mark, chip in states:
            box = paint_state(painter, left, words, mark, chip)
            left.setLeft(box.right() + GAP)

    def _paint_foot(self, painter: QPainter, row: QRect, card: TaskCard) -> None:
        role = role_words(card, self.department)
        free = row.width() - painter.fontMetrics().horizontalAdvance(role) - GAP
        short = short_number_words(card)
        numbers = (number_words(card), short)
        wanted = painter.fontMetrics().horizontalAdvance(short) + 2
        left = self._paint_right(painter, row, numbers, max(free, wanted))
        paint_words(painter, left, role, quiet_colour())

    def _paint_right(
        self, painter: QPainter, row: QRect, choices: tuple[str, ...], room: int
    ) -> QRect:
        """Write the longest words that have room at the right; return what is left."""
        metrics = painter.fontMetrics()
        words = next(
            (w for w in choices if metrics.horizontalAdvance(w) + 2 <= room), ""
        )
        if not words:
            return row
        width = metrics.horizontalAdvance(words) + 2
        right = QRect(row)
        right.setLeft(row.right() - width)
        paint_words(painter, right, words, quiet_colour())
        return row.adjusted(0, 0, -width - GAP, 0)


def _states(card: TaskCard) -> list[tuple[str, str, Chip]]:
    """Return what the head of a card says: words, picture and chip of each state."""
    due = (due_words(card.due), DUE_ICONS[card.due.status], DUE_CHIPS[card.due.status])
    state = card.due.task.state
    if state not in MARKED_STATES:
        return [due]
    mark, chip = MARKED_STATES[state]
    return [(state_words(state), mark, chip), due]
