"""Writes blocks as a Word document that a person can go on editing."""

import io
from collections.abc import Sequence
from typing import assert_never

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from vanthu.rendering.blocks import (
    BLACK,
    Block,
    CellBlock,
    FramedText,
    Gap,
    Grid,
    PageStyle,
    Picture,
    Rule,
    SideBySide,
    Style,
    TextBlock,
)
from vanthu.rendering.docx_grid import grid_element
from vanthu.rendering.docx_package import empty_document, packed
from vanthu.rendering.docx_section import set_up_section
from vanthu.rendering.docx_xml import (
    TWIPS_PER_POINT,
    add_space_after,
    border,
    framed,
    indents,
    make,
    paragraph,
    style_id,
    table,
    tiny_paragraph,
    twips,
)
from vanthu.rendering.metadata import Metadata
from vanthu.rendering.steps import Step, no_step

RULE_LINE = 40  # twips: the height of the empty line that carries a rule
LARGEST = 14  # points
LINE_HEIGHT = 1.2  # of the size
TABLE = qn("w:tbl")


def write_docx(blocks: Sequence[Block], about: Metadata, step: Step = no_step) -> bytes:
    """Return blocks as the bytes of a .docx file.

    `step` hears how many rows of a table are written, and may raise to stop.
    """
    word = empty_document(_styles_of(blocks), about)
    writer = _DocxWriter(word, step)
    for block in blocks:
        writer.write(block)
    writer.end()
    return packed(word)


def _styles_of(blocks: Sequence[Block | CellBlock]) -> list[Style]:
    found: dict[str, Style] = {}
    for block in blocks:
        for style in _used_by(block):
            found.setdefault(style.name, style)
    return list(found.values())


def _used_by(block: Block | CellBlock) -> list[Style]:
    match block:
        case TextBlock() | FramedText():
            return [block.style]
        case PageStyle():
            mark = [block.mark.style] if block.mark else []
            return [block.number_style, *mark, *_styles_of(block.foot)]
        case Grid():
            columns = [column.style for column in block.columns]
            return [*_styles_of([cell for row in block.head for cell in row]), *columns]
        case SideBySide():
            cells = [part for row in block.rows for part in (*row.left, *row.right)]
            return _styles_of(cells)
        case Rule() | Gap() | Picture():
            return []
        case _:
            assert_never(block)


class _DocxWriter:
    """Appends blocks to the body of a Word document."""

    def __init__(self, word: WordDocument, step: Step) -> None:
        self._word = word
        self._step = step
        self._body = word.element.body
        self._sheets = 0
        self._page_height = 0.0  # millimetres

    def write(self, block: Block) -> None:
        match block:
            case PageStyle():
                self._begin_sheet(block)
            case TextBlock() | Rule() | Gap() | FramedText():
                self._append(*_cell_elements(block))
            case SideBySide():
                self._append(_side_by_side(block))
            case Grid():
                self._append_grid(block)
            case Picture():
                self._append(self._picture(block))
            case _:
                assert_never(block)

    def end(self) -> None:
        """Close the body: Word wants a paragraph after a table."""
        if self._last_is_table():
            self._append(tiny_paragraph())

    def _append_grid(self, grid: Grid) -> None:
        """Append a table; the room above it belongs to the paragraph before."""
        if self._last_is_table():
            self._body.sectPr.addprevious(tiny_paragraph())
        last = self._body.sectPr.getprevious()
        if grid.before and last is not None:
            add_space_after(last, grid.before)
        self._body.sectPr.addprevious(grid_element(grid, self._page_height, self._step))
        if grid.keep_next:
            self._body.sectPr.addprevious(tiny_paragraph(keep_next=True))

    def _append(self, *elements: BaseOxmlElement) -> None:
        for element in elements:
            if element.tag == TABLE and self._last_is_table():
                self._body.sectPr.addprevious(tiny_paragraph())
            self._body.sectPr.addprevious(element)

    def _last_is_table(self) -> bool:
        last = self._body.sectPr.getprevious()
        return last is not None and last.tag == TABLE

    def _picture(self, picture: Picture) -> BaseOxmlElement:
        """Return a centred paragraph that holds a picture."""
        inline = self._word.part.new_pic_inline(
            io.BytesIO(picture.content), Mm(picture.width), Mm(picture.height)
        )
        inline.docPr.set("name", f"Hình {inline.docPr.get('id')}")
        inline.docPr.set("descr", picture.description)
        before = round(picture.before * TWIPS_PER_POINT)
        keep = [make("keepNext")] if picture.keep_next else []
        properties = make(
            "pPr",
            None,
            *keep,
            make("spacing", {"before": before}),
            make("jc", {"val": "center"}),
        )
        low = make("rPr", None, make("sz", {"val": 2}), make("szCs", {"val": 2}))
        run = make("r", None, low, make("drawing", None, inline))
        return make("p", None, properties, run)

    def _begin_sheet(self, sheet: PageStyle) -> None:
        if self._sheets:
            section = self._word.add_section(WD_SECTION.NEW_PAGE)
            self._shrink_break()
        else:
            section = self._word.sections[0]
        self._sheets += 1
        paper = sheet.paper
        self._page_height = paper.height - paper.top - paper.bottom
        set_up_section(section, sheet)

    def _shrink_break(self) -> None:
        """Make the paragraph that ends a sheet too low to be seen."""
        ending = self._body.sectPr.getprevious()
        section = ending.pPr.sectPr
        ending.remove(ending.pPr)
        tiny = tiny_paragraph()[0]
        tiny.append(section)
        ending.append(tiny)


