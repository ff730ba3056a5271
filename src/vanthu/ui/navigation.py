"""The pages of the window and the rail that leads to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.icons import picture
from vanthu.ui.theme import (
    RAIL,
    RAIL_CHOSEN,
    RAIL_HOVERED,
    RAIL_MARK,
    RAIL_TEXT,
    SMALLER,
)

RAIL_WIDTH = 84
RAIL_BUTTON_HEIGHT = 66
RAIL_ICON = 24
BADGE_LIMIT = 99


class Destination(StrEnum):
    """The pages, in the order of the rail."""

    INBOX = "inbox"
    REGISTER = "register"
    TASKS = "tasks"
    DEADLINES = "deadlines"
    DOCUMENTS = "documents"
    SETTINGS = "settings"


class Menu(StrEnum):
    """The menus of the menu bar, in their order."""

    FILE = "file"  # Tệp
    VIEW = "view"  # Xem
    LETTER = "letter"  # Văn bản
    TASK = "task"  # Công việc
    OUTGOING = "outgoing"  # Văn bản đi
    HELP = "help"  # Trợ giúp


@dataclass(frozen=True, slots=True)
class Visit:
    """A wish to see a page, for a letter or a task if named."""

    destination: Destination
    letter_id: int | None = None
    task_id: int | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """An action of a page: the menu that holds it, and whether it is in the toolbar.

    One that is `everywhere` stays in its menu on other pages and first goes to its own.
    """

    action: QAction
    menu: Menu
    in_toolbar: bool = True
    everywhere: bool = False


class Page(QWidget):
    """One page of the window.

    A page builds its widgets and commands in its constructor and reads its data in
    `reload`, which is called when it is first shown and whenever something changed.

    Signals:
        said(Message): shown in the bar under the toolbar.
        counted(str): shown at the left of the status bar.
        badge_changed(int): the number beside the page's word in the rail, 0 for none.
        visit_wanted(Visit): another page is wanted.
    """

    said = Signal(object)
    counted = Signal(str)
    badge_changed = Signal(int)
    visit_wanted = Signal(object)

    def __init__(
        self,
        destination: Destination,
        title: str,
        icon_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.destination = destination
        self.title = title
        self.icon_name = icon_name
        self._is_stale = True

    def commands(self) -> tuple[Command, ...]:
        """Return the page's actions, in the order of toolbar and menus."""
        return ()

    def reload(self) -> None:
        """Read again what is shown, keeping choice and place."""
        raise NotImplementedError

    def visit(self, visit: Visit) -> None:
        """Show what somebody came for; called after the page is shown."""

    def views(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the page's further views with a name each, and what shows them."""
        return ()

    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        """Return the page's own dialogs with a name each, ready to be shown."""
        return ()

    def take_files(self, paths: tuple[Path, ...]) -> bool:
        """Take files dropped on the window; False if they are not for here."""
        del paths
        return False

    def may_close(self) -> bool:
        """Tell whether the window may close now; save what is being typed."""
        return True

    def follow(self, notice: ChangeNotice) -> None:
        """Reload after each change: at once if visible, else when next shown."""
        notice.changed.connect(self._reload_soon)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _reload_soon(self) -> None:
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.reload()


class NavigationRail(QWidget):
    """The pages at the left of the window: picture, word, and a count.

    Signals:
        chosen(Destination): a page was asked for.
    """

    chosen = Signal(object)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(RAIL_WIDTH)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(RAIL))
        self.setPalette(palette)
        self._group = QButtonGroup(self)
        self._buttons: dict[Destination, _RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        for page in pages:
            if page.destination is Destination.SETTINGS:
                column.addStretch(1)
            column.addWidget(self._button_for(page))
        if Destination.SETTINGS not in self._buttons:
            column.addStretch(1)

    def mark(self, destination: Destination) -> None:
        """Show which page is open."""
        self._buttons[destination].setChecked(True)

    def _button_for(self, page: Page) -> "_RailButton":
        button = _RailButton(page.title, page.icon_name)
        self._group.addButton(button)
        self._buttons[page.destination] = button
        button.clicked.connect(lambda: self.chosen.emit(page.destination))
        page.badge_changed.connect(button.show_count)
        return button


class _RailButton(QToolButton):
    """One page in the rail."""

    def __init__(self, title: str, icon_name: str) -> None:
        super().__init__()
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFixedSize(RAIL_WIDTH, RAIL_BUTTON_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._picture = picture(icon_name, RAIL_ICON, RAIL_TEXT)
        self._count = 0
        self._is_keyed = False  # reached by the keyboard, so the focus is to be seen

    def show_count(self, count: int) -> None:
        """Show how many things wait there."""
        self._count = count
        words = self.tr("{title}, {count} mục chờ") if count else "{title}"
        self.setAccessibleName(words.format(title=self.text(), count=count))
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        tabbed = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self._is_keyed = event.reason() in tabbed
        super().focusInEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDTH, RAIL_BUTTON_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        top = 9
        left = (self.width() - RAIL_ICON) // 2
        painter.drawPixmap(left, top, self._picture)
        painter.setPen(QColor("#FFFFFF" if self.isChecked() else RAIL_TEXT))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        font.setBold(self.isChecked())
        painter.setFont(font)
        words = self.rect().adjusted(2, top + RAIL_ICON + 4, -2, -4)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, centre, self.text())
        if self._count:
            self._paint_badge(painter, left + RAIL_ICON - 4, top - 4)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(RAIL_CHOSEN))
            painter.fillRect(0, 0, 4, self.height(), QColor(RAIL_MARK))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(RAIL_HOVERED))
        if self.hasFocus() and self._is_keyed:
            painter.setPen(QColor("#FFFFFF"))
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def _paint_badge(self, painter: QPainter, left: int, top: int) -> None:
        words = str(self._count) if self._count <= BADGE_LIMIT else f"{BADGE_LIMIT}+"
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        font.setBold(True)
        painter.setFont(font)
        width = max(18, painter.fontMetrics().horizontalAdvance(words) + 9)
        box = QRect(left, top, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(RAIL_MARK))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(QColor(RAIL))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
