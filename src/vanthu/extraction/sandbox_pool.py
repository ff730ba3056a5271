"""Several reading processes, so that a batch of files uses all cores."""

import os
import threading
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path

from vanthu.domain.containers import ContainedFile
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterReading
from vanthu.domain.office import OfficeProfile
from vanthu.domain.page_words import PageWords
from vanthu.extraction.sandbox import Sandbox

MOST_PROCESSES = 4  # an office PC has other work to do
MEMORY_EACH = 1 << 30  # bytes of the machine; twice what a process may take


def fitting_width() -> int:
    """Return how many reading processes suit this machine."""
    cores = os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    return max(1, min(cores, MOST_PROCESSES, _memory() // MEMORY_EACH))


class SandboxPool:
    """Reading processes that are lent for one question each, started when needed.

    The process given back last is lent first, so that a single reader always works
    with a warm one. Any thread may ask; more than `width` at a time wait.
    """

    def __init__(
        self, width: int | None = None, make: Callable[[], Sandbox] = Sandbox
    ) -> None:
        self.width = width or fitting_width()
        self._make = make
        self._room = threading.BoundedSemaphore(self.width)
        self._lock = threading.Lock()
        self._all: list[Sandbox] = []
        self._idle: list[Sandbox] = []
        self._lent_to: dict[int, Sandbox] = {}

    @property
    def process_ids(self) -> tuple[int, ...]:
        """Return the identities of the running processes, the first one's first."""
        running = (sandbox.process_id for sandbox in self._all)
        return tuple(number for number in running if number is not None)

    def read(
        self, data: bytes, path: Path, office: OfficeProfile, calendar: WorkingCalendar
    ) -> LetterReading:
        """Have a letter read; `path` only names it in errors.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the process broke.
        """
        with self._lent() as sandbox:
            return sandbox.read(data, path, office, calendar)

    def page_words(self, data: bytes, path: Path, page: int) -> PageWords:
        """Have a page read once more, for its words with their boxes.

        Raises:
            FileRefused: the file has no such page or cannot be read.
            ReaderFailed: the process broke.
        """
        with self._lent() as sandbox:
            return sandbox.page_words(data, path, page)

    def unpack(self, data: bytes, path: Path) -> tuple[ContainedFile, ...]:
        """Have a container opened; an ordinary file has no files in it.

        Raises:
            FileRefused: the container cannot be opened.
            ReaderFailed: the process broke.
        """
        with self._lent() as sandbox:
            return sandbox.unpack(data, path)

    def break_off(self, threads: Set[int]) -> None:
        """End the questions of some threads; they hear that the process broke."""
        with self._lock:
            asked = [self._lent_to[each] for each in threads if each in self._lent_to]
        for sandbox in asked:
            sandbox.break_off()

    def close(self) -> None:
        """End all processes, in the middle of a question if need be."""
        for sandbox in tuple(self._all):
            sandbox.close()

    @contextmanager
    def _lent(self) -> Iterator[Sandbox]:
        """Lend a process that nobody else asks meanwhile."""
        with self._room:
            with self._lock:
                if not self._idle:
                    self._idle.append(self._make())
                    self._all.append(self._idle[-1])
                sandbox = self._idle.pop()
                self._lent_to[threading.get_ident()] = sandbox
            try:
                yield sandbox
            finally:
                with self._lock:
                    del self._lent_to[threading.get_ident()]
                    self._idle.append(sandbox)


def _memory() -> int:
    """Return the bytes of memory of this machine, as many as are wanted if unknown."""
    names = "SC_PHYS_PAGES", "SC_PAGE_SIZE"
    if not hasattr(os, "sysconf") or not set(names) <= set(os.sysconf_names):
        return MOST_PROCESSES * MEMORY_EACH
    pages, size = map(os.sysconf, names)
    return pages * size
