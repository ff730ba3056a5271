"""The reading process dies, hangs or floods: the letter waits, the next one is read."""

import os
import signal
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.extraction.made_files import OFFICE, docx_of, paragraph
from tests.extraction.made_pdfs import PdfObjects, page_file, words_at
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import ReaderFailed, UnreadableFile, VanThuError
from vanthu.domain.intake import LetterReading
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.letter_reader import SandboxedLetterReader
from vanthu.extraction.sandbox import Sandbox
from vanthu.ui.common.error_messages import explain

PATH = Path("công văn.pdf")
LETTER = docx_of(paragraph("Kính gửi: Các phường"))
CALENDAR = WorkingCalendar()

needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="signals, and limits that the process sets itself"
)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Give a reading process of the usual kind."""
    made = Sandbox()
    yield made
    made.close()


def read(sandbox: Sandbox, data: bytes) -> LetterReading:
    return sandbox.read(data, PATH, OFFICE, CALENDAR)


def told(failed: VanThuError) -> str:
    """Return what a person is told."""
    words = explain(failed)
    assert "Tệp gốc không thay đổi" in words
    assert "nhập tay các mục" in words
    return words


def struck(sandbox: Sandbox, signals: tuple[int, ...]) -> VanThuError:
    """Strike the process while it works, and return what became of the file."""
    read(sandbox, LETTER)
    process = sandbox.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)

    def strike() -> None:
        for each in signals:
            os.kill(process, each)

    striker = threading.Timer(0.2, strike)
    striker.start()
    with pytest.raises(ReaderFailed) as failed:
        read(sandbox, LETTER)
    striker.join()
    return failed.value


@needs_linux
@pytest.mark.parametrize(
    "name", ["SIGSEGV", "SIGABRT", "SIGBUS", "SIGKILL", "SIGTERM", "SIGXCPU"]
)
def test_after_a_crash_of_any_kind_the_next_letter_is_read(
    sandbox: Sandbox, name: str
) -> None:
    failed = struck(sandbox, (getattr(signal, name), signal.SIGCONT))

    told(failed)
    assert sandbox.process_id is None
    assert read(sandbox, LETTER).pages[0].text == "Kính gửi: Các phường"


def flate_bomb() -> bytes:
    """Make a PDF whose page unpacks to a gigabyte, packed twice."""
    packer = zlib.compressobj(9)
    zeros = b"".join(packer.compress(bytes(1 << 20)) for _ in range(1024))
    packed = zlib.compress(zeros + packer.flush(), 9)
    objects = PdfObjects()
    head = f"<</Filter[/FlateDecode/FlateDecode]/Length {len(packed)}>>stream\n"
    bomb = objects.add(head.encode() + packed + b"\nendstream")
    whole = page_file(words_at((80, 780, "words")), objects=objects)
    own = f"/Contents {len(objects.found) - 3} 0 R".encode()
    assert own in whole
    return whole.replace(own, f"/Contents {bomb} 0 R".encode().ljust(len(own)))


def word_bomb() -> bytes:
    """Make a Word file of a few bytes with 90 million in it."""
    return docx_of(paragraph("a" * 9_000_000 * 10))


def deep_bomb() -> bytes:
    return docx_of("<w:sdt><w:sdtContent>" * 100_000)


@needs_linux
@pytest.mark.parametrize("make", [flate_bomb, word_bomb, deep_bomb])
def test_a_bomb_ends_and_the_next_letter_is_read(
    sandbox: Sandbox, make: Callable[[], bytes]
) -> None:
    data = make()
    begun = time.monotonic()

    with pytest.raises((ReaderFailed, UnreadableFile)) as failed:
        read(sandbox, data)

    assert time.monotonic() - begun < 62
    assert explain(failed.value)
    assert read(sandbox, LETTER).pages[0].text == "Kính gửi: Các phường"


READY = (
    "import os, sys, time; out = sys.stdout.buffer; "
    """say = lambda b: (out.write(len(b).to_bytes(4, 'big') + b), out.flush()); """
    """say(b'{"size": 0}'); hear = sys.stdin.buffer.read; """
)


@pytest.mark.parametrize(
    "then",
    [
        "[out.write(b'A' * 65536) for _ in iter(int, 1)]",
        """say(b'{"size": 0, "a": "' + b'A' * 2_000_000 + b'"}'); time.sleep(60)""",
        """say(b'{"size": 9000000000}'); time.sleep(60)""",
        """say(b'{"size": 1000000}'); out.write(b'A'); out.flush(); time.sleep(60)""",
        "out.close(); os.close(1); time.sleep(60)",
        "os.close(0); time.sleep(60)",
        "os._exit(0)",
        "raise SystemExit(7)",
        """say(b'[' * 100_000); time.sleep(60)""",
    ],
)
def test_a_process_that_floods_or_falls_silent_is_ended(then: str) -> None:
    sandbox = Sandbox([sys.executable, "-c", READY + then], seconds=lambda _: 2.0)
    begun = time.monotonic()

    with pytest.raises(ReaderFailed) as failed:
        read(sandbox, LETTER)

    told(failed.value)
    assert time.monotonic() - begun < 12
    assert sandbox.process_id is None


@needs_linux
def test_a_flood_of_complaints_fills_neither_pipe_nor_memory() -> None:
    import resource

    flood = "sys.stderr.buffer.write(b'x' * 300_000_000); sys.stderr.flush(); "
    answer = """say(b'{"error": "UnknownFormat", "size": 0}'); time.sleep(60)"""
    sandbox = Sandbox([sys.executable, "-c", READY + flood + answer])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(VanThuError):
        read(sandbox, LETTER)
    sandbox.close()

    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 100_000  # kilobytes


@needs_linux
def test_the_process_knows_nothing_of_the_programs_environment(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VANTHU_DATABASE", "postgresql://vanthu:mat-khau@may-chu/vanthu")
    monkeypatch.setenv("PGPASSWORD", "mat-khau")

    read(sandbox, LETTER)

    place = Path("/proc") / str(sandbox.process_id) / "environ"
    assert b"mat-khau" not in place.read_bytes()


def test_a_file_that_is_deleted_while_it_is_read_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(LETTER)

    def office() -> OfficeProfile:
        file.unlink()  # when the bytes are taken and nothing is read yet
        return OFFICE

    reader = SandboxedLetterReader(office, lambda: CALENDAR)

    assert reader.read(file).pages[0].text == "Kính gửi: Các phường"
    reader.close()
