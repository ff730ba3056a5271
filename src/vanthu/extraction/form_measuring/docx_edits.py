"""Small changes of WordprocessingML that keep the order the schema wants."""

from copy import deepcopy

from lxml import etree

from vanthu.extraction.form_measuring.docx_looks import Looks
from vanthu.extraction.form_measuring.docx_text import Piece, pieces
from vanthu.extraction.readers.docx_styles import W

FONT = "Times New Roman"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike",
    "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid",
    "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
    "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
    "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
    "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens",
    "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
    "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
)  # fmt: skip
SECTION_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz",
    "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt",
    "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
    "printerSettings", "sectPrChange",
)  # fmt: skip


def put(
    parent: etree._Element, name: str, order: tuple[str, ...], **attributes: str | int
) -> etree._Element:
    """Return the child of this name, made in its place if it is not there."""
    found = parent.find(W + name)
    if found is None:
        found = etree.SubElement(parent, W + name)
        place = order.index(name)
        for at, child in enumerate(parent):
            child_name = etree.QName(child).localname
            if child is not found and child_name in order[place + 1 :]:
                parent.insert(at, found)
                break
    for key, value in attributes.items():
        found.set(W + key, str(value))
    return found


def drop(parent: etree._Element, *names: str) -> None:
    """Take children away."""
    for name in names:
        for found in parent.findall(W + name):
            parent.remove(found)


def forget(element: etree._Element, *names: str) -> None:
    """Take attributes away."""
    for name in names:
        if W + name in element.attrib:
            del element.attrib[W + name]


def paragraph_properties(paragraph: etree._Element) -> etree._Element:
    """Return the settings of a paragraph, made if there are none."""
    found = paragraph.find(W + "pPr")
    if found is None:
        found = etree.Element(W + "pPr")
        paragraph.insert(0, found)
    return found


def run_properties(run: etree._Element) -> etree._Element:
    """Return the settings of a run, made if there are none."""
    found = run.find(W + "rPr")
    if found is None:
        found = etree.Element(W + "rPr")
        run.insert(0, found)
    return found


def visible_pieces(paragraph: etree._Element, looks: Looks) -> list[Piece]:
    """Return the pieces that a measurement counts: hidden ones are left out."""
    style = looks.style_of(paragraph)
    return [
        piece
        for piece in pieces(paragraph)
        if piece.text and not looks.run(piece.run.find(W + "rPr"), style, None).hidden
    ]


def runs_between(
    paragraph: etree._Element, looks: Looks, start: int, end: int
) -> list[etree._Element]:
    """Return the runs of some characters, cut so that they hold no others."""
    for edge in (start, end):
        _cut(paragraph, looks, edge)
    found: list[etree._Element] = []
    at = 0
    for piece in visible_pieces(paragraph, looks):
        if start <= at < end and piece.run not in found:
            found.append(piece.run)
        at += len(piece.text)
    return found


def _cut(paragraph: etree._Element, looks: Looks, edge: int) -> None:
    """Make a run end before a character."""
    at = 0
    for piece in visible_pieces(paragraph, looks):
        if at < edge < at + len(piece.text):
            _split_run(piece, edge - at)
            return
        if at == edge and piece.element.getprevious() is not None:
            _split_run(piece, 0)
            return
        at += len(piece.text)


def _split_run(piece: Piece, inside: int) -> None:
    if piece.element.getparent() is not piece.run:
        return  # wrapped in something that cannot be cut
    before = piece.element.getprevious()
    if inside == 0 and (before is None or before.tag == W + "rPr"):
        return
    rest = etree.Element(W + "r")
    look = piece.run.find(W + "rPr")
    if look is not None:
        rest.append(deepcopy(look))
    followers = list(piece.element.itersiblings())
    if inside:
        tail = deepcopy(piece.element)
        set_text(tail, piece.text[inside:])
        set_text(piece.element, piece.text[:inside])
        rest.append(tail)
    else:
        rest.append(piece.element)
    rest.extend(followers)
    piece.run.addnext(rest)


def set_text(element: etree._Element, text: str) -> None:
    """Give a text element other words, their blanks kept."""
    element.text = text
    element.set(SPACE, "preserve")


def replace_text(
    paragraph: etree._Element, looks: Looks, span: tuple[int, int], text: str
) -> None:
    """Put other words in the place of some characters; the look of the first stays."""
    start, end = span
    at, left = 0, text
    for piece in visible_pieces(paragraph, looks):
        first, last = at, at + len(piece.text)
        at = last
        if last < start or first > end or (first == end and start < end):
            continue
        inner = max(start, first) - first, min(end, last) - first
        is_text = piece.element.tag == W + "t"
        if not is_text:
            if inner[0] < inner[1]:
                _remove(piece.element)
            continue
        # Words are put where something is taken, or at the very place asked for.
        takes = inner[0] < inner[1] or start == end
        if takes:
            changed = piece.text[: inner[0]] + left + piece.text[inner[1] :]
            set_text(piece.element, changed)
            left = ""
        if start == end:
            return


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
