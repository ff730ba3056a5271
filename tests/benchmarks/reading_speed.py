"""The time of a reading, beside the bare library on the same file in the same run."""

import io
import statistics
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from time import monotonic

import docx
import pypdfium2 as pdfium

from tests.benchmarks.letters import (
    CALENDAR,
    SAMPLES,
    SHARED,
    WARD,
    process_of,
    reader_for,
)
from tests.benchmarks.reports import alternating, megabytes, memory_of, title
from vanthu.extraction.file_reading import read_pages
from vanthu.extraction.letter_reader import SandboxedLetterReader, read_here

ROUNDS = 5
FEWEST_CHARACTERS = 30  # on the first page of what is no scan
MOST_TIMES, ALLOWANCE = 3.0, 10.0  # times the bare library, and milliseconds


def print_speed() -> None:
    """Print the time of text-layer PDF and Word files."""
    title(f"Speed, milliseconds, median of {ROUNDS} in turns")
    print("bare: text by pypdfium2 or python-docx alone; pages: our text with places;")
    print("whole: the proposal too; all three as processor time of this process;")
    print("sandbox: the same in the child, by the clock on the wall")
    reader = reader_for()
    try:
        _print_format("PDF", ".pdf", bare_pdf, reader)
        _print_format("DOCX", ".docx", bare_docx, reader)
        worker = process_of(reader)
        peak = None if worker is None else memory_of(worker, "VmHWM")
        print(f"peak memory of the reading process: {megabytes(peak)}")
    finally:
        reader.close()


def bare_pdf(data: bytes) -> None:
    """Take the text of a PDF with nothing but pypdfium2."""
    with closing(pdfium.PdfDocument(data)) as document:
        for page in document:
            with closing(page), closing(page.get_textpage()) as text:
                text.get_text_range()


def bare_docx(data: bytes) -> None:
    """Take the text of a Word file with nothing but python-docx."""
    document = docx.Document(io.BytesIO(data))
    for paragraph in document.paragraphs:
        _ = paragraph.text
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                _ = cell.text


def _print_format(
    name: str, ending: str, bare: Callable[[bytes], None], reader: SandboxedLetterReader
) -> None:
    print(f"{name:34} bare  pages  whole  sandbox  whole/bare  allowed")
    kept: list[bool] = []
    ratios: list[float] = []
    for path in _files(ending):
        data = path.read_bytes()
        here = partial(read_here, path, WARD, CALENDAR)
        works = partial(bare, data), partial(read_pages, data, path), here
        bare_time, pages, whole = alternating(works, ROUNDS)
        _, sandbox = alternating((here, partial(reader.read, path)), 2, monotonic)
        allowed = MOST_TIMES * bare_time + ALLOWANCE
        kept.append(whole <= allowed)
        ratios.append(whole / bare_time)
        print(
            f"{path.name[:30]:30} {bare_time:8.1f} {pages:6.1f} {whole:6.1f} "
            f"{sandbox:8.1f} {ratios[-1]:11.1f} {allowed:8.1f}"
            f"{'' if kept[-1] else '  missed'}"
        )
    print(
        f"{name}: {sum(kept)} of {len(kept)} files within {MOST_TIMES:.0f} × bare + "
        f"{ALLOWANCE:.0f} ms; median {statistics.median(ratios):.1f} × bare"
    )


def _files(ending: str) -> list[Path]:
    folders = [SHARED / "letters", SHARED / "corpus" / "files", SAMPLES]
    files = [path for folder in folders for path in sorted(folder.glob(f"*{ending}"))]
    return [path for path in files if ending != ".pdf" or _has_text(path)]


def _has_text(path: Path) -> bool:
    """Leave out scans, which are another matter."""
    with (
        closing(pdfium.PdfDocument(path)) as document,
        closing(document[0]) as page,
        closing(page.get_textpage()) as text,
    ):
        characters: int = text.count_chars()
    return characters >= FEWEST_CHARACTERS
