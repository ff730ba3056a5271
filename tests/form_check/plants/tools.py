"""Changing one thing in a Word document that is in form."""

import re
from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

CENTER, LEFT, RIGHT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
)


def all_paragraphs(word: WordDocument) -> Iterator[Paragraph]:
    """Give all paragraphs of the body, those of tables where they stand."""
    for element in word.element.body.iter(qn("w:p")):
        yield Paragraph(element, word.part)


def find(word: WordDocument, start: str) -> Paragraph:
    """Give the first paragraph that begins with these words."""
    return next(p for p in all_paragraphs(word) if plain(p.text).startswith(start))


def plain(text: str) -> str:
    """Give words with plain blanks between them."""
    return " ".join(text.split())


def running(word: WordDocument) -> list[Paragraph]:
    """Give the paragraphs of running text."""
    return [p for p in word.paragraphs if p.style is not None and _is_body(p)]


def _is_body(paragraph: Paragraph) -> bool:
    return str(getattr(paragraph.style, "name", "")) == "Nội dung"


def look(  # noqa: PLR0913 - each is one part of the look
    paragraph: Paragraph,
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
    font: str | None = None,
    color: str | None = None,
    underline: bool | None = None,
) -> None:
    """Give all words of a paragraph another look."""
    for run in paragraph.runs:
        if size is not None:
            run.font.size = Pt(size)
        if bold is not None:
            run.font.bold = bold
        if italic is not None:
            run.font.italic = italic
        if underline is not None:
            run.font.underline = underline
        if color is not None:
            run.font.color.rgb = RGBColor.from_string(color)
        if font is not None:
            _set_font(run._r.get_or_add_rPr(), font)  # noqa: SLF001 - all four names


def _set_font(properties: BaseOxmlElement, name: str) -> None:
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), name)
    properties.insert(0, fonts)


def words(paragraph: Paragraph, old: str, new: str) -> None:
    """Put other words in the place of some; blanks that do not break are blanks."""
    pattern = re.compile(re.escape(old).replace(r"\ ", "[ \u00a0]"))
    for run in paragraph.runs:
        if pattern.search(run.text):
            run.text = pattern.sub(lambda _: new, run.text, count=1)
            return
    text = paragraph.text
    assert pattern.search(text), f"{old!r} is not in {text!r}"
    first, *others = paragraph.runs
    first.text = pattern.sub(lambda _: new, text, count=1)
    for run in others:
        run.text = ""


def remove(paragraph: Paragraph) -> None:
    """Take a paragraph out."""
    element = paragraph._p  # noqa: SLF001 - there is no other way
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def add_before(paragraph: Paragraph, text: str) -> Paragraph:
    """Put a copy of a paragraph with other words before it."""
    added = paragraph.insert_paragraph_before(text, paragraph.style)
    added.paragraph_format.alignment = paragraph.paragraph_format.alignment
    return added


def add_after(paragraph: Paragraph, text: str) -> Paragraph:
    """Put a paragraph of the same style after one."""
    element = OxmlElement("w:p")
    assert isinstance(element, CT_P)
    paragraph._p.addnext(element)  # noqa: SLF001 - there is no other way
    added = Paragraph(element, paragraph._parent)  # noqa: SLF001
    added.style = paragraph.style
    added.add_run(text)
    return added


def line_under(paragraph: Paragraph) -> Paragraph:
    """Give the empty paragraph whose border is the line under words."""
    element = paragraph._p.getnext()  # noqa: SLF001 - there is no other way
    while element is not None:
        if element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None:
            assert isinstance(element, CT_P)
            return Paragraph(element, paragraph._parent)  # noqa: SLF001
        element = element.getnext()
    raise LookupError(paragraph.text)


def scale_line(paragraph: Paragraph, share: float) -> None:
    """Make the line under words longer or shorter, its middle staying."""
    line = line_under(paragraph)
    indents = line._p.find(f"{qn('w:pPr')}/{qn('w:ind')}")  # noqa: SLF001
    assert indents is not None
    room = _room(line)
    lost = sum(int(indents.get(qn(f"w:{side}"), "0")) for side in ("left", "right"))
    wanted = round((room - (room - lost) * share) / 2)
    for side in ("left", "right"):
        indents.set(qn(f"w:{side}"), str(max(0, wanted)))


def _room(line: Paragraph) -> int:
    """Give the width that a paragraph has, in twentieths of a point."""
    cell = line._p.getparent()  # noqa: SLF001
    assert cell is not None
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    return 9354 if width is None else int(width.get(qn("w:w"), "0"))


def border_under(paragraph: Paragraph) -> None:
    """Draw a line under a paragraph by its own border."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    properties.append(borders)
