"""Work beside the window answers on the window's thread, or not at all."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import TracebackType

import pytest
from pytestqt.qtbot import QtBot

from vanthu.domain.errors import DiskFull, VanThuError
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job, Step


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Give a gate that work waits at, opened at the latest when the test ends."""
    event = threading.Event()
    yield event
    event.set()


def test_work_runs_elsewhere_and_its_result_comes_home(
    qtbot: QtBot, long: BackgroundRunner
) -> None:
    seen: list[tuple[int, int]] = []

    def finish(worker: int) -> None:
        seen.append((worker, threading.get_ident()))

    long.run(lambda _: threading.get_ident(), on_done=finish)
    qtbot.waitUntil(lambda: bool(seen))

    worker, receiver = seen[0]
    assert worker != threading.get_ident()
    assert receiver == threading.get_ident()


def test_steps_come_in_order_before_the_result(
    qtbot: QtBot, long: BackgroundRunner
) -> None:
    heard: list[object] = []

    def work(progress: Progress) -> str:
        for done in range(5):
            progress.report(done, 5, f"tệp {done}")
        return "xong"

    long.run(work, on_done=heard.append, on_step=heard.append)
    qtbot.waitUntil(lambda: "xong" in heard)

    assert heard == [*(Step(n, 5, f"tệp {n}") for n in range(5)), "xong"]


def test_an_expected_failure_reaches_the_one_who_asked(
    qtbot: QtBot, short: BackgroundRunner
) -> None:
    failures: list[VanThuError] = []

    def fail(_: Progress) -> None:
        raise DiskFull("no room")

    short.run(fail, on_done=lambda _: None, on_failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], DiskFull)


def test_a_failure_that_nobody_handles_is_told_by_the_runner(
    qtbot: QtBot, short: BackgroundRunner
) -> None:
    def fail(_: Progress) -> None:
        raise DiskFull("no room")

    with qtbot.waitSignal(short.failed) as told:
        short.run(fail, on_done=lambda _: None)

    assert told.args is not None
    assert isinstance(told.args[0], DiskFull)


def test_a_defect_goes_where_every_defect_goes(
    qtbot: QtBot, short: BackgroundRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[BaseException] = []

    def take(
        _: type[BaseException], error: BaseException, __: TracebackType | None
    ) -> None:
        met.append(error)

    monkeypatch.setattr(sys, "excepthook", take)
    short.run(lambda _: 1 / 0, on_done=lambda _: None)
    qtbot.waitUntil(lambda: bool(met))

    assert isinstance(met[0], ZeroDivisionError)
    assert met[0].__traceback__ is not None


def test_cancelled_work_is_never_heard_of_again(
    qtbot: QtBot, long: BackgroundRunner, gate: threading.Event
) -> None:
    heard: list[object] = []

    def work(_: Progress) -> str:
        gate.wait(10)
        return "late"

    job = long.run(work, on_done=heard.append, on_stopped=lambda: heard.append("stop"))
    job.cancel()
    with qtbot.waitSignal(long.ended):
        gate.set()

    assert heard == []


def test_stopped_work_ends_at_its_next_report_and_says_so(
    qtbot: QtBot, long: BackgroundRunner
) -> None:
    heard: list[str] = []
    jobs: list[Job] = []

    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress.report(done, 10_000)
            time.sleep(0.001)

    jobs.append(
        long.run(
            work,
            on_done=lambda _: heard.append("done"),
            on_stopped=lambda: heard.append("stopped"),
        )
    )
    with qtbot.waitSignal(long.stepped):
        pass
    jobs[0].stop()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == ["stopped"]


def test_work_that_waits_for_a_thread_is_not_begun_after_a_stop(
    qtbot: QtBot, short: BackgroundRunner, gate: threading.Event
) -> None:
    begun: list[str] = []
    short.run(lambda _: gate.wait(10), on_done=lambda _: None)
    waiting = short.run(lambda _: begun.append("begun"), on_done=lambda _: None)
    waiting.stop()
    gate.set()
    qtbot.waitUntil(lambda: not short.is_busy)

    assert begun == []


def numbered(number: int) -> Callable[[Progress], int]:
    """Give work that answers with its number."""
    return lambda _: number


def test_short_work_ends_in_the_order_in_which_it_was_given(
    qtbot: QtBot, short: BackgroundRunner
) -> None:
    order: list[int] = []
    for number in range(30):
        short.run(numbered(number), on_done=order.append)
    qtbot.waitUntil(lambda: len(order) == 30)

    assert order == list(range(30))


@pytest.mark.parametrize("round_number", range(30))
def test_shutting_down_ends_running_work(qtbot: QtBot, round_number: int) -> None:
    runner = BackgroundRunner(2)
    heard: list[object] = []

    def work(progress: Progress) -> None:
        while True:
            progress.report(0, 1)
            time.sleep(0.0005)

    for _ in range(4):
        runner.run(work, on_done=heard.append)

    assert runner.shut_down()
    assert heard == []
