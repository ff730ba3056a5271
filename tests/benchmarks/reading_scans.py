"""Recognition of scans, beside bare tesserocr and beside the letter's own text."""

import importlib
import importlib.util
import os
import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, process_time
from typing import Any, NamedTuple

import pypdfium2 as pdfium

from tests.benchmarks.letters import (
    SHARED,
    Read,
    label,
    process_of,
    read,
    reader_for,
)
from tests.benchmarks.reading_speed import worked
from tests.benchmarks.reports import megabytes, memory_of, title
from tests.benchmarks.scoring import score, total
from tests.extraction.wrong_characters import error_rate
from vanthu.domain.intake import TextSource
from vanthu.extraction.letter_reader import SandboxedLetterReader
from vanthu.extraction.scans.ocr_engine import data_folder

DPI = 200
SCAN = "_scan.pdf"
ROUNDS = 4  # even: each begins as often as the other
MOST_TIMES = 1.15  # bare tesserocr


def print_scans() -> None:
    """Print the time and the wrong characters of the scans, if they can be read."""
    title(f"Scans, seconds, median of {ROUNDS} in turns")
    scans = sorted((SHARED / "letters").glob(f"*{SCAN}"))
    if not scans:
        print("left out: the scans of ../shared/samples are not here")
        return
    with closing(reader_for()) as reader, bare_tesserocr() as engine:
        if engine is None:
            print("left out: tesserocr or its Vietnamese data are not here")
            return
        _print_meanings()
        done = [each for scan in scans if _is_read(each := read(reader, scan))]
        _print_times("the five letters", _rounds(done, engine, reader))
        files = sorted((SHARED / "corpus" / "files").glob("*.pdf"))
        originals = [each for file in files if _is_scan(each := read(reader, file))]
        _print_times("scanned originals", _rounds(originals, engine, reader))
        _print_wrong_characters(done, reader)
        worker = process_of(reader)
        peak = None if worker is None else memory_of(worker, "VmHWM")
        print(f"peak memory of the reading process: {megabytes(peak)}")


def _is_read(done: Read) -> bool:
    """Tell whether a scan was read, and print why it was not."""
    if done.reading is None:
        print(f"{done.path.name:16} refused: {done.refusal}")
    return done.reading is not None


def _is_scan(done: Read) -> bool:
    """Tell whether the characters of a file had to be recognised."""
    return done.reading is not None and done.reading.text_source is TextSource.OCR


# ------------------------------------------------------------------ time


class Times(NamedTuple):
    """Seconds for one scan, or for all of them."""

    bare: float
    ours: float

    @property
    def ratio(self) -> float:
        """Return how many times bare tesserocr's ours is."""
        return self.ours / self.bare


def _rounds(
    scans: Sequence[Read], engine: Any, reader: SandboxedLetterReader
) -> dict[str, list[Times]]:
    """Do all works in turns; ours was done before, bare is once more than measured."""
    taken: dict[str, list[Times]] = {scan.path.name: [] for scan in scans}
    for scan in scans:
        bare_seconds(engine, scan.path)
    for turn in range(ROUNDS):
        for path in (scan.path for scan in scans):
            if turn % 2:
                bare, ours = bare_seconds(engine, path), our_seconds(reader, path)
            else:
                ours, bare = our_seconds(reader, path), bare_seconds(engine, path)
            taken[path.name].append(Times(bare, ours))
    return taken


def _print_meanings() -> None:
    print("bare: the pages drawn and recognised by tesserocr alone, processor time of")
    print("this process; ours: the whole reading, processor time of the warm child;")
    print("a first round of both is not counted, and who begins takes turns;")
    print("ratio: of the medians; rounds: the same in each round, lowest and highest;")
    print("spread: by how much the slowest round is above the quickest.")
    print("Ours reads doubtful rows, numbers and dates of a poor page more than once,")
    print("and a page that does not lie upright as often as it takes")


def _print_times(name: str, rounds: Mapping[str, Sequence[Times]]) -> None:
    if not rounds:
        return
    print(
        f"{name:16}   bare    ours  ratio       rounds  spread of bare, ours",
        flush=True,
    )
    medians = {
        file: Times(*map(statistics.median, zip(*taken, strict=True)))
        for file, taken in rounds.items()
    }
    for file, taken in rounds.items():
        print(_line(file, medians[file], taken))
    together = [
        Times(*map(sum, zip(*turn, strict=True)))
        for turn in zip(*rounds.values(), strict=True)
    ]
    sums = Times(*map(sum, zip(*medians.values(), strict=True)))
    print(_line("sum of medians", sums, together))
    within = sum(each.ratio <= MOST_TIMES for each in medians.values())
    print(
        f"{name}, all together {sums.ratio:.3f} times bare tesserocr; "
        f"{within} of {len(medians)} files within {MOST_TIMES}"
    )


