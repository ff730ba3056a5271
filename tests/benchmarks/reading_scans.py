"""Recognition of scans, beside bare tesserocr and beside the letter's own text."""

import importlib
import importlib.util
import time
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium

from tests.benchmarks.letters import SHARED, process_of, read, reader_for
from tests.benchmarks.reports import megabytes, memory_of, title
from tests.extraction.wrong_characters import error_rate
from vanthu.extraction.ocr import data_folder

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
        print(f"{'':16} bare s  ours s  ratio  wrong characters")
        for scan in scans:
            start = time.perf_counter()
            ours = read(reader, scan)
            seconds = time.perf_counter() - start
            bare = bare_seconds(scan)
            known = read(reader, scan.with_name(scan.name.replace(SCAN, ".pdf")))
            if ours.reading is None or known.reading is None:
                print(f"{scan.name:16} refused: {ours.refusal}{known.refusal}")
                continue
            wrong = error_rate(
                *(
                    " ".join(" ".join(p.text for p in each.pages).split())
                    for each in (ours.reading, known.reading)
                )
            )
            beside = "-" if bare is None else f"{bare:6.2f}"
            ratio = "-" if bare is None else f"{seconds / bare:5.2f}"
            print(f"{scan.name:16} {beside} {seconds:7.2f}  {ratio}  {wrong:.2%}")
        worker = process_of(reader)
        peak = None if worker is None else memory_of(worker, "VmHWM")
        print(f"peak memory of the reading process: {megabytes(peak)}")
    finally:
        reader.close()


def bare_seconds(path: Path) -> float | None:
    """Return the time of drawing and recognising all pages with nothing else."""
    folder = data_folder()
    if folder is None or importlib.util.find_spec("tesserocr") is None:
        return None
    tesserocr = importlib.import_module("tesserocr")
    with tesserocr.PyTessBaseAPI(path=str(folder), lang="vie") as engine:
        start = time.perf_counter()
        with closing(pdfium.PdfDocument(path)) as document:
            for page in document:
                image = page.render(scale=DPI / 72, grayscale=True).to_pil()
                engine.SetImage(image)
                engine.SetSourceResolution(DPI)
                engine.GetUTF8Text()
                page.close()
        return time.perf_counter() - start
