"""Archives that only a program of the system can open (RAR, 7z), within limits.

The program runs apart from ours, without a shell, without a terminal, and in an empty
folder that is thrown away afterwards.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import ReaderFailed, UnreadableFile, UnreadableReason
from vanthu.extraction.containers.budget import Budget, plain_name
from vanthu.extraction.job_object import confine
from vanthu.extraction.process_limits import MEMORY

SECONDS = 30.0
LEAST_ALLOWED = 20_000_000  # bytes that any archive may give
MOST_TIMES = 100  # so many times its own size an archive may give

_SEVEN_ZIP = re.compile(r"7z", re.IGNORECASE)
_ENCRYPTED = re.compile(rb"passphrase|password|encrypt", re.IGNORECASE)
_LONGEST_WORDS = 100_000  # bytes of what the program says
_LOOK_EVERY = 0.05  # seconds
# The last lets names in any alphabet through.
_ENVIRONMENT = {
    name: os.environ[name]
    for name in ("PATH", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH")
    if name in os.environ
} | {"LC_ALL": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class ArchiveProgram:
    """A program of the system: 7-Zip, or bsdtar, which Windows calls tar."""

    path: Path

    def files_of(self, data: bytes, budget: Budget) -> tuple[ContainedFile, ...]:
        """Return the files of an archive.

        Raises:
            UnreadableFile: encrypted, damaged or beyond the limits.
            ReaderFailed: the program cannot be started, or has no room to unpack.
        """
        try:
            return self._unpacked(data, budget)
        except OSError as error:
            raise ReaderFailed(budget.path, type(error).__name__) from error

    def _unpacked(self, data: bytes, budget: Budget) -> tuple[ContainedFile, ...]:
        with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
            archive, inside = Path(folder) / "archive", Path(folder) / "inside"
            archive.write_bytes(data)
            inside.mkdir()
            most = min(budget.size, LEAST_ALLOWED + MOST_TIMES * len(data))
            names = self._run(self._listing(archive), budget, lambda: True)
            if names.count(b"\n") > budget.files * self._lines_each:
                raise budget.too_much()
            self._run(
                self._unpacking(archive, inside),
                budget,
                lambda: _size_of(inside) <= most,
            )
            if _size_of(inside) > most:
                raise budget.too_much()
            return tuple(_files_in(inside, budget))

    @property
    def _is_seven_zip(self) -> bool:
        return _SEVEN_ZIP.match(self.path.name) is not None

    @property
    def _lines_each(self) -> int:
        """Return how many lines the listing may have for a file."""
        return 30 if self._is_seven_zip else 2

    def _listing(self, archive: Path) -> list[str]:
        if self._is_seven_zip:
            return [str(self.path), "l", "-slt", "-p-", str(archive)]
        return [str(self.path), "-tf", str(archive)]

    def _unpacking(self, archive: Path, folder: Path) -> list[str]:
        if self._is_seven_zip:
            return [
                str(self.path),
                "x",
                "-y",
                "-bd",
                "-p-",
                f"-o{folder}",
                str(archive),
            ]
        return [str(self.path), "-xf", str(archive), "-C", str(folder)]

    def _run(
        self, command: list[str], budget: Budget, is_within: Callable[[], bool]
    ) -> bytes:
        """Return what the program says; it is ended when it takes too much."""
        with tempfile.TemporaryFile() as words, tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=complaints,
                env=_ENVIRONMENT,
                start_new_session=True,  # no terminal to ask for a password
            )
            let_go = confine(process.pid)
            try:
                _limit(process.pid, budget.size)
                status = _wait(process, is_within)
            finally:
                process.kill()
                process.wait()
                let_go()
            if status is None:
                raise budget.too_much()
            words.seek(0)
            complaints.seek(0)
            said = words.read(_LONGEST_WORDS)
            if status and _ENCRYPTED.search(complaints.read(_LONGEST_WORDS) + said):
                raise UnreadableFile(budget.path, UnreadableReason.ENCRYPTED)
            if status:
                raise budget.damaged()
            return said


def _wait(
    process: "subprocess.Popen[bytes]", is_within: Callable[[], bool]
) -> int | None:
    """Return how the program ended, None if it takes more than it may."""
    last = time.monotonic() + SECONDS
    while time.monotonic() < last and is_within():
        try:
            return process.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            continue
    return None


def _limit(process_id: int, largest_file: int) -> None:
    """Bound a running program; on Windows its job does."""
    if sys.platform != "linux":
        return
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, largest_file),
        (resource.RLIMIT_CPU, int(SECONDS) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.prlimit(process_id, limit, (most, most))
        except ProcessLookupError:
            return  # it has ended already


def _size_of(folder: Path) -> int:
    return sum(entry.stat().st_size for entry in _entries(folder))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield the plain files below a folder; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                yield entry


def _files_in(folder: Path, budget: Budget) -> Iterator[ContainedFile]:
    for entry in _entries(folder):
        content = Path(entry.path).read_bytes()
        budget.spend(len(content))
        yield ContainedFile(plain_name(entry.name), content)
