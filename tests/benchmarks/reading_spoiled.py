"""Our own sample letters as scanners and phones spoil them, field by field."""

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.letters import SAMPLES, read, reader_for
from tests.benchmarks.reading_scans import words_of
from tests.benchmarks.reports import title
from tests.benchmarks.scoring import Answer, Count, score, total
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

QUALITY = 75
JPEG_40 = 40
EVERY = 2  # of the letters: a page takes more than a second
DOTS = (96, 150, 300)


def print_spoiled() -> None:
    """Print how many fields stay the same for every way to spoil a page."""
    title("Our own sample letters, drawn and spoiled in code, against their print")
    letters = sorted(SAMPLES.glob("*.pdf"))[::EVERY]
    reader = reader_for()
    try:
        printed = [read(reader, letter) for letter in letters]
        wanted = [_as_label(each.answer) for each in printed]
        print(f"{len(letters)} letters each; wrong: characters against the print")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "scan.pdf"
            for name, spoil, quality, dots in _ways():
                counts: list[Count] = []
                wrong: list[float] = []
                start = time.perf_counter()
                for letter, known, label in zip(letters, printed, wanted, strict=True):
                    pages = [spoil(page) for page in pictures_of(letter)]
                    file.write_bytes(as_pdf(pages, quality=quality, dpi=dots))
                    done = read(reader, file)
                    counts.append(total(score(done.answer, label).values()))
                    wrong.append(error_rate(words_of(done), words_of(known)))
                _print_line(name, total(counts), wrong, time.perf_counter() - start)
    finally:
        reader.close()


def _ways() -> Iterator[tuple[str, Spoiling, int, int]]:
    yield from ((name, spoil, QUALITY, DPI) for name, spoil in SPOILINGS.items())
    yield "JPEG of quality 40", grey, JPEG_40, DPI
    yield from ((f"{dots} dpi", resized(dots), QUALITY, dots) for dots in DOTS)


def _print_line(
    name: str, count: Count, wrong: Sequence[float], seconds: float
) -> None:
    mean = sum(wrong) / len(wrong)
    print(
        f"{name:24} F1 {count.f1:.4f}  missed {count.wanted - count.hits:3} of "
        f"{count.wanted}  not so printed {count.given - count.hits:3}  "
        f"wrong {mean:6.2%} (worst {max(wrong):.2%})  {seconds:.0f} s"
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