def _side_by_side(block: SideBySide) -> BaseOxmlElement:
    widths = [block.left_width, block.right_width]
    rows = [
        make(
            "tr",
            None,
            make("trPr", None, make("cantSplit")),
            _cell(row.left, block.left_width),
            _cell(row.right, block.right_width),
        )
        for row in block.rows
    ]
    return table(widths, rows)


def _cell(blocks: Sequence[CellBlock], width: float) -> BaseOxmlElement:
    elements = [element for block in blocks for element in _cell_elements(block)]
    if not elements or elements[-1].tag == TABLE:
        elements.append(tiny_paragraph())
    return make("tc", None, _cell_width(width), *elements)


def _cell_width(width: float) -> BaseOxmlElement:
    return make("tcPr", None, make("tcW", {"w": twips(width), "type": "dxa"}))


def _cell_elements(block: CellBlock) -> list[BaseOxmlElement]:
    match block:
        case TextBlock():
            return [paragraph(block, style_id(block.style))]
        case Rule():
            return [_rule(block)]
        case Gap():
            return [_gap(block)]
        case FramedText():
            return [framed(block)]
        case _:
            assert_never(block)


def _rule(rule: Rule) -> BaseOxmlElement:
    """Return an empty paragraph as wide as the rule, with a line on its top."""
    side = (rule.column - rule.length) / 2
    keep = [make("keepNext")] if rule.keep_next else []
    properties = make(
        "pPr",
        None,
        *keep,
        make("pBdr", None, border("top", rule.width, BLACK)),
        make(
            "spacing",
            {
                "before": round(rule.above * TWIPS_PER_POINT),
                "line": RULE_LINE,
                "lineRule": "exact",
            },
        ),
        indents(side, side, 0),
        make("rPr", None, make("sz", {"val": 2}), make("szCs", {"val": 2})),
    )
    return make("p", None, properties)


def _gap(gap: Gap) -> BaseOxmlElement:
    """Return an empty paragraph; it grows when a picture is put into it."""
    height = round(gap.height * TWIPS_PER_POINT)
    # What is typed there by hand has the size of the text, where it fits.
    half_points = {"val": 2 * max(1, min(LARGEST, int(gap.height / LINE_HEIGHT)))}
    return make(
        "p",
        None,
        make(
            "pPr",
            None,
            make("spacing", {"line": height, "lineRule": "atLeast"}),
            make("jc", {"val": "center"}),
            make("rPr", None, make("sz", half_points), make("szCs", half_points)),
        ),
    )
