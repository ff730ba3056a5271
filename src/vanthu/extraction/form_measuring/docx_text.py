"""The words of a Word paragraph, run by run, as they are printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.extraction.readers.docx_styles import W

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {
    W + "del", W + "moveFrom", W + "pPr", W + "rPr", W + "instrText", W + "delText",
    W + "sdtPr", W + "sdtEndPr", W + "txbxContent", W + "drawing", W + "pict",
    W + "object", MC + "Fallback",
}  # fmt: skip
_SIGNS = {
    W + "tab": "\t", W + "noBreakHyphen": "\u2011", W + "cr": "\n",
    W + "softHyphen": "", W + "ptab": "\t",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one element, and the run that it stands in."""

    text: str
    element: etree._Element
    run: etree._Element


def pieces(paragraph: etree._Element) -> Iterator[Piece]:
    """Yield the text of a paragraph in its order; deleted words are left out."""
    for child in paragraph:
        if child.tag == W + "r":
            yield from _of_run(child, child)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from pieces(child)


def _of_run(element: etree._Element, run: etree._Element) -> Iterator[Piece]:
    for child in element:
        if child.tag == W + "t":
            yield Piece(child.text or "", child, run)
        elif child.tag == W + "br":
            if child.get(W + "type") in {None, "textWrapping"}:
                yield Piece("\n", child, run)
        elif child.tag in _SIGNS:
            yield Piece(_SIGNS[child.tag], child, run)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _of_run(child, run)


def boxed_paragraphs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs of the text boxes that hang on a paragraph."""
    for content in paragraph.iter(W + "txbxContent"):
        holders = [a.tag for a in content.iterancestors()]
        inside = holders[: holders.index(W + "p")] if W + "p" in holders else holders
        if MC + "Fallback" not in inside:
            yield from content.iterchildren(W + "p")


def field_codes(paragraph: etree._Element) -> list[str]:
    """Return the words of the field codes of a paragraph, PAGE among them."""
    codes = paragraph.iter(W + "instrText")
    written = "".join(code.text or "" for code in codes if _is_in(code, paragraph))
    simple = [f for f in paragraph.iter(W + "fldSimple") if _is_in(f, paragraph)]
    return f"{written} {' '.join(f.get(W + 'instr', '') for f in simple)}".split()


def _is_in(element: etree._Element, paragraph: etree._Element) -> bool:
    """Tell whether an element belongs to a paragraph and not to one in its boxes."""
    return next(element.iterancestors(W + "p"), None) is paragraph
