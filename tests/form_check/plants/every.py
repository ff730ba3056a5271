"""All plants, their Word files, and how well a checker finds them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from docx import Document

from tests.form_check.plants import (
    body_plants,
    end_plants,
    header_plants,
    peer_plants,
    sheet_plants,
    word_plants,
)
from tests.form_check.plants.handmade import HANDMADE
from tests.form_check.plants.papers import PAPERS
from tests.form_check.plants.planting import Plant
from vanthu.domain.form_check.findings import Finding, FormReport, Part, Place
from vanthu.domain.form_check.measured import MeasuredDocument
from vanthu.rendering.writer import FileDocumentWriter

PLANTS: tuple[Plant, ...] = (
    *sheet_plants.PLANTS,
    *header_plants.PLANTS,
    *body_plants.PLANTS,
    *end_plants.PLANTS,
    *word_plants.PLANTS,
    *peer_plants.PLANTS,
)


def write_papers(writer: FileDocumentWriter, folder: Path) -> Mapping[str, Path]:
    """Write the clean documents as Word files."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, Path] = {}
    for name, build in PAPERS.items():
        written[name] = folder / f"{name}.docx"
        writer.write_document(build(), written[name])
    for name, make in HANDMADE.items():
        written[name] = folder / f"{name}.docx"
        make().save(str(written[name]))
    return written


def write_plants(
    plants: Iterable[Plant], papers: Mapping[str, Path], folder: Path
) -> dict[str, Path]:
    """Plant one fault in a copy of a clean document, for each plant."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, Path] = {}
    for plant in plants:
        word = Document(str(papers[plant.paper]))
        plant.change(word)
        written[plant.name] = folder / f"{plant.name}.docx"
        word.save(str(written[plant.name]))
    return written


def is_found(plant: Plant, report: FormReport, document: MeasuredDocument) -> bool:
    """Tell whether the fault was found by its rule and where it stands."""
    return any(
        finding.rule in plant.rules and stands_at(plant.place, finding.place, document)
        for finding in report.findings
    )


def stands_at(where: Part | str, place: Place, document: MeasuredDocument) -> bool:
    """Tell whether a place is the part, or lies in the paragraph with the words."""
    if isinstance(where, Part):
        return place.part is where
    if place.paragraph is None:
        return where in place.quote
    text = " ".join(document.paragraphs[place.paragraph].printed.split())
    if where not in text:
        return False
    if place.start is None or place.end is None or place.end - place.start > len(where):
        return True
    return place.start < text.find(where) + len(where) or where in place.quote


def unplanted(report: FormReport, plant: Plant) -> tuple[Finding, ...]:
    """Return the findings that are not about the planted fault."""
    return tuple(each for each in report.findings if each.rule not in plant.rules)
