"""The reading process as the rest of the program uses it: asked, and never trusted."""

import json
import struct
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import ReaderFailed, UnreadableFile, UnreadableReason
from vanthu.domain.form_check.findings import CheckContext, FormReport, Repair
from vanthu.domain.form_check.form_measures import FormMeasures
from vanthu.domain.intake import LetterReading, PagePicture
from vanthu.domain.json_text import to_json
from vanthu.domain.office import OfficeProfile
from vanthu.domain.page_words import PageWords
from vanthu.domain.plain_values import from_plain
from vanthu.domain.reading_record import reading_from_record
from vanthu.extraction.containers.budget import MOST_FILES, plain_name
from vanthu.extraction.frames import BrokenFrame
from vanthu.extraction.refusals import refusal_from_plain
from vanthu.extraction.worker_process import WorkerProcess, worker_command

LEAST_SECONDS, MOST_SECONDS = 10.0, 60.0
BYTES_PER_SECOND = 1_000_000
MOST_PIXELS = 20_000_000

_PNG_HEAD = struct.Struct(">8s4x4sII")
_ZIP_MAGIC = b"PK\x03\x04"
_PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
_PDF_MAGIC = b"%PDF-"

T = TypeVar("T")


def time_limit(size: int) -> float:
    """Return the seconds that a file of `size` bytes may take."""
    return min(LEAST_SECONDS + size / BYTES_PER_SECOND, MOST_SECONDS)


class Sandbox:
    """One warm reading process, replaced when it dies, hangs or talks nonsense.

    Any thread may ask; questions wait for one another.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        seconds: Callable[[int], float] = time_limit,
    ) -> None:
        self._command = command or worker_command()
        self._seconds = seconds
        self._lock = threading.Lock()
        self._worker: WorkerProcess | None = None

    @property
    def process_id(self) -> int | None:
        """Return the identity of the running process, None if there is none."""
        worker = self._worker
        return None if worker is None else worker.process_id

    def read(
        self, data: bytes, path: Path, office: OfficeProfile, calendar: WorkingCalendar
    ) -> LetterReading:
        """Have a letter read; `path` only names it in errors.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the process broke.
        """
        question = {"ask": "read", "office": office, "calendar": calendar}
        return self._ask(question, data, path, _reading)

    def picture(self, data: bytes, path: Path, page: int, dpi: int) -> PagePicture:
        """Have a page drawn.

        Raises:
            FileRefused: the file has no such page or cannot be drawn.
            ReaderFailed: the process broke.
        """
        question = {"ask": "picture", "page": page, "dpi": dpi}
        return self._ask(question, data, path, _picture)

    def page_words(self, data: bytes, path: Path, page: int) -> PageWords:
        """Have a page read once more, for its words with their boxes.

        Raises:
            FileRefused: the file has no such page or cannot be read.
            ReaderFailed: the process broke.
        """
        return self._ask({"ask": "words", "page": page}, data, path, _words)

    def stamp(
        self, data: bytes, path: Path, stamp: bytes, place: tuple[float, float]
    ) -> bytes:
        """Have a stamp laid upon a copy of the first page; place in millimetres.

        Raises:
            FileRefused: the file has no pages or cannot be copied.
            ReaderFailed: the process broke.
        """
        left, top = place
        question = {"ask": "stamp", "stamp": len(stamp), "left": left, "top": top}
        return self._ask(question, stamp + data, path, _stamped)

    def unpack(self, data: bytes, path: Path) -> tuple[ContainedFile, ...]:
        """Have a container opened; an ordinary file has no files in it.

        Raises:
            FileRefused: the container cannot be opened.
            ReaderFailed: the process broke.
        """
        return self._ask({"ask": "unpack"}, data, path, _contained_files)

    def check(
        self, data: bytes, path: Path, measures: FormMeasures, context: CheckContext
    ) -> FormReport:
        """Have the form of a document measured and judged.

        Raises:
            FileRefused: the file cannot be measured.
            ReaderFailed: the process broke.
        """
        question = {"ask": "check", "measures": measures, "context": context}
        return self._ask(question, data, path, _form_report)

    def repair(self, data: bytes, path: Path, repairs: Sequence[Repair]) -> bytes:
        """Have a copy of a Word file made with these repairs.

        Raises:
            FileRefused: the file is no Word file, or cannot be repaired.
            ReaderFailed: the process broke.
        """
        wanted = to_json(repairs)
        question = {"ask": "repair", "repairs": len(wanted)}
        return self._ask(question, wanted + data, path, _repaired)

    def break_off(self) -> None:
        """End the question under way; the next one has a new process."""
        worker = self._worker
        if worker is not None:
            worker.kill()

    def close(self) -> None:
        """End the process, in the middle of a question if need be."""
        self.break_off()
        with self._lock:
            self._stop()

    def _ask(
        self,
        question: dict[str, Any],
        data: bytes,
        path: Path,
        understand: Callable[[dict[str, Any], bytes], T],
    ) -> T:
        with self._lock:
            try:
                answer, raw = self._exchange(question, data)
                refusal = (
                    refusal_from_plain(answer, path) if "error" in answer else None
                )
                if refusal is None:
                    return understand(answer, raw)
            except (BrokenFrame, ValueError, OSError) as error:
                self._stop()
                raise ReaderFailed(path, f"{type(error).__name__}: {error}") from error
            if _may_have_spoilt(refusal):
                self._stop()
            raise refusal

    def _exchange(
        self, question: dict[str, Any], data: bytes
    ) -> tuple[dict[str, Any], bytes]:
        if self._worker is not None and not self._worker.is_fit:
            self._stop()
        if self._worker is None:
            self._worker = WorkerProcess(self._command)
        return self._worker.ask(question, data, self._seconds(len(data)))

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.stop()
            self._worker = None


def _may_have_spoilt(refusal: Exception) -> bool:
    """Tell whether a process that refused so may have no memory or sense left."""
    if isinstance(refusal, UnreadableFile):
        return refusal.reason is UnreadableReason.TOO_COMPLEX
    return isinstance(refusal, ReaderFailed)


def _reading(answer: dict[str, Any], raw: bytes) -> LetterReading:
    if raw or set(answer) != {"reading"}:
        msg = "not a reading"
        raise ValueError(msg)
    return reading_from_record(answer["reading"])


def _picture(answer: dict[str, Any], raw: bytes) -> PagePicture:
    """Take a picture only if it is as large as a PNG's head says, and not larger."""
    if answer or len(raw) < _PNG_HEAD.size:
        msg = "not a picture"
        raise ValueError(msg)
    magic, chunk, width, height = _PNG_HEAD.unpack_from(raw)
    if (magic, chunk) != (_PNG_MAGIC, b"IHDR") or not 0 < width * height <= MOST_PIXELS:
        msg = "not a picture of a page"
        raise ValueError(msg)
    return PagePicture(width, height, raw)


