"""Measuring the form of Word files (.docx)."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.form_check.measured import (
    Cell,
    FileFormat,
    MeasuredDocument,
    MeasuredFrame,
    MeasuredParagraph,
    PageNumber,
    Sheet,
    UsedFont,
)
from vanthu.extraction.form_measuring.docx_blocks import (
    blocks,
    cell_rooms,
    continues_above,
    grid,
    indent,
    millimetres,
    rows,
)
from vanthu.extraction.form_measuring.docx_drawn import Drawn, DrawnRule, Measured
from vanthu.extraction.form_measuring.docx_looks import Looks
from vanthu.extraction.form_measuring.docx_pages import (
    PAGE,
    page_numbers,
    printed_paragraphs,
    section_ends,
    sheet_of,
    strips,
)
from vanthu.extraction.form_measuring.docx_parts import WordParts
from vanthu.extraction.form_measuring.docx_shapes import MM_PER_POINT, shapes
from vanthu.extraction.form_measuring.docx_text import boxed_paragraphs, field_codes
from vanthu.extraction.form_measuring.docx_words import Pile, Room, WordReader, stack
from vanthu.extraction.readers.archive import open_archive
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import W, value_of

WIDE = 165.0  # millimetres: the widest that portrait can hold
_DC = "{http://purl.org/dc/elements/1.1/}"
_PROPERTIES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how Word wraps a file with a password


@dataclass(frozen=True, slots=True)
class WordMeasurement:
    """A measured document, and the elements that its paragraphs were measured on."""

    document: MeasuredDocument
    elements: tuple[etree._Element, ...]
    sections: tuple[etree._Element, ...]
    lines: tuple[DrawnRule, ...]
    looks: Looks


def measure_docx(data: bytes, path: Path) -> MeasuredDocument:
    """Measure a Word file; `path` only names it in errors.

    Raises:
        UnreadableFile: encrypted, damaged or beyond the limits.
    """
    if data.startswith(_OLE):
        raise UnreadableFile(path, UnreadableReason.ENCRYPTED)
    with open_archive(data, path) as archive:
        return measure_parts(WordParts(archive)).document


def measure_parts(parts: WordParts) -> WordMeasurement:
    """Measure a Word file whose parts are at hand.

    Raises:
        LookupError: the file has no body.
    """
    body = parts.document.find(W + "body")
    if body is None:
        msg = "the document has no body"
        raise LookupError(msg)
    numbering = parts.of_kind("numbering")
    looks = Looks(parts.of_kind("styles"), parts.of_kind("theme"), numbering)
    sections = section_ends(body)
    reader = WordReader(looks, Numbering(numbering, looks.styles))
    walk = _Walk(reader, [sheet_of(section) for section in sections])
    walk.body(body)
    numbers = walk.strips(parts, sections)
    lines = walk.drawn.rules()
    document = MeasuredDocument(
        format=FileFormat.DOCX,
        sheets=tuple(walk.sheets),
        paragraphs=tuple(walk.paragraphs),
        rules=tuple(line.rule for line in lines),
        frames=tuple(walk.drawn.frames),
        page_numbers=numbers,
        pages=_page_count(parts),
        fonts=_fonts(walk.paragraphs),
        language=_language(parts),
        title=_title(parts),
    )
    elements = tuple(walk.elements)
    return WordMeasurement(document, elements, tuple(sections), lines, looks)


@dataclass(slots=True)
class _Walk:
    """Goes through a body once and collects what it measures."""

    reader: WordReader
    sheets: list[Sheet]
    elements: list[etree._Element] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)
    drawn: Drawn = field(init=False)
    sheet: int = 0
    tables: int = 0

    def __post_init__(self) -> None:
        self.drawn = Drawn(self.measured)

    @property
    def paragraphs(self) -> list[MeasuredParagraph]:
        return [each.paragraph for each in self.measured]

    def body(self, body: etree._Element) -> None:
        pile = Pile()
        for block in blocks(body):
            self._block(block, self._page_room(), pile)
            if block.find(f"{W}pPr/{W}sectPr") is not None:
                self.sheet = min(self.sheet + 1, max(0, len(self.sheets) - 1))

    def strips(
        self, parts: WordParts, sections: list[etree._Element]
    ) -> tuple[PageNumber, ...]:
        numbers: list[PageNumber] = []
        seen: set[str] = set()
        for strip in strips(parts, sections):
            if not strip.is_even:
                numbers.extend(page_numbers(strip, self.reader.looks))
            if strip.name in seen:
                continue
            seen.add(strip.name)
            self.sheet = strip.sheet
            room, pile = replace(self._page_room(), zone=strip.zone), Pile()
            for paragraph in printed_paragraphs(strip.root):
                if PAGE not in field_codes(paragraph):
                    self._paragraph(paragraph, room, pile)
        return tuple(numbers)

    def _page_room(self) -> Room:
        if not self.sheets:
            return Room(0.0, 0.0)
        sheet = self.sheets[self.sheet]
        right = sheet.width - (sheet.right or 0.0)
        return Room(sheet.left or 0.0, right, sheet=self.sheet)

    def _block(self, block: etree._Element, room: Room, pile: Pile) -> None:
        if block.tag == W + "p":
            self._paragraph(block, room, pile)
            for boxed in boxed_paragraphs(block):
                self._paragraph(boxed, replace(room, cell=None, in_box=True), Pile())
        else:
            self._table(block, room)
            pile.last, pile.blank = None, 0.0

    def _paragraph(self, element: etree._Element, room: Room, pile: Pile) -> None:
        words = self.reader.words(element, room, pile)
        if not words.is_blank:
            if pile.is_contextual and pile.last_style == words.style:
                self._close_up(pile)
            height = words.lines.height
            self.measured.append(Measured(words.measured(room, pile), height))
            self.elements.append(element)
        self.drawn.look_at(words, room, pile)
        stack(pile, words, None if words.is_blank else len(self.measured) - 1)
        if any(s.is_picture and s.width > WIDE for s in shapes(element)):
            self._mark_wide()

    def _close_up(self, pile: Pile) -> None:
        """Take away the distance below the last words."""
        if pile.last is not None:
            last = self.measured[pile.last]
            paragraph = replace(last.paragraph, after=0.0)
            self.measured[pile.last] = replace(last, paragraph=paragraph)

    def _table(self, table: etree._Element, room: Room) -> None:
        is_ruled = self.reader.looks.styles.has_lines(table)
        number, self.tables = self.tables, self.tables + 1
        left = room.left + indent(table, room.width)
        if is_ruled and sum(grid(table)) > WIDE:
            self._mark_wide()
        style = value_of(table, f"{W}tblPr/{W}tblStyle")
        first, lines = len(self.measured), list(rows(table))
        for at, row in enumerate(lines):
            cells = list(cell_rooms(table, row))
            for column, cell in enumerate(cells):
                if continues_above(cell.element):
                    continue
                inner = replace(
                    room,
                    left=left + cell.left,
                    right=left + cell.right,
                    cell=Cell(number, at, column, len(cells), is_ruled),
                    table_style=style,
                )
                pile = Pile()
                for block in blocks(cell.element):
                    self._block(block, inner, pile)
        if len(lines) == 1 and is_ruled and len(self.measured) == first + 1:
            self._frame(table, lines[0], first)

    def _mark_wide(self) -> None:
        if self.sheets:
            sheet = self.sheets[self.sheet]
            self.sheets[self.sheet] = replace(sheet, has_wide_table=True)

    def _frame(
        self, table: etree._Element, row: etree._Element, paragraph: int
    ) -> None:
        """Take a table of one cell as a frame around its words."""
        asked = row.find(f"{W}trPr/{W}trHeight")
        high = 0.0 if asked is None else millimetres(asked, "val")
        if asked is None or asked.get(W + "hRule") != "exact":
            high = max(high, self.measured[paragraph].height * MM_PER_POINT)
        color = next(
            (b.get(W + "color") for b in table.iterfind(f"{W}tblPr/{W}tblBorders/*")),
            None,
        )
        frame = MeasuredFrame(sum(grid(table)), high, paragraph, color)
        self.drawn.frames.append(frame)


def _page_count(parts: WordParts) -> int | None:
    about = parts.of_package("extended-properties")
    found = None if about is None else about.findtext(_PROPERTIES + "Pages")
    return int(found) if found and found.isdigit() else None


def _title(parts: WordParts) -> str | None:
    core = parts.of_package("core-properties")
    return None if core is None else core.findtext(_DC + "title") or None


def _language(parts: WordParts) -> str | None:
    styles = parts.of_kind("styles")
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    return None if styles is None else value_of(styles, path)


def _fonts(paragraphs: list[MeasuredParagraph]) -> tuple[UsedFont, ...]:
    runs = (run for paragraph in paragraphs for run in paragraph.runs)
    names = {run.font for run in runs if run.font and run.text.strip()}
    return tuple(UsedFont(name, is_embedded=False) for name in sorted(names))
