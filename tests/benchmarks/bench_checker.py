"""`dev.py bench checker`: how many planted faults of form are found, and what else."""

import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.checker_files import converted
from tests.benchmarks.letters import SAMPLES
from tests.benchmarks.reports import print_machine, title
from tests.form_check.plants.every import (
    PLANTS,
    is_found,
    unplanted,
    write_papers,
    write_plants,
)
from tests.form_check.plants.planting import TODAY, Plant
from vanthu.domain.form_check.findings import CheckContext, Finding, FormReport
from vanthu.domain.form_check.form_measures import FormMeasures, form_measures
from vanthu.domain.form_check.judging import judge
from vanthu.domain.form_check.measured import MeasuredDocument
from vanthu.extraction.form_measuring.docx import measure_docx
from vanthu.extraction.form_measuring.pdf import measure_pdf
from vanthu.rendering.writer import FileDocumentWriter

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "resources" / "format" / "nd30-2020.toml"
PAGE_LETTERS = 2600  # of a page where the file does not say how many it has


def main() -> None:
    """Print all figures."""
    title("What this ran on")
    print_machine()
    measures = measures_of(PROFILE)
    details = "--details" in sys.argv
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        writer = FileDocumentWriter(PROFILE)
        papers = write_papers(writer, folder / "papers")
        print_clean(papers, folder / "clean", measures)
        files = write_plants(PLANTS, papers, folder / "plants")
        forms = converted(files, folder / "converted")
        for name, made in forms.items():
            print_recall(name, made, measures, details=details)


def measures_of(profile: Path) -> FormMeasures:
    """Read what the decree allows."""
    tables = tomllib.loads(profile.read_text(encoding="utf-8"))
    pairs = {name: (pair[0], pair[1]) for name, pair in tables["ranges"].items()}
    frames = {name: (pair[0], pair[1]) for name, pair in tables["urgency"].items()}
    return form_measures(pairs, frames)


def check(
    path: Path, measures: FormMeasures, context: CheckContext
) -> tuple[FormReport, MeasuredDocument]:
    """Measure and judge one file."""
    measure = measure_pdf if path.suffix == ".pdf" else measure_docx
    document = measure(path.read_bytes(), path)
    return judge(document, measures, context), document


def print_clean(
    papers: Mapping[str, Path], folder: Path, measures: FormMeasures
) -> None:
    """Print what is found on documents that are in form."""
    title("Findings on clean documents")
    samples = {path.stem: path for path in sorted(SAMPLES.glob("*.docx"))}
    forms = converted({**papers, **samples}, folder)
    context = CheckContext(today=TODAY)
    for form, made in forms.items():
        found: list[tuple[str, Finding]] = []
        pages = 0
        for name, path in made.items():
            report, document = check(path, measures, context)
            pages += report.pages or _pages(document)
            found += [(name, each) for each in report.findings]
        share = len(found) / max(pages, 1)
        print(
            f"{form}: {len(made)} files, {pages} pages, {len(found)} findings,", end=" "
        )
        print(f"{share:.2f} a page")
        for name, each in found:
            print("  ", name, line_of(each))


def _pages(document: MeasuredDocument) -> int:
    letters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    return max(1, round(letters / PAGE_LETTERS))


def print_recall(
    form: str, files: Mapping[str, Path], measures: FormMeasures, *, details: bool
) -> None:
    """Print how many plants are found in one form of their files."""
    plants = [plant for plant in PLANTS if not _is_hidden(plant, form)]
    missed: list[tuple[Plant, Sequence[Finding]]] = []
    others: Counter[str] = Counter()
    more: dict[str, list[str]] = defaultdict(list)
    for plant in plants:
        report, document = check(files[plant.name], measures, plant.context)
        if not is_found(plant, report, document):
            missed.append((plant, report.findings))
        for each in unplanted(report, plant):
            others[each.rule] += 1
            more[plant.name].append(line_of(each))
    title(f"Plants in {form} files")
    count = len(plants) - len(missed)
    print(f"{count} of {len(plants)} found at their place: {count / len(plants):.1%}")
    print(f"{sum(others.values())} findings about something else: {dict(others)}")
    for plant, findings in missed:
        print("   missed:", plant.name, plant.rules, plant.place)
        for each in findings if details else ():
            print("       ", line_of(each))
    if details:
        for name, lines in more.items():
            print("   also:", name, *lines, sep="\n        ")


def _is_hidden(plant: Plant, form: str) -> bool:
    """Tell whether a form of file cannot show a fault."""
    return bool(plant.only_docx if form == "PDF" else plant.only_pdf)


def line_of(finding: Finding) -> str:
    """Give a finding on one line."""
    place = finding.place.quote[:40] or str(finding.place.part)
    value = "" if finding.number is None else f" {finding.number}"
    return f"{finding.rule} {finding.fault}{value} | {place}"


if __name__ == "__main__":
    main()
