"""One running reading process, seen from the program that started it."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from vanthu.extraction.frames import BrokenFrame, read_frame, write_frame

WORKER_FLAG = "--reading-worker"  # a frozen program starts itself with it
START_SECONDS = 60.0  # an old machine with a virus scanner
LARGEST_ANSWER = 100_000_000  # bytes of a picture

Answer = tuple[dict[str, Any], bytes]

# Nothing else of the environment is the worker's business: it may hold passwords.
_ENVIRONMENT = (
    "PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME",
    "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR",
)  # fmt: skip


def worker_command() -> tuple[str, ...]:
    """Return the command that starts the reading process."""
    if getattr(sys, "frozen", False):
        return sys.executable, WORKER_FLAG
    # -P: a module lying beside the letters must not be imported; -B: no files written.
    options = ("-P", "-B", "-X", "utf8")
    return sys.executable, *options, "-m", "vanthu.extraction.worker"


class WorkerProcess:
    """A process that answers one question after the other, each within its time."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(sys.executable).anchor,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            creationflags=_creation_flags(),
        )
        self._is_ready = False

    @property
    def process_id(self) -> int:
        """Return the identity that the system gave the process."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Tell whether the process has not ended."""
        return self._process.poll() is None

    def ask(self, question: dict[str, Any], data: bytes, seconds: float) -> Answer:
        """Put a question about a file and return the answer.

        Raises:
            BrokenFrame: the process died, hung or did not answer in frames.
        """
        if not self._is_ready:
            self._within(START_SECONDS, lambda _, answers: read_frame(answers, 0))
            self._is_ready = True

        def exchange(questions: IO[bytes], answers: IO[bytes]) -> Answer:
            write_frame(questions, question | {"seconds": seconds}, data)
            return read_frame(answers, LARGEST_ANSWER)

        return self._within(seconds, exchange)

    def kill(self) -> None:
        """End the process at once; a question under way is broken off."""
        self._process.kill()

    def stop(self) -> None:
        """End the process and give back what it held."""
        self.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue  # what was not sent yet cannot be sent any more
        self._process.wait()

    def _within(
        self, seconds: float, talk: Callable[[IO[bytes], IO[bytes]], Answer]
    ) -> Answer:
        questions, answers = self._process.stdin, self._process.stdout
        if questions is None or answers is None:
            msg = "no pipes"
            raise BrokenFrame(msg)
        is_late = threading.Event()

        def end() -> None:
            is_late.set()
            self.kill()

        watch = threading.Timer(seconds, end)
        watch.daemon = True
        watch.start()
        try:
            return talk(questions, answers)
        except (OSError, ValueError, BrokenFrame) as error:
            raise BrokenFrame(
                _cause(error, seconds, is_late=is_late.is_set())
            ) from error
        finally:
            watch.cancel()


def _cause(error: Exception, seconds: float, *, is_late: bool) -> str:
    return f"no answer in {seconds:.0f} s" if is_late else f"broken off: {error}"


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0
