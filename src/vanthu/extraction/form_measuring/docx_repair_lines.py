"""Repairs of the lines under words in a Word file: drawn, of the right length."""

from lxml import etree

from vanthu.domain.form_check.measured import RuleKind
from vanthu.domain.form_check.pieces import TYPED_LINE
from vanthu.extraction.form_measuring.docx import WordMeasurement
from vanthu.extraction.form_measuring.docx_drawn import DrawnRule
from vanthu.extraction.form_measuring.docx_edits import (
    PARAGRAPH_ORDER,
    paragraph_properties,
    put,
    replace_text,
    runs_between,
    visible_pieces,
)
from vanthu.extraction.form_measuring.docx_looks import MM_PER_TWIP
from vanthu.extraction.form_measuring.docx_repair_looks import forget_underline
from vanthu.extraction.form_measuring.docx_shapes import MM_PER_EMU, MM_PER_POINT
from vanthu.extraction.form_measuring.docx_text import MC
from vanthu.extraction.readers.docx_styles import W

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_LINE = 6  # eighths of a point
_ABOVE = 40  # twips between the words and their line
_HEIGHT = 40  # twips of the paragraph that carries a line


def set_line(measured: WordMeasurement, at: int, length: float) -> None:
    """Give the words of a paragraph a drawn line of this length, in millimetres."""
    existing = next((line for line in measured.lines if _is_under(line, at)), None)
    if existing is None or existing.element is None:
        _draw(measured, at, length)
    elif existing.element.tag != W + "p":
        _stretch_shape(existing.element, existing.rule.length, length)
    elif existing.element is measured.elements[at]:
        _forget_border(existing.element)
        _draw(measured, at, length)
    else:
        _stretch_border(existing.element, existing.rule.length - length)


def _is_under(line: DrawnRule, at: int) -> bool:
    return line.rule.kind is RuleKind.DRAWN and line.rule.above == at


def remove_line(
    measured: WordMeasurement, at: int, span: tuple[int | None, int | None]
) -> None:
    """Take away a line that was typed, or that the letters carry."""
    paragraph = measured.elements[at]
    text = measured.document.paragraphs[at].text
    kinds = {r.kind for r in measured.document.rules if r.paragraph == at}
    if RuleKind.UNDERLINE in kinds:
        start, end = span
        whole = (0, len(text))
        first = whole[0] if start is None else start
        last = whole[1] if end is None else end
        forget_underline(runs_between(paragraph, measured.looks, first, last))
    elif TYPED_LINE.fullmatch(text):
        _remove_paragraph(measured, at)
    else:
        start = text.rstrip().rfind("\n")
        replace_text(paragraph, measured.looks, (start, len(text)), "")


def _remove_paragraph(measured: WordMeasurement, at: int) -> None:
    paragraph = measured.elements[at]
    parent = paragraph.getparent()
    if parent is None:
        return
    follows = paragraph.getnext()
    is_needed = parent.tag == W + "tc" and follows is None
    if is_needed or paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        for piece in visible_pieces(paragraph, measured.looks):
            holder = piece.element.getparent()
            if holder is not None:
                holder.remove(piece.element)
    else:
        parent.remove(paragraph)


def _draw(measured: WordMeasurement, at: int, length: float) -> None:
    """Put an empty paragraph with a line on its top right below the words."""
    column = measured.document.paragraphs[at].column
    room = 0.0 if column is None else column.width
    side = max(0, round((room - length) / 2 / MM_PER_TWIP))
    line = etree.Element(W + "p")
    own = paragraph_properties(line)
    border = put(own, "pBdr", PARAGRAPH_ORDER)
    top = {"val": "single", "sz": _LINE, "space": 0, "color": "000000"}
    etree.SubElement(border, W + "top", {W + k: str(v) for k, v in top.items()})
    put(
        own,
        "spacing",
        PARAGRAPH_ORDER,
        before=_ABOVE,
        after=0,
        line=_HEIGHT,
        lineRule="exact",
    )
    put(own, "ind", PARAGRAPH_ORDER, left=side, right=side, firstLine=0)
    mark = put(own, "rPr", PARAGRAPH_ORDER)
    etree.SubElement(mark, W + "sz", {W + "val": "2"})
    measured.elements[at].addnext(line)


def _stretch_border(paragraph: etree._Element, surplus: float) -> None:
    """Make the line of an empty paragraph shorter by `surplus` millimetres."""
    ind = put(paragraph_properties(paragraph), "ind", PARAGRAPH_ORDER)
    for side in ("left", "right"):
        old = float(ind.get(W + side, "0")) * MM_PER_TWIP
        ind.set(W + side, str(round((old + surplus / 2) / MM_PER_TWIP)))


def _forget_border(paragraph: etree._Element) -> None:
    own = paragraph_properties(paragraph)
    border = own.find(W + "pBdr")
    if border is not None:
        own.remove(border)


def _stretch_shape(element: etree._Element, old: float, new: float) -> None:
    """Give a shape another width; its middle stays where it is."""
    if element.tag == _V + "line":
        _stretch_vml(element, new)
        return
    if element.tag in {_WP + "anchor", _WP + "inline"}:
        width = str(round(new / MM_PER_EMU))
        for extent in (element.find(_WP + "extent"), *element.iter(_A + "ext")):
            if extent is not None and extent.get("cx"):
                extent.set("cx", width)
        offset = element.find(f"{_WP}positionH/{_WP}posOffset")
        if offset is not None and offset.text:
            moved = int(offset.text) + (old - new) / 2 / MM_PER_EMU
            offset.text = str(round(moved))
        for choice in element.iterancestors(MC + "AlternateContent"):
            for line in choice.iter(_V + "line"):
                _stretch_vml(line, new)
            break


def _stretch_vml(line: etree._Element, length: float) -> None:
    """Give a line of the older kind another length, counted in points."""
    start, end = (line.get(name, "0,0").split(",") for name in ("from", "to"))
    left, right = (float(p[0].removesuffix("pt") or 0) for p in (start, end))
    middle, half = (left + right) / 2, length / MM_PER_POINT / 2
    line.set("from", f"{middle - half:.2f}pt,{start[-1]}")
    line.set("to", f"{middle + half:.2f}pt,{end[-1]}")
