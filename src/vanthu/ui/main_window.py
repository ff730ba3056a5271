"""The window: menus, rail, toolbar, the bar for messages, pages and the status bar."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.icons import icon
from vanthu.ui.common.info_bar import InfoBar
from vanthu.ui.common.message import Message
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.status_strip import StatusStrip
from vanthu.ui.help_boxes import about_box, keys_box
from vanthu.ui.navigation import (
    Command,
    Destination,
    Menu,
    NavigationRail,
    Page,
    Visit,
)
from vanthu.ui.theme import Tone

FIRST_SIZE = QSize(1366, 689)  # a 1366×768 screen without its task bar
SMALLEST_SIZE = QSize(1024, 520)
GEOMETRY = "window/geometry"


class MainWindow(QMainWindow):
    """Holds the pages; it knows nothing of what they show."""

    def __init__(
        self,
        pages: Sequence[Page],
        runners: Sequence[BackgroundRunner],
        settings: QSettings,
    ) -> None:
        super().__init__()
        self._pages = {page.destination: page for page in pages}
        self._runners = tuple(runners)
        self._settings = settings
        self._menus: dict[Menu, QMenu] = {}
        self._counted: dict[Destination, str] = {}
        self._build()
        self._fill_menus()
        self._listen()
        self.setAcceptDrops(True)
        self.resize(FIRST_SIZE)
        self.setMinimumSize(SMALLEST_SIZE)
        geometry = settings.value(GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.show_page(pages[0].destination)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages in the order of the rail."""
        return tuple(self._pages.values())

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        page = self._stack.currentWidget()
        if not isinstance(page, Page):
            msg = "the stack holds pages only"
            raise TypeError(msg)
        return page

    @property
    def info_bar(self) -> InfoBar:
        """Return the bar for messages."""
        return self._info_bar

    def is_busy(self) -> bool:
        """Tell whether anything is being read or written in the background."""
        return any(runner.is_busy for runner in self._runners)

    def show_page(self, destination: Destination) -> None:
        """Bring a page to the front with its toolbar and menu entries."""
        page = self._pages[destination]
        if page is not self._stack.currentWidget():
            self._info_bar.leave()
        for other in self._pages.values():
            for command in other.commands():
                command.action.setVisible(other is page or command.everywhere)
        self._toolbar.clear()
        for command in page.commands():
            if command.in_toolbar:
                self._toolbar.addAction(command.action)
        self._toolbar.setVisible(bool(self._toolbar.actions()))
        self._counts.setText(self._counted.get(destination, ""))
        self._stack.setCurrentWidget(page)
        self._rail.mark(destination)
        self.setWindowTitle(self.tr("{page} – VanThu").format(page=page.title))

    def visit(self, visit: Visit) -> None:
        """Go to a page for a letter or a task."""
        if visit.destination in self._pages:
            self.show_page(visit.destination)
            self.page.visit(visit)

    def take_files(self, destination: Destination, paths: tuple[Path, ...]) -> None:
        """Show a page and give it files from outside."""
        self.show_page(destination)
        self.page.take_files(paths)

    def show_message(self, message: Message) -> None:
        """Say something in the bar under the toolbar."""
        self._info_bar.show_message(message)

    def show_failure(self, error: VanThuError) -> None:
        """Explain an expected failure that no page handles."""
        self.show_message(Message(explain(error), Tone.FAILURE))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        if paths and not self.page.take_files(paths):
            self.take_files(Destination.INBOX, paths)
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(page.may_close() for page in self._pages.values()):
            event.ignore()
            return
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        for runner in self._runners:
            runner.shut_down()
        event.accept()

    def _build(self) -> None:
        self._rail = NavigationRail(tuple(self._pages.values()))
        self._toolbar = QToolBar()
        self._toolbar.setMovable(False)
        self._toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toolbar.setIconSize(QSize(20, 20))
        self._info_bar = InfoBar()
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar)
        column.addWidget(self._info_bar)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        frame = QWidget()
        frame.setLayout(row)
        self.setCentralWidget(frame)
        self._counts = PlainLabel()
        self._counts.setContentsMargins(8, 0, 0, 0)
        self._strip = StatusStrip()
        self.statusBar().addWidget(self._counts, 1)
        self.statusBar().addPermanentWidget(self._strip)
        self.setWindowIcon(icon("app"))

    def _fill_menus(self) -> None:
        titles = {
            Menu.FILE: self.tr("&Tệp"),
            Menu.VIEW: self.tr("&Xem"),
            Menu.LETTER: self.tr("&Văn bản"),
            Menu.TASK: self.tr("&Công việc"),
            Menu.OUTGOING: self.tr("Văn bản đ&i"),
            Menu.HELP: self.tr("T&rợ giúp"),
        }
        for menu, title in titles.items():
            self._menus[menu] = self.menuBar().addMenu(title)
        self._add_page_entries()
        for page in self._pages.values():
            for command in page.commands():
                self._add_command(page, command)
        self._add_own_entries()

    def _add_page_entries(self) -> None:
        home = {Destination.TASKS: Menu.TASK, Destination.DEADLINES: Menu.TASK}
        home |= {Destination.REGISTER: Menu.LETTER, Destination.INBOX: Menu.LETTER}
        home |= {Destination.DOCUMENTS: Menu.OUTGOING}
        for number, page in enumerate(self._pages.values(), start=1):
            action = QAction(icon(page.icon_name), page.title, self)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(self._shower(page.destination))
            self._menus[Menu.VIEW].addAction(action)
            if menu := home.get(page.destination):
                self._menus[menu].addAction(action)
        for menu in {*home.values(), Menu.VIEW}:
            self._menus[menu].addSeparator()
        self._add_entry(Menu.VIEW, self.tr("Làm mới"), "F5", self._reload)

    def _add_command(self, page: Page, command: Command) -> None:
        if not command.everywhere:
            self._menus[command.menu].addAction(command.action)
            return
        # Shown first, so that the page is there when its own slot acts.
        twin = QAction(command.action.icon(), command.action.text(), self)
        twin.setShortcut(command.action.shortcut())
        command.action.setShortcut(QKeySequence())
        twin.triggered.connect(self._shower(page.destination))
        twin.triggered.connect(command.action.trigger)
        self._menus[command.menu].addAction(twin)

    def _add_own_entries(self) -> None:
        self._menus[Menu.FILE].addSeparator()
        self._add_entry(Menu.FILE, self.tr("Thoát"), "Ctrl+Q", self.close)
        self._add_entry(Menu.HELP, self.tr("Bảng phím tắt"), "F1", self._show_keys)
        self._add_entry(Menu.HELP, self.tr("Giới thiệu VanThu"), "", self._show_about)

    def _add_entry(
        self, menu: Menu, words: str, keys: str, act: Callable[[], object]
    ) -> None:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: act())
        self._menus[menu].addAction(action)

    def _listen(self) -> None:
        self._rail.chosen.connect(self.show_page)
        for page in self._pages.values():
            page.said.connect(self.show_message)
            page.counted.connect(self._counter(page))
            page.visit_wanted.connect(self.visit)
        for runner in self._runners:
            runner.failed.connect(self.show_failure)
            self._strip.watch(runner)

    def _shower(self, destination: Destination) -> Callable[[], None]:
        return lambda: self.show_page(destination)

    def _counter(self, page: Page) -> Callable[[str], None]:
        def show(words: str) -> None:
            self._counted[page.destination] = words
            if page is self.page:
                self._counts.setText(words)

        return show

    def _reload(self) -> None:
        self.page.reload()

    def _show_keys(self) -> None:
        keys_box(self).open()

    def _show_about(self) -> None:
        about_box(self).open()
