"""A word on a coloured ground, for the states that lists show."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import Chip, chip_colours, smaller

SIDE, TALLER, ROUNDING = 8, 6, 4


class ChipLabel(PlainLabel):
    """Shows a state in words; the colour only supports them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFont(smaller(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip = Chip.FOR_INFORMATION

    def show_chip(self, words: str, chip: Chip) -> None:
        """Show a state."""
        self._chip = chip
        self.setText(words)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text())
        return QSize(width + 2 * SIDE, metrics.height() + TALLER)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink, ground = chip_colours(self._chip)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect(), ROUNDING, ROUNDING)
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
