"""The blocks that a document is laid out in; each writer turns them into its format."""

from dataclasses import dataclass
from enum import StrEnum

from vanthu.rendering.format_profile import Paper

BLACK = "000000"
RED = "FF0000"


class Align(StrEnum):
    """How the lines of a paragraph stand between its edges."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of paragraph looks; the name is the one that Word shows."""

    name: str
    size: float  # points
    bold: bool = False
    italic: bool = False
    align: Align = Align.LEFT
    first_line: float = 0.0  # millimetres, negative for a hanging first line
    before: float = 0.0  # points above
    line_spacing: float = 1.0
    keep_next: bool = False
    color: str = BLACK
    outline: int = 0  # its level in the list of contents, 0 for none


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; bold and italic beyond what its paragraph is."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One paragraph, moved in from its column's edges by millimetres.

    `more_before` is added to the style's own distance above, in points.
    """

    spans: tuple[Span, ...]
    style: Style
    left: float = 0.0
    right: float = 0.0
    more_before: float = 0.0
    keep_next: bool = False

    @property
    def before(self) -> float:
        """Return the distance above, in points."""
        return self.style.before + self.more_before

    @property
    def stays_with_next(self) -> bool:
        """Tell whether the next block must begin on the same page."""
        return self.keep_next or self.style.keep_next

    @property
    def text(self) -> str:
        """Return the words without their emphasis."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line in the middle of its column: length in millimetres."""

    length: float
    column: float  # the column's width in millimetres
    above: float  # points between the words above and the line
    width: float  # points
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height in points."""

    height: float


@dataclass(frozen=True, slots=True)
class FramedText:
    """Words in a frame of fixed size in the middle of its column (dấu khẩn)."""

    text: str
    style: Style
    width: float  # millimetres
    height: float
    column: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the middle of the text: its size in millimetres."""

    content: bytes  # PNG or JPEG
    width: float
    height: float
    description: str
    before: float  # points above
    keep_next: bool = False


CellBlock = TextBlock | Rule | Gap | FramedText


@dataclass(frozen=True, slots=True)
class Row:
    """Two cells whose tops are level."""

    left: tuple[CellBlock, ...]
    right: tuple[CellBlock, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Rows of two cells without lines, never broken over two pages."""

    left_width: float
    right_width: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a ruled table: width in millimetres, and how its cells are set."""

    width: float
    style: Style
    holds_days: bool = False  # written dd/mm/yyyy


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells of a table's head that are one; the first of them holds the words."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table whose head is repeated on every page."""

    columns: tuple[GridColumn, ...]
    head: tuple[tuple[TextBlock, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    padding: float  # millimetres beside the words of a cell
    padding_above: float  # and above and below them
    line_width: float  # points
    merged: tuple[MergedCells, ...] = ()  # of the head
    before: float = 0.0  # points above
    has_total: bool = False  # the last row is bold
    keep_next: bool = False  # the next block begins on the page of the last row

    def head_cells(self) -> tuple[MergedCells, ...]:
        """Return the cells of the head as they are seen, the merged ones once."""
        covered = {
            (cell.row + down, cell.column + across)
            for cell in self.merged
            for down in range(cell.rows)
            for across in range(cell.columns)
        }
        single = (
            MergedCells(row, column)
            for row in range(len(self.head))
            for column in range(len(self.columns))
            if (row, column) not in covered
        )
        return tuple(
            sorted((*self.merged, *single), key=lambda cell: (cell.row, cell.column))
        )


class Numbering(StrEnum):
    """Which pages of a part show their number."""

    NONE = "none"
    AFTER_FIRST = "after-first"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PageStyle:
    """A new sheet begins, counted from 1: its paper, page numbers and frame."""

    name: str
    paper: Paper
    numbering: Numbering
    number_style: Style
    number_from_top: float  # millimetres to the top of the digits' line
    frame: float = 0.0  # a double frame this far from the sheet's edges, 0 for none
    mark: FramedText | None = None  # at the right of page 1's top margin
    foot: tuple[TextBlock, ...] = ()  # at the foot of page 1, under a full line


BookBlock = PageStyle | TextBlock | Gap | Grid
Block = BookBlock | SideBySide | Rule | FramedText | Picture
