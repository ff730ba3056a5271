"""Where sheets lie, one below the other, at the size in which they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from vanthu.ui.common.sheets import Sheet

GAP = 12  # pixels around and between sheets


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """The sizes of the sheets from top to bottom, in pixels."""

    sizes: tuple[QSize, ...]

    @property
    def extent(self) -> QSize:
        """Return the size of the whole column with the room around it."""
        height = sum(size.height() + GAP for size in self.sizes) + GAP
        width = max((size.width() for size in self.sizes), default=0) + 2 * GAP
        return QSize(width, height)

    def places(self, width: int) -> list[QRect]:
        """Return where each sheet lies in a view of a width that is not scrolled."""
        places, top = [], GAP
        for size in self.sizes:
            left = max(GAP, (width - size.width()) // 2)
            places.append(QRect(QPoint(left, top), size))
            top += size.height() + GAP
        return places


def column_of(sheets: Sequence[Sheet], scale: float) -> SheetColumn:
    """Return sheets as a column; the scale is in pixels for a point."""
    return SheetColumn(tuple((sheet.size * scale).toSize() for sheet in sheets))


def widest(sheets: Sequence[Sheet]) -> float:
    """Return the width of the widest sheet in points, 1 for none."""
    return max((sheet.size.width() for sheet in sheets), default=1.0)
