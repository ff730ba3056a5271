"""Drawing words and states inside lists and grids."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from vanthu.ui.common.icons import picture
from vanthu.ui.theme import Chip, chip_colours, smaller

CHIP_ICON = 14
CHIP_SIDE = 6
CHIP_ROUNDING = 4
LONGEST_LINE = 400  # characters; no row is wider, and measuring more is slow


def paint_words(painter: QPainter, row: QRect, words: str, colour: QColor) -> None:
    """Write one line, shortened by "…" where it does not fit."""
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(
        words[:LONGEST_LINE], Qt.TextElideMode.ElideRight, row.width()
    )
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(row, left, shown)


def paint_lines(
    painter: QPainter, area: QRect, words: str, colour: QColor, most: int
) -> None:
    """Write words over at most so many lines, the last one shortened."""
    metrics = painter.fontMetrics()
    rest = words[: most * LONGEST_LINE]
    for number in range(most):
        row = QRect(area.left(), area.top(), area.width(), metrics.height())
        row.translate(0, number * metrics.height())
        if number == most - 1:
            paint_words(painter, row, rest, colour)
            break
        line = _first_line(metrics, rest, area.width())
        painter.setPen(colour)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, line)
        rest = rest[len(line) :].lstrip()


def state_width(font: QFont, words: str, drawing: str) -> int:
    """Return how wide a state is drawn beside text in a font."""
    taken = 2 * CHIP_SIDE + (CHIP_ICON + 4 if drawing else 0)
    return taken + QFontMetrics(smaller(font)).horizontalAdvance(words)


def paint_state(
    painter: QPainter, row: QRect, words: str, drawing: str, chip: Chip
) -> QRect:
    """Draw a state with its picture at the left of a row; return where it stands."""
    ink, ground = chip_colours(chip)
    wanted = state_width(painter.font(), words, drawing)
    painter.save()
    painter.setFont(smaller(painter.font()))
    metrics = painter.fontMetrics()
    height = max(metrics.height() + 3, CHIP_ICON + 4)
    taken = CHIP_SIDE + (CHIP_ICON + 4 if drawing else 0)
    width = min(wanted, row.width())
    top = row.top() + (row.height() - height) // 2
    box = QRect(row.left(), top, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, CHIP_ROUNDING, CHIP_ROUNDING)
    if drawing:
        middle = box.top() + (height - CHIP_ICON) // 2
        pixmap = picture(drawing, CHIP_ICON, ink)
        painter.drawPixmap(box.left() + CHIP_SIDE - 1, middle, pixmap)
    paint_words(painter, box.adjusted(taken, 0, -2, 0), words, QColor(ink))
    painter.restore()
    return box


def _first_line(metrics: QFontMetrics, words: str, width: int) -> str:
    """Return as many whole words as fit into a width, at least one."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}".lstrip()
        if line and metrics.horizontalAdvance(longer) > width:
            break
        line = longer
    return line