def _words(answer: dict[str, Any], raw: bytes) -> PageWords:
    if raw or set(answer) != {"words"}:
        msg = "not the words of a page"
        raise ValueError(msg)
    return from_plain(PageWords, answer["words"])


def _stamped(answer: dict[str, Any], raw: bytes) -> bytes:
    if answer or not raw.startswith(_PDF_MAGIC):
        msg = "not a stamped page"
        raise ValueError(msg)
    return raw


def _form_report(answer: dict[str, Any], raw: bytes) -> FormReport:
    """Take a report, whose many findings may be longer than a message."""
    if answer:
        msg = "not a report"
        raise ValueError(msg)
    return from_plain(FormReport, json.loads(raw))


def _repaired(answer: dict[str, Any], raw: bytes) -> bytes:
    if answer or not raw.startswith(_ZIP_MAGIC):
        msg = "not a Word file"
        raise ValueError(msg)
    return raw


def _contained_files(answer: dict[str, Any], raw: bytes) -> tuple[ContainedFile, ...]:
    """Take the files apart again; their names are cleaned once more."""
    heads = answer.get("files")
    if set(answer) != {"files"} or type(heads) is not list or len(heads) > MOST_FILES:
        msg = "not the files of a container"
        raise ValueError(msg)
    files: list[ContainedFile] = []
    rest = memoryview(raw)
    for name, kind, size in heads:
        if type(name) is not str or type(size) is not int or not 0 <= size <= len(rest):
            msg = "not a file of a container"
            raise ValueError(msg)
        files.append(
            ContainedFile(plain_name(name), bytes(rest[:size]), PartKind(kind))
        )
        rest = rest[size:]
    if rest:
        msg = "more bytes than files"
        raise ValueError(msg)
    return tuple(files)
