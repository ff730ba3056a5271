"""The first page of a letter with the dấu ĐẾN to be moved to where it shall stand."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

STAMP = QSizeF(50.0, 35.0)  # millimetres
MARK = "ĐẾN"
STAMP_COLOUR = "#b3261e"
STAMP_FILL_ALPHA = 40
STEP, FINE_STEP = 5.0, 1.0  # millimetres
LEAST_SIZE = QSize(380, 538)
KEYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class StampBoard(QWidget):
    """Shows a page and moves the stamp by mouse or arrow keys.

    Signals:
        moved(float, float): the stamp's left and upper edge in millimetres.
    """

    moved = Signal(float, float)

    def __init__(
        self, image: QImage, size: tuple[float, float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._image = image
        self._size = QSizeF(*size)
        self._place = QPointF(0, 0)
        self._grip: QPointF | None = None
        self.setMinimumSize(LEAST_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Trang 1 và vị trí dấu đến"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def place(self) -> tuple[float, float]:
        """Return the stamp's left and upper edge in millimetres."""
        return self._place.x(), self._place.y()

    def put(self, left: float, top: float) -> None:
        """Move the stamp, never over the edge of the page."""
        most_left = max(0.0, self._size.width() - STAMP.width())
        most_top = max(0.0, self._size.height() - STAMP.height())
        place = QPointF(min(max(left, 0.0), most_left), min(max(top, 0.0), most_top))
        if place != self._place:
            self._place = place
            self.moved.emit(place.x(), place.y())
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._paper(), self._image)
        colour = QColor(STAMP_COLOUR)
        pen = QPen(colour)
        pen.setWidthF(1.5)
        painter.setPen(pen)
        fill = QColor(colour)
        fill.setAlpha(STAMP_FILL_ALPHA)
        painter.setBrush(fill)
        box = self._box()
        painter.drawRect(box)
        font = QFont(painter.font())
        font.setBold(True)
        font.setPixelSize(max(8, int(box.height() / 4)))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, MARK)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRect(box.adjusted(-3, -3, 3, 3))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = self._on_paper(event.position())
        is_on_stamp = QRectF(self._place, STAMP).contains(at)
        middle = QPointF(STAMP.width() / 2, STAMP.height() / 2)
        self._grip = at - self._place if is_on_stamp else middle
        self._move_to(at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._move_to(self._on_paper(event.position()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = KEYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        is_fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        place = self._place + way * (FINE_STEP if is_fine else STEP)
        self.put(place.x(), place.y())

    def _move_to(self, at: QPointF) -> None:
        if self._grip is not None:
            place = at - self._grip
            self.put(place.x(), place.y())

    @property
    def _scale(self) -> float:
        """Return the pixels of a millimetre."""
        across = self.width() / self._size.width()
        return min(across, self.height() / self._size.height())

    def _paper(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._size * self._scale)

    def _box(self) -> QRectF:
        return QRectF(self._place * self._scale, STAMP * self._scale)

    def _on_paper(self, position: QPointF) -> QPointF:
        return position / self._scale
