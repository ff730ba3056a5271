"""What the reading process takes away from itself before it opens anything."""

import sys

MEMORY = 1 << 30  # bytes of address space
OPEN_FILES = 64


def limit_this_process() -> None:
    """Bound memory and open files, and forbid writing files and core dumps."""
    if sys.platform == "win32":
        return  # the parent bounds it from outside
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))


def end_after(seconds: float) -> None:
    """Let the system end this process unless `end_after(0)` is called in time.

    The parent keeps the time; this is for when the parent is gone.
    """
    if sys.platform == "win32":
        return
    import signal

    signal.setitimer(signal.ITIMER_REAL, seconds)
