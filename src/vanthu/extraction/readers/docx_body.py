"""The words of a Word file's body, in the order in which a person reads them."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.extraction.layout import BLOCK_WORDS
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import Styles, W

PAGE_BREAK = "\f"
DEEPEST = 60  # elements within elements, tables within tables included
MOST_ROWS = 8  # of a header or footer table

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_NOT_SHOWN = {
    W + name
    for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")
}
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_OFF = {"0", "false", "off"}

Cell = list[str]


@dataclass(slots=True)
class _Row:
    """The cells of one row that have words, and which of them stand on the left."""

    cells: list[Cell]
    is_left: list[bool]


class DocxBody:
    """Walks through the body of a document."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering

    def lines(self, document: etree._Element) -> list[str]:
        """Return one line for each paragraph, and page breaks as PAGE_BREAK."""
        lines: list[str] = []
        for block in document.iterchildren(etree.Element):
            is_first = not any(line.strip() for line in lines)
            lines += self._block(block, 0, is_first=is_first)
        return lines

    def _blocks(self, parent: etree._Element, depth: int) -> list[str]:
        lines: list[str] = []
        for block in parent.iterchildren(etree.Element):
            is_first = depth <= 1 and not any(line.strip() for line in lines)
            lines += self._block(block, depth, is_first=is_first)
        return lines

    def _block(self, block: etree._Element, depth: int, *, is_first: bool) -> list[str]:
        if depth > DEEPEST:
            msg = "nested too deeply"
            raise ValueError(msg)
        if block.tag == W + "p":
            return self._paragraph(block, depth)
        if block.tag == W + "tbl":
            return self._table(block, depth, is_first=is_first)
        if block.tag in _NOT_SHOWN or block.tag == W + "sdtPr":
            return []
        return self._blocks(_chosen(block), depth + 1)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: etree._Element, depth: int) -> list[str]:
        boxes: list[etree._Element] = []
        text = "".join(_inline(paragraph, boxes, depth))
        if text.strip() and (label := self._numbering.label(paragraph)):
            text = f"{label} {text.lstrip()}"
        lines = text.split("\n")
        for box in boxes:
            lines += self._blocks(box, depth + 1)
        if _is_on(paragraph.find(f"{W}pPr/{W}pageBreakBefore")):
            lines[0] = PAGE_BREAK + lines[0]
        return lines

    # ------------------------------------------------------------ tables

    def _table(self, table: etree._Element, depth: int, *, is_first: bool) -> list[str]:
        rows = [self._row(row, depth) for row in _rows(table)]
        rows = [row for row in rows if row.cells]
        if self._is_two_columns(table, rows, is_first=is_first):
            return _by_columns(rows, is_header=is_first)
        return [line for row in rows for line in _by_cells(row)]

    def _row(self, row: etree._Element, depth: int) -> _Row:
        found: list[tuple[int, Cell]] = []
        cells = list(_cells(row))
        for index, cell in enumerate(cells):
            lines = _trimmed(self._blocks(cell, depth + 2)) if _is_own(cell) else []
            if lines:
                found.append((index, lines))
        middle = (len(cells) - 1) / 2
        return _Row(
            cells=[lines for _, lines in found],
            is_left=[
                place == 0 if len(found) > 1 else index <= middle and len(cells) > 1
                for place, (index, _) in enumerate(found)
            ],
        )

    def _is_two_columns(
        self, table: etree._Element, rows: list[_Row], *, is_first: bool
    ) -> bool:
        """Tell whether a table only serves to set a header or footer side by side."""
        cells = {len(row.cells) for row in rows}
        if len(rows) > MOST_ROWS or not {2} <= cells <= {1, 2}:
            return False
        words = (line for row in rows for cell in row.cells for line in cell)
        is_block = is_first or any(BLOCK_WORDS.match(line) for line in words)
        return is_block and not self._styles.has_lines(table)


def _by_columns(rows: list[_Row], *, is_header: bool) -> list[str]:
    """Read the left column, then the right one.

    In a header, what stands alone on the right above both is read first: the Quốc
    hiệu of a letter that names no issuer.
    """
    first = 0
    while is_header and not any(rows[first].is_left):
        first += 1
    ahead = [line for row in rows[:first] for cell in row.cells for line in cell]
    left, right = (
        [
            line
            for row in rows[first:]
            for cell, is_left in zip(row.cells, row.is_left, strict=True)
            if is_left is wanted
            for line in cell
        ]
        for wanted in (True, False)
    )
    parts = [part for part in (ahead, left, right) if part]
    return [line for part in parts for line in (*part, "")]


def _by_cells(row: _Row) -> list[str]:
    if all(len(cell) == 1 for cell in row.cells):
        return ["\t".join(cell[0] for cell in row.cells)]
    return [line for cell in row.cells for line in cell]


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    yield from _inside(table, W + "tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    yield from _inside(row, W + "tc")


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children with a tag, those in content controls included."""
    for child in parent.iterchildren(etree.Element):
        if child.tag == tag:
            yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "customXml", W + "ins"}:
            yield from _inside(child, tag)


def _is_own(cell: etree._Element) -> bool:
    """Tell whether a cell is not the continuation of the one above."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is None or merged.get(W + "val") == "restart"


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return lines


# ---------------------------------------------------------------- inside a paragraph


def _inline(
    parent: etree._Element, boxes: list[etree._Element], depth: int
) -> Iterator[str]:
    if depth > DEEPEST:
        msg = "nested too deeply"
        raise ValueError(msg)
    for node in _chosen(parent).iterchildren(etree.Element):
        if node.tag in _NOT_SHOWN or (node.tag == W + "r" and _is_hidden(node)):
            continue
        if node.tag in (W + "t", _MATH_TEXT):
            yield node.text or ""
        elif node.tag == W + "br":
            yield PAGE_BREAK if node.get(W + "type") == "page" else "\n"
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag == W + "sym":
            yield _symbol(node)
        elif node.tag == W + "txbxContent":
            boxes.append(node)
        else:
            yield from _inline(node, boxes, depth + 1)


def _chosen(node: etree._Element) -> etree._Element:
    """Return the first of several forms of the same content."""
    if node.tag != _MC + "AlternateContent":
        return node
    choice = node.find(_MC + "Choice")
    fallback = node.find(_MC + "Fallback")
    chosen = choice if choice is not None else fallback
    return node if chosen is None else chosen


def _is_hidden(run: etree._Element) -> bool:
    return _is_on(run.find(f"{W}rPr/{W}vanish"))


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(W + "val") not in _OFF


def _symbol(node: etree._Element) -> str:
    code = int(node.get(W + "char", "20"), 16) & 0xFF
    return chr(code) if chr(code).isascii() and chr(code).isprintable() else "•"
