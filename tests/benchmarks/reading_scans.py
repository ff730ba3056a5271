"""Recognition of scans, beside bare tesserocr and beside the letter's own text."""

import importlib
import importlib.util
import os
import time
from contextlib import closing
from pathlib import Path

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
from vanthu.extraction.scans.ocr_engine import data_folder

DPI = 200
SCAN = "_scan.pdf"


def print_scans() -> None:
    """Print the time and the wrong characters of the scans, if they can be read."""
    title("Scans")
    scans = sorted((SHARED / "letters").glob(f"*{SCAN}"))
    if not scans:
        print("left out: the scans of ../shared/samples are not here")
        return
    reader = reader_for()
    try:
        if read(reader, scans[0]).reading is None:
            print("left out: scans are not read yet (they wait to be typed by hand)")
            return
        print("wrong characters: edits by characters of the other text, spaces folded;")
        print(
            "printed: what stands on the paper, as the PDF of the same letter has it;"
        )
        print(
            "txt: the text as it was published, with marks of Markdown and targets of"
        )
        print("links that no paper shows, and without the page number")
        print("bare, ours: seconds of processor time, ours that of the warm child")
        print(f"{'':16}   bare    ours  ratio  printed    docx     txt")
        sums = [0.0, 0.0]
        for scan in scans:
            start = worked(reader)
            ours = read(reader, scan)
            seconds = (worked(reader) - start) / 1000
            if ours.reading is None:
                print(f"{scan.name:16} refused: {ours.refusal}")
                continue
            bare = bare_seconds(scan)
            sums = [sums[0] + seconds, sums[1] + (bare or 0)]
            beside = "-" if bare is None else f"{bare:6.2f}"
            ratio = "-" if bare is None else f"{seconds / bare:5.2f}"
            wrong = "".join(
                f"{error_rate(words_of(ours), words_of(known)):8.2%}"
                for ending in (".pdf", ".docx", ".txt")
                if (known := read(reader, letter_of(scan, ending))).reading
            )
            print(f"{scan.name:16} {beside} {seconds:7.2f}  {ratio} {wrong}")
        print(f"all together {sums[0] / (sums[1] or 1):.3f} times bare tesserocr")
        worker = process_of(reader)
        peak = None if worker is None else memory_of(worker, "VmHWM")
        print(f"peak memory of the reading process: {megabytes(peak)}")
    finally:
        reader.close()


def letter_of(scan: Path, ending: str) -> Path:
    """Return the same letter in another format."""
    return scan.with_name(scan.name.replace(SCAN, ending))


def words_of(done: Read) -> str:
    """Return the words of all pages, each space alike."""
    pages = () if done.reading is None else done.reading.pages
    return " ".join(" ".join(page.text for page in pages).split())


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


def bare_seconds(path: Path) -> float | None:
    """Return the time of drawing and recognising all pages with nothing else."""
    folder = data_folder()
    if folder is None or importlib.util.find_spec("tesserocr") is None:
        return None
    os.environ["OMP_THREAD_LIMIT"] = "1"  # as in ours: more threads are slower
    tesserocr = importlib.import_module("tesserocr")
    with tesserocr.PyTessBaseAPI(path=str(folder), lang="vie") as engine:
        start = time.process_time()
        with closing(pdfium.PdfDocument(path)) as document:
            for page in document:
                image = page.render(scale=DPI / 72, grayscale=True).to_pil()
                engine.SetImage(image)
                engine.SetSourceResolution(DPI)
                engine.GetUTF8Text()
                page.close()
        return time.process_time() - start
