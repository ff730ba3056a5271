"""What many letters in a row do to memory, and whether a batch can be stopped."""

import os
import statistics
import time
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.letters import SAMPLES, process_of, reader_for
from tests.benchmarks.reports import memory_of, title
from tests.cli.conftest import LETTER
from vanthu.bootstrap import VanThu
from vanthu.domain.errors import Cancelled

LONG_RUN, PART = 1000, 100
BATCH, STOP_AFTER = 200, 50


class Watch:
    """Progress that notes when it was told what, and may stop the work."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.told: list[tuple[float, int, int]] = []
        self._stop_after = stop_after

    def report(self, done: int, total: int, what: str = "") -> None:
        """Note how far the work is."""
        del what
        self.told.append((time.monotonic(), done, total))
        if done == self._stop_after:
            raise Cancelled


def print_long_run(folder: Path) -> None:
    """Print the memory of this process over many small files."""
    title(f"Memory of the main process over {LONG_RUN} small files")
    if memory_of("self") is None:
        print("left out: this system does not tell it in /proc")
        return
    reader = reader_for()
    held: list[float] = []
    worker: list[float] = []
    file = folder / "van-ban.txt"
    start = time.monotonic()
    try:
        for number in range(LONG_RUN):
            file.write_text(LETTER.format(number=number), "utf-8")
            reader.read(file)
            held.append(memory_of(os.getpid()) or 0)
            worker.append(memory_of(process_of(reader) or 0) or 0)
    finally:
        reader.close()
    for name, amounts in (("main", held), ("reading", worker)):
        first, last = statistics.mean(amounts[:PART]), statistics.mean(amounts[-PART:])
        print(
            f"{name} process: first {PART} files {first:.1f} MB, last {PART} "
            f"{last:.1f} MB, difference {last - first:+.1f} MB"
        )
    print(f"{LONG_RUN} files in {time.monotonic() - start:.0f} s")


def print_batch(folder: Path) -> None:
    """Print how a batch goes through the intake, whole and stopped."""
    title(f"A batch of {BATCH} letters through the intake")
    files = batch_files(folder)
    with VanThu().open_desk(folder / "whole") as desk:
        watch = Watch()
        start = time.monotonic()
        taken = desk.intake.take_all(files, watch)
        seconds = time.monotonic() - start
        waiting = len(desk.intake.waiting())
    longest = max(later[0] - earlier[0] for earlier, later in pairwise(watch.told))
    print(
        f"{len(taken.letters)} taken, {len(taken.refusals)} refused, {waiting} wait; "
        f"{seconds:.1f} s; {len(watch.told)} reports of progress, "
        f"at most {longest:.2f} s apart"
    )
    with VanThu().open_desk(folder / "stopped") as desk:
        try:
            desk.intake.take_all(files, Watch(STOP_AFTER))
            print("not stopped")
        except Cancelled:
            kept = len(desk.intake.waiting())
            print(f"stopped after {STOP_AFTER}: {kept} letters kept")


def batch_files(folder: Path) -> list[Path]:
    """Write letters with different bytes: texts, and PDF files with a comment."""
    printed = sorted(SAMPLES.glob("*.pdf"))
    files: list[Path] = []
    for number in range(BATCH):
        if number % 2:
            file = folder / f"{number:03}.txt"
            file.write_text(LETTER.format(number=number), "utf-8")
        else:
            file = folder / f"{number:03}.pdf"
            source = printed[number % len(printed)]
            file.write_bytes(source.read_bytes() + f"\n%{number}\n".encode())
        files.append(file)
    return files
