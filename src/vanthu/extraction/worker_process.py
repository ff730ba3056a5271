"""One running reading process, seen from the program that started it."""

import logging
import os
import re
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any

from vanthu.extraction.frames import BrokenFrame, read_frame, write_frame
from vanthu.extraction.job_object import confine
from vanthu.extraction.scans.page_time import (
    MOST_SCANNED_PAGES,
    PAGE_ASKED,
    PAGE_COMES,
    PAGE_SECONDS,
)

WORKER_FLAG = "--reading-worker"  # a frozen program starts itself with it
START_SECONDS = 180.0  # an old or busy machine with a virus scanner
LARGEST_ANSWER = 200_000_000  # bytes of the files of a container

DEATH_SECONDS = 2.0  # a busy machine ends a process late
LAST_LINES = 12  # of what a dying process says
LONGEST_LINE = 4_096  # bytes

Answer = tuple[dict[str, Any], bytes]

# Nothing else of the environment is the worker's business: it may hold passwords.
_ENVIRONMENT = (
    "PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME",
    "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "TESSDATA_PREFIX",
)  # fmt: skip


# What Python and C++ say of an error, up to where it may quote the letter.
_HARMLESS = re.compile(
    r"Fatal Python error: [A-Za-z ]+|\s*File \"[^\"]*\", line \d+,? in \w+"
    r"|terminate called after throwing an instance of '[\w:]+'"
    r"|[A-Za-z_.]+(?:Error|Exception)\b"
)
_log = logging.getLogger(__name__)


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
            stderr=subprocess.PIPE,
            cwd=Path(sys.executable).anchor,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            creationflags=_creation_flags(),
        )
        self._is_ready = False
        self._is_spent = False
        self._words: deque[str] = deque(maxlen=LAST_LINES)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        try:
            self._let_go = confine(self._process.pid)
        except OSError:
            self._process.kill()
            raise

    @property
    def process_id(self) -> int:
        """Return the identity that the system gave the process."""
        return self._process.pid

    @property
    def is_fit(self) -> bool:
        """Tell whether the process runs and has not grown too large for more."""
        return not self._is_spent and self._process.poll() is None

    def ask(self, question: dict[str, Any], data: bytes, seconds: float) -> Answer:
        """Ask about a file, then for each scanned page, and return the answer.

        Each question has its own time, so that a file with many scanned pages is never
        waited for any longer than one question may take without hearing of it.

        Raises:
            BrokenFrame: the process died, hung or did not answer in frames.
        """
        if not self._is_ready:
            self._within(START_SECONDS, lambda _, answers, __: read_frame(answers, 0))
            self._is_ready = True

        def exchange(
            questions: IO[bytes], answers: IO[bytes], watch: "_Watch"
        ) -> Answer:
            write_frame(questions, question | {"seconds": seconds}, data)
            for _ in range(MOST_SCANNED_PAGES):
                answer, raw = read_frame(answers, LARGEST_ANSWER)
                if answer != PAGE_COMES:
                    return answer, raw
                watch.allow(PAGE_SECONDS)
                write_frame(questions, PAGE_ASKED)
            return read_frame(answers, LARGEST_ANSWER)

        answer, raw = self._within(seconds, exchange)
        self._is_spent = answer.pop("last", False) is True
        return answer, raw

    def kill(self) -> None:
        """End the process at once; a question under way is broken off."""
        self._process.kill()

    def stop(self) -> None:
        """End the process and give back what it held."""
        died_with = self._process.poll()
        self.kill()
        self._process.wait()
        self._listener.join(DEATH_SECONDS)
        if died_with:
            words = " | ".join(self._words) or "no words"
            _log.info("reading process died with %d: %s", died_with, words)
        streams = self._process.stdin, self._process.stdout, self._process.stderr
        for stream in streams:
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue  # what was not sent yet cannot be sent any more
        self._let_go()

    def _wait_for_death(self) -> None:
        """Let a process that closed its pipe end, so that we learn how it ended."""
        try:
            self._process.wait(DEATH_SECONDS)
        except subprocess.TimeoutExpired:
            return

    def _listen(self) -> None:
        """Keep the last harmless words of the process for the log."""
        if self._process.stderr is None:
            return
        # In pieces: a line of a process that nobody trusts may never end.
        for line in iter(partial(self._process.stderr.readline, LONGEST_LINE), b""):
            harmless = _HARMLESS.match(line.decode("utf-8", "replace"))
            if harmless:
                self._words.append(harmless[0].strip())

    def _within(
        self, seconds: float, talk: Callable[[IO[bytes], IO[bytes], "_Watch"], Answer]
    ) -> Answer:
        questions, answers = self._process.stdin, self._process.stdout
        if questions is None or answers is None:
            msg = "no pipes"
            raise BrokenFrame(msg)
        watch = _Watch(self.kill)
        watch.allow(seconds)
        try:
            return talk(questions, answers, watch)
        except (OSError, ValueError, BrokenFrame) as error:
            self._wait_for_death()
            raise BrokenFrame(_cause(error, watch)) from error
        finally:
            watch.cancel()


class _Watch:
    """Calls `end` unless it is cancelled or gets more time before."""

    def __init__(self, end: Callable[[], None]) -> None:
        self._end = end
        self._timer: threading.Timer | None = None
        self.seconds = 0.0
        self.is_over = False

    def allow(self, seconds: float) -> None:
        """Count from now on."""
        self.cancel()
        self.seconds = seconds
        self._timer = threading.Timer(seconds, self._run_out)
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> None:
        """Count no longer."""
        if self._timer is not None:
            self._timer.cancel()

    def _run_out(self) -> None:
        self.is_over = True
        self._end()


def _cause(error: Exception, watch: _Watch) -> str:
    if watch.is_over:
        return f"no answer in {watch.seconds:.0f} s"
    return f"broken off: {error}"


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0
