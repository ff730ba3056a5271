"""The reading process bounded from outside by a Windows Job Object.

Written to Microsoft's documentation of `CreateJobObject`, `SetInformationJobObject`
and `AssignProcessToJobObject`. It has not been run: no Windows machine was at hand.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from vanthu.extraction.process_limits import MEMORY

_EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4  # JOBOBJECTINFOCLASS
_ACTIVE_PROCESS = 0x8
_PROCESS_MEMORY = 0x100
_DIE_ON_UNHANDLED_EXCEPTION = 0x400  # no window of Windows' error reporting
_KILL_ON_JOB_CLOSE = 0x2000
_ALL_UI = 0xFF  # clipboard, desktops, system settings, handles of other windows
_SET_QUOTA_AND_TERMINATE = 0x0101


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_ulonglong * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def confine(process_id: int) -> Callable[[], None]:
    """Bound a process that has read nothing yet; return what lets go of it.

    Letting go ends the process, and so does the end of this program. The processor
    time is not bounded here, as the limit would count all files together.

    Raises:
        OSError: Windows refused; the process must not be used.
    """
    if sys.platform == "win32":
        return _confined(process_id)
    return _nothing


if sys.platform == "win32":

    def _confined(process_id: int) -> Callable[[], None]:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        for function in (kernel.CreateJobObjectW, kernel.OpenProcess):
            function.restype = wintypes.HANDLE
        job = wintypes.HANDLE(_granted(kernel.CreateJobObjectW(None, None)))
        try:
            for kind, limits in (
                (_EXTENDED_LIMITS, _limits()),
                (_UI_RESTRICTIONS, ctypes.c_uint32(_ALL_UI)),
            ):
                size = ctypes.sizeof(limits)
                _granted(
                    kernel.SetInformationJobObject(
                        job, kind, ctypes.byref(limits), size
                    )
                )
            process = wintypes.HANDLE(
                _granted(
                    kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, process_id)
                )
            )
            try:
                _granted(kernel.AssignProcessToJobObject(job, process))
            finally:
                kernel.CloseHandle(process)
        except OSError:
            kernel.CloseHandle(job)
            raise

        def let_go() -> None:
            kernel.CloseHandle(job)

        return let_go


def _limits() -> _ExtendedLimits:
    limits = _ExtendedLimits()
    limits.process_memory = MEMORY
    limits.basic.flags = (
        _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
    )
    if getattr(sys, "frozen", False):
        # Python of a virtual environment is two processes, our own program is one.
        limits.basic.flags |= _ACTIVE_PROCESS
        limits.basic.active_processes = 1
    return limits


def _nothing() -> None:
    """Let go of nothing."""


def _granted(answer: int | None) -> int:
    if not answer and sys.platform == "win32":
        raise ctypes.WinError(ctypes.get_last_error())
    return answer or 0
