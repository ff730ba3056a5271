"""What the reading process takes away from itself before it opens anything.

On Windows the parent does it from outside (`job_object`).
"""

import sys
from pathlib import Path

MEMORY = 512 << 20  # bytes of address space
GROWN = 320 << 20  # bytes held after a file; a fresh process is better then
OPEN_FILES = 64
GRACE_SECONDS = 5.0  # beyond what the parent gives; only when it is gone

_NEW_USER, _NEW_NETWORK = 0x1000_0000, 0x4000_0000  # of unshare(2)
_DUMPABLE, _NO_NEW_RIGHTS = 4, 38  # of prctl(2)
_STATM = Path("/proc/self/statm")  # its second number: pages in memory


def limit_this_process() -> None:
    """Bound memory and open files, and forbid writing files and core dumps."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))


def leave_network() -> None:
    """Give up the network and the right to win rights, as far as the system lets us.

    A namespace of its own has no way out; some systems forbid users to make one.
    """
    if sys.platform != "linux":
        return
    import ctypes

    system = ctypes.CDLL(None)
    system.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
    system.unshare(_NEW_USER | _NEW_NETWORK)
    system.prctl(_DUMPABLE, 1, 0, 0, 0)  # a new user would hide us from our parent


def end_after(seconds: float) -> None:
    """Let the system end this process unless `end_after(0)` is called in time.

    The parent keeps the time; this is for when the parent is gone. The clock ends a
    process that sleeps, the processor time one that stops the clock.
    """
    if sys.platform == "win32":
        return
    import resource
    import signal

    signal.setitimer(signal.ITIMER_REAL, seconds)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (allowed if seconds else most, most))


def has_grown() -> bool:
    """Tell whether this process holds more memory than a reading process should."""
    if sys.platform == "win32" or not _STATM.exists():
        return False
    import resource

    pages = int(_STATM.read_bytes().split()[1])
    return pages * resource.getpagesize() > GROWN
