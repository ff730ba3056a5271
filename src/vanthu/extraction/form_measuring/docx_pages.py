"""The sheets of a Word file, and the numbers and words at their top and bottom."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.domain.form_check.measured import Alignment, PageNumber, Sheet, Zone
from vanthu.extraction.form_measuring.docx_looks import MM_PER_TWIP, Looks, number_of
from vanthu.extraction.form_measuring.docx_parts import REL_ID, WordParts
from vanthu.extraction.form_measuring.docx_text import MC, field_codes, pieces
from vanthu.extraction.readers.docx_styles import W

PAGE = "PAGE"
_OFF = {"0", "false", "off"}
_ZONES = {"header": Zone.HEADER, "footer": Zone.FOOTER}
_ALIGNED = {
    "center": Alignment.CENTER, "left": Alignment.LEFT, "right": Alignment.RIGHT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Strip:
    """A header or footer of one sheet."""

    zone: Zone
    sheet: int
    on_first_page: bool
    is_even: bool
    name: str  # of the part
    root: etree._Element


def section_ends(body: etree._Element) -> list[etree._Element]:
    """Return the settings of the sheets in their order."""
    inner = body.iterfind(f".//{W}pPr/{W}sectPr")
    last = body.find(W + "sectPr")
    return [*inner, *([] if last is None else [last])]


def sheet_of(section: etree._Element) -> Sheet:
    """Return the paper and the margins of a section."""
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    number = section.find(W + "pgNumType")
    return Sheet(
        width=_mm(size, "w") or 0.0,
        height=_mm(size, "h") or 0.0,
        top=_abs(_mm(margins, "top")),
        bottom=_abs(_mm(margins, "bottom")),
        left=_plus(_mm(margins, "left"), _mm(margins, "gutter")),
        right=_mm(margins, "right"),
        restarts_numbers=number is not None and number.get(W + "start") is not None,
    )


def hides_first(section: etree._Element) -> bool:
    """Tell whether the first page has a header of its own."""
    found = section.find(W + "titlePg")
    return found is not None and found.get(W + "val") not in _OFF


def strips(parts: WordParts, sections: list[etree._Element]) -> Iterator[Strip]:
    """Yield the headers and footers of all sheets; those of before go on."""
    known: dict[tuple[str, str], str] = {}
    for at, section in enumerate(sections):
        for kind in _ZONES:
            for reference in section.iterfind(f"{W}{kind}Reference"):
                relation = parts.relations.get(reference.get(REL_ID, ""))
                if relation is not None:
                    known[kind, reference.get(W + "type", "default")] = relation[1]
        for (kind, which), name in known.items():
            root = parts.root(name)
            is_shown = which != "first" or hides_first(section)
            if root is not None and is_shown and (which != "even" or _even(parts)):
                on_first = which == "first" or (
                    which == "default" and not hides_first(section)
                )
                even = which == "even"
                yield Strip(_ZONES[kind], at, on_first, even, name, root)


def page_numbers(strip: Strip, looks: Looks) -> Iterator[PageNumber]:
    """Yield the page numbers in a header or footer."""
    for paragraph in printed_paragraphs(strip.root):
        if PAGE in field_codes(paragraph):
            yield _page_number(paragraph, strip, looks)


def printed_paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs of a header or footer, text boxes included."""
    for paragraph in root.iter(W + "p"):
        if all(holder.tag != MC + "Fallback" for holder in paragraph.iterancestors()):
            yield paragraph


def _page_number(paragraph: etree._Element, strip: Strip, looks: Looks) -> PageNumber:
    found = list(pieces(paragraph))
    shown = next((p for p in found if p.text.strip().isdigit()), None)
    run = shown.run if shown is not None else _field_run(paragraph)
    properties = None if run is None else run.find(W + "rPr")
    look = looks.run(properties, looks.style_of(paragraph), None)
    return PageNumber(
        zone=strip.zone,
        text="".join(piece.text for piece in found).strip() or "1",
        on_first_page=strip.on_first_page,
        alignment=_alignment(paragraph, looks),
        font=look.font,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        color=look.color,
        sheet=strip.sheet,
    )


def _field_run(paragraph: etree._Element) -> etree._Element | None:
    codes = paragraph.iter(W + "instrText")
    code = next((c for c in codes if PAGE in (c.text or "")), None)
    if code is not None:
        return code.getparent()
    simple = next(paragraph.iter(W + "fldSimple"), None)
    return None if simple is None else simple.find(W + "r")


def _alignment(paragraph: etree._Element, looks: Looks) -> Alignment:
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    if frame is not None and frame.get(W + "xAlign") in _ALIGNED:
        return _ALIGNED[frame.get(W + "xAlign", "")]
    before = _tabs_before_number(paragraph)
    if before:
        return Alignment.CENTER if before == 1 else Alignment.RIGHT
    return looks.paragraph(paragraph, None).alignment


def _tabs_before_number(paragraph: etree._Element) -> int:
    """Count the tabs before the number; the usual stops are the middle and the end."""
    tabs = 0
    for element in paragraph.iter(W + "tab", W + "ptab", W + "instrText"):
        if element.tag == W + "instrText":
            return tabs
        if next(element.iterancestors()).tag == W + "r":
            tabs += 1
    return tabs


def _even(parts: WordParts) -> bool:
    settings = parts.of_kind("settings")
    found = None if settings is None else settings.find(W + "evenAndOddHeaders")
    return found is not None and found.get(W + "val") not in _OFF


def _mm(element: etree._Element | None, name: str) -> float | None:
    value = None if element is None else number_of(element.get(W + name))
    return None if value is None else value * MM_PER_TWIP


def _abs(value: float | None) -> float | None:
    return None if value is None else abs(value)


def _plus(value: float | None, more: float | None) -> float | None:
    return None if value is None else value + (more or 0.0)
