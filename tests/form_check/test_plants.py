"""The checker finds what is wrong in Word files, and nothing in those that are right.

The same faults in files of LibreOffice and in PDF files are measured by
`dev.py bench checker`.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.form_check.plants.every import PLANTS, is_found, write_papers, write_plants
from tests.form_check.plants.handmade import HANDMADE
from tests.form_check.plants.papers import PAPERS
from tests.form_check.plants.planting import USUAL, Plant
from vanthu.domain.form_check.form_measures import FormMeasures, form_measures
from vanthu.domain.form_check.judging import judge
from vanthu.domain.form_check.rules.rule_table import RULES
from vanthu.extraction.form_measuring.docx import measure_docx
from vanthu.extraction.form_measuring.pdf import measure_pdf
from vanthu.rendering.writer import FileDocumentWriter

PROFILE = Path("format") / "nd30-2020.toml"
CAPITALS = {f"C{number:02d}" for number in range(1, 21)}
IN_WORD = [plant for plant in PLANTS if not plant.only_pdf]


@pytest.fixture(scope="module")
def measures(resources: Path) -> FormMeasures:
    tables = tomllib.loads((resources / PROFILE).read_text(encoding="utf-8"))
    pairs = {name: (pair[0], pair[1]) for name, pair in tables["ranges"].items()}
    frames = {name: (pair[0], pair[1]) for name, pair in tables["urgency"].items()}
    return form_measures(pairs, frames)


@pytest.fixture(scope="module")
def writer(resources: Path) -> FileDocumentWriter:
    return FileDocumentWriter(resources / PROFILE)


@pytest.fixture(scope="module")
def papers(
    writer: FileDocumentWriter, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    return write_papers(writer, tmp_path_factory.mktemp("papers"))


def test_every_rule_has_a_document_that_breaks_it() -> None:
    broken = {rule for plant in PLANTS for rule in plant.rules}
    assert broken == set(RULES) | CAPITALS


@pytest.mark.parametrize("plant", IN_WORD, ids=lambda plant: plant.name)
def test_a_fault_is_found_where_it_stands(
    plant: Plant, papers: Mapping[str, Path], measures: FormMeasures, tmp_path: Path
) -> None:
    (path,) = write_plants([plant], papers, tmp_path).values()
    document = measure_docx(path.read_bytes(), path)
    report = judge(document, measures, plant.context)
    assert is_found(plant, report, document), report.findings


@pytest.mark.parametrize("name", [*PAPERS, *HANDMADE])
def test_nothing_is_found_in_a_word_file_in_form(
    name: str, papers: Mapping[str, Path], measures: FormMeasures
) -> None:
    path = papers[name]
    document = measure_docx(path.read_bytes(), path)
    assert judge(document, measures, USUAL).findings == ()


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_found_in_a_pdf_file_in_form(
    name: str, writer: FileDocumentWriter, measures: FormMeasures, tmp_path: Path
) -> None:
    path = tmp_path / f"{name}.pdf"
    writer.write_document(PAPERS[name](), path)
    document = measure_pdf(path.read_bytes(), path)
    assert judge(document, measures, USUAL).findings == ()
