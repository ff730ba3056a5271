"""The sheets of a Word document: paper, margins, page numbers and frames."""

from math import ceil

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm, Twips

from vanthu.rendering.blocks import BLACK, Numbering, PageStyle
from vanthu.rendering.docx_xml import (
    FRAME_LINE,
    SIDES,
    TWIPS_PER_MM,
    border,
    framed,
    make,
    paragraph,
    style_id,
    tiny_paragraph,
)
from vanthu.rendering.text_metrics import POINTS_PER_MM

AFTER_NUMBERING = ("w:cols", "w:titlePg", "w:docGrid")
STRIP_GAP = 2  # points between the rule of the address and its words


def set_up_section(section: Section, sheet: PageStyle) -> None:
    """Give a section its paper, margins, page number and frame."""
    paper = sheet.paper
    wide = paper.width > paper.height
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.top_margin, section.bottom_margin = _least(paper.top), _least(paper.bottom)
    section.left_margin, section.right_margin = _least(paper.left), _least(paper.right)
    section.header_distance = Mm(sheet.number_from_top)
    section.footer_distance = section.bottom_margin if sheet.foot else Mm(0)
    _number_pages(section, sheet)
    _fill_footers(section, sheet)
    frame = [_frame(sheet.frame)] if sheet.frame else []
    _replace(section, *frame, make("pgNumType", {"start": 1}))


def _least(margin: float) -> Length:
    """Return a margin that rounding does not make smaller than the decree allows."""
    return Twips(ceil(margin * TWIPS_PER_MM))


def _replace(section: Section, *elements: BaseOxmlElement) -> None:
    """Put elements where the schema wants them, instead of those copied from before."""
    properties = section._sectPr  # noqa: SLF001 - these have no public way
    for name in ("w:pgBorders", "w:pgNumType", "w:docGrid"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    for element in elements:
        properties.insert_element_before(element, *AFTER_NUMBERING)


def _number_pages(section: Section, sheet: PageStyle) -> None:
    hides_first = sheet.numbering is Numbering.AFTER_FIRST
    section.different_first_page_header_footer = hides_first
    field = [] if sheet.numbering is Numbering.NONE else _page_field()
    _fill_header(section.header, sheet, field)
    if hides_first:
        _fill_header(section.first_page_header, sheet, [])
        if sheet.mark:
            first = section.first_page_header.paragraphs[0]._p  # noqa: SLF001
            first.addprevious(framed(sheet.mark, align="right"))
            first.addprevious(tiny_paragraph())
            first.getparent().remove(first)


def _fill_footers(section: Section, sheet: PageStyle) -> None:
    """Put the address at the foot of the first page; Word copies it from before."""
    section.footer.is_linked_to_previous = False
    _make_tiny(section.footer)
    if sheet.numbering is not Numbering.AFTER_FIRST:
        return
    section.first_page_footer.is_linked_to_previous = False
    if not sheet.foot:
        _make_tiny(section.first_page_footer)
        return
    old = section.first_page_footer.paragraphs[0]._p  # noqa: SLF001
    for at, block in enumerate(sheet.foot):
        line = paragraph(block, style_id(block.style))
        if not at:
            top = border("top", FRAME_LINE, BLACK)
            top.set(qn("w:space"), str(STRIP_GAP))
            line[0].insert(1, make("pBdr", None, top))
        old.addprevious(line)
    old.getparent().remove(old)


def _make_tiny(footer: _Footer) -> None:
    old = footer.paragraphs[0]._p  # noqa: SLF001
    old.addprevious(tiny_paragraph())
    old.getparent().remove(old)


def _fill_header(
    header: _Header, sheet: PageStyle, content: list[BaseOxmlElement]
) -> None:
    header.is_linked_to_previous = False
    line = header.paragraphs[0]._p  # noqa: SLF001 - a field has no public way
    line.clear()
    style = make("pStyle", {"val": style_id(sheet.number_style)})
    line.extend([make("pPr", None, style), *content])


def _page_field() -> list[BaseOxmlElement]:
    code = make("instrText", {"xml:space": "preserve"})
    code.text = " PAGE "
    shown = make("t")
    shown.text = "2"
    return [
        make("r", None, make("fldChar", {"fldCharType": "begin"})),
        make("r", None, code),
        make("r", None, make("fldChar", {"fldCharType": "separate"})),
        make("r", None, shown),
        make("r", None, make("fldChar", {"fldCharType": "end"})),
    ]


def _frame(distance: float) -> BaseOxmlElement:
    """Return a double frame at a distance in millimetres from the sheet's edges."""
    space = str(round(distance * POINTS_PER_MM))
    frame = make("pgBorders", {"offsetFrom": "page"})
    for name in SIDES:
        side = border(name, FRAME_LINE, BLACK, "double")
        side.set(qn("w:space"), space)
        frame.append(side)
    return frame
