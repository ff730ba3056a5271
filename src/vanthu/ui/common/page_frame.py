"""A numbered frame on a page: around the words that a field comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from vanthu.domain.evidence import Evidence
from vanthu.ui.theme import (
    EVIDENCE_LINE,
    EVIDENCE_SURE,
    EVIDENCE_UNSURE,
    EVIDENCE_UNSURE_LINE,
)

BADGE = 16
NUMBER = 10  # pixels high
LEFT_MARGIN, RIGHT_MARGIN = 0.06, 0.035  # where the numbers stand, in page widths


@dataclass(frozen=True, slots=True)
class Frame:
    """Words to frame: whose they are, their number, and how sure the field is.

    A quiet frame is drawn only while it is the chosen one.
    """

    key: str
    number: str
    evidence: Evidence
    is_sure: bool = True
    is_quiet: bool = False


def paint_frame(
    painter: QPainter, boxes: Sequence[QRectF], frame: Frame, *, is_chosen: bool
) -> None:
    """Mark the words in their boxes: a line under them, around the chosen ones."""
    line = _line_colour(frame)
    tint = QColor(EVIDENCE_SURE if frame.is_sure else EVIDENCE_UNSURE)
    dash = Qt.PenStyle.SolidLine if frame.is_sure else Qt.PenStyle.DashLine
    for box in boxes:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(box, tint)  # under the ink, as a marker pen
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(line, 2 if is_chosen else 1.3, dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_chosen:
            painter.drawRect(box.adjusted(-2, -2, 2, 2))
        else:
            painter.drawLine(box.bottomLeft(), box.bottomRight())


def paint_badge(
    painter: QPainter, first: QRectF, page: QRectF, frame: Frame, taken: list[QRectF]
) -> None:
    """Write the number in the nearer margin, where it hides no word.

    `first` is the box of the first words; `taken` grows by the place of the number.
    """
    is_left = first.center().x() < page.center().x()
    from_left = LEFT_MARGIN if is_left else 1 - RIGHT_MARGIN
    middle = page.left() + page.width() * from_left
    badge = QRectF(0, 0, BADGE, BADGE)
    badge.moveCenter(QPointF(middle, first.center().y()))
    while any(badge.intersects(other) for other in taken):
        badge.translate((BADGE + 2) * (1 if is_left else -1), 0)
    taken.append(badge)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_line_colour(frame))
    painter.drawEllipse(badge)
    font = painter.font()
    font.setPixelSize(NUMBER)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, frame.number)


def _line_colour(frame: Frame) -> QColor:
    return QColor(EVIDENCE_LINE if frame.is_sure else EVIDENCE_UNSURE_LINE)
