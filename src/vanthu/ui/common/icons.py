"""The program's own pictures, drawn in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

SEARCH_PREFIX = "icons"
DRAWN_COLOUR = "#33475b"  # the one colour of the drawings, replaced when shown
SIZES = (16, 20, 24, 32, 48)
SHARPNESS = 2  # drawn at twice the size, for scaled screens


def use_icons_from(folder: str) -> None:
    """Say where the drawings lie."""
    QDir.setSearchPaths(SEARCH_PREFIX, [folder])


def icon(name: str) -> QIcon:
    """Return a drawing as an icon in the colours of the palette, empty if missing."""
    palette = QApplication.palette()
    drawn = QIcon()
    modes = {
        QIcon.Mode.Normal: palette.color(QPalette.ColorRole.WindowText),
        QIcon.Mode.Disabled: palette.color(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText
        ),
    }
    for mode, colour in modes.items():
        for size in SIZES:
            pixmap = picture(name, size, colour.name())
            if not pixmap.isNull():
                drawn.addPixmap(pixmap, mode)
    return drawn


def picture(name: str, size: int, colour: str) -> QPixmap:
    """Return a drawing of a size in one colour, an empty picture if it is missing."""
    source = _source(name)
    if not source:
        return QPixmap()
    renderer = QSvgRenderer(QByteArray(source.replace(DRAWN_COLOUR, colour).encode()))
    pixmap = QPixmap(size * SHARPNESS, size * SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(SHARPNESS)
    return pixmap


@cache
def _source(name: str) -> str:
    file = QFile(f"{SEARCH_PREFIX}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return ""
    text = bytes(file.readAll().data()).decode("utf-8")
    file.close()
    return text
