"""One column of the board: its heading and its cards."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.tasks import TaskState
from vanthu.ui.common.due_words import DUE_CHIPS, DUE_ICONS, due_words
from vanthu.ui.common.formatting import date_text, short_date_text
from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.common.painting import paint_lines, paint_state, paint_words, state_width
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.plain_label import paint_words as ink_label
from vanthu.ui.tasks.board import Lane, TaskCard
from vanthu.ui.tasks.words import (
    content_words,
    empty_lane_words,
    lane_words,
    number_words,
    role_words,
    short_number_words,
    spoken,
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


class LaneView(QWidget):
    """Shows the cards of a column; the arrows left and right lead to its neighbours.

    Signals:
        chosen(TaskCard): a card became the current one.
        opened(TaskCard): Enter or a double click on a card.
        left(int): the neighbour in this direction is wanted, -1 or 1.
        menu_wanted(QPoint): a menu for the current card is wanted there on the screen.
    """

    chosen = Signal(object)
    opened = Signal(object)
    left = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        self.lines = LineTableModel[TaskCard](
            [Column(lane_words(lane), spoken, tip=spoken)], self
        )
        self.view = _CardList()
        self._delegate = _CardDelegate(self.lines, self.view)
        self._heading = PlainLabel()
        self._empty = PlainLabel(empty_lane_words(lane), wraps=True)
        self._is_filling = False
        self._rows: dict[int, int] = {}
        self._build()

    @property
    def chosen_card(self) -> TaskCard | None:
        """Return the current card."""
        return self.lines.line_at(self.view.currentIndex())

    def show_cards(self, cards: tuple[TaskCard, ...], department: str | None) -> None:
        """Show the cards as a department sees them."""
        self._heading.setText(f"{lane_words(self.lane)} ({len(cards)})")
        self._delegate.department = department
        place = self.view.verticalScrollBar().value()
        self._rows = {card.task_id: row for row, card in enumerate(cards)}
        self._is_filling = True
        self.lines.show_lines(cards)
        self._is_filling = False
        self.view.verticalScrollBar().setValue(place)
        self._stack.setCurrentIndex(0 if cards else 1)
        self.view.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if cards else Qt.FocusPolicy.NoFocus
        )

    def mark(self, task_id: int | None) -> bool:
        """Make a card the current one without telling; False if it is not here."""
        self._is_filling = True
        index = self._index_of(task_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.view.selectionModel().clear()
        self._is_filling = False
        return index.isValid()

    def enter(self) -> bool:
        """Take the cursor from a neighbour; False if there is no card."""
        if not self.lines.rowCount():
            return False
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setCurrentIndex(self.lines.index(0, 0))
        return True

    def _index_of(self, task_id: int | None) -> QModelIndex:
        row = None if task_id is None else self._rows.get(task_id)
        return QModelIndex() if row is None else self.lines.index(row, 0)

    def _build(self) -> None:
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setContentsMargins(2, 0, 0, 0)
        self._empty.setAlignment(
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        )
        self._empty.setContentsMargins(12, 24, 12, 0)
        ink_label(self._empty, quiet_colour())
        self.view.setModel(self.lines)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(lane_words(self.lane))
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addLayout(self._stack, 1)
        self.view.selectionModel().currentChanged.connect(self._tell_choice)
        self.view.activated.connect(self._tell_opened)
        self.view.sideways.connect(self.left)
        self.view.customContextMenuRequested.connect(self._ask_menu)

    def _tell_choice(self, now: QModelIndex) -> None:
        card = self.lines.line_at(now)
        if card and not self._is_filling:
            self.chosen.emit(card)

    def _ask_menu(self, place: QPoint) -> None:
        if self.chosen_card:
            self.menu_wanted.emit(self.view.viewport().mapToGlobal(place))

    def _tell_opened(self, index: QModelIndex) -> None:
        if card := self.lines.line_at(index):
            self.opened.emit(card)


class _CardList(QListView):
    """A list that gives the arrows left and right away.

    Signals:
        sideways(int): -1 or 1.
    """

    sideways = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Window)
        palette.setColor(QPalette.ColorRole.Base, ground)
        self.setPalette(palette)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step:
            self.sideways.emit(step)
        else:
            super().keyPressEvent(event)


class _CardDelegate(QStyledItemDelegate):
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
