"""What many letters in a row do to memory, and whether a batch can be stopped."""

import os
import statistics
import time
from contextlib import closing
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image

from tests.benchmarks.letters import SAMPLES, process_of, reader_for
from tests.benchmarks.reports import memory_of, title, work_of
from tests.cli.conftest import LETTER
from tests.extraction.made_scans import picture_file, printed
from vanthu.bootstrap import VanThu
from vanthu.domain.errors import Cancelled
from vanthu.extraction.sandbox_pool import fitting_width
from vanthu.services.intake import no_wish
from vanthu.services.reading_ahead import ReadingAhead

LONG_RUN, PART = 1000, 100
SCANS = 8
LINE = "Sở Nội vụ đề nghị các địa phương báo cáo kết quả công tác văn thư, lưu trữ"
BATCH, STOP_AFTER = 200, 50
READ_FOR = 3.0  # seconds before a scan of many pages is stopped


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


def print_cores(folder: Path) -> None:
    """Print how much sooner a batch of scans is read by several processes."""
    pages = [scan_of(number) for number in range(SCANS)]
    width = fitting_width()
    title(f"{SCANS} scans of a page by one reading process and by {width}")
    seconds: list[float] = []
    for processes in (1, width):
        with closing(reader_for(width=processes)) as reader:
            files = [folder / f"quet-{number}.png" for number in range(SCANS)]
            for file, content in zip(files, pages, strict=True):
                file.write_bytes(content)
            ahead = ReadingAhead(reader, reader.read)
            for result in ahead.each(files[:processes], no_wish):
                result()  # the processes start and load what they need
            before = {each: work_of(each) or 0 for each in reader.readers.process_ids}
            start = time.monotonic()
            texts = [result().pages[0].text for result in ahead.each(files, no_wish)]
            seconds.append(time.monotonic() - start)
            work = [(work_of(each) or 0) - begun for each, begun in before.items()]
        assert all(texts)
        shares = " and ".join(f"{each / 1000:.1f} s" for each in work)
        print(f"{processes} processes: {seconds[-1]:.1f} s; each worked {shares}")
    print(f"{seconds[0] / seconds[1]:.2f} times as fast")


def scan_of(number: int) -> bytes:
    """Return a picture of a full printed page with a number on it."""
    lines = [(90.0, 170.0 + 18 * row, LINE) for row in range(30)]
    return picture_file(printed([(90.0, 100.0, f"Số: {number}/SNV-VP"), *lines]), "PNG")


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
    _print_stop(folder)


def _print_stop(folder: Path) -> None:
    """Print how soon a stop is heard in the middle of a scan of many pages."""
    scan = folder / "nhieu-trang.tif"
    pages = [Image.open(BytesIO(scan_of(number))) for number in range(SCANS)]
    pages[0].save(scan, "TIFF", save_all=True, append_images=pages[1:])
    with closing(reader_for()) as reader:
        begun = time.monotonic()

        def stop() -> None:
            if time.monotonic() - begun > READ_FOR:
                raise Cancelled

        try:
            for result in ReadingAhead(reader, reader.read).each([scan], stop):
                result()
            print("not stopped")
        except Cancelled:
            late = time.monotonic() - begun - READ_FOR
            print(
                f"a scan of {SCANS} pages is left {late:.2f} s after the word to stop"
            )


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
