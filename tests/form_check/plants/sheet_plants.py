"""Faults of paper, margins, letters and page numbers (F01 to F04)."""

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.form_check.plants.planting import Change, Plant
from tests.form_check.plants.tools import LEFT, RIGHT, find, look, running
from vanthu.domain.form_check.findings import Part

SHEET, NUMBER = Part.SHEET, Part.PAGE_NUMBER


def _paper(width: float, height: float) -> Change:
    def change(word: WordDocument) -> None:
        for section in word.sections:
            section.page_width, section.page_height = Mm(width), Mm(height)
            if width > height:
                section.orientation = WD_ORIENT.LANDSCAPE

    return change


def margin(side: str, length: float) -> Change:
    """Give the change of one margin of all sections."""

    def change(word: WordDocument) -> None:
        for section in word.sections:
            setattr(section, f"{side}_margin", Mm(length))

    return change


def _numbers(word: WordDocument) -> list[Paragraph]:
    found = []
    for section in word.sections:
        found += [
            p
            for p in section.header.paragraphs
            if p._p.findall(f".//{qn('w:instrText')}")  # noqa: SLF001 - fields
        ]
    return found


def _number_look(**changes: object) -> Change:
    def change(word: WordDocument) -> None:
        for paragraph in _numbers(word):
            look(paragraph, **changes)  # type: ignore[arg-type] # they are checked there

    return change


def _number_at(alignment: object) -> Change:
    def change(word: WordDocument) -> None:
        for paragraph in _numbers(word):
            paragraph.alignment = alignment  # type: ignore[assignment] # one of them

    return change


def number_below(word: WordDocument) -> None:
    """Move the page number to the foot of the page."""
    for section in word.sections:
        source, target = section.header, section.footer
        target.is_linked_to_previous = False
        number = _numbers(word)[0]._p  # noqa: SLF001 - fields have no public way
        target._element.append(number)  # noqa: SLF001
        source.add_paragraph()
        section.footer_distance = Mm(10)


def _number_on_first(word: WordDocument) -> None:
    for section in word.sections:
        section.different_first_page_header_footer = False


def _no_number(word: WordDocument) -> None:
    for paragraph in _numbers(word):
        for run in list(paragraph.runs):
            paragraph._p.remove(run._r)  # noqa: SLF001


def _number_with_words(word: WordDocument) -> None:
    paragraph = _numbers(word)[0]
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "Trang "
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    at = 1 if paragraph._p.pPr is not None else 0  # noqa: SLF001
    paragraph._p.insert(at, run)  # noqa: SLF001


def _body(font: str | None = None, color: str | None = None) -> Change:
    return lambda word: look(running(word)[1], font=font, color=color)


PLANTS = (
    Plant("letter-paper", "report", ("F01",), SHEET, _paper(216, 279)),
    Plant("a5-paper", "letter", ("F01",), SHEET, _paper(148, 210)),
    Plant("landscape", "report", ("F01",), SHEET, _paper(297, 210)),
    Plant("left-20", "report", ("F02",), SHEET, margin("left", 20)),
    Plant("left-38", "report", ("F02",), SHEET, margin("left", 38)),
    Plant("right-10", "report", ("F02",), SHEET, margin("right", 10)),
    Plant("right-25", "letter", ("F02",), SHEET, margin("right", 25)),
    Plant("top-15", "letter", ("F02",), SHEET, margin("top", 15)),
    Plant("top-30", "decision", ("F02",), SHEET, margin("top", 30)),
    Plant("top-17-6", "draft", ("F02",), SHEET, margin("top", 17.6)),
    Plant("bottom-15", "draft", ("F02",), SHEET, margin("bottom", 15)),
    Plant("arial", "report", ("F03",), "Các khu phố", _body(font="Arial")),
    Plant(
        "calibri-header",
        "letter",
        ("F03",),
        "Độc lập",
        lambda word: look(find(word, "Độc lập"), font="Calibri"),
    ),
    Plant("blue", "report", ("F03",), "Các khu phố", _body(color="0000FF")),
    Plant("number-below", "draft", ("F04",), NUMBER, number_below),
    Plant("number-11", "draft", ("F04",), NUMBER, _number_look(size=11)),
    Plant("number-bold", "draft", ("F04",), NUMBER, _number_look(bold=True)),
    Plant("number-right", "draft", ("F04",), NUMBER, _number_at(RIGHT)),
    Plant("number-left", "draft", ("F04",), NUMBER, _number_at(LEFT)),
    Plant("number-on-first", "draft", ("F04",), NUMBER, _number_on_first),
    Plant("no-number", "draft", ("F04",), NUMBER, _no_number),
    Plant("number-words", "draft", ("F04",), NUMBER, _number_with_words),
)
