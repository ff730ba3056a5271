"""`dev.py sweep documents [DOCUMENTS]`: every kind, size and length, compared.

Each document is written as Word and PDF; LibreOffice prints the Word file, and the two
prints must say the same words and break their pages at most one line apart. Then so
many random documents (1,000) are written: what went in comes out, or the sign that no
font has is named. Ends with status 1 if anything was wrong.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from tests.benchmarks.reports import print_machine, title
from tests.rendering.kinds.every import KINDS, VARIANTS, sized
from tests.rendering.kinds.tabled import TABLED
from tests.rendering.kinds.thick import thick_report
from tests.rendering.parity import convert, differences
from tests.rendering.random_documents import (
    RandomDocument,
    broken_promise,
    random_documents,
)
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.office import SizeProfile
from vanthu.rendering.writer import FileDocumentWriter

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "resources" / "format" / "nd30-2020.toml"
DOCUMENTS = 1000


def main() -> int:
    """Compare all documents and return 1 if any differ."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    title("What this ran on")
    print_machine()
    writer = FileDocumentWriter(PROFILE)
    with tempfile.TemporaryDirectory() as folder:
        wrong = compare_all(writer, Path(folder))
        wrong += try_random(writer, Path(folder), count)
    return 1 if wrong else 0


def every_document() -> Mapping[str, OfficialDocument]:
    """Give all kinds in both sets of sizes and all variants, and long reports."""
    documents = {
        f"{kind}-{size}-{variant}": sized(change(build()), size)
        for kind, build in KINDS.items()
        for size in SizeProfile
        for variant, change in VARIANTS.items()
    }
    reports = {
        f"{name}-{size}": sized(build(), size)
        for name, build in {"thick": thick_report, **TABLED}.items()
        for size in SizeProfile
    }
    return {**documents, **reports}


def compare_all(writer: FileDocumentWriter, folder: Path) -> int:
    """Print how many documents differ between the two formats, and where."""
    title("Word through LibreOffice against our PDF")
    soffice = shutil.which("soffice")
    if soffice is None:
        print("no LibreOffice here: nothing was compared")
        return 0
    documents, start = every_document(), time.perf_counter()
    for name, document in documents.items():
        writer.write_document(document, folder / f"{name}.docx")
        writer.write_document(document, folder / f"{name}.pdf")
    written = time.perf_counter() - start
    printed = folder / "printed"
    convert(soffice, folder / "user", sorted(folder.glob("*.docx")), printed)
    converted = time.perf_counter() - start - written
    found = [
        difference
        for name, document in documents.items()
        for difference in differences(
            name, document, folder / f"{name}.pdf", printed / f"{name}.pdf"
        )
    ]
    print(
        f"{len(documents)} documents ({len(KINDS)} kinds × {len(SizeProfile)} sizes × "
        f"{len(VARIANTS)} variants, reports with tables), written in {written:.0f} s, "
        f"printed by LibreOffice in {converted:.0f} s"
    )
    for difference in found:
        print(f"    {difference.name}: {difference.what}")
    print(f"{len({d.name for d in found})} documents differ")
    return len(found)


def try_random(writer: FileDocumentWriter, folder: Path, count: int) -> int:
    """Print what became of random documents."""
    title("Random documents: what went in comes out, or is refused by name")
    refused: list[str] = []
    broken: list[str] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(random_documents())
    def attempt(document: RandomDocument) -> None:
        outcome = broken_promise(writer, folder, document)
        if outcome.refused:
            refused.append(outcome.refused)
        if outcome.problem:
            broken.append(outcome.problem)

    start = time.perf_counter()
    attempt()
    print(
        f"{count} documents in {time.perf_counter() - start:.0f} s: {len(refused)} "
        f"refused, their signs named; {len(broken)} wrong"
    )
    for problem in broken[:10]:
        print(f"    {problem}")
    return len(broken)


if __name__ == "__main__":
    sys.exit(main())