def _line(name: str, usual: Times, rounds: Sequence[Times]) -> str:
    """Return one line of the table of times."""
    ratios = [each.ratio for each in rounds]
    bare, ours = (max(times) / min(times) - 1 for times in zip(*rounds, strict=True))
    return (
        f"{name:16} {usual.bare:6.2f} {usual.ours:7.2f}  {usual.ratio:5.3f} "
        f"{min(ratios):6.2f}-{max(ratios):.2f} {bare:12.0%} {ours:7.0%}"
        f"{'' if usual.ratio <= MOST_TIMES else '  missed'}"
    )


def our_seconds(reader: SandboxedLetterReader, path: Path) -> float:
    """Return the processor time of the reading process, the clock's if unknown."""
    begun, clock = worked(reader), monotonic()
    reader.read(path)
    clock = monotonic() - clock
    return (worked(reader) - begun) / 1000 or clock


def bare_seconds(engine: Any, path: Path) -> float:
    """Return the time of drawing and recognising all pages with nothing else."""
    start = process_time()
    with closing(pdfium.PdfDocument(path)) as document:
        for page in document:
            image = page.render(scale=DPI / 72, grayscale=True).to_pil()
            engine.SetImage(image)
            engine.SetSourceResolution(DPI)
            engine.GetUTF8Text()
            page.close()
    return process_time() - start


@contextmanager
def bare_tesserocr() -> Iterator[Any]:
    """Give the recogniser as it comes, None if it is not here."""
    folder = data_folder()
    if folder is None or importlib.util.find_spec("tesserocr") is None:
        yield None
        return
    os.environ["OMP_THREAD_LIMIT"] = "1"  # as in ours: more threads are slower
    tesserocr = importlib.import_module("tesserocr")
    with tesserocr.PyTessBaseAPI(path=str(folder), lang="vie") as engine:
        yield engine


# ------------------------------------------------------------------ characters


def _print_wrong_characters(
    scans: Sequence[Read], reader: SandboxedLetterReader
) -> None:
    print("wrong characters: edits by characters of the other text, spaces folded;")
    print("printed: what stands on the paper, as the PDF of the same letter has it;")
    print("txt: the text as it was published, with marks of Markdown and targets of")
    print("links that no paper shows, and without the page number")
    print(f"{'':16}  printed    docx     txt")
    for scan in scans:
        wrong = "".join(
            f"{error_rate(words_of(scan), words_of(known)):8.2%}"
            for ending in (".pdf", ".docx", ".txt")
            if (known := read(reader, letter_of(scan.path, ending))).reading
        )
        print(f"{scan.path.name:16} {wrong}")


def letter_of(scan: Path, ending: str) -> Path:
    """Return the same letter in another format."""
    return scan.with_name(scan.name.replace(SCAN, ending))


def words_of(done: Read) -> str:
    """Return the words of all pages, each space alike."""
    pages = () if done.reading is None else done.reading.pages
    return " ".join(" ".join(page.text for page in pages).split())


# ------------------------------------------------------------------ original files


def print_corpus_files() -> None:
    """Print the score of the original files, and each value that is not the label's."""
    title("Original files of the labelled letters, against the labels of their text")
    print("The labels keep what another recognition misread, and handwritten numbers")
    print("as it guessed them; where the number is left blank here, that is meant.")
    corpus = SHARED / "corpus"
    reader = reader_for()
    try:
        for file in sorted((corpus / "files").glob("*")):
            wanted = label(corpus / "labels" / f"{file.stem}.json")
            done = read(reader, file)
            by_field = score(done.answer, wanted)
            count = total(by_field.values())
            print(
                f"{file.name:10} F1 {count.f1:.4f}  missed {count.wanted - count.hits}"
                f"  other values {count.given - count.hits}  {done.refusal}"
            )
            for name, each in by_field.items():
                if each.hits < max(each.wanted, each.given):
                    print(f"    {name}: {value_of(done, name)} for {wanted.get(name)}")
    finally:
        reader.close()


def value_of(done: Read, name: str) -> object:
    """Return what a reading says, in the form of a label."""
    found = done.answer.get("fields", {}).get(name, done.answer.get(name))
    if isinstance(found, list):
        return [each.get("value", each.get("ref", each.get("unit"))) for each in found]
    return found.get("value") if isinstance(found, dict) else found
