"""The page of a letter with numbered frames around the words that fields come from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from vanthu.domain.evidence import Evidence, Rect
from vanthu.ui.common.page_outline import paint_outline
from vanthu.ui.common.sheets import PictureSheet, Sheet
from vanthu.ui.theme import (
    EVIDENCE_LINE,
    EVIDENCE_SURE,
    EVIDENCE_UNSURE,
    EVIDENCE_UNSURE_LINE,
    PAGE_LINE,
    page_ground,
)

GAP = 12  # pixels around and between pages
POINTS_PER_INCH = 72
ZOOM_STEP = 1.2
ZOOM_LEAST, ZOOM_MOST = 0.3, 5.0
SHARPEST_DPI = 240
OVERSAMPLING = 2  # drawn larger and reduced, which reads better than an exact fit
SETTLED_MS = 120
ROOM_ABOVE = 90  # pixels kept above words that are scrolled to
BADGE = 16
LEFT_MARGIN, RIGHT_MARGIN = 0.06, 0.035  # where the numbers stand, in page widths
WAITING_HEIGHT = 300


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


@dataclass(frozen=True, slots=True)
class Outline:
    """A part of a page where something may stand: no evidence, and drawn otherwise.

    It is drawn only while its key is the chosen one.
    """

    key: str
    page: int
    box: Rect
    words: str


class PageView(QAbstractScrollArea):
    """Shows sheets one below the other and the frames on them.

    Signals:
        picture_wanted(page, dpi): a visible page needs its picture; pages from 1.
        page_changed(int): another page is in the middle of the view.
        frame_clicked(str): the key of the frame that was clicked.
    """

    picture_wanted = Signal(int, int)
    page_changed = Signal(int)
    frame_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Trang văn bản"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._sheets: list[Sheet] = []
        self._frames: tuple[Frame, ...] = ()
        self._outlines: tuple[Outline, ...] = ()
        self._chosen = ""
        self._zoom: float | None = None  # None: as wide as the view
        self._page = 1
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(self._ask_pictures)

    # -------------------------------------------------------------- what is shown

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Replace the pages and go to the top."""
        self._sheets = list(sheets)
        self._frames, self._outlines, self._chosen, self._page = (), (), "", 1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(1)
        self._settle.start()

    def show_picture(self, page: int, dpi: int, image: QImage) -> None:
        """Put the picture of a page where it belongs."""
        sheet = self._sheets[page - 1] if 0 < page <= len(self._sheets) else None
        if isinstance(sheet, PictureSheet):
            sheet.show(image, dpi)
            self.viewport().update()

    def show_frames(self, frames: Sequence[Frame]) -> None:
        """Replace the frames."""
        self._frames = tuple(frames)
        self.viewport().update()

    def show_outlines(self, outlines: Sequence[Outline]) -> None:
        """Replace the places where something may stand."""
        self._outlines = tuple(outlines)
        self.viewport().update()

    def choose(self, key: str) -> None:
        """Frame the words of a field boldly and bring them into view.

        Of a field without words, the place where they may stand is brought into view.
        """
        self._chosen = key
        boxes = self.boxes_of(key) or self.outlined(key)
        if boxes:
            self._bring_into_view(boxes[0].toRect())
        self.viewport().update()

    @property
    def page_count(self) -> int:
        """Return the number of pages."""
        return len(self._sheets)

    @property
    def chosen(self) -> str:
        """Return the key of the frame that is drawn boldly."""
        return self._chosen

    def boxes_of(self, key: str) -> list[QRectF]:
        """Return where a field's words are now, in pixels of the view."""
        return [box for f in self._frames if f.key == key for box in self._boxes(f)]

    def outlined(self, key: str) -> list[QRectF]:
        """Return where a field may stand, in pixels of the view."""
        boxes = (self._outline_box(o) for o in self._outlines if o.key == key)
        return [box for box in boxes if box is not None]

    # -------------------------------------------------------------- size and place

    def zoom_in(self) -> None:
        """Make the pages larger."""
        self._set_zoom(self._scale() * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the pages smaller."""
        self._set_zoom(self._scale() / ZOOM_STEP)

    def fit_width(self) -> None:
        """Make the widest page as wide as the view."""
        self._set_zoom(None)

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 0 < page <= len(self._sheets):
            self.verticalScrollBar().setValue(self._tops()[page - 1] - GAP)

    def _set_zoom(self, zoom: float | None) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self._zoom = zoom and min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))
        self._settle.start()

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom
        widest = max((s.size.width() for s in self._sheets), default=1.0)
        return max(ZOOM_LEAST, (self.viewport().width() - 2 * GAP) / widest)

    def _sizes(self) -> list[QSize]:
        scale = self._scale()
        return [(sheet.size * scale).toSize() for sheet in self._sheets]

    def _tops(self) -> list[int]:
        tops, top = [], GAP
        for size in self._sizes():
            tops.append(top)
            top += size.height() + GAP
        return tops

    def _places(self) -> list[QRect]:
        """Return where each page lies in the view, in pixels."""
        down = self.verticalScrollBar().value()
        across = self.horizontalScrollBar().value()
        places = []
        for top, size in zip(self._tops(), self._sizes(), strict=True):
            left = max(GAP, (self.viewport().width() - size.width()) // 2)
            places.append(QRect(QPoint(left - across, top - down), size))
        return places

    def _lay_out(self) -> None:
        sizes = self._sizes()
        height = sum(size.height() + GAP for size in sizes) + GAP
        width = max((size.width() for size in sizes), default=0) + 2 * GAP
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _bring_into_view(self, box: QRect) -> None:
        view = self.viewport().rect()
        bar = self.verticalScrollBar()
        if box.top() < BADGE or box.bottom() > view.bottom() - BADGE:
            bar.setValue(bar.value() + box.top() - ROOM_ABOVE)
        across = self.horizontalScrollBar()
        if box.left() < 0 or box.right() > view.right():
            across.setValue(across.value() + box.left() - ROOM_ABOVE)

    def _boxes(self, frame: Frame) -> list[QRectF]:
        page = frame.evidence.page
        if not 0 < page <= len(self._sheets):
            return []
        corner = QPointF(self._places()[page - 1].topLeft())
        scale = self._scale()
        return [
            QRectF(box.topLeft() * scale + corner, box.size() * scale)
            for box in self._sheets[page - 1].boxes_of(frame.evidence)
        ]

    def _outline_box(self, outline: Outline) -> QRectF | None:
        if not 0 < outline.page <= len(self._sheets):
            return None
        scale, box = self._scale(), outline.box
        corner = QPointF(self._places()[outline.page - 1].topLeft())
        first = QPointF(box.left, box.top) * scale + corner
        return QRectF(first, QPointF(box.right, box.bottom) * scale + corner)

    # -------------------------------------------------------------- Qt's events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        self._settle.start()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._settle.start()
        middle = self.viewport().height() // 2
        for page, place in enumerate(self._places(), start=1):
            if place.top() <= middle <= place.bottom() + GAP and page != self._page:
                self._page = page
                self.page_changed.emit(page)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Home: bar.minimum() - bar.value(),
            Qt.Key.Key_End: bar.maximum() - bar.value(),
            Qt.Key.Key_Space: bar.pageStep() - GAP,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if frame := self._frame_at(event.position()):
            self.frame_clicked.emit(frame.key)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._frame_at(event.position()) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if over else arrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), page_ground())
        scale = self._scale()
        for sheet, place in zip(self._sheets, self._places(), strict=True):
            if place.intersects(self.viewport().rect()):
                painter.fillRect(place, Qt.GlobalColor.white)
                painter.save()
                painter.translate(place.topLeft())
                painter.setClipRect(QRect(QPoint(0, 0), place.size()))
                if not sheet.paint(painter, scale):
                    self._paint_waiting(painter, place)
                painter.restore()
                painter.setPen(QColor(PAGE_LINE))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badges: list[QRectF] = []
        for frame in self._frames:
            if not frame.is_quiet or frame.key == self._chosen:
                self._paint_frame(painter, frame)
                self._paint_badge(painter, frame, badges)
        for outline in self._outlines:
            box = self._outline_box(outline)
            if box is not None and outline.key == self._chosen:
                page = QRectF(self._places()[outline.page - 1])
                paint_outline(painter, box, page, outline.words)
        painter.end()

    # -------------------------------------------------------------- inside

    def _frame_at(self, where: QPointF) -> Frame | None:
        for frame in self._frames:
            shown = not frame.is_quiet or frame.key == self._chosen
            if shown and any(box.contains(where) for box in self._boxes(frame)):
                return frame
        return None

    def _paint_waiting(self, painter: QPainter, place: QRect) -> None:
        painter.setPen(QColor(PAGE_LINE))
        area = QRect(0, 0, place.width(), min(place.height(), WAITING_HEIGHT))
        words = self.tr("Đang mở trang…")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_frame(self, painter: QPainter, frame: Frame) -> None:
        is_chosen = frame.key == self._chosen
        line = QColor(EVIDENCE_LINE if frame.is_sure else EVIDENCE_UNSURE_LINE)
        tint = QColor(EVIDENCE_SURE if frame.is_sure else EVIDENCE_UNSURE)
        dash = Qt.PenStyle.SolidLine if frame.is_sure else Qt.PenStyle.DashLine
        boxes = self._boxes(frame)
        for box in boxes:
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_Multiply
            )
            painter.fillRect(box, tint)  # under the ink, as a marker pen
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_SourceOver
            )
            painter.setPen(QPen(line, 2 if is_chosen else 1.3, dash))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if is_chosen:
                painter.drawRect(box.adjusted(-2, -2, 2, 2))
            else:
                painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_badge(
        self, painter: QPainter, frame: Frame, taken: list[QRectF]
    ) -> None:
        """Write the number in the nearer margin, where it hides no word."""
        boxes = self._boxes(frame)
        if not boxes or not frame.number:
            return
        page = QRectF(self._places()[frame.evidence.page - 1])
        first = boxes[0]
        is_left = first.center().x() < page.center().x()
        from_left = LEFT_MARGIN if is_left else 1 - RIGHT_MARGIN
        middle = page.left() + page.width() * from_left
        badge = QRectF(0, 0, BADGE, BADGE)
        badge.moveCenter(QPointF(middle, first.center().y()))
        while any(badge.intersects(other) for other in taken):
            badge.translate((BADGE + 2) * (1 if is_left else -1), 0)
        taken.append(badge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(EVIDENCE_LINE if frame.is_sure else EVIDENCE_UNSURE_LINE)
        )
        painter.drawEllipse(badge)
        font = self.font()
        font.setPixelSize(10)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, frame.number)

    def _ask_pictures(self) -> None:
        sharp = self._scale() * POINTS_PER_INCH * self.devicePixelRatioF()
        dpi = min(round(OVERSAMPLING * sharp), SHARPEST_DPI)
        view = self.viewport().rect()
        pairs = zip(self._sheets, self._places(), strict=True)
        for page, (sheet, place) in enumerate(pairs, start=1):
            if not isinstance(sheet, PictureSheet) or not place.intersects(view):
                continue
            if sheet.dpi != dpi:
                sheet.dpi = dpi
                self.picture_wanted.emit(page, dpi)
