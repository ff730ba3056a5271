"""The letters in the register that nobody has been given yet (chưa giao)."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vanthu.services.lines import RegisterLine
from vanthu.ui.common.formatting import date_text, one_line
from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.theme import soften_selection

WIDTHS = (64, 92, 190, 150, 300, 96)
SUBJECT = 4
TEXT_LINES = 2


def _columns() -> tuple[Column[RegisterLine], ...]:
    return (
        Column(
            QCoreApplication.translate("Tasks", "Số đến"),
            lambda line: f"{line.arrival_number:02d}",
            alignment=Qt.AlignmentFlag.AlignHCenter,
        ),
        Column(
            QCoreApplication.translate("Tasks", "Ngày đến"),
            lambda line: date_text(line.arrival_date),
        ),
        Column(
            QCoreApplication.translate("Tasks", "Cơ quan ban hành"),
            lambda line: line.issuing_body,
            tip=lambda line: line.issuing_body,
        ),
        Column(
            QCoreApplication.translate("Tasks", "Số, ký hiệu"),
            lambda line: line.reference,
        ),
        Column(
            QCoreApplication.translate("Tasks", "Trích yếu"),
            lambda line: one_line(line.subject),
            tip=lambda line: line.subject,
        ),
        Column(
            QCoreApplication.translate("Tasks", "Hạn xử lý"),
            lambda line: date_text(line.due),
        ),
    )


class UnassignedTable(QTableView):
    """Lists the letters; Enter or a double click gives the work of one.

    Signals:
        opened(RegisterLine): the work of a letter is to be given.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineTableModel[RegisterLine](_columns(), self)
        self.setModel(self.lines)
        soften_selection(self)
        self.setAccessibleName(self.tr("Văn bản chưa giao"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(TEXT_LINES * self.fontMetrics().lineSpacing() + 10)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumHeight(self.fontMetrics().lineSpacing() + 12)
        for place, width in enumerate(WIDTHS):
            self.setColumnWidth(place, width)
        heads.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._tell)

    @property
    def chosen(self) -> RegisterLine | None:
        """Return the letter that is chosen."""
        return self.lines.line_at(self.currentIndex())

    def show_letters(self, letters: tuple[RegisterLine, ...]) -> None:
        """Show the letters, keeping the place in the list."""
        row = max(0, self.currentIndex().row())
        self.lines.show_lines(letters)
        if letters:
            self.selectRow(min(row, len(letters) - 1))

    def _tell(self, index: QModelIndex) -> None:
        if line := self.lines.line_at(index):
            self.opened.emit(line)
