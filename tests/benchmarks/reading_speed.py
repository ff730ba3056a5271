"""The time of a reading, beside the bare library on the same file in the same run."""

import io
import os
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from time import monotonic, process_time
from typing import NamedTuple

import docx
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from tests.benchmarks.letters import (
    SAMPLES,
    SHARED,
    process_of,
    reader_for,
)
from tests.benchmarks.reports import megabytes, memory_of, title, work_of
from vanthu.extraction.file_reading import read_pages
from vanthu.extraction.letter_reader import SandboxedLetterReader

ROUNDS = 9
FEWEST_CHARACTERS = 30  # on the first page of what is no scan
FIELD = pdfium_c.FPDF_ANNOT_WIDGET
MOST_TIMES, ALLOWANCE = 3.0, 10.0  # times the bare library, and milliseconds


def print_speed() -> None:
    """Print the time of text-layer PDF and Word files."""
    title(f"Speed, milliseconds, median of {ROUNDS} in turns")
    print("bare: text by pypdfium2 or python-docx alone; pages: our text with places;")
    print("both as processor time of this process;")
    print("whole: question, proposal and answer, processor time of the warm child;")
    print("clock: the same for who asks, by the clock on the wall")
    with _one_core(), closing(reader_for()) as reader:
        _print_format("PDF", ".pdf", bare_pdf, reader)
        _print_signed(reader)
        _print_format("DOCX", ".docx", bare_docx, reader)
        worker = process_of(reader)
        peak = None if worker is None else memory_of(worker, "VmHWM")
        print(f"peak memory of the reading process: {megabytes(peak)}")


@contextmanager
def _one_core() -> Iterator[None]:
    """Let all works be done by one core: those of a shared host differ by a half."""
    if sys.platform != "linux":
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})  # of the reading process too
    print(f"all on core {min(cores)}, as two cores of a shared host are not alike")
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def bare_pdf(data: bytes) -> None:
    """Take the text of a PDF with nothing but pypdfium2."""
    with closing(pdfium.PdfDocument(data)) as document:
        for page in document:
            with closing(page), closing(page.get_textpage()) as text:
                text.get_text_range()


def bare_signed_pdf(data: bytes) -> None:
    """Take the words of signature fields too, which pypdfium2 draws in first."""
    with closing(pdfium.PdfDocument(data)) as document:
        document.init_forms()
        for index in range(len(document)):
            with closing(document[index]) as page:
                if FIELD in _annotations_of(page):
                    page.flatten()
            with (
                closing(document[index]) as page,
                closing(page.get_textpage()) as text,
            ):
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
    print(f"{name:34} bare  pages  whole  clock  whole/bare  allowed")
    usual: list[Times] = []
    quickest: list[Times] = []
    for path in _files(ending):
        data = path.read_bytes()
        rounds = _rounds(
            partial(bare, data), partial(read_pages, data, path), reader, path
        )
        usual.append(Times(*map(statistics.median, zip(*rounds, strict=True))))
        quickest.append(Times(*map(min, zip(*rounds, strict=True))))
        now = usual[-1]
        print(
            f"{path.name[:30]:30} {now.bare:8.1f} {now.pages:6.1f} {now.whole:6.1f} "
            f"{now.clock:6.1f} {now.ratio:11.1f} {now.allowed:8.1f}"
            f"{'' if now.is_within else '  missed'}"
        )
    print(f"{name}, medians: {_summary(usual)}")
    # What else the machine does, or its host, only ever adds time.
    print(f"{name}, quickest of {ROUNDS}: {_summary(quickest)}")


def _print_signed(reader: SandboxedLetterReader) -> None:
    """Print the same for signed files beside a bare library that reads what we read."""
    for path in filter(_is_signed, _files(".pdf")):
        data = path.read_bytes()
        rounds = _rounds(
            partial(bare_signed_pdf, data),
            partial(read_pages, data, path),
            reader,
            path,
        )
        now = Times(*map(statistics.median, zip(*rounds, strict=True)))
        print(
            f"{path.name}: its text alone leaves out what signing laid upon it;\n"
            f"  with that bare {now.bare:.1f}, whole {now.whole:.1f}, "
            f"allowed {now.allowed:.1f}{'' if now.is_within else '  missed'}"
        )


def _is_signed(path: Path) -> bool:
    with closing(pdfium.PdfDocument(path)) as document, closing(document[0]) as page:
        return FIELD in _annotations_of(page)


def _annotations_of(page: pdfium.PdfPage) -> set[int]:
    """Return the kinds of a page's annotations."""
    kinds = set()
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        kinds.add(pdfium_c.FPDFAnnot_GetSubtype(annotation))
        pdfium_c.FPDFPage_CloseAnnot(annotation)
    return kinds


class Times(NamedTuple):
    """Milliseconds for one file."""

    bare: float
    pages: float
    whole: float
    clock: float

    @property
    def allowed(self) -> float:
        """Return what the whole may take."""
        return MOST_TIMES * self.bare + ALLOWANCE

    @property
    def ratio(self) -> float:
        """Return how many times the bare library's the whole is."""
        return self.whole / self.bare

    @property
    def is_within(self) -> bool:
        """Tell whether the whole takes no more than it may."""
        return self.whole <= self.allowed


def _summary(times: Sequence[Times]) -> str:
    shares = [each.whole / each.allowed for each in times]
    ratios = [each.ratio for each in times]
    return (
        f"{sum(each.is_within for each in times)} of {len(times)} files within "
        f"{MOST_TIMES:.0f} × bare + {ALLOWANCE:.0f} ms; median "
        f"{statistics.median(ratios):.1f} × bare, worst {max(ratios):.1f}; of what is "
        f"allowed: median {statistics.median(shares):.2f}, worst {max(shares):.2f}"
    )


def _rounds(
    bare: Callable[[], object],
    pages: Callable[[], object],
    reader: SandboxedLetterReader,
    path: Path,
) -> list[Times]:
    """Do all works in turns, once more than what is measured."""
    taken: list[Times] = []
    for _ in range(ROUNDS + 1):
        start = process_time()
        bare()
        middle = process_time()
        pages()
        end = process_time()
        begun, clock = worked(reader), monotonic()
        reader.read(path)
        clock, work = (monotonic() - clock) * 1000, worked(reader) - begun
        taken.append(
            Times((middle - start) * 1000, (end - middle) * 1000, work or clock, clock)
        )
    return taken[1:]


def worked(reader: SandboxedLetterReader) -> float:
    """Return the milliseconds that the reading process has worked, 0 if unknown."""
    return work_of(process_of(reader) or 0) or 0.0


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
