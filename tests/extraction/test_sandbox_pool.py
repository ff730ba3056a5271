"""Several reading processes side by side."""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import get_ident
from time import sleep

import pytest
from typing_extensions import override

from tests.extraction.made_files import FILLER, OFFICE, pdf_of
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import ReaderFailed
from vanthu.domain.intake import LetterReading
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.sandbox import Sandbox
from vanthu.extraction.sandbox_pool import (
    MOST_PROCESSES,
    SandboxPool,
    fitting_width,
)

PATH = Path("letter.pdf")
LETTER = pdf_of([(90, 60, FILLER)])
CALENDAR = WorkingCalendar()


class Together(Sandbox):
    """Reads only when another reads as well."""

    meeting = threading.Barrier(2)

    @override
    def read(
        self, data: bytes, path: Path, office: OfficeProfile, calendar: WorkingCalendar
    ) -> LetterReading:
        """Wait for the other one first."""
        self.meeting.wait(timeout=30)
        return super().read(data, path, office, calendar)


@pytest.fixture
def pool() -> Iterator[SandboxPool]:
    """Give a pool of two, whose processes are ended afterwards."""
    pool = SandboxPool(2)
    yield pool
    pool.close()


def read(pool: SandboxPool) -> LetterReading:
    return pool.read(LETTER, PATH, OFFICE, CALENDAR)


def test_two_files_are_read_at_the_same_time() -> None:
    pool = SandboxPool(2, Together)
    with ThreadPoolExecutor(2) as threads:
        one, other = (threads.submit(read, pool) for _ in range(2))

        assert one.result() == other.result()

    assert len(set(pool.process_ids)) == 2
    pool.close()
    assert pool.process_ids == ()


def test_one_file_after_the_other_needs_one_process(pool: SandboxPool) -> None:
    read(pool)
    first = pool.process_ids
    read(pool)

    assert pool.process_ids == first
    assert len(first) == 1


def test_more_questions_than_processes_wait(pool: SandboxPool) -> None:
    with ThreadPoolExecutor(6) as threads:
        readings = list(threads.map(lambda _: read(pool), range(6)))

    assert len({reading.pages for reading in readings}) == 1
    assert len(pool.process_ids) <= 2


def test_only_the_questions_of_the_named_threads_are_broken_off() -> None:
    silent = "import sys, time; time.sleep(60)"
    pool = SandboxPool(2, partial(Sandbox, [sys.executable, "-c", silent]))
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        name, other_name = (t.submit(get_ident).result() for t in (one, other))
        stopped, kept = one.submit(read, pool), other.submit(read, pool)
        while len(pool.process_ids) < 2:
            sleep(0.01)
        pool.break_off({name})

        assert isinstance(stopped.exception(timeout=30), ReaderFailed)
        assert not kept.done()

        pool.break_off({other_name})
    pool.close()


def test_a_machine_has_at_least_one_process_and_not_too_many() -> None:
    assert 1 <= fitting_width() <= MOST_PROCESSES
