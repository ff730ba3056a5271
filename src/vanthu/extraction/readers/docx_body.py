"""The words of a Word file's body, in the order in which a person reads them."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.extraction.legacy_encodings import Run, joined_runs
from vanthu.extraction.readers.document_text import PAGE_BREAK
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import Styles, W, value_of
from vanthu.extraction.readers.tables import table_lines

DEEPEST = 60  # elements within elements, tables within tables included

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


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The style of a paragraph, and the text boxes and footnotes that hang on it."""

    style: str | None
    boxes: list[etree._Element]
    notes: list[str]  # the numbers of its footnotes


class DocxBody:
    """Walks through the body of a document."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: etree._Element | None = None,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        children = [] if notes is None else notes.iterchildren(f"{W}footnote")
        self._notes = {note.get(W + "id", ""): note for note in children}

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
        around = _Paragraph(value_of(paragraph, f"{W}pPr/{W}pStyle"), [], [])
        text = joined_runs(self._inline(paragraph, around, "", depth))
        if text.strip() and (label := self._numbering.label(paragraph)):
            text = f"{label} {text.lstrip()}"
        lines = text.split("\n")
        for box in around.boxes:
            lines += self._blocks(box, depth + 1)
        for note in around.notes:
            # Once: a note may hang on itself.
            if (found := self._notes.pop(note, None)) is not None:
                words = " ".join(self._blocks(found, depth + 1)).split()
                lines.append(" ".join((note, *words)))
        if _is_on(paragraph.find(f"{W}pPr/{W}pageBreakBefore")):
            lines[0] = PAGE_BREAK + lines[0]
        return lines

    def _inline(
        self,
        parent: etree._Element,
        around: _Paragraph,
        font: str,
        depth: int,
    ) -> Iterator[Run]:
        if depth > DEEPEST:
            msg = "nested too deeply"
            raise ValueError(msg)
        for node in _chosen(parent).iterchildren(etree.Element):
            if node.tag in _NOT_SHOWN or (node.tag == W + "r" and _is_hidden(node)):
                continue
            if node.tag in (W + "t", _MATH_TEXT):
                yield node.text or "", font
            elif node.tag == W + "br":
                yield PAGE_BREAK if node.get(W + "type") == "page" else "\n", font
            elif node.tag in _SIGNS:
                yield _SIGNS[node.tag], font
            elif node.tag == W + "sym":
                yield _symbol(node), ""
            elif node.tag == W + "txbxContent":
                around.boxes.append(node)
            elif node.tag == W + "footnoteReference":
                around.notes.append(node.get(W + "id", ""))
            else:
                is_run = node.tag == W + "r"
                own = self._styles.font(node, around.style) if is_run else font
                yield from self._inline(node, around, own, depth + 1)

    # ------------------------------------------------------------ tables

    def _table(self, table: etree._Element, depth: int, *, is_first: bool) -> list[str]:
        rows = [
            [
                self._blocks(cell, depth + 2) if _is_own(cell) else []
                for cell in _cells(row)
            ]
            for row in _rows(table)
        ]
        has_lines = self._styles.has_lines(table)
        return table_lines(rows, is_first=is_first, has_lines=has_lines)


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
