"""Reads a Word document that we wrote back into facts: sizes, margins, line lengths."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from vanthu.rendering.blocks import Align
from vanthu.rendering.format_profile import Paper

ALIGNMENTS = {
    WD_ALIGN_PARAGRAPH.LEFT: Align.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER: Align.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT: Align.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY: Align.JUSTIFY,
}


@dataclass(frozen=True, slots=True)
class MeasuredParagraph:
    """A paragraph with words: lengths in millimetres, sizes and gaps in points."""

    text: str
    style: str
    size: float
    bold: bool
    italic: bool
    align: Align
    first_line: float
    left: float
    right: float
    before: float
    line_spacing: float
    keep_next: bool


@dataclass(frozen=True, slots=True)
class MeasuredRule:
    """A line of the form: its length in millimetres, and the words above it."""

    length: float
    below: str


@dataclass(frozen=True, slots=True)
class MeasuredSheet:
    """The paper of a part, and how its pages are numbered."""

    paper: Paper
    number_size: float | None  # None when no page shows its number
    number_align: Align
    hidden_on_first: bool


@dataclass(frozen=True, slots=True)
class MeasuredDocument:
    """What a Word document looks like, in the order of its words."""

    fonts: frozenset[str]
    sheets: tuple[MeasuredSheet, ...]
    paragraphs: tuple[MeasuredParagraph, ...]
    rules: tuple[MeasuredRule, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return all words in their order."""
        return tuple(word for p in self.paragraphs for word in p.text.split())

    def of_style(self, name: str) -> tuple[MeasuredParagraph, ...]:
        """Return the paragraphs of one style."""
        return tuple(p for p in self.paragraphs if p.style == name)


def measure_docx(path: Path) -> MeasuredDocument:
    """Measure a Word document that VanThu wrote."""
    word = Document(str(path))
    paragraphs: list[MeasuredParagraph] = []
    rules: list[MeasuredRule] = []
    for paragraph, width in _paragraphs(word):
        if paragraph.text.strip():
            paragraphs.append(_paragraph(paragraph))
        elif _has_line(paragraph):
            above = paragraphs[-1].text if paragraphs else ""
            rules.append(MeasuredRule(width - _indents(paragraph), above))
    sheets = tuple(_sheet(section) for section in word.sections)
    return MeasuredDocument(_fonts(word), sheets, tuple(paragraphs), tuple(rules))


def _fonts(word: WordDocument) -> frozenset[str]:
    trees = (word.styles.element, word.element)
    named = [fonts for tree in trees for fonts in tree.iter(qn("w:rFonts"))]
    return frozenset(str(name) for fonts in named for name in fonts.attrib.values())


def _paragraphs(word: WordDocument) -> Iterator[tuple[Paragraph, float]]:
    """Give every paragraph with the width of the column that it stands in."""
    section = word.sections[0]
    paper = _paper(section)
    for block in word.iter_inner_content():
        yield from _inside(block, paper.text_width)


def _inside(
    block: Paragraph | Table, width: float
) -> Iterator[tuple[Paragraph, float]]:
    if isinstance(block, Paragraph):
        yield block, width
        return
    seen = set()  # a merged cell is given once for each cell that it covers
    for row in block.rows:
        for cell in row.cells:
            if cell._tc in seen:  # noqa: SLF001 - cells have no other identity
                continue
            seen.add(cell._tc)  # noqa: SLF001
            for inner in cell.iter_inner_content():
                yield from _inside(inner, _width(cell))


def _has_line(paragraph: Paragraph) -> bool:
    element = paragraph._p  # noqa: SLF001 - borders have no public way
    return element.find(f"./{qn('w:pPr')}/{qn('w:pBdr')}") is not None


def _width(cell: _Cell) -> float:
    return cell.width.mm if cell.width is not None else 0.0


def _indents(paragraph: Paragraph) -> float:
    look = paragraph.paragraph_format
    return _mm(look.left_indent) + _mm(look.right_indent)


def _mm(length: Length | None) -> float:
    return 0.0 if length is None else length.mm


def _paragraph(paragraph: Paragraph) -> MeasuredParagraph:
    style, look = _style(paragraph), paragraph.paragraph_format
    base = style.paragraph_format
    first = look.first_line_indent
    before = look.space_before if look.space_before is not None else base.space_before
    spacing = look.line_spacing or base.line_spacing or 1.0
    return MeasuredParagraph(
        text=paragraph.text,
        style=str(style.name),
        size=0.0 if style.font.size is None else style.font.size.pt,
        bold=bool(style.font.bold) or all(run.bold for run in paragraph.runs),
        italic=bool(style.font.italic),
        align=_align(paragraph),
        first_line=_mm(first if first is not None else base.first_line_indent),
        left=_mm(look.left_indent),
        right=_mm(look.right_indent),
        before=0.0 if before is None else before.pt,
        line_spacing=float(spacing),
        keep_next=bool(look.keep_with_next or base.keep_with_next),
    )


def _style(paragraph: Paragraph) -> ParagraphStyle:
    """Return the style; a paragraph without one has the document's default."""
    return cast(ParagraphStyle, paragraph.style)


def _align(paragraph: Paragraph) -> Align:
    own = paragraph.paragraph_format.alignment
    set_by_style = _style(paragraph).paragraph_format.alignment
    chosen = set_by_style if own is None else own
    return Align.LEFT if chosen is None else ALIGNMENTS[chosen]


def _sheet(section: Section) -> MeasuredSheet:
    line = section.header.paragraphs[0]
    element = line._p  # noqa: SLF001 - fields have no public way
    codes = [str(code.text).strip() for code in element.iter(qn("w:instrText"))]
    size = _style(line).font.size
    return MeasuredSheet(
        paper=_paper(section),
        number_size=size.pt if size is not None and codes == ["PAGE"] else None,
        number_align=_align(line),
        hidden_on_first=bool(section.different_first_page_header_footer),
    )


def _paper(section: Section) -> Paper:
    return Paper(
        width=_mm(section.page_width),
        height=_mm(section.page_height),
        top=_mm(section.top_margin),
        bottom=_mm(section.bottom_margin),
        left=_mm(section.left_margin),
        right=_mm(section.right_margin),
    )
