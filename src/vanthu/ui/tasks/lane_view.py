"""One column of the board: its heading and its cards."""

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.plain_label import paint_words as ink_label
from vanthu.ui.tasks.board import Lane, TaskCard
from vanthu.ui.tasks.card_delegate import CardDelegate
from vanthu.ui.tasks.words import (
    empty_lane_words,
    lane_words,
    spoken,
)
from vanthu.ui.theme import quiet_colour


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
        self._delegate = CardDelegate(self.lines, self.view)
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
