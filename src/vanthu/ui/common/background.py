"""Work beside the window: progress, stopping, and answers on the window's thread."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance
from typing_extensions import override

from vanthu.domain.errors import Cancelled, VanThuError
from vanthu.services.progress import Progress

T = TypeVar("T")

SHUT_DOWN_MS = 5000

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """How far a job is, and what it is working on."""

    done: int
    total: int
    what: str


@dataclass(frozen=True, slots=True)
class _Callbacks:
    on_done: Callable[[Any], None]
    on_failed: Callable[[VanThuError], None] | None
    on_step: Callable[[Step], None] | None
    on_stopped: Callable[[], None] | None


@dataclass(eq=False)
class Job:
    """A piece of work that was handed to the runner; `title` is shown while it runs."""

    number: int
    title: str
    _forget: Callable[[int], None]
    _stop_flag: Event = field(default_factory=Event)

    def stop(self) -> None:
        """Ask the work to end at its next report; the caller is told when it has."""
        self._stop_flag.set()

    def cancel(self) -> None:
        """End the work and hear nothing of it any more."""
        self._stop_flag.set()
        self._forget(self.number)

    @property
    def is_stopping(self) -> bool:
        """Tell whether the work was asked to end."""
        return self._stop_flag.is_set()


class BackgroundRunner(QObject):
    """Runs work on its own threads; all callbacks come on the window's thread.

    Signals:
        started(Job), stepped(Job, Step), ended(Job): what the status bar shows.
        failed(VanThuError): an expected failure that the caller does not handle.
    """

    started = Signal(object)
    stepped = Signal(object, object)
    ended = Signal(object)
    failed = Signal(object)
    _reported = Signal(int, object)
    _finished = Signal(int, object, object)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)
        self._jobs: dict[int, Job] = {}
        self._callbacks: dict[int, _Callbacks] = {}
        self._last_number = 0
        self._reported.connect(self._tell_step)
        self._finished.connect(self._tell_end)

    def run(  # noqa: PLR0913 - each outcome has a name
        self,
        work: Callable[[Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: Callable[[VanThuError], None] | None = None,
        on_step: Callable[[Step], None] | None = None,
        on_stopped: Callable[[], None] | None = None,
        title: str = "",
    ) -> Job:
        """Start `work`, which may report progress and is stopped there."""
        self._last_number += 1
        job = Job(self._last_number, title, self._forget)
        self._jobs[job.number] = job
        self._callbacks[job.number] = _Callbacks(
            on_done, on_failed, on_step, on_stopped
        )
        self.started.emit(job)
        self._pool.start(_Runnable(job, work, self._reported, self._finished))
        return job

    @property
    def is_busy(self) -> bool:
        """Tell whether any work is waiting or running."""
        return bool(self._jobs)

    def shut_down(self) -> bool:
        """Cancel everything, wait a while, and tell whether all work has ended."""
        for job in tuple(self._jobs.values()):
            job.cancel()
        return self._pool.waitForDone(SHUT_DOWN_MS)

    def _forget(self, number: int) -> None:
        self._callbacks.pop(number, None)

    def _tell_step(self, number: int, step: Step) -> None:
        if job := self._jobs.get(number):
            self.stepped.emit(job, step)
        callbacks = self._callbacks.get(number)
        if callbacks and callbacks.on_step:
            callbacks.on_step(step)

    def _tell_end(self, number: int, result: object, error: Exception | None) -> None:
        job = self._jobs.pop(number)
        callbacks = self._callbacks.pop(number, None)
        self.ended.emit(job)
        if isinstance(error, Cancelled):
            if callbacks and callbacks.on_stopped:
                callbacks.on_stopped()
        elif isinstance(error, VanThuError):
            if callbacks:
                (callbacks.on_failed or self.failed.emit)(error)
        elif error is not None:
            # A defect: the same way as one on the window's thread.
            sys.excepthook(type(error), error, error.__traceback__)
        elif callbacks:
            callbacks.on_done(result)


class _Runnable(QRunnable):
    """One job on a pool thread; it owns no QObject, so any thread may delete it."""

    def __init__(
        self,
        job: Job,
        work: Callable[[Progress], Any],
        reported: SignalInstance,
        finished: SignalInstance,
    ) -> None:
        super().__init__()
        self._job = job
        self._work = work
        self._reported = reported
        self._finished = finished

    @override
    def run(self) -> None:
        result: object = None
        error: Exception | None = None
        try:
            if self._job.is_stopping:
                raise Cancelled
            result = self._work(_JobProgress(self._job, self._reported))
        except Exception as caught:  # noqa: BLE001 - judged on the window's thread
            error = caught
        try:
            self._finished.emit(self._job.number, result, error)
        except RuntimeError:
            log.info("job %d ended after the window was gone", self._job.number)


@dataclass(frozen=True, slots=True)
class _JobProgress:
    job: Job
    reported: SignalInstance

    def report(self, done: int, total: int, what: str = "") -> None:
        if self.job.is_stopping:
            raise Cancelled
        self.reported.emit(self.job.number, Step(done, total, what))
