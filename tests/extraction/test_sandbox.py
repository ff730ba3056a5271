"""The reading process: what happens when it dies, hangs or talks nonsense."""

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.extraction.made_files import FILLER, OFFICE, docx_of, paragraph, pdf_of
from vanthu.domain.containers import PartKind
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import (
    ReaderFailed,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterReading
from vanthu.extraction.sandbox import Sandbox, time_limit

PATH = Path("letter.pdf")
LETTER = pdf_of([(90, 60, FILLER)])
CALENDAR = WorkingCalendar()

needs_signals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signals"
)


@pytest.fixture(scope="module")
def warm() -> Iterator[Sandbox]:
    """Give one reading process to all tests that leave it as it was."""
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


@pytest.fixture
def own() -> Iterator[Sandbox]:
    """Give a reading process with a short limit, to be broken."""
    sandbox = Sandbox(seconds=lambda _: 1.5)
    yield sandbox
    sandbox.close()


def read(sandbox: Sandbox, data: bytes = LETTER) -> LetterReading:
    return sandbox.read(data, PATH, OFFICE, CALENDAR)


def is_running(sandbox: Sandbox) -> bool:
    return sandbox.process_id is not None


def answering(words: str, raw: bytes = b"") -> Sandbox:
    """Return a sandbox whose process is ready and then answers so."""
    program = (
        "import sys, time; out = sys.stdout.buffer; "
        "say = lambda b: (out.write(len(b).to_bytes(4, 'big') + b), out.flush()); "
        f"""say(b'{{"size": 0}}'); say({words.encode()!r}); """
        f"""out.write({raw!r}); out.flush(); time.sleep(60)"""
    )
    return Sandbox([sys.executable, "-c", program], seconds=lambda _: 5)


def test_one_warm_process_reads_one_file_after_the_other(warm: Sandbox) -> None:
    first = read(warm)
    process = warm.process_id
    second = read(warm, docx_of(paragraph("Kính gửi")))

    assert first.pages[0].text == FILLER
    assert second.pages[0].text == "Kính gửi"
    assert warm.process_id == process


def test_a_process_that_has_grown_answers_and_is_replaced() -> None:
    sandbox = answering('{"size": 0, "last": true, "error": "UnknownFormat"}')
    processes: list[int | None] = []

    for _ in range(2):
        with pytest.raises(UnknownFormat):
            read(sandbox)
        processes.append(sandbox.process_id)
    sandbox.close()

    assert processes[0] != processes[1]


