"""Our own sample letters as scanners and phones spoil them, field by field."""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.benchmarks.letters import SAMPLES, Read, read, reader_for
from tests.benchmarks.reading_scans import words_of
from tests.benchmarks.reports import title
from tests.benchmarks.scoring import Answer, Count, score, total
from tests.extraction.made_files import saved
from tests.extraction.made_photos import PAGE_DPI, PHOTOS, Photo
from tests.extraction.spoiled_scans import (
    DPI,
    SPOILINGS,
    Spoiling,
    as_pdf,
    grey,
    pictures_of,
    resized,
)
from tests.extraction.wrong_characters import error_rate
from vanthu.extraction.letter_reader import SandboxedLetterReader

QUALITY = 75
JPEG_40 = 40
SCANNED, PHOTOGRAPHED = 4, 5  # every so-manieth letter: a page takes a second
DOTS = (96, 150, 300)
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Way:
    """What is done to a letter, and what of it can be read then."""

    name: str
    file: str
    letters: Sequence["Printed"]
    spoil: Callable[[Path], bytes]


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter as it was printed, and what it says."""

    path: Path
    done: Read

    @property
    def label(self) -> Mapping[str, Any]:
        """Return the values in the form of a label."""
        return _as_label(self.done.answer)


def print_spoiled() -> None:
    """Print how many fields stay the same for every way to spoil a page."""
    title("Our own sample letters, drawn and spoiled in code, against their print")
    letters = sorted(SAMPLES.glob("*.pdf"))
    begun = time.perf_counter()
    with (
        closing(reader_for(width=WORKERS)) as reader,
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(WORKERS) as threads,
    ):
        printed = [Printed(path, read(reader, path)) for path in letters[::SCANNED]]
        first = [
            Printed(path, read(reader, _first_page(path, Path(folder))))
            for path in letters[::PHOTOGRAPHED]
        ]
        print(
            f"{len(printed)} letters each as scans; {len(first)} as photos, of which "
            "only what stands on the first page is wanted; wrong: characters"
        )
        ways = [*_scans(printed), *_photos(first)]
        for line in threads.map(partial(_line_of, reader, Path(folder)), ways):
            print(line, flush=True)
    print(f"all together {time.perf_counter() - begun:.0f} s")


def _first_page(letter: Path, folder: Path) -> Path:
    with (
        closing(pdfium.PdfDocument(letter)) as whole,
        closing(pdfium.PdfDocument.new()) as part,
    ):
        part.import_pages(whole, [0])
        path = folder / letter.name
        path.write_bytes(saved(part))
    return path


def _scans(letters: Sequence[Printed]) -> Iterator[Way]:
    for name, spoil in SPOILINGS.items():
        yield Way(name, "scan.pdf", letters, partial(_scanned, spoil, QUALITY, DPI))
    yield Way(
        "JPEG of quality 40",
        "scan.pdf",
        letters,
        partial(_scanned, grey, JPEG_40, DPI),
    )
    for dots in DOTS:
        drawn = partial(_scanned, resized(dots), QUALITY, dots)
        yield Way(f"{dots} dpi", "scan.pdf", letters, drawn)


def _photos(letters: Sequence[Printed]) -> Iterator[Way]:
    for name, photo in PHOTOS.items():
        taken = partial(_photographed, photo)
        yield Way(f"photo: {name}", "photo.jpg", letters, taken)


def _scanned(spoil: Spoiling, quality: int, dots: int, letter: Path) -> bytes:
    pages = [spoil(page) for page in pictures_of(letter)]
    return as_pdf(pages, quality=quality, dpi=dots)


def _photographed(photo: Photo, letter: Path) -> bytes:
    return photo.of(pictures_of(letter, PAGE_DPI)[0])


def _line_of(reader: SandboxedLetterReader, folder: Path, way: Way) -> str:
    """Read the letters spoiled in one way and return what came out, in one line."""
    counts: list[Count] = []
    wrong: list[float] = []
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(dir=folder) as own:
        file = Path(own) / way.file
        for letter in way.letters:
            file.write_bytes(way.spoil(letter.path))
            done = read(reader, file)
            counts.append(total(score(done.answer, letter.label).values()))
            wrong.append(error_rate(words_of(done), words_of(letter.done)))
    count, mean = total(counts), sum(wrong) / len(wrong)
    return (
        f"{way.name:32} F1 {count.f1:.4f}  missed {count.wanted - count.hits:3} of "
        f"{count.wanted:3}  not so printed {count.given - count.hits:3}  "
        f"wrong {mean:6.2%} (worst {max(wrong):.2%})  "
        f"{time.perf_counter() - start:.0f} s"
    )


def _as_label(answer: Answer) -> Mapping[str, Any]:
    """Return what the printed letter says, as the labels say it."""
    fields = {name: each["value"] for name, each in answer["fields"].items()}
    lists = ("recipients", "distribution", "references", "assignments", "deadlines")
    values = {
        name: [each.get("value", each) for each in answer[name]] for name in lists
    }
    days = "date", "start", "end"
    values["deadlines"] = [
        each for each in values["deadlines"] if any(each[day] for day in days)
    ]
    report_to = (answer["report_to"] or {}).get("value")
    return {**fields, **values, "report_to": report_to}


if __name__ == "__main__":
    print_spoiled()
