"""Sắp tới: what is late and what comes, beside the month."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.services.deadlines import DeadlineLine
from vanthu.ui.common.due_words import DUE_CHIPS, DUE_ICONS, due_words
from vanthu.ui.common.formatting import date_text, one_line, short_date_text
from vanthu.ui.common.icons import picture
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.deadlines.deadlines_view_model import DeadlineView
from vanthu.ui.deadlines.words import more_words, weekday_words
from vanthu.ui.theme import chip_colours, quiet_colour, soften_selection

TASK_ID = Qt.ItemDataRole.UserRole
NARROWEST, WIDEST = 240, 340
ICON = 14
ROOM = 8
MOST_SHOWN = 50  # in a group; more would be scrolled past, not read


class Agenda(QWidget):
    """Lists the chosen day and what is upcoming, in groups.

    Signals:
        opened(int): a task is to be shown.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.tree = QTreeWidget()
        self._view: DeadlineView | None = None
        self._day_group: QTreeWidgetItem | None = None
        self._icons = {
            status: QIcon(picture(name, ICON, chip_colours(DUE_CHIPS[status])[0]))
            for status, name in DUE_ICONS.items()
        }
        self._build()

    def show_view(self, view: DeadlineView, day: date) -> None:
        """Show what was read."""
        self._view = view
        self._show(day)

    def show_day(self, day: date) -> None:
        """Show another chosen day above the rest."""
        if self._view:
            self._show(day)

    def enter_day(self) -> None:
        """Put the cursor on the first task of the chosen day."""
        first = self._day_group.child(0) if self._day_group else None
        if first:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.setCurrentItem(first)

    def _build(self) -> None:
        heading = PlainLabel(self.tr("Sắp tới"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setContentsMargins(5, 0, 5, 0)
        tree = self.tree
        soften_selection(tree)
        tree.setHeaderHidden(True)
        tree.setAccessibleName(self.tr("Việc sắp đến hạn"))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setIndentation(10)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setItemDelegate(_RoomyDelegate(tree))
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.itemActivated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(tree, 1)

    def _show(self, day: date) -> None:
        view = self._view
        if view is None:
            return
        place = self.tree.verticalScrollBar().value()
        self.tree.clear()
        coming, lines = view.upcoming, view.lines_of(day)
        self._day_group = None
        if lines and lines != coming.today:
            words = self.tr("{weekday}, {day}").format(
                weekday=weekday_words(day), day=date_text(day)
            )
            self._day_group = self._add_group(words, lines)
        self._add_group(self.tr("Quá hạn"), coming.overdue)
        today = self._add_group(self.tr("Hôm nay"), coming.today)
        self._day_group = self._day_group or today
        self._add_group(self.tr("Tuần này"), coming.this_week)
        self._add_group(self.tr("Tuần sau"), coming.next_week)
        self._add_group(self.tr("Chưa có hạn"), coming.without_due)
        self.tree.expandAll()
        self.tree.verticalScrollBar().setValue(place)

    def _add_group(
        self, words: str, lines: tuple[DeadlineLine, ...]
    ) -> QTreeWidgetItem:
        group = QTreeWidgetItem([f"{words} ({len(lines)})"])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.tree.font()
        font.setBold(bool(lines))
        group.setFont(0, font)
        if not lines:
            group.setForeground(0, QBrush(quiet_colour()))
        self.tree.addTopLevelItem(group)
        group.addChildren([self._entry(line) for line in lines[:MOST_SHOWN]])
        if len(lines) > MOST_SHOWN:
            more = QTreeWidgetItem([more_words(len(lines) - MOST_SHOWN)])
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
            more.setForeground(0, QBrush(quiet_colour()))
            group.addChild(more)
        return group

    def _entry(self, line: DeadlineLine) -> QTreeWidgetItem:
        task = line.task
        number = f"#{task.arrival_number:02d}"
        parts = (short_date_text(task.due), number, one_line(task.content))
        entry = QTreeWidgetItem(["  ".join(part for part in parts if part)])
        entry.setIcon(0, self._icons[line.status])
        ink = chip_colours(DUE_CHIPS[line.status])[0]
        entry.setForeground(0, QBrush(QColor(ink)))
        entry.setData(0, TASK_ID, task.task_id)
        names = self._view.names if self._view else {}
        lead = self.tr("Chủ trì: {name}").format(name=names.get(task.lead, task.lead))
        words = "\n".join((due_words(line), task.content, lead))
        entry.setToolTip(0, plain_tip(words))
        entry.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{number}, {words}")
        return entry

    def _tell(self, item: QTreeWidgetItem) -> None:
        task_id = item.data(0, TASK_ID)
        if task_id is not None:
            self.opened.emit(int(task_id))


class _RoomyDelegate(QStyledItemDelegate):
    """Gives the lines room to breathe."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), QFontMetrics(option.font).height() + ROOM)