@pytest.mark.parametrize("size", [1_500_000, 60_000_000])
def test_a_letter_too_long_for_its_limits_is_refused_and_the_next_one_read(
    size: int, warm: Sandbox
) -> None:
    line = b"The people's committee asks all units.\n"

    with pytest.raises(UnreadableFile) as refused:
        read(warm, line * (size // len(line)))

    assert refused.value.reason is UnreadableReason.TOO_COMPLEX
    assert warm.process_id is None
    assert read(warm).pages[0].text == FILLER


def test_the_log_tells_where_a_process_died_without_words_of_the_letter(
    caplog: pytest.LogCaptureFixture,
) -> None:
    words = (
        "Fatal Python error: Segmentation fault\n"
        '  File "pdf.py", line 12 in draw\n'
        "Kính gửi: Ủy ban nhân dân phường\n"
        "ValueError: Nguyễn Văn A\n"
    )
    program = f"import os; os.write(2, {words.encode()!r}); os._exit(3)"
    caplog.set_level(logging.INFO, "vanthu")

    with pytest.raises(ReaderFailed):
        read(Sandbox([sys.executable, "-c", program]))

    assert caplog.messages == [
        "reading process died with 3: Fatal Python error: Segmentation fault | "
        'File "pdf.py", line 12 in draw | ValueError'
    ]


def test_a_page_is_drawn(warm: Sandbox) -> None:
    picture = warm.picture(LETTER, PATH, 1, 72)

    assert (picture.width, picture.height) == (595, 842)
    assert picture.png.startswith(b"\x89PNG")


def test_refusals_come_back_with_the_path(warm: Sandbox) -> None:
    with pytest.raises(UnknownFormat) as unknown:
        read(warm, b"\x00\x01")
    with pytest.raises(UnreadableFile) as unreadable:
        read(warm, b"%PDF-1.7")

    assert unknown.value.path == unreadable.value.path == PATH
    assert unreadable.value.reason is UnreadableReason.DAMAGED


def test_many_threads_may_ask(warm: Sandbox) -> None:
    letters = [pdf_of([(90, 60, f"{FILLER} {n}")]) for n in range(6)]

    with ThreadPoolExecutor(6) as threads:
        readings = list(threads.map(lambda data: read(warm, data), letters))

    assert [r.pages[0].text for r in readings] == [f"{FILLER} {n}" for n in range(6)]


def test_a_container_is_opened_and_an_ordinary_file_is_none(warm: Sandbox) -> None:
    mail = b"From: a@b.vn\nTo: c@d.vn\n\nwords"

    envelope, words = warm.unpack(mail, PATH)

    assert envelope.kind is PartKind.ENVELOPE
    assert (words.content, words.kind) == (b"words", PartKind.WORDS)
    assert warm.unpack(LETTER, PATH) == ()


@pytest.mark.parametrize(
    ("answer", "raw"),
    [
        ('{"size": 0}', b""),
        ('{"size": 0, "files": {}}', b""),
        ('{"size": 0, "files": [["a.pdf", "file", 9]]}', b""),
        ('{"size": 0, "files": [["a.pdf", "file", -1]]}', b""),
        ('{"size": 0, "files": [["a.pdf", "virus", 0]]}', b""),
        ('{"size": 0, "files": [["a.pdf", 0]]}', b""),
        ('{"size": 0, "files": [[7, "file", 0]]}', b""),
        ('{"size": 1, "files": []}', b"?"),
    ],
)
def test_a_container_that_cannot_be_is_a_failure(answer: str, raw: bytes) -> None:
    sandbox = answering(answer, raw)

    with pytest.raises(ReaderFailed):
        sandbox.unpack(LETTER, PATH)

    assert sandbox.process_id is None


def test_a_name_that_the_process_gives_is_cleaned() -> None:
    sandbox = answering('{"size": 1, "files": [["../../etc/cron", "file", 1]]}', b"?")

    (file,) = sandbox.unpack(LETTER, PATH)
    sandbox.close()

    assert file.name == "cron"


@needs_signals
def test_a_process_killed_between_files_is_replaced_unnoticed(own: Sandbox) -> None:
    read(own)
    assert own.process_id is not None
    os.kill(own.process_id, signal.SIGKILL)
    time.sleep(0.1)

    assert read(own).pages[0].text == FILLER


@needs_signals
def test_a_process_killed_at_work_fails_and_the_next_file_is_read(own: Sandbox) -> None:
    read(own)
    process = own.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    killer = threading.Timer(0.2, os.kill, (process, signal.SIGKILL))
    killer.start()

    with pytest.raises(ReaderFailed) as failed:
        read(own)
    killer.join()

    assert failed.value.path == PATH
    assert read(own).pages[0].text == FILLER


@needs_signals
def test_a_process_that_hangs_is_ended_in_time(own: Sandbox) -> None:
    read(own)
    assert own.process_id is not None
    os.kill(own.process_id, signal.SIGSTOP)
    start = time.monotonic()

    with pytest.raises(ReaderFailed, match="no answer in 2 s"):
        read(own, LETTER + b" " * 1_000_000)  # more than the pipe holds

    assert time.monotonic() - start < 4
    assert read(own).pages[0].text == FILLER


@needs_signals
def test_closing_breaks_a_question_off() -> None:
    sandbox = Sandbox()
    read(sandbox)
    assert sandbox.process_id is not None
    os.kill(sandbox.process_id, signal.SIGSTOP)
    closer = threading.Timer(0.2, sandbox.close)
    closer.start()

    with pytest.raises(ReaderFailed):
        read(sandbox)
    closer.join()

    assert sandbox.process_id is None


@pytest.mark.parametrize(
    "answer",
    [
        '{"size": 0}',
        '{"size": 0, "reading": {}}',
        '{"size": 0, "reading": {"pages": NaN}}',
        '{"size": 0, "error": "KeyboardInterrupt"}',
        '{"size": 0, "error": "UnreadableFile", "reason": "because"}',
        "words that a library prints",
    ],
)
def test_nonsense_is_a_failure_and_ends_the_process(answer: str) -> None:
    sandbox = answering(answer)

    with pytest.raises(ReaderFailed):
        read(sandbox)

    assert sandbox.process_id is None


def test_a_scanned_page_is_asked_for_by_itself_and_gets_time_of_its_own() -> None:
    program = (
        "import sys, time; out = sys.stdout.buffer; "
        "say = lambda b: (out.write(len(b).to_bytes(4, 'big') + b), out.flush()); "
        "hear = lambda: sys.stdin.buffer.read("
        "int.from_bytes(sys.stdin.buffer.read(4), 'big')); "
        f"""say(b'{{"size": 0}}'); hear(); sys.stdin.buffer.read({len(LETTER)}); """
        """say(b'{"page": "comes", "size": 0}'); """
        "asked = hear(); time.sleep(2); "
        """say(b'{"error": "UnknownFormat", "size": 0}' if b'"page"' in asked """
        """else b'{"size": 0}'); time.sleep(60)"""
    )
    sandbox = Sandbox([sys.executable, "-c", program], seconds=lambda _: 1.5)

    with pytest.raises(UnknownFormat):
        read(sandbox)
    sandbox.close()


def test_a_page_that_hangs_ends_within_its_own_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("vanthu.extraction.worker_process.PAGE_SECONDS", 0.5)
    program = (
        "import sys, time; out = sys.stdout.buffer; "
        "say = lambda b: (out.write(len(b).to_bytes(4, 'big') + b), out.flush()); "
        """say(b'{"size": 0}'); say(b'{"page": "comes", "size": 0}'); time.sleep(60)"""
    )
    sandbox = Sandbox([sys.executable, "-c", program], seconds=lambda _: 30.0)
    begun = time.monotonic()

    with pytest.raises(ReaderFailed):
        read(sandbox)

    assert time.monotonic() - begun < 20
    sandbox.close()


def test_a_question_that_is_broken_off_fails_and_the_next_has_a_new_process() -> None:
    program = (
        "import sys, time; out = sys.stdout.buffer; "
        "say = lambda b: (out.write(len(b).to_bytes(4, 'big') + b), out.flush()); "
        """say(b'{"size": 0}'); time.sleep(60)"""
    )
    sandbox = Sandbox([sys.executable, "-c", program])
    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(read, sandbox)
        while not is_running(sandbox):
            time.sleep(0.01)
        sandbox.break_off()

        assert isinstance(asked.exception(timeout=20), ReaderFailed)

    assert not is_running(sandbox)
    sandbox.close()


def test_a_picture_that_claims_to_be_giant_is_refused() -> None:
    size = (100_000).to_bytes(4, "big")
    head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + size + size
    sandbox = answering('{"size": 24}', head)

    with pytest.raises(ReaderFailed, match="not a picture of a page"):
        sandbox.picture(LETTER, PATH, 1, 72)

    assert sandbox.process_id is None


def test_a_process_that_cannot_start_is_a_failure() -> None:
    with pytest.raises(ReaderFailed):
        read(Sandbox([str(Path("no") / "such" / "program")]))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_process_is_limited_and_holds_only_its_pipes(
    warm: Sandbox, tmp_path: Path
) -> None:
    with (tmp_path / "open").open("w") as other:
        os.set_inheritable(other.fileno(), True)
        read(warm)
    place = Path("/proc") / str(warm.process_id)
    limits = (place / "limits").read_text("utf-8")
    files = [entry.readlink().name for entry in (place / "fd").iterdir()]

    assert "Max address space         536870912" in limits
    assert "Max file size             0 " in limits
    assert "Max core file size        0 " in limits
    assert {name.split(":")[0] for name in files} == {"null", "pipe"}


@pytest.mark.parametrize(
    ("size", "seconds"), [(0, 10), (5_000_000, 15), (200_000_000, 60)]
)
def test_larger_files_may_take_longer_up_to_a_minute(size: int, seconds: float) -> None:
    assert time_limit(size) == seconds
