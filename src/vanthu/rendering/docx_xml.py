"""The few elements of WordprocessingML that a document is written with."""

import unicodedata
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache, lru_cache
from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from vanthu.rendering.blocks import Align, FramedText, Span, Style, TextBlock

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20
REMEMBERED_STYLES = 500
SINGLE_LINE = 240
EIGHTHS = 8  # borders are measured in eighths of a point
BEFORE_SPACING = ("pStyle", "keepNext", "widowControl", "pBdr")
FRAME_LINE = 0.75  # points
SIDES = ("top", "left", "bottom", "right")
ALIGNMENTS = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}


def make(
    tag: str,
    attributes: Mapping[str, str | int] | None = None,
    *children: BaseOxmlElement,
) -> BaseOxmlElement:
    """Return an element of the `w` namespace with its attributes and children."""
    element = cast(BaseOxmlElement, OxmlElement(f"w:{tag}"))
    for name, value in (attributes or {}).items():
        element.set(qn(name if ":" in name else f"w:{name}"), str(value))
    element.extend(children)
    return element


@cache
def style_id(style: Style) -> str:
    """Return the name of a style in plain letters, as its identity in the file."""
    plain = unicodedata.normalize("NFD", style.name.translate({0x111: "d", 0x110: "D"}))
    return "".join(c for c in plain.title() if c.isascii() and c.isalnum())


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


def paragraph(block: TextBlock, style_id: str) -> BaseOxmlElement:
    """Return a paragraph; only what differs from its style is written in it."""
    properties = make("pPr", None, make("pStyle", {"val": style_id}))
    if block.keep_next:
        properties.append(make("keepNext"))
    if block.more_before:
        before = round(block.before * TWIPS_PER_POINT)
        properties.append(make("spacing", {"before": before}))
    if block.left or block.right:
        properties.append(indents(block.left, block.right, block.style.first_line))
    runs = [_run(span, block.style) for span in block.spans if span.text]
    return make("p", None, properties, *runs)


def indents(left: float, right: float, first_line: float) -> BaseOxmlElement:
    """Return the indents of a paragraph, given in millimetres."""
    first = "hanging" if first_line < 0 else "firstLine"
    sides = {"left": twips(left), "right": twips(right), first: twips(abs(first_line))}
    return make("ind", sides)


def _run(span: Span, style: Style) -> BaseOxmlElement:
    text = make("t", {"xml:space": "preserve"})
    text.text = span.text
    look = []
    if span.bold and not style.bold:
        look += [make("b"), make("bCs")]
    if span.italic and not style.italic:
        look += [make("i"), make("iCs")]
    if look:
        return make("r", None, make("rPr", None, *look), text)
    return make("r", None, text)


def add_space_after(element: BaseOxmlElement, points: float) -> None:
    """Leave room below a paragraph that is already made."""
    properties = element.find(qn("w:pPr"))
    if properties is None:
        properties = make("pPr")
        element.insert(0, properties)
    spacing = properties.find(qn("w:spacing"))
    if spacing is None:
        spacing = make("spacing")
        places = [qn(f"w:{name}") for name in BEFORE_SPACING]
        at = sum(child.tag in places for child in properties)
        properties.insert(at, spacing)
    spacing.set(qn("w:after"), str(round(points * TWIPS_PER_POINT)))


def style_element(style: Style, style_id: str) -> BaseOxmlElement:
    """Return a paragraph style as Word shows it in its list of styles."""
    return deepcopy(_style_element(style, style_id))


@lru_cache(REMEMBERED_STYLES)
def _style_element(style: Style, style_id: str) -> BaseOxmlElement:
    element = make(
        "style",
        {"type": "paragraph", "customStyle": 1, "styleId": style_id},
        make("name", {"val": style.name}),
        make("basedOn", {"val": "Normal"}),
        make("qFormat"),
    )
    properties = make("pPr")
    if style.keep_next:
        properties.append(make("keepNext"))
    properties.append(
        make(
            "spacing",
            {
                "before": round(style.before * TWIPS_PER_POINT),
                "after": 0,
                "line": round(style.line_spacing * SINGLE_LINE),
                "lineRule": "auto",
            },
        )
    )
    properties.append(indents(0, 0, style.first_line))
    properties.append(make("jc", {"val": ALIGNMENTS[style.align]}))
    if style.outline:
        properties.append(make("outlineLvl", {"val": style.outline - 1}))
    element.append(properties)
    element.append(_letters(style))
    return element


def _letters(style: Style) -> BaseOxmlElement:
    look = make("rPr")
    if style.bold:
        look.extend([make("b"), make("bCs")])
    if style.italic:
        look.extend([make("i"), make("iCs")])
    half_points = round(style.size * 2)
    look.append(make("color", {"val": style.color}))
    look.append(make("sz", {"val": half_points}))
    look.append(make("szCs", {"val": half_points}))
    return look


def border(
    side: str, width: float, color: str, kind: str = "single"
) -> BaseOxmlElement:
    """Return one side of a border, its width in points."""
    return make(
        side,
        {"val": kind, "sz": round(width * EIGHTHS), "space": 0, "color": color},
    )


def tiny_paragraph(*, keep_next: bool = False) -> BaseOxmlElement:
    """Return the paragraph that Word wants after a table, too low to be seen.

    Its mark is hidden as well, so that it never begins a page of its own.
    """
    return make(
        "p",
        None,
        make(
            "pPr",
            None,
            *([make("keepNext")] if keep_next else []),
            make("spacing", {"before": 0, "after": 0, "line": 20, "lineRule": "exact"}),
            make(
                "rPr",
                None,
                make("vanish"),
                make("sz", {"val": 2}),
                make("szCs", {"val": 2}),
            ),
        ),
    )


def table(
    widths: Sequence[float],
    rows: Sequence[BaseOxmlElement],
    *borders: BaseOxmlElement,
    padding: tuple[float, float] = (0.0, 0.0),
    align: str = "left",
) -> BaseOxmlElement:
    """Return a table of fixed column widths; all lengths are in millimetres."""
    columns = [make("gridCol", {"w": twips(width)}) for width in widths]
    return make(
        "tbl",
        None,
        make(
            "tblPr",
            None,
            make("tblW", {"w": sum(twips(w) for w in widths), "type": "dxa"}),
            make("jc", {"val": align}),
            make("tblInd", {"w": 0, "type": "dxa"}),
            *([make("tblBorders", None, *borders)] if borders else []),
            make("tblLayout", {"type": "fixed"}),
            _cell_margins(*padding),
        ),
        make("tblGrid", None, *columns),
        *rows,
    )


def framed(block: FramedText, align: str = "center") -> BaseOxmlElement:
    """Return words in a frame of fixed size."""
    lines = [border(side, FRAME_LINE, block.style.color) for side in SIDES]
    words = TextBlock((Span(block.text),), block.style)
    height: dict[str, str | int] = {"val": twips(block.height), "hRule": "exact"}
    cell = make(
        "tc",
        None,
        make(
            "tcPr",
            None,
            make("tcW", {"w": twips(block.width), "type": "dxa"}),
            make("vAlign", {"val": "center"}),
        ),
        paragraph(words, style_id(block.style)),
    )
    row = make("tr", None, make("trPr", None, make("trHeight", height)), cell)
    return table([block.width], [row], *lines, align=align)


def _cell_margins(beside: float, above: float) -> BaseOxmlElement:
    margins = {"top": above, "left": beside, "bottom": above, "right": beside}
    sides = [
        make(side, {"w": twips(margin), "type": "dxa"})
        for side, margin in margins.items()
    ]
    return make("tblCellMar", None, *sides)
