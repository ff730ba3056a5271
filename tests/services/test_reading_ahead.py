"""Files of a batch are read side by side and come back in their order."""

import threading
import time
from collections.abc import Iterator, Set
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typing_extensions import override

from tests.services.conftest import MadeUpReader
from vanthu.domain.errors import Cancelled
from vanthu.services.reading_ahead import ReadingAhead

PATHS = [Path(str(number)) for number in range(8)]


@dataclass
class Stubborn(MadeUpReader):
    """Reads nothing until it is broken off."""

    broken: threading.Event = field(default_factory=threading.Event)

    @override
    def break_off(self, threads: Set[int]) -> None:
        """Let all who read go on."""
        self.broken.set()

    def wait(self, path: Path) -> Path:
        """Read a file for as long as it takes."""
        self.broken.wait(timeout=30)
        return path


def nothing() -> None:
    """Wish for nothing."""


def test_results_come_in_the_order_of_the_files() -> None:
    def read(path: Path) -> str:
        time.sleep(0.02 if int(path.name) % 2 else 0)
        return path.name

    ahead = ReadingAhead(MadeUpReader(), read)

    names = [result() for result in ahead.each(PATHS, nothing)]

    assert names == [path.name for path in PATHS]


def test_two_files_are_read_at_the_same_time() -> None:
    meeting = threading.Barrier(2)
    ahead = ReadingAhead(MadeUpReader(), lambda _: meeting.wait(timeout=30))

    assert sorted(result() for result in ahead.each(PATHS[:2], nothing)) == [0, 1]


def test_why_a_file_was_not_read_is_told_in_its_turn() -> None:
    def read(path: Path) -> Path:
        if path.name == "1":
            raise ValueError(path.name)
        return path

    results = ReadingAhead(MadeUpReader(), read).each(PATHS[:3], nothing)

    assert next(results)() == PATHS[0]
    with pytest.raises(ValueError, match="1"):
        next(results)()
    assert next(results)() == PATHS[2]


def test_only_a_few_files_are_read_ahead() -> None:
    begun: list[Path] = []
    ahead = ReadingAhead(MadeUpReader(), begun.append)
    with closing(ahead.each(PATHS, nothing)) as results:
        next(results)()
        time.sleep(0.1)

        assert len(begun) <= 4


def test_stopping_ends_the_reading_in_the_middle_of_a_file() -> None:
    reader = Stubborn()
    looks = iter([None, None])

    def stop() -> None:
        if next(looks, "stop") == "stop":
            raise Cancelled

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        list(ReadingAhead(reader, reader.wait).each(PATHS, stop))

    assert reader.broken.is_set()
    assert time.monotonic() - begun < 10


def test_nothing_is_read_any_more_when_results_are_no_longer_taken() -> None:
    reader = Stubborn()
    results: Iterator[object] = ReadingAhead(reader, str).each(PATHS, nothing)
    next(results)
    del results

    assert not [t for t in threading.enumerate() if t.name.startswith("reading_")]
