"""The figures of a result: name, number and unit, typed into a small table."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QWidget
from PySide6.QtWidgets import QTableWidgetItem as Cell

from vanthu.domain.tasks import Figure
from vanthu.ui.common.formatting import one_line

ROWS_SHOWN = 3
ROW_HEIGHT = 26


class FiguresTable(QTableWidget):
    """Edits figures; an empty row at the end is there to be filled."""

    def __init__(
        self, figures: Sequence[Figure] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels(
            [self.tr("Tên số liệu"), self.tr("Số liệu"), self.tr("Đơn vị tính")]
        )
        self.setAccessibleName(self.tr("Số liệu"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, 110)
        self.setColumnWidth(2, 120)
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(ROWS_SHOWN * row + heads.sizeHint().height() + 4)
        for figure in figures:
            self._add_row(figure)
        self._add_row(Figure("", ""))
        self.cellChanged.connect(self._keep_empty_row)

    def figures(self) -> tuple[Figure, ...]:
        """Return the rows that say anything."""
        rows = [self._figure(row) for row in range(self.rowCount())]
        return tuple(figure for figure in rows if figure.name or figure.value)

    def incomplete_row(self) -> int | None:
        """Return the first row that lacks its name or its number, None if none does."""
        for row in range(self.rowCount()):
            figure = self._figure(row)
            is_begun = bool(figure.name or figure.value or figure.unit)
            if is_begun and not (figure.name and figure.value):
                return row
        return None

    def remove_current(self) -> None:
        """Take the current row away."""
        if self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self._keep_empty_row()

    def _figure(self, row: int) -> Figure:
        words = [self.item(row, column) for column in range(3)]
        name, value, unit = (one_line(cell.text()) if cell else "" for cell in words)
        return Figure(name, value, unit)

    def _add_row(self, figure: Figure) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, words in enumerate((figure.name, figure.value, figure.unit)):
            self.setItem(row, column, Cell(words))

    def _keep_empty_row(self) -> None:
        last = self.rowCount() - 1
        if last < 0 or self._figure(last) != Figure("", ""):
            self.blockSignals(True)
            self._add_row(Figure("", ""))
            self.blockSignals(False)
