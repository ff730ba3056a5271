"""The only table model of the application: lines under named columns, by windows."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from typing_extensions import override

from vanthu.ui.common.plain_label import plain_tip

Line = TypeVar("Line")
Index = QModelIndex | QPersistentModelIndex

ROOT: Final = QModelIndex()
TEXT: Final = Qt.ItemDataRole.DisplayRole.value
WINDOW: Final = 200  # lines that are asked for at once
KEPT_WINDOWS: Final = 10
NOT_HERE_YET: Final = "…"


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """A heading, and how to read its cell from a line."""

    heading: str
    text: Callable[[Line], str]
    tip: Callable[[Line], str] | None = None
    icon: Callable[[Line], QIcon] | None = None
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class LineTableModel(QAbstractTableModel, Generic[Line]):
    """Shows lines that a service has read; it never touches the database.

    It knows the count and keeps a few windows of lines. A row that is not here asks
    for its window and shows "…" until `put_window` brings it.

    Signals:
        window_wanted(generation, offset): the lines from `offset` on are needed.
    """

    window_wanted = Signal(int, int)

    def __init__(
        self, columns: Sequence[Column[Line]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._total = 0
        self._windows: OrderedDict[int, Sequence[Line]] = OrderedDict()
        self._asked: set[int] = set()
        self._is_complete = True
        self._generation = 0

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace everything shown by a complete list."""
        self._replace(len(lines), {0: tuple(lines)}, is_complete=True)

    def show_window(self, total: int, first_lines: Sequence[Line]) -> None:
        """Replace everything shown by a long list of which the beginning is here."""
        self._replace(total, {0: tuple(first_lines)}, is_complete=False)

    def put_window(self, generation: int, offset: int, lines: Sequence[Line]) -> None:
        """Bring lines that were asked for; an answer to an older list is dropped."""
        if generation != self._generation or not lines:
            return
        self._asked.discard(offset)
        self._windows[offset] = tuple(lines)
        while len(self._windows) > KEPT_WINDOWS:
            self._windows.popitem(last=False)
        last = min(offset + len(lines), self._total) - 1
        self.dataChanged.emit(
            self.index(offset, 0), self.index(last, len(self._columns) - 1)
        )

    def line_at(self, index: Index) -> Line | None:
        """Return the line behind a row, None while it is not here."""
        if not index.isValid():
            return None
        if self._is_complete:
            return self._windows[0][index.row()]
        offset = index.row() - index.row() % WINDOW
        lines = self._windows.get(offset)
        if lines is None:
            self._ask(offset)
            return None
        self._windows.move_to_end(offset)
        inside = index.row() - offset
        return lines[inside] if inside < len(lines) else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._total

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = TEXT) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment | Qt.AlignmentFlag.AlignVCenter
        readers = {
            TEXT: column.text,
            Qt.ItemDataRole.ToolTipRole.value: column.tip,
            Qt.ItemDataRole.DecorationRole.value: column.icon,
        }
        read = readers.get(role)
        if read is None:
            return None
        line = self.line_at(index)
        if line is None:
            return NOT_HERE_YET if role == TEXT else None
        shown = read(line)
        is_tip = role == Qt.ItemDataRole.ToolTipRole and shown
        return plain_tip(str(shown)) if is_tip else shown

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = TEXT
    ) -> Any:
        is_heading = orientation == Qt.Orientation.Horizontal and role == TEXT
        if is_heading and section < len(self._columns):
            return self._columns[section].heading
        return None

    def _replace(
        self, total: int, windows: dict[int, Sequence[Line]], *, is_complete: bool
    ) -> None:
        self.beginResetModel()
        self._generation += 1
        self._total = total
        self._windows = OrderedDict(windows)
        self._asked = set()
        self._is_complete = is_complete
        self.endResetModel()

    def _ask(self, offset: int) -> None:
        if offset not in self._asked:
            self._asked.add(offset)
            self.window_wanted.emit(self._generation, offset)
