"""What every measurement prints: titles, and the machine it ran on in general words."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from typing import TypeVar

PACKAGES = ("pypdfium2", "python-docx", "lxml", "Pillow", "tesserocr")

T = TypeVar("T")


def title(words: str) -> None:
    """Print the title of a part."""
    print(f"\n== {words}", flush=True)


def print_machine() -> None:
    """Print what the figures depend on."""
    versions = [f"{name} {version}" for name in PACKAGES if (version := _version(name))]
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(
        f"{time.strftime('%Y-%m-%d %H:%M')}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores (load {load} at the start), "
        f"Python {platform.python_version()}, {', '.join(versions)}"
    )


def alternating(
    works: Sequence[Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.process_time,
) -> list[float]:
    """Return the median milliseconds of each work, done in turns after a first one.

    Processor time, unless another clock is given: other programs run here too.
    """
    times: list[list[float]] = [[] for _ in works]
    for turn in range(rounds + 1):
        for work, taken in zip(works, times, strict=True):
            start = clock()
            work()
            if turn:
                taken.append((clock() - start) * 1000)
    return [statistics.median(taken) for taken in times]


def memory_of(process: int | str, entry: str = "VmRSS") -> float | None:
    """Return megabytes of a process, VmHWM for its peak; None where nobody tells."""
    status = Path("/proc") / str(process) / "status"
    if not status.is_file():
        return None
    for line in status.read_text("utf-8").splitlines():
        if line.startswith(entry + ":"):
            return int(line.split()[1]) / 1000
    return None


def work_of(process: int) -> float | None:
    """Return the milliseconds that a process has worked; None where nobody tells."""
    schedule = Path("/proc") / str(process) / "schedstat"
    if not schedule.is_file():
        return None
    return int(schedule.read_text("utf-8").split()[0]) / 1e6


def megabytes(value: float | None) -> str:
    """Return an amount of memory in words."""
    return "not known here" if value is None else f"{value:.0f} MB"


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
