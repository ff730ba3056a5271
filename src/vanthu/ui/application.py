"""The window as a whole: application, look, language, pages, and its end."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.icons import use_icons_from
from vanthu.ui.crash_dialog import CrashReporter
from vanthu.ui.help_boxes import program_version
from vanthu.ui.main_window import MainWindow
from vanthu.ui.navigation import Destination
from vanthu.ui.pages import build_pages
from vanthu.ui.theme import dress
from vanthu.ui.translation import speak_vietnamese

SHORT_THREADS = 1  # commands finish in the order the user gave them
LONG_THREADS = 2


@dataclass(frozen=True, slots=True)
class WindowPlaces:
    """Where the window finds its drawings and words, and keeps its geometry."""

    resources: Path
    settings_file: Path


def prepare_application(places: WindowPlaces, *, dark: bool = False) -> QApplication:
    """Return the application in our look and language, making it if there is none."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("VanThu")
    use_icons_from(str(places.resources / "icons"))
    dress(app, dark=dark)
    speak_vietnamese(app, places.resources / "translations")
    return app


def build_window(desk: Desk, notice: ChangeNotice, places: WindowPlaces) -> MainWindow:
    """Build the window over a desk; the application is prepared already."""
    short, long = BackgroundRunner(SHORT_THREADS), BackgroundRunner(LONG_THREADS)
    settings = QSettings(str(places.settings_file), QSettings.Format.IniFormat)
    pages = build_pages(desk, short, long, notice)
    window = MainWindow(pages, (short, long), settings)
    short.setParent(window)
    long.setParent(window)
    return window


def run_window(
    desk: Desk,
    notice: ChangeNotice,
    places: WindowPlaces,
    files: Sequence[Path] = (),
) -> int:
    """Show the window until it is closed, taking `files` into the inbox first."""
    app = prepare_application(places)
    window = build_window(desk, notice, places)
    window.show()
    if files:
        window.take_files(Destination.INBOX, tuple(files))
    reporter = CrashReporter(program_version(), window)
    reporter.watch()
    try:
        return app.exec()
    finally:
        reporter.rest()
