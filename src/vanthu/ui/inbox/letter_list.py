"""The waiting letters: reference and date, issuer, subject, and what stands out."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.register import Urgency
from vanthu.services.lines import InboxLine
from vanthu.ui.common.formatting import one_line, partial_date_text
from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import (
    SMALLER,
    Chip,
    chip_colours,
    chosen_colour,
    line_colour,
    quiet_colour,
)

PADDING = 10
LINES = 4
CHOSEN_MARK = 4


def reference_words(line: InboxLine) -> str:
    """Return the reference of a waiting letter, or what it lacks, in words."""
    if not line.has_file:
        missing = QCoreApplication.translate("Inbox", "(chưa nhập số)")
        return line.reference or missing
    if line.number_blank:
        blank = QCoreApplication.translate("Inbox", "(để trống)")
        return f"{blank}{line.reference}"
    return line.reference or QCoreApplication.translate("Inbox", "(không thấy số)")


def date_words(line: InboxLine) -> str:
    """Return the date of a waiting letter, with dashes for what is left empty."""
    return partial_date_text(line.issued)


def issuer_words(line: InboxLine) -> str:
    """Return who issued it."""
    if not line.has_file:
        missing = QCoreApplication.translate("Inbox", "(chưa nhập cơ quan ban hành)")
    else:
        missing = QCoreApplication.translate("Inbox", "(không thấy cơ quan ban hành)")
    return line.issuer or missing


def subject_words(line: InboxLine) -> str:
    """Return what it is about, or the name of its file."""
    missing = QCoreApplication.translate("Inbox", "(chưa nhập trích yếu)")
    return one_line(line.subject) or line.file_name or missing


def state_words(line: InboxLine) -> tuple[str, Chip]:
    """Return what stands out about a waiting letter, and the chip that shows it."""
    if line.urgency is not Urgency.NORMAL:
        return line.urgency.value.capitalize(), Chip.OVERDUE
    if not line.has_file:
        return QCoreApplication.translate("Inbox", "Nhập tay"), Chip.TO_REGISTER
    if line.unread_reason:
        words = QCoreApplication.translate("Inbox", "Chưa đọc được – nhập tay")
        return words, Chip.DUE_SOON
    if line.number_blank:
        words = QCoreApplication.translate("Inbox", "Để trống số")
        return words, Chip.TO_ASSIGN
    if not (line.reference and line.issuer and line.subject):
        words = QCoreApplication.translate("Inbox", "Nên kiểm tra")
        return words, Chip.TO_ASSIGN
    return QCoreApplication.translate("Inbox", "Chờ đăng ký"), Chip.TO_REGISTER


def progress_words(line: InboxLine) -> str:
    """Return whether somebody began to type, in quiet words."""
    words = QCoreApplication.translate("Inbox", "đang nhập dở")
    return words if line.is_typed else ""


def spoken(line: InboxLine) -> str:
    """Return the whole entry as one text, for search and for reading aloud."""
    parts = (
        reference_words(line),
        date_words(line),
        issuer_words(line),
        subject_words(line),
        state_words(line)[0],
        progress_words(line),
    )
    return ", ".join(part for part in parts if part)


class LetterList(QWidget):
    """The list and its heading.

    Signals:
        chosen(int): the clerk wants to see a waiting letter.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LineTableModel[InboxLine](
            [Column(self.tr("Văn bản chờ đăng ký"), spoken)], self
        )
        self._heading = PlainLabel()
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setContentsMargins(PADDING, 8, PADDING, 6)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_LetterDelegate(self.model, self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Văn bản chờ đăng ký"))
        self.view.selectionModel().currentChanged.connect(self._tell_choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.view)
        self._is_filling = False

    def show_lines(self, lines: tuple[InboxLine, ...], shown: int | None) -> None:
        """Show the waiting letters and which of them is open."""
        heading = self.tr("Chờ đăng ký ({count})")
        self._heading.setText(heading.format(count=len(lines)))
        self._is_filling = True
        self.model.show_lines(lines)
        self._is_filling = False
        self.mark(shown)

    def mark(self, shown: int | None) -> None:
        """Show which letter is open, without opening it again."""
        self._is_filling = True
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            line = self.model.line_at(index)
            if line and line.inbox_id == shown:
                self.view.setCurrentIndex(index)
                break
        else:
            self.view.selectionModel().clear()
        self._is_filling = False

    def _tell_choice(self, now: QModelIndex) -> None:
        line = self.model.line_at(now)
        if line and not self._is_filling:
            self.chosen.emit(line.inbox_id)


class _LetterDelegate(QStyledItemDelegate):
    """Paints one waiting letter."""

    def __init__(self, model: LineTableModel[InboxLine], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(option.font).height()
        return QSize(200, LINES * (height + 2) + 2 * PADDING)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = self._model.line_at(index)
        if line is None:
            return
        painter.save()
        self._paint_ground(painter, option)
        font = QFont(option.font)
        step = QFontMetrics(font).height() + 2
        area = option.rect.adjusted(PADDING + 2, PADDING - 2, -PADDING, 0)
        rows = [
            QRect(area.left(), area.top() + n * step, area.width(), step)
            for n in range(LINES)
        ]
        text = option.palette.color(QPalette.ColorRole.Text)
        painter.setFont(font)
        self._paint_head(painter, rows[0], line, text)
        painter.setFont(font)
        self._paint_text(painter, rows[1], issuer_words(line), quiet_colour())
        self._paint_text(painter, rows[2], subject_words(line), text)
        self._paint_chip(painter, font, rows[3], line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, chosen_colour())
            mark = QRect(option.rect)
            mark.setWidth(CHOSEN_MARK)
            painter.fillRect(mark, option.palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(line_colour())
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_head(
        self, painter: QPainter, row: QRect, line: InboxLine, ink: QColor
    ) -> None:
        day = date_words(line)
        width = painter.fontMetrics().horizontalAdvance(day)
        right = QRect(row)
        right.setLeft(row.right() - width)
        self._paint_text(painter, right, day, quiet_colour())
        bold = QFont(painter.font())
        bold.setBold(True)
        painter.setFont(bold)
        left = row.adjusted(0, 0, -width - PADDING, 0)
        self._paint_text(painter, left, reference_words(line), ink)

    def _paint_text(
        self, painter: QPainter, row: QRect, words: str, colour: QColor
    ) -> None:
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, row.width()
        )
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_chip(
        self, painter: QPainter, font: QFont, row: QRect, line: InboxLine
    ) -> None:
        words, chip = state_words(line)
        ink, ground = chip_colours(chip)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALLER)
        painter.setFont(small)
        metrics = painter.fontMetrics()
        box = QRect(row.left(), row.top() + 3, 0, metrics.height() + 3)
        box.setWidth(metrics.horizontalAdvance(words) + 14)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        rest = row.adjusted(box.width() + PADDING, 0, 0, 0)
        rest.setTop(box.top())
        rest.setHeight(box.height())
        self._paint_text(painter, rest, progress_words(line), quiet_colour())
