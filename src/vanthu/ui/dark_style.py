"""Fusion on a dark ground, with frames of tick boxes and round buttons one can see."""

from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleFactory, QStyleOption, QWidget
from typing_extensions import override

_TICK_BOX = QStyle.PrimitiveElement.PE_IndicatorCheckBox
_IN_A_LIST = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
_ROUND = QStyle.PrimitiveElement.PE_IndicatorRadioButton


class DarkStyle(QProxyStyle):
    """Fusion derives its frames from the window's colour, only darker: unseen here."""

    def __init__(self) -> None:
        super().__init__(QStyleFactory.create("Fusion"))

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawPrimitive(element, option, painter, widget)
        if element not in {_TICK_BOX, _IN_A_LIST, _ROUND}:
            return
        is_usable = bool(option.state & QStyle.StateFlag.State_Enabled)
        palette = option.palette
        painter.save()
        painter.setPen(
            QPen(palette.placeholderText() if is_usable else palette.mid(), 1)
        )
        frame = option.rect.adjusted(0, 0, -1, -1)
        if element is _ROUND:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(frame)
        else:
            painter.drawRect(frame)
        painter.restore()
