"""A ruled table in a Word document, written in pieces so that a long one is quick."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from vanthu.rendering.blocks import BLACK, Grid, Style
from vanthu.rendering.docx_xml import (
    SIDES,
    border,
    make,
    paragraph,
    style_id,
    table,
    twips,
)
from vanthu.rendering.steps import Step
from vanthu.rendering.text_metrics import POINTS_PER_MM, lines_of
from vanthu.rendering.typeface import line_height

ROWS_AT_ONCE = 200
LONG = 150  # letters; a shorter cell is never higher than a page
KEPT_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"


def grid_element(grid: Grid, page_height: float, step: Step) -> BaseOxmlElement:
    """Return a table with its head repeated on every page; lengths are in millimetres.

    A row may be cut only where no page holds it whole. `step` hears how
    many rows are written, and may raise to stop.
    """
    sides = (*SIDES, "insideH", "insideV")
    lines = [border(side, grid.line_width, BLACK) for side in sides]
    widths = [column.width for column in grid.columns]
    head = [_head_row(grid, row, widths) for row in range(len(grid.head))]
    element = table(widths, head, *lines, padding=(grid.padding, grid.padding_above))
    for first in range(0, len(grid.rows), ROWS_AT_ONCE):
        rows = grid.rows[first : first + ROWS_AT_ONCE]
        element.extend(list(_parsed(_rows(rows, grid, page_height))))
        step(first + len(rows), len(grid.rows))
    if grid.keep_next and grid.rows:
        for look in element[-1].iter(qn("w:pPr")):
            look.insert(1, make("keepNext"))  # after the style
    if grid.has_total and grid.rows:
        for run in element[-1].iter(qn("w:r")):
            run.insert(0, make("rPr", None, make("b"), make("bCs")))
    return element


def _head_row(grid: Grid, row: int, widths: Sequence[float]) -> BaseOxmlElement:
    """Return a row of the head; what is merged upwards is there again, empty."""
    element = make("tr", None, make("trPr", None, make("cantSplit"), make("tblHeader")))
    for cell in sorted(grid.head_cells(), key=lambda cell: cell.column):
        if not cell.row <= row < cell.row + cell.rows:
            continue
        width = sum(widths[cell.column : cell.column + cell.columns])
        properties = make("tcPr", None, make("tcW", {"w": twips(width), "type": "dxa"}))
        if cell.columns > 1:
            properties.append(make("gridSpan", {"val": cell.columns}))
        if cell.rows > 1:
            starts = {"val": "restart"} if row == cell.row else {"val": "continue"}
            properties.append(make("vMerge", starts))
        properties.append(make("vAlign", {"val": "center"}))
        words = grid.head[row][cell.column]
        element.append(
            make("tc", None, properties, paragraph(words, style_id(words.style)))
        )
    return element


def _parsed(rows: Iterator[str]) -> BaseOxmlElement:
    text = f"<w:tbl {nsdecls('w')}>{''.join(rows)}</w:tbl>"
    return parse_xml(text)


def _rows(
    rows: Sequence[Sequence[str]], grid: Grid, page_height: float
) -> Iterator[str]:
    starts = [
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(column.width)}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(column.style)}"/></w:pPr>'
        for column in grid.columns
    ]
    room = page_height * POINTS_PER_MM - _head_height(grid)
    for cells in rows:
        is_whole = max(map(len, cells)) < LONG or _height(cells, grid) <= room
        yield f"<w:tr>{KEPT_WHOLE if is_whole else ''}"
        for start, text in zip(starts, cells, strict=True):
            yield start
            if text:
                yield f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
            yield "</w:p></w:tc>"
        yield "</w:tr>"


def _height(cells: Sequence[str], grid: Grid) -> float:
    """Return about how high a row is, in points."""
    return max(
        _words_height(text, column.style, column.width - 2 * grid.padding)
        for text, column in zip(cells, grid.columns, strict=True)
    )


def _head_height(grid: Grid) -> float:
    rows = (
        max(_words_height(c.text, c.style, g.width) for c, g in both)
        for both in (zip(row, grid.columns, strict=True) for row in grid.head)
    )
    return sum(rows)


def _words_height(text: str, style: Style, width: float) -> float:
    return len(lines_of(text, style, width)) * line_height(style.size)
