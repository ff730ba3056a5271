"""The sheets that the page view shows: pictures of pages, and text set on a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import PageText

A4 = QSizeF(595, 842)  # points
MARGIN = 56.0
LETTER_FONTS = ("Times New Roman", "Tinos", "Liberation Serif", "DejaVu Serif")
LETTER_SIZE = 13
LINE_HEIGHT = 118  # percent
GAP_AFTER = 5.0
ONE_UNIT = 0xFFFF  # the last character that Qt counts as one


class Sheet(Protocol):
    """One page, measured in points."""

    @property
    def size(self) -> QSizeF:
        """Return width and height."""
        ...

    def paint(self, painter: QPainter, scale: float) -> bool:
        """Draw the page, `scale` pixels to the point; False while it is not here."""
        ...

    def boxes_of(self, evidence: Evidence) -> list[QRectF]:
        """Return where the words of an evidence stand, in points."""
        ...


@dataclass(eq=False)
class PictureSheet:
    """A page of the original file; its picture comes later and may be replaced."""

    size: QSizeF
    image: QImage | None = None
    dpi: int = 0  # of the picture that is here or on its way
    fitted: QImage | None = None  # scaled once to the pixels of the screen

    def paint(self, painter: QPainter, scale: float) -> bool:
        """Draw the picture; False while there is none."""
        if self.image is None:
            return False
        ratio = painter.device().devicePixelRatio()
        fitting = (self.size * scale * ratio).toSize()
        if self.fitted is None or self.fitted.size() != fitting:
            self.fitted = self.image.scaled(
                fitting, mode=Qt.TransformationMode.SmoothTransformation
            )
            self.fitted.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(0, 0), self.fitted)
        return True

    def show(self, image: QImage, dpi: int) -> None:
        """Take another picture."""
        self.image, self.dpi, self.fitted = image, dpi, None

    def boxes_of(self, evidence: Evidence) -> list[QRectF]:
        """Return the boxes that the reader measured."""
        return [
            QRectF(QPointF(r.left, r.top), QPointF(r.right, r.bottom))
            for r in evidence.rects
        ]


class TextSheet:
    """The text of a letter without pages of its own, set on a white sheet."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, c in enumerate(text) if ord(c) > ONE_UNIT]
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(_letter_font())
        self._document.setDocumentMargin(0)
        self._document.setTextWidth(A4.width() - 2 * MARGIN)
        self._document.setPlainText(text)
        _space_lines(self._document)
        self._height = max(A4.height(), self._document.size().height() + 2 * MARGIN)

    @property
    def size(self) -> QSizeF:
        """Return the width of A4 and as much height as the text needs."""
        return QSizeF(A4.width(), self._height)

    def paint(self, painter: QPainter, scale: float) -> bool:
        """Draw the text."""
        painter.save()
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = context.palette
        palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
        context.palette = palette
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        return True

    def boxes_of(self, evidence: Evidence) -> list[QRectF]:
        """Return a box for each line that holds some of the words."""
        start, end = self._units(evidence.start), self._units(evidence.end)
        boxes: list[QRectF] = []
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            boxes += self._boxes_in(block, start, end)
            block = block.next()
        return boxes

    def _units(self, place: int) -> int:
        """Return Qt's count of a place: characters beyond U+FFFF are two to it."""
        return place + sum(wide < place for wide in self._wide)

    def _boxes_in(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        layout = block.layout()
        corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
        first = max(0, start - block.position())
        last = min(block.length() - 1, end - block.position())
        boxes: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(first, line.textStart())
            stop = min(last, line.textStart() + line.textLength())
            if begin < stop:
                left, right = _x_at(line, begin), _x_at(line, stop)
                box = QRectF(left, line.y(), right - left, line.height())
                boxes.append(box.translated(corner + QPointF(MARGIN, MARGIN)))
        return boxes


def _x_at(line: QTextLine, place: int) -> float:
    # Qt gives the position together with the place that it took.
    found = line.cursorToX(place)
    if not isinstance(found, tuple):
        msg = "a text line answers with a position and a place"
        raise TypeError(msg)
    return float(found[0])


def sheets_of(pages: Sequence[PageText]) -> list[Sheet]:
    """Return a sheet for each page: a picture to come, or its text without one."""
    return [
        PictureSheet(QSizeF(page.width, page.height))
        if page.has_picture
        else TextSheet(page.text)
        for page in pages
    ]


def _letter_font() -> QFont:
    font = QFont(list(LETTER_FONTS))
    font.setPixelSize(LETTER_SIZE)  # one pixel of the document is one point
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _space_lines(document: QTextDocument) -> None:
    form = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    form.setLineHeight(LINE_HEIGHT, proportional)
    form.setBottomMargin(GAP_AFTER)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(form)
