"""The words of an OpenDocument text, in the order in which a person reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.extraction.legacy_encodings import Run, joined_runs
from vanthu.extraction.readers.document_text import MOST_CHARACTERS, PAGE_BREAK
from vanthu.extraction.readers.odt_lists import Lists
from vanthu.extraction.readers.odt_styles import OFFICE, TABLE, TEXT, Styles
from vanthu.extraction.readers.symbols import plain_symbols
from vanthu.extraction.readers.tables import table_lines

DEEPEST = 60  # elements within elements, tables within tables included

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_NOT_SHOWN: frozenset[object] = frozenset(
    (
        etree.Entity,  # the tag of a reference that was not resolved
        OFFICE + "annotation",
        OFFICE + "forms",
        TEXT + "hidden-paragraph",
        TEXT + "hidden-text",
        TEXT + "ruby-text",
        TEXT + "sequence-decls",
        TEXT + "tracked-changes",
        TEXT + "user-field-decls",
        TEXT + "variable-decls",
        _DRAW + "image",
        _DRAW + "object",
        _DRAW + "object-ole",
    )
)
_PARAGRAPHS = frozenset((TEXT + "p", TEXT + "h"))
_ROW_GROUPS = frozenset(
    TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")
)
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class _List:
    """The list around a paragraph: its kind and style, and how deep it lies."""

    kind: str
    style: str | None
    depth: int


class OdtBody:
    """Walks through the body of a document."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._spaces_left = MOST_CHARACTERS

    def lines(self, content: etree._Element) -> list[str]:
        """Return one line for each paragraph, and page breaks as PAGE_BREAK."""
        body = content.find(f"{OFFICE}body/{OFFICE}text")
        return [] if body is None else self._blocks(body, 0, is_start=True)

    def header_lines(self, header: etree._Element) -> list[str]:
        """Return the lines of a page header."""
        return self._blocks(header, 0, is_start=True)

    def _blocks(
        self,
        parent: etree._Element,
        depth: int,
        *,
        is_start: bool = False,
        around: _List | None = None,
    ) -> list[str]:
        if depth > DEEPEST:
            msg = "nested too deeply"
            raise ValueError(msg)
        lines: list[str] = []
        for block in parent.iterchildren(etree.Element):
            is_first = is_start and not any(map(str.strip, lines))
            if block.tag in _NOT_SHOWN or block.get(TEXT + "display") == "none":
                continue
            if block.tag in _PARAGRAPHS:
                lines += self._paragraph(block, depth)
            elif block.tag == TABLE + "table":
                lines += self._table(block, depth, is_first=is_first)
            elif block.tag == TEXT + "list":
                lines += self._list(block, depth, around)
            else:
                lines += self._blocks(
                    block, depth + 1, is_start=is_first, around=around
                )
        return lines

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: etree._Element, depth: int) -> list[str]:
        style = paragraph.get(TEXT + "style-name")
        hanging: list[etree._Element] = []  # text boxes and notes
        font = self._styles.font("paragraph", style) or ""
        text = joined_runs(self._runs(paragraph, hanging, font, depth)).lstrip(" ")
        lines = plain_symbols(text).split("\n")
        for node in hanging:
            if node.tag == TEXT + "note":
                lines.append(self._note(node, depth + 1))
            else:
                lines += self._blocks(node, depth + 1)
        if self._styles.breaks_page("paragraph", style):
            lines[0] = PAGE_BREAK + lines[0]
        return lines

    def _note(self, note: etree._Element, depth: int) -> str:
        label = note.findtext(TEXT + "note-citation") or ""
        body = note.iterchildren(TEXT + "note-body")
        words = (line for part in body for line in self._blocks(part, depth))
        return " ".join(f"{label} {' '.join(words)}".split())

    def _runs(
        self,
        parent: etree._Element,
        hanging: list[etree._Element],
        font: str,
        depth: int,
    ) -> Iterator[Run]:
        if depth > DEEPEST:
            msg = "nested too deeply"
            raise ValueError(msg)
        yield _SPACES.sub(" ", parent.text or ""), font
        for node in parent:
            if node.tag in _NOT_SHOWN:
                pass
            elif node.tag == TEXT + "s":
                yield self._spaces(node.get(TEXT + "c", "1")), font
            elif node.tag == TEXT + "tab":
                yield "\t", font
            elif node.tag == TEXT + "line-break":
                yield "\n", font
            elif node.tag == TEXT + "note" or node.tag.startswith(_DRAW):
                hanging.append(node)
            elif node.tag == TEXT + "span":
                style = node.get(TEXT + "style-name")
                if not self._styles.is_hidden(style):
                    own = self._styles.font("text", style) or font
                    yield from self._runs(node, hanging, own, depth + 1)
            else:
                yield from self._runs(node, hanging, font, depth + 1)
            yield _SPACES.sub(" ", node.tail or ""), font

    def _spaces(self, count: str) -> str:
        self._spaces_left -= max(int(count), 0)
        if self._spaces_left < 0:
            msg = "more spaces than any letter has"
            raise ValueError(msg)
        return " " * int(count)

    # ------------------------------------------------------------ lists

    def _list(
        self, element: etree._Element, depth: int, around: _List | None
    ) -> list[str]:
        style = element.get(TEXT + "style-name")
        if style is None and around is not None:
            style = around.style
        if around is not None and style == around.style:
            own = _List(around.kind, style, around.depth + 1)
        else:
            level = around.depth + 1 if around else 0
            own = _List(self._lists.open(element, style), style, level)
        lines: list[str] = []
        for item in element.iterchildren(TEXT + "list-item", TEXT + "list-header"):
            label = ""
            holds_words = any(child.tag in _PARAGRAPHS for child in item)
            if item.tag == TEXT + "list-item" and holds_words:
                restart = item.get(TEXT + "start-value")
                label = self._lists.label(own.kind, style, own.depth, restart)
            found = self._blocks(item, depth + 1, around=own)
            if label and found and found[0].strip():
                found[0] = f"{label} {found[0].lstrip()}"
            lines += found
        return lines

    # ------------------------------------------------------------ tables

    def _table(self, table: etree._Element, depth: int, *, is_first: bool) -> list[str]:
        cells = [list(row.iterchildren(*_CELLS)) for row in _rows(table)]
        rows = [[self._blocks(cell, depth + 2) for cell in row] for row in cells]
        has_lines = self._styles.has_lines(cell for row in cells for cell in row)
        lines = table_lines(rows, is_first=is_first, has_lines=has_lines)
        name = table.get(TABLE + "style-name")
        if lines and self._styles.breaks_page("table", name):
            lines[0] = PAGE_BREAK + lines[0]
        return lines


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table.iterchildren(etree.Element):
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)
