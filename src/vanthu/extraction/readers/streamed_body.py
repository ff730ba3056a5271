"""A body that arrives as a stream of paragraphs with marks for cells and rows."""

from dataclasses import dataclass, field

from vanthu.extraction.readers.tables import Cell, table_lines

DEEPEST_TABLE = 20


@dataclass(slots=True)
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    cell: Cell = field(default_factory=list)
    has_lines: bool = False

    def end_cell(self) -> None:
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        if self.cell:
            self.end_cell()
        if self.cells:
            self.rows.append(self.cells)
        self.cells = []


class StreamedBody:
    """Puts paragraphs into reading order; depth 0 is outside every table."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._tables: list[_Table] = []

    def paragraph(self, lines: list[str], depth: int) -> None:
        """Take the lines of a paragraph.

        Raises:
            ValueError: tables are nested beyond reason.
        """
        self._go_to(depth)
        self._open_cell().extend(lines)

    def end_cell(self, depth: int) -> None:
        """End a cell of the table at a depth."""
        self._go_to(max(depth, 1))
        self._tables[-1].end_cell()

    def end_row(self, depth: int, *, has_lines: bool) -> None:
        """End a row of the table at a depth, and tell whether lines part its cells."""
        self._go_to(max(depth, 1))
        self._tables[-1].end_row()
        self._tables[-1].has_lines |= has_lines

    def lines(self) -> list[str]:
        """Return all lines in reading order."""
        self._go_to(0)
        return self._lines

    def _open_cell(self) -> Cell:
        return self._tables[-1].cell if self._tables else self._lines

    def _go_to(self, depth: int) -> None:
        if depth > DEEPEST_TABLE:
            msg = "nested too deeply"
            raise ValueError(msg)
        while len(self._tables) > depth:
            table = self._tables.pop()
            table.end_row()
            is_first = not self._tables and not any(map(str.strip, self._lines))
            self._open_cell().extend(
                table_lines(table.rows, is_first=is_first, has_lines=table.has_lines)
            )
        while len(self._tables) < depth:
            self._tables.append(_Table())
