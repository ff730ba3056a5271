"""Repair of the page numbers of a Word file: top centre, hidden on page 1."""

import posixpath

from lxml import etree

from vanthu.extraction.form_measuring.docx_edits import (
    FONT,
    PARAGRAPH_ORDER,
    SECTION_ORDER,
    drop,
    paragraph_properties,
    put,
)
from vanthu.extraction.form_measuring.docx_pages import (
    PAGE,
    hides_first,
    printed_paragraphs,
    strips,
)
from vanthu.extraction.form_measuring.docx_parts import REL_ID, WordParts
from vanthu.extraction.form_measuring.docx_text import field_codes
from vanthu.extraction.readers.docx_styles import W

SIZE = 28  # half points
_HEADER_KIND = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
)
_HEADER_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
)
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES_NAME = "[Content_Types].xml"


def repair_page_numbers(
    parts: WordParts, sections: list[etree._Element]
) -> frozenset[str]:
    """Number the pages as the decree has it; return the parts that were changed."""
    changed: set[str] = set()
    default: etree._Element | None = None
    for strip in strips(parts, sections):
        numbers = [p for p in printed_paragraphs(strip.root) if PAGE in field_codes(p)]
        is_ours = strip.zone.value == "header" and not _is_first(
            strip.name, parts, sections
        )
        if is_ours and default is None:
            default = strip.root
            _number(numbers[0] if numbers else _new_paragraph(strip.root))
            changed.add(strip.name)
            numbers = numbers[1:]
        elif is_ours and numbers:
            _number(numbers[0])
            changed.add(strip.name)
            numbers = numbers[1:]
        for paragraph in numbers:
            _empty(paragraph)
            changed.add(strip.name)
    if default is None and sections:
        changed |= _add_header(parts, sections[0])
    if sections and not hides_first(sections[0]):
        put(sections[0], "titlePg", SECTION_ORDER)
    return frozenset({*changed, parts.document_name})


def _is_first(name: str, parts: WordParts, sections: list[etree._Element]) -> bool:
    """Tell whether a part is shown on first pages only."""
    for section in sections:
        for reference in section.iterfind(W + "headerReference"):
            relation = parts.relations.get(reference.get(REL_ID, ""))
            if relation is not None and relation[1] == name:
                return reference.get(W + "type") == "first"
    return False


def _new_paragraph(root: etree._Element) -> etree._Element:
    paragraph = etree.Element(W + "p")
    root.insert(0, paragraph)
    return paragraph


def _empty(paragraph: etree._Element) -> None:
    for child in list(paragraph):
        if child.tag != W + "pPr":
            paragraph.remove(child)


def _number(paragraph: etree._Element) -> None:
    """Make a paragraph hold the page number and nothing else, in the middle."""
    _empty(paragraph)
    own = paragraph_properties(paragraph)
    drop(own, "framePr", "tabs", "ind")
    put(own, "ind", PARAGRAPH_ORDER, left=0, right=0, firstLine=0)
    put(own, "jc", PARAGRAPH_ORDER, val="center")
    for content in (
        _char("begin"),
        _code(),
        _char("separate"),
        _shown(),
        _char("end"),
    ):
        run = etree.SubElement(paragraph, W + "r")
        look = etree.SubElement(run, W + "rPr")
        names = ("ascii", "hAnsi", "eastAsia", "cs")
        etree.SubElement(look, W + "rFonts", {W + name: FONT for name in names})
        for name in ("b", "i"):
            etree.SubElement(look, W + name, {W + "val": "0"})
        etree.SubElement(look, W + "color", {W + "val": "000000"})
        for name in ("sz", "szCs"):
            etree.SubElement(look, W + name, {W + "val": str(SIZE)})
        run.append(content)


def _char(kind: str) -> etree._Element:
    return etree.Element(W + "fldChar", {W + "fldCharType": kind})


def _code() -> etree._Element:
    code = etree.Element(W + "instrText")
    code.text = PAGE
    return code


def _shown() -> etree._Element:
    text = etree.Element(W + "t")
    text.text = "2"
    return text


def _add_header(parts: WordParts, section: etree._Element) -> frozenset[str]:
    """Give the file a header part, its relation and its type."""
    folder, document = posixpath.split(parts.document_name)
    taken = set(parts.archive.namelist())
    number = next(n for n in range(1, 1000) if f"{folder}/header{n}.xml" not in taken)
    name = f"{folder}/header{number}.xml"
    root = etree.Element(W + "hdr", nsmap={"w": W[1:-1]})
    _number(_new_paragraph(root))
    parts.add(name, root)
    relations_name = f"{folder}/_rels/{document}.rels"
    relations = parts.plain_root(relations_name)
    types = parts.plain_root(_TYPES_NAME)
    ids = {relation.get("Id") for relation in relations}
    new_id = next(f"rIdH{n}" for n in range(1, 1000) if f"rIdH{n}" not in ids)
    etree.SubElement(
        relations,
        _RELATIONS + "Relationship",
        {"Id": new_id, "Type": _HEADER_KIND, "Target": posixpath.basename(name)},
    )
    etree.SubElement(
        types,
        _TYPES + "Override",
        {"PartName": f"/{name}", "ContentType": _HEADER_TYPE},
    )
    reference = etree.Element(W + "headerReference")
    reference.set(W + "type", "default")
    reference.set(REL_ID, new_id)
    section.insert(0, reference)
    return frozenset({name, relations_name, _TYPES_NAME})
