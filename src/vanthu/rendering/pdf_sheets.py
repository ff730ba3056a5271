"""What stands outside the text of a page: number, frames, the address at its foot."""

from reportlab.lib.units import mm

from vanthu.rendering.blocks import Numbering, PageStyle, Span, TextBlock
from vanthu.rendering.pdf_ink import Ink
from vanthu.rendering.pdf_slices import FRAME_LINE, draw_frame, stacked, text_lines

FRAME_GAP = 1.5  # points between the lines of a double frame
STRIP_GAP = 2.0  # points between the rule of the address and its words


def draw_around(ink: Ink, sheet: PageStyle, page: int) -> None:
    """Draw what is above and around the text of a page, counted from 1."""
    if sheet.frame:
        _draw_cover_frame(ink, sheet)
    if sheet.mark and page == 1:
        right = (sheet.paper.width - sheet.paper.right) * mm
        top = (sheet.paper.height - sheet.number_from_top) * mm
        draw_frame(ink, sheet.mark, right - sheet.mark.width * mm, top)
    shown = sheet.numbering is Numbering.ALL or (
        sheet.numbering is Numbering.AFTER_FIRST and page > 1
    )
    if shown:
        _draw_number(ink, sheet, page)


def _draw_number(ink: Ink, sheet: PageStyle, page: int) -> None:
    paper = sheet.paper
    words = TextBlock((Span(str(page)),), sheet.number_style)
    (line,) = text_lines(words, paper.text_width)
    line.draw(ink, paper.left * mm, (paper.height - sheet.number_from_top) * mm)


def _draw_cover_frame(ink: Ink, sheet: PageStyle) -> None:
    paper = sheet.paper
    for inset in (0.0, FRAME_GAP):
        side = sheet.frame * mm + inset
        width, height = paper.width * mm - 2 * side, paper.height * mm - 2 * side
        ink.frame((side, side, width, height), FRAME_LINE)


def foot_height(sheet: PageStyle) -> float:
    """Return the height that the address takes from the text of page 1, in points.

    As in Word, the text may come down to the rule.
    """
    if not sheet.foot:
        return 0.0
    return _lines_height(sheet) + FRAME_LINE + STRIP_GAP


def _lines_height(sheet: PageStyle) -> float:
    width = sheet.paper.text_width
    return sum(stacked(text_lines(block, width)) for block in sheet.foot)


def draw_foot(ink: Ink, sheet: PageStyle) -> None:
    """Draw the address at the foot of the text, under a line of its width."""
    if not sheet.foot:
        return
    paper = sheet.paper
    left, right = paper.left * mm, (paper.width - paper.right) * mm
    level = paper.bottom * mm + _lines_height(sheet)
    rule = level + STRIP_GAP
    ink.line((left, rule, right, rule), FRAME_LINE)
    for block in sheet.foot:
        for line in text_lines(block, paper.text_width):
            line.draw(ink, left, level)
            level -= line.height
