"""How long a register of thousands of lines takes, and how much memory.

Each figure comes from a process of its own: seconds of processor time, and by how many
megabytes the memory at its highest exceeds what the filled register itself needs.
"""

import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from vanthu.domain.documents.books import FORMS, Book, BookKind
from vanthu.rendering.writer import FileDocumentWriter
from vanthu.services.synthetic import synthetic_letters

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "resources" / "format" / "nd30-2020.toml"
LINES = (1_000, 10_000)
ENDINGS = ("pdf", "docx", "xlsx")
YEAR_END = date(2026, 12, 31)
RECEIVERS = (
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Văn phòng HĐND và UBND; Công an phường",
)
KB = 1024
SETTLED = 20  # lines that load fonts and libraries before the clock starts


def register_figures() -> list[tuple[str, float, float]]:
    """Return label, seconds and megabytes for each size and format."""
    return [
        (f"sổ {count} dòng, {ending}", *_measured(ending, count))
        for ending in ENDINGS
        for count in LINES
    ]


def synthetic_book(count: int) -> Book:
    """Return a register of incoming letters with invented lines."""
    rows = [
        (
            f"{letter.arrival_date:%d/%m/%Y}",
            f"{number:02d}",
            letter.issuing_body,
            letter.reference,
            f"{letter.issue_date:%d/%m/%Y}" if letter.issue_date else "",
            f"{letter.kind.capitalize()}: {letter.subject}",
            RECEIVERS[number % len(RECEIVERS)],
            f"{letter.arrival_date:%d/%m/%Y}",
            "",
            "",
        )
        for number, letter in enumerate(synthetic_letters(count, 7, YEAR_END), start=1)
    ]
    return Book(
        form=FORMS[BookKind.INCOMING],
        parent_name="Ủy ban nhân dân tỉnh Trung Lương",
        office_name="Ủy ban nhân dân phường Sông Hà",
        year=YEAR_END.year,
        first_day=date(YEAR_END.year, 1, 1),
        last_day=YEAR_END,
        first_number="01",
        last_number=f"{count:02d}",
        volume="01",
        rows=tuple(rows),
    )


def _measured(ending: str, count: int) -> tuple[float, float]:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.register_timing", ending, str(count)],
        check=True,
        capture_output=True,
        cwd=ROOT,
        text=True,
    )
    seconds, megabytes = json.loads(answer.stdout)
    return float(seconds), float(megabytes)


def _measure_here(ending: str, count: int) -> tuple[float, float]:
    import resource

    def highest() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB

    book, writer = synthetic_book(count), FileDocumentWriter(PROFILE)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"book.{ending}"
        writer.write_book(synthetic_book(SETTLED), target)
        before, start = highest(), time.process_time()
        writer.write_book(book, target)
        return time.process_time() - start, highest() - before


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(_measure_here(sys.argv[1], int(sys.argv[2]))))
    else:
        for label, seconds, megabytes in register_figures():
            print(f"{label:24} {seconds:6.2f} s {megabytes:7.1f} MB")
