"""Every screen as a picture, drawn without a display, for the manual and the eye."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from vanthu.services.desk import Desk
from vanthu.ui.application import WindowPlaces, build_window, prepare_application
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.main_window import MainWindow
from vanthu.ui.navigation import Destination

LOOK = 60  # milliseconds between two looks
QUIET_LOOKS = 6  # idle looks in a row before a screen counts as finished
LONGEST_WAIT = 60_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Screen:
    """The screen to draw for: its size in pixels, its scale, light or dark."""

    width: int
    height: int
    scale: float = 1.0
    dark: bool = False


def take_screenshots(
    desk: Desk,
    notice: ChangeNotice,
    places: WindowPlaces,
    folder: Path,
    screen: Screen,
) -> tuple[Path, ...]:
    """Draw every page and dialog into a folder and return the files."""
    os.environ["QT_SCALE_FACTOR"] = str(screen.scale)
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_application(places, dark=screen.dark)
    window = build_window(desk, notice, places)
    window.resize(
        round(screen.width / screen.scale), round(screen.height / screen.scale)
    )
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for name, widget in _screens(window):
        file = folder / f"{name}.png"
        widget.grab().save(str(file))
        files.append(file)
    window.close()
    return tuple(files)


def _screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    for destination in Destination:
        window.show_page(destination)
        _settle(window)
        yield destination.value, window
        for name, show in window.page.views():
            show()
            _settle(window)
            yield f"{destination.value}-{name}", window
        for name, dialog in window.page.dialogs():
            dialog.show()
            _settle(window)
            yield f"{destination.value}-{name}", dialog
            dialog.close()


def _settle(window: MainWindow) -> None:
    """Let events run until nothing has worked in the background for a while."""
    loop = QEventLoop()
    quiet = 0

    def look() -> None:
        nonlocal quiet
        quiet = 0 if window.is_busy() else quiet + 1
        if quiet >= QUIET_LOOKS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(LOOK)
    QTimer.singleShot(LONGEST_WAIT, loop.quit)
    loop.exec()
    timer.stop()
