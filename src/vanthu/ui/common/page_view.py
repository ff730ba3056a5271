"""The page of a letter with numbered frames around the words that fields come from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from vanthu.ui.common.page_frame import Frame, paint_badge, paint_frame
from vanthu.ui.common.page_outline import Outline, paint_outline
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.common.sheets import Sheet


class PageView(SheetView):
    """Shows the sheets of a letter and the frames on them.

    Signals:
        frame_clicked(str): the key of the frame that was clicked.
    """

    frame_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._frames: tuple[Frame, ...] = ()
        self._outlines: tuple[Outline, ...] = ()
        self._chosen = ""

    # -------------------------------------------------------------- what is shown

    @override
    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Replace the pages, without frames, and go to the top."""
        self._frames, self._outlines, self._chosen = (), (), ""
        super().show_sheets(sheets)

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
            self.bring_into_view(boxes[0].toRect())
        self.viewport().update()

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

    # -------------------------------------------------------------- Qt's events

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
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badges: list[QRectF] = []
        for frame in self._frames:
            if self._is_shown(frame):
                self._paint_frame(painter, frame, badges)
        for outline in self._outlines:
            box = self._outline_box(outline)
            if box is not None and outline.key == self._chosen:
                page = QRectF(self.place_of(outline.page))
                paint_outline(painter, box, page, outline.words)
        painter.end()

    # -------------------------------------------------------------- inside

    def _is_shown(self, frame: Frame) -> bool:
        return not frame.is_quiet or frame.key == self._chosen

    def _frame_at(self, where: QPointF) -> Frame | None:
        for frame in self._frames:
            boxes = self._boxes(frame) if self._is_shown(frame) else []
            if any(box.contains(where) for box in boxes):
                return frame
        return None

    def _boxes(self, frame: Frame) -> list[QRectF]:
        page = frame.evidence.page
        sheet = self.sheet(page)
        boxes = sheet.boxes_of(frame.evidence) if sheet else ()
        return [self.box_on(page, box) for box in boxes]

    def _outline_box(self, outline: Outline) -> QRectF | None:
        if self.sheet(outline.page) is None:
            return None
        left, top = outline.box.left, outline.box.top
        right, bottom = outline.box.right, outline.box.bottom
        corners = QPointF(left, top), QPointF(right, bottom)
        return self.box_on(outline.page, QRectF(*corners))

    def _paint_frame(
        self, painter: QPainter, frame: Frame, badges: list[QRectF]
    ) -> None:
        boxes = self._boxes(frame)
        paint_frame(painter, boxes, frame, is_chosen=frame.key == self._chosen)
        if boxes and frame.number:
            page = QRectF(self.place_of(frame.evidence.page))
            paint_badge(painter, boxes[0], page, frame, badges)
