"""How short lists at the left of a page are drawn: room, a mark, a quiet ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from vanthu.ui.common.painting import paint_words
from vanthu.ui.theme import chosen_colour

PADDING = 12
MARK = 4
TALLER = 16


class EntryDelegate(QStyledItemDelegate):
    """Paints one entry of one line."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, QFontMetrics(option.font).height() + TALLER)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        font = QFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_choice(painter, option)
            font.setBold(True)
        painter.setFont(font)
        row = option.rect.adjusted(PADDING, 0, -PADDING // 2, 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        paint_words(painter, row, words, option.palette.color(QPalette.ColorRole.Text))
        painter.restore()


def paint_choice(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the ground and the mark of the chosen entry."""
    painter.fillRect(option.rect, chosen_colour())
    mark = QRect(option.rect)
    mark.setWidth(MARK)
    painter.fillRect(mark, option.palette.color(QPalette.ColorRole.Highlight))
