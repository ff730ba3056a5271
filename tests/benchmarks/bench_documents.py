"""`dev.py bench documents`: how fast documents are written, and in what memory."""

import io
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from docx import Document
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.register_timing import register_figures
from tests.benchmarks.reports import (
    alternating,
    megabytes,
    memory_of,
    print_machine,
    title,
)
from tests.rendering.kinds.every import KINDS
from tests.rendering.kinds.thick import TABLES, thick_report
from vanthu.rendering.blocks import Block
from vanthu.rendering.docx_writer import write_docx
from vanthu.rendering.fonts import FACES, font_folders, load_family
from vanthu.rendering.format_profile import read_format_profile
from vanthu.rendering.layout import lay_out
from vanthu.rendering.metadata import Metadata
from vanthu.rendering.pdf_writer import write_pdf
from vanthu.rendering.writer import FileDocumentWriter

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "resources" / "format" / "nd30-2020.toml"
ABOUT = Metadata("Công văn", "Ủy ban nhân dân", date(2026, 1, 1))
ROUNDS = 30
EXPORTS = 300
PREVIEW_DPI = 100
MOST_ABOVE_BARE = 25  # milliseconds
LEAST_RATIO = 50
MOST_FOR_THICK = 1.5  # seconds
MOST_FOR_REGISTER = 8


def main() -> None:
    """Print all figures."""
    title("What this ran on")
    print_machine()
    load_family(font_folders())
    print_one_page()
    print_libreoffice()
    print_thick()
    print_preview()
    print_memory()
    title(f"Registers (goal: 10,000 lines as PDF in {MOST_FOR_REGISTER} s)")
    for label, seconds, memory in register_figures():
        print(f"{label:26} {seconds:6.2f} s of processor time, +{memory:.0f} MB")


# ------------------------------------------------------------------ bare libraries


def bare_docx() -> None:
    """Make a Word file of one paragraph with the library alone."""
    word = Document()
    word.add_paragraph("x")
    word.save(io.BytesIO())


def bare_pdf() -> None:
    """Make a PDF file of one word with the library alone."""
    canvas = Canvas(io.BytesIO())
    canvas.drawString(72, 72, "x")
    canvas.save()


def bare_pdf_with_fonts() -> None:
    """Make a PDF file of one word in each of our faces, which are put into the file."""
    canvas = Canvas(io.BytesIO())
    for face in FACES.values():
        canvas.setFont(face, 14)
        canvas.drawString(72, 72, "Độc lập")
    canvas.save()


# ------------------------------------------------------------------ figures


def letter_blocks() -> tuple[Block, ...]:
    """Lay out the one-page công văn."""
    return lay_out(KINDS["cong-van"](), read_format_profile(PROFILE))


def print_one_page() -> None:
    """Print what one page costs above the bare libraries."""
    title(f"One-page công văn (goal: {MOST_ABOVE_BARE} ms above the bare library)")
    profile, letter, blocks = (
        read_format_profile(PROFILE),
        KINDS["cong-van"](),
        letter_blocks(),
    )
    works: dict[str, Callable[[], object]] = {
        "layout": lambda: lay_out(letter, profile),
        "docx": lambda: write_docx(blocks, ABOUT),
        "pdf": lambda: write_pdf(blocks, ABOUT),
        "bare python-docx": bare_docx,
        "bare reportlab": bare_pdf,
        "bare reportlab, 4 fonts": bare_pdf_with_fonts,
    }
    times = dict(zip(works, alternating([*works.values()], ROUNDS), strict=True))
    for name, taken in times.items():
        print(f"{name:26} {taken:7.1f} ms of processor time")
    for name, bare in (("docx", "bare python-docx"), ("pdf", "bare reportlab")):
        above = times["layout"] + times[name] - times[bare]
        print(f".{name} with layout, above {bare}: {above:.1f} ms")


def print_libreoffice() -> None:
    """Print how much quicker we write than LibreOffice converts the same file."""
    title(f"Against LibreOffice converting the same file (goal: {LEAST_RATIO} times)")
    soffice = shutil.which("soffice")
    if soffice is None:
        print("no LibreOffice here")
        return
    writer, letter = FileDocumentWriter(PROFILE), KINDS["cong-van"]()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for ending in ("docx", "pdf"):
            target = folder / f"a.{ending}"
            write = partial(writer.write_document, letter, target)
            (ours,) = alternating([write], ROUNDS)
            source, wanted = folder / "a.docx", {"docx": "odt", "pdf": "pdf"}[ending]
            theirs = converting(soffice, folder, source, wanted)
            print(
                f".{ending}: ours {ours:.1f} ms of processor time, LibreOffice to "
                f".{wanted} {theirs:.0f} ms: {theirs / ours:.0f} times"
            )


def converting(soffice: str, folder: Path, source: Path, wanted: str) -> float:
    """Return the milliseconds of processor time of a second conversion."""
    command = [
        soffice,
        f"-env:UserInstallation={(folder / 'user').as_uri()}",
        "--headless",
        "--convert-to",
        wanted,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True)  # makes its settings
    before = _processor_time_of_children()
    subprocess.run(command, check=True, capture_output=True)
    return (_processor_time_of_children() - before) * 1000


def _processor_time_of_children() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def print_thick() -> None:
    """Print what a thick report costs."""
    title(f"About thirty pages with {TABLES} tables (goal: {MOST_FOR_THICK} s)")
    profile, report = read_format_profile(PROFILE), thick_report()
    works: dict[str, Callable[[], object]] = {
        "docx with layout": lambda: write_docx(lay_out(report, profile), ABOUT),
        "pdf with layout": lambda: write_pdf(lay_out(report, profile), ABOUT),
    }
    for name, taken in zip(works, alternating([*works.values()], 5), strict=True):
        print(f"{name:26} {taken / 1000:7.3f} s of processor time")


def print_preview() -> None:
    """Print how long the preview takes that is drawn after each pause in typing."""
    title("Preview at 100 dots an inch, as the composer shows it (goal: 500 ms)")
    writer = FileDocumentWriter(PROFILE)
    for name, document in (
        ("công văn", KINDS["cong-van"]()),
        ("thick", thick_report()),
    ):
        draw = partial(writer.preview, document, PREVIEW_DPI)
        (taken,) = alternating([draw], 5, time.perf_counter)
        pages = len(draw())
        print(f"{name:26} {taken:7.0f} ms by the wall clock, {pages} pages")


def print_memory() -> None:
    """Print whether memory stays flat over many exports."""
    title(f"Memory over {EXPORTS} exports")
    writer, builders = FileDocumentWriter(PROFILE), list(KINDS.values())
    with tempfile.TemporaryDirectory() as place:
        for number in range(EXPORTS + 1):
            document = builders[number % len(builders)]()
            for ending in ("docx", "pdf"):
                writer.write_document(document, Path(place) / f"a.{ending}")
            if number in {EXPORTS // 3, EXPORTS}:
                print(
                    f"after {number:4} of each format: {megabytes(memory_of('self'))}"
                )


if __name__ == "__main__":
    main()
