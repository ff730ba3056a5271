"""An empty frame on a page: a place where words may stand, not words that stand."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from vanthu.domain.evidence import Rect
from vanthu.ui.theme import USUAL_LINE

ROOM = 4.0  # pixels between a frame and what is inside
LINE = 1.6
WORDS = 10  # pixels high
DASHES = [2.0, 2.5]  # shorter than those of unsure evidence, in line widths


@dataclass(frozen=True, slots=True)
class Outline:
    """A part of a page where something may stand: no evidence, and drawn otherwise.

    It is drawn only while its key is the chosen one.
    """

    key: str
    page: int
    box: Rect
    words: str


def paint_outline(painter: QPainter, box: QRectF, page: QRectF, words: str) -> None:
    """Draw a dotted frame around a box, and say what it is in the left margin."""
    frame = box.adjusted(-ROOM, -ROOM, ROOM, ROOM)
    colour = QColor(USUAL_LINE)
    pen = QPen(colour, LINE)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, ROOM, ROOM)
    font = painter.font()
    font.setPixelSize(WORDS)
    font.setBold(False)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    flag = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * ROOM, metrics.height())
    flag.moveCenter(frame.center())
    flag.moveLeft(page.left() + ROOM)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(flag, 2, 2)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)
