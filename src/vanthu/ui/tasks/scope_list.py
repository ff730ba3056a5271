"""The list at the left: everybody, each department, and what nobody has yet."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from vanthu.ui.common.entry_delegate import paint_choice
from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.common.painting import paint_words
from vanthu.ui.tasks.board import Scope, ScopeCount
from vanthu.ui.tasks.words import count_words, scope_words
from vanthu.ui.theme import (
    Chip,
    chip_colours,
    line_colour,
    quiet_colour,
    smaller,
)

WIDTH = 232
PADDING = 10


def spoken(count: ScopeCount) -> str:
    """Return the whole entry as one text."""
    return f"{scope_words(count)}, {count_words(count)}"


class ScopeList(QListView):
    """Shows the counts and says whose work is wanted.

    Signals:
        chosen(Scope): somebody's work is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineTableModel[ScopeCount](
            [Column(self.tr("Phòng ban"), spoken, tip=spoken)], self
        )
        self._is_filling = False
        self.setModel(self.lines)
        self.setItemDelegate(_ScopeDelegate(self.lines, self))
        self.setAccessibleName(self.tr("Phòng ban"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_counts(self, counts: tuple[ScopeCount, ...], scope: Scope) -> None:
        """Show the entries, and which of them is open."""
        self._is_filling = True
        self.lines.show_lines(counts)
        for row, count in enumerate(counts):
            if count.scope == scope:
                self.setCurrentIndex(self.lines.index(row, 0))
        self._is_filling = False

    def _tell(self, now: QModelIndex) -> None:
        count = self.lines.line_at(now)
        if count and not self._is_filling:
            self.chosen.emit(count.scope)


class _ScopeDelegate(QStyledItemDelegate):
    """Paints a name over its counts."""

    def __init__(self, lines: LineTableModel[ScopeCount], parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, 2 * (QFontMetrics(option.font).height() + 2) + PADDING + 2)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        count = self._lines.line_at(index)
        if count is None:
            return
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            paint_choice(painter, option)
        if count.scope.unassigned:
            painter.setPen(line_colour())
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        step = QFontMetrics(option.font).height() + 2
        area = option.rect.adjusted(PADDING + 2, PADDING // 2, -PADDING, 0)
        row = QRect(area.left(), area.top(), area.width(), step)
        font = QFont(option.font)
        font.setBold(is_chosen)
        painter.setFont(font)
        text = option.palette.color(QPalette.ColorRole.Text)
        paint_words(painter, row, scope_words(count), text)
        painter.setFont(smaller(option.font))
        late = QColor(chip_colours(Chip.OVERDUE)[0])
        ink = late if count.overdue else quiet_colour()
        paint_words(painter, row.translated(0, step), count_words(count), ink)
        painter.restore()
