"""The blocks, rows and cells of a Word file, wherever they are wrapped."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.extraction.form_measuring.docx_looks import MM_PER_TWIP, number_of
from vanthu.extraction.readers.docx_styles import W, value_of

_USUAL_MARGIN = 108 * MM_PER_TWIP
_WRAPPERS = {W + "ins", W + "moveTo", W + "customXml", W + "smartTag"}


@dataclass(frozen=True, slots=True)
class CellRoom:
    """A cell with the edges of its words, counted from the table's left edge."""

    element: etree._Element
    left: float
    right: float


def blocks(holder: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, those in content controls too."""
    for child in holder:
        if child.tag in {W + "p", W + "tbl"}:
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from blocks(content)
        elif child.tag in _WRAPPERS:
            yield from blocks(child)


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of a table."""
    for child in table:
        if child.tag == W + "tr":
            yield child
        elif child.tag == W + "sdt":
            yield from child.iterfind(f"{W}sdtContent/{W}tr")


def cell_rooms(table: etree._Element, row: etree._Element) -> Iterator[CellRoom]:
    """Yield the cells of a row."""
    widths = grid(table)
    index = int(value_of(row, f"{W}trPr/{W}gridBefore") or 0)
    edge = sum(widths[:index])
    for cell in _cells(row):
        span = int(value_of(cell, f"{W}tcPr/{W}gridSpan") or 1)
        wide = sum(widths[index : index + span]) or _cell_width(cell)
        yield CellRoom(
            cell,
            edge + _margin(table, cell, "left"),
            edge + wide - _margin(table, cell, "right"),
        )
        index += span
        edge += wide


def grid(table: etree._Element) -> list[float]:
    """Return the widths of a table's columns in millimetres."""
    columns = table.iterfind(f"{W}tblGrid/{W}gridCol")
    return [millimetres(column, "w") for column in columns]


def indent(table: etree._Element, room: float) -> float:
    """Return how far a table begins from the left edge of its room."""
    if value_of(table, f"{W}tblPr/{W}jc") == "center":
        return (room - sum(grid(table))) / 2
    own = table.find(f"{W}tblPr/{W}tblInd")
    return 0.0 if own is None else millimetres(own, "w")


def continues_above(cell: etree._Element) -> bool:
    """Tell whether a cell belongs to the one above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val") != "restart"


def millimetres(element: etree._Element, name: str) -> float:
    """Return a length that is written in twentieths of a point."""
    return (number_of(element.get(W + name)) or 0.0) * MM_PER_TWIP


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag == W + "sdt":
            yield from child.iterfind(f"{W}sdtContent/{W}tc")


def _cell_width(cell: etree._Element) -> float:
    width = cell.find(f"{W}tcPr/{W}tcW")
    if width is None or width.get(W + "type") == "pct":
        return 0.0
    return millimetres(width, "w")


def _margin(table: etree._Element, cell: etree._Element, side: str) -> float:
    own = cell.find(f"{W}tcPr/{W}tcMar/{W}{side}")
    if own is None:
        own = table.find(f"{W}tblPr/{W}tblCellMar/{W}{side}")
    return _USUAL_MARGIN if own is None else millimetres(own, "w")
