"""The pages of a document one below the other, to be scrolled and enlarged."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from vanthu.ui.common.pause import pause
from vanthu.ui.common.sheet_column import GAP, SheetColumn, column_of, widest
from vanthu.ui.common.sheets import PictureSheet, Sheet
from vanthu.ui.theme import PAGE_LINE, page_ground

POINTS_PER_INCH = 72
ZOOM_STEP = 1.2
ZOOM_LEAST, ZOOM_MOST = 0.3, 5.0
SHARPEST_DPI = 240
OVERSAMPLING = 2  # drawn larger and reduced, which reads better than an exact fit
SETTLED_MS = 120
SCROLL_STEP = 40
EDGE = 16  # pixels from above and below that count as out of view
ROOM_ABOVE = 90  # pixels kept above words that are scrolled to
WAITING_HEIGHT = 300


class SheetView(QAbstractScrollArea):
    """Shows sheets, and asks for the pictures of those in view.

    Signals:
        picture_wanted(page, dpi): a visible page needs its picture; pages from 1.
        page_changed(int): another page is in the middle of the view.
    """

    picture_wanted = Signal(int, int)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Trang văn bản"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets: list[Sheet] = []
        self._zoom: float | None = None  # None: as wide as the view
        self._page = 1
        self._settle = pause(self, SETTLED_MS, self._ask_pictures)

    # -------------------------------------------------------------- what is shown

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Replace the pages and go to the top."""
        self._sheets = list(sheets)
        self._page = 1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(1)
        self._settle.start()

    def show_picture(self, page: int, dpi: int, image: QImage) -> None:
        """Put the picture of a page where it belongs."""
        sheet = self.sheet(page)
        if isinstance(sheet, PictureSheet):
            sheet.show(image, dpi)
            self.viewport().update()

    @property
    def page_count(self) -> int:
        """Return the number of pages."""
        return len(self._sheets)

    def sheet(self, page: int) -> Sheet | None:
        """Return what is shown of a page, None if there is no such page."""
        return self._sheets[page - 1] if 0 < page <= len(self._sheets) else None

    def place_of(self, page: int) -> QRect:
        """Return where a page lies now, in pixels of the view."""
        return self._places()[page - 1]

    def box_on(self, page: int, box: QRectF) -> QRectF:
        """Return where a part of a page lies now; from points to pixels of the view."""
        corner = QPointF(self.place_of(page).topLeft())
        scale = self._scale()
        return QRectF(box.topLeft() * scale + corner, box.size() * scale)

    def bring_into_view(self, box: QRect) -> None:
        """Scroll to a part of the view unless it is seen already."""
        view = self.viewport().rect()
        bar = self.verticalScrollBar()
        if box.top() < EDGE or box.bottom() > view.bottom() - EDGE:
            bar.setValue(bar.value() + box.top() - ROOM_ABOVE)
        across = self.horizontalScrollBar()
        if box.left() < 0 or box.right() > view.right():
            across.setValue(across.value() + box.left() - ROOM_ABOVE)

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
        if self.sheet(page) is not None:
            places = self._column().places(self.viewport().width())
            self.verticalScrollBar().setValue(places[page - 1].top() - GAP)

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
        room = self.viewport().width() - 2 * GAP
        return max(ZOOM_LEAST, room / widest(self._sheets))

    def _column(self) -> SheetColumn:
        return column_of(self._sheets, self._scale())

    def _places(self) -> list[QRect]:
        """Return where each page lies in the view, in pixels."""
        down = self.verticalScrollBar().value()
        across = self.horizontalScrollBar().value()
        places = self._column().places(self.viewport().width())
        return [place.translated(-across, -down) for place in places]

    def _lay_out(self) -> None:
        whole, view = self._column().extent, self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, whole.height() - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(SCROLL_STEP)
        across.setRange(0, max(0, whole.width() - view.width()))
        across.setPageStep(view.width())
        self.viewport().update()

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
        painter.end()

    def _paint_waiting(self, painter: QPainter, place: QRect) -> None:
        painter.setPen(QColor(PAGE_LINE))
        area = QRect(0, 0, place.width(), min(place.height(), WAITING_HEIGHT))
        words = self.tr("Đang mở trang…")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
