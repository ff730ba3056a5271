"""The words of a Word file's body, in the order in which a person reads them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from vanthu.extraction.legacy_encodings import Run, joined_runs
from vanthu.extraction.readers.document_text import PAGE_BREAK
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import Styles, W, is_on, value_of
from vanthu.extraction.readers.symbols import plain_symbols
from vanthu.extraction.readers.tables import table_lines

DEEPEST = 60  # elements within elements, tables within tables included

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_DRAWN_WORDS = "{urn:schemas-microsoft-com:vml}textpath"  # WordArt, a watermark
_CHANGE = "{http://schemas.microsoft.com/aml/2001/core}annotation"  # Word 2003
_CHANGE_KIND = "{http://schemas.microsoft.com/aml/2001/core}type"
_ADDED = "Word.Insertion"
_NOT_SHOWN = {
    W + name
    for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")
}
_NOTES = {  # a mark in the text, or in files of Word 2003 the note itself
    W + "footnoteReference": W + "footnote",
    W + "endnoteReference": W + "endnote",
}
_HANGING = {W + "txbxContent", _DRAWN_WORDS, *_NOTES, *_NOTES.values()}
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "sym": "•",  # or what it draws
    W + "noBreakHyphen": "-",
}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The style of a paragraph, and the text boxes and notes that hang on it."""

    style: str | None
    boxes: list[etree._Element] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)  # words of WordArt
    notes: list[etree._Element] = field(default_factory=list)


class DocxBody:
    """Walks through the body of a document."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: Sequence[etree._Element] = (),
        chunks: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = {
            (note.tag, note.get(W + "id", "")): note
            for root in notes
            for note in root.iterchildren(*_NOTES.values())
        }
        self._chunks = chunks or {}
        self._noted = dict.fromkeys(_NOTES.values(), 0)

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
        if block.tag == W + "altChunk":  # a file of another format in this place
            return list(self._chunks.get(block.get(_RELATION, ""), ()))
        if _is_left_out(block) or block.tag == W + "sdtPr":
            return []
        return self._blocks(_chosen(block), depth + 1)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: etree._Element, depth: int) -> list[str]:
        around = _Paragraph(value_of(paragraph, f"{W}pPr/{W}pStyle"))
        runs = joined_runs(self._inline(paragraph, around, "", depth))
        text = plain_symbols(runs)
        if text.strip() and (label := self._numbering.label(paragraph)):
            text = f"{label} {text.lstrip()}"
        lines = text.split("\n")
        for box in around.boxes:
            lines += self._blocks(box, depth + 1)
        lines += around.drawn
        for note in around.notes:
            self._noted[note.tag] += 1
            words = " ".join(self._blocks(note, depth + 1)).split()
            lines.append(" ".join((str(self._noted[note.tag]), *words)))
        if is_on(paragraph.find(f"{W}pPr/{W}pageBreakBefore")):
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
            if _is_left_out(node):
                continue
            if node.tag == W + "r":
                if not self._styles.is_hidden(node, around.style):
                    own = self._styles.font(node, around.style)
                    yield from self._inline(node, around, own, depth + 1)
            elif node.tag in (W + "t", _MATH_TEXT):
                yield node.text or "", font
            elif node.tag in _SIGNS:
                yield _sign(node), font
            elif node.tag in _HANGING:
                self._hang(node, around)
            else:
                yield from self._inline(node, around, font, depth + 1)

    def _hang(self, node: etree._Element, around: _Paragraph) -> None:
        """Take what is read below the paragraph that it stands in."""
        if node.tag == W + "txbxContent":
            around.boxes.append(node)
        elif node.tag == _DRAWN_WORDS:
            around.drawn.append(node.get("string", ""))
        elif node.tag in self._noted:
            around.notes.append(node)
        else:
            # Once: a note may hang on itself.
            key = _NOTES[node.tag], node.get(W + "id", "")
            if (note := self._notes.pop(key, None)) is not None:
                around.notes.append(note)

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


def _is_left_out(node: etree._Element) -> bool:
    """Tell whether an element holds no words of the letter as it is printed."""
    if node.tag == _CHANGE:
        return node.get(_CHANGE_KIND) != _ADDED
    return node.tag in _NOT_SHOWN


def _sign(node: etree._Element) -> str:
    if node.tag == W + "br" and node.get(W + "type") == "page":
        return PAGE_BREAK
    if node.tag != W + "sym":
        return _SIGNS[node.tag]
    code = int(node.get(W + "char", "20"), 16) & 0xFF
    return chr(code) if chr(code).isascii() and chr(code).isprintable() else "•"
