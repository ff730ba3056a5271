"""The reading process bounded from outside by a Windows Job Object.

Written to Microsoft's documentation of `CreateJobObject`, `SetInformationJobObject`
and `AssignProcessToJobObject`. It has not been run: no Windows machine was at hand.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from vanthu.extraction.process_limits import MEMORY

_EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4  # JOBOBJECTINFOCLASS
_ACTIVE_PROCESS = 0x8
_PROCESS_MEMORY = 0x100
_DIE_ON_UNHANDLED_EXCEPTION = 0x400  # no window of Windows' error reporting
_KILL_ON_JOB_CLOSE = 0x2000
_ALL_UI = 0xFF  # clipboard, desktops, system settings, handles of other windows
_SET_QUOTA_AND_TERMINATE = 0x0101


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

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


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
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
        return put_in_job(_kernel(), process_id)
    return _nothing


def put_in_job(kernel: Any, process_id: int) -> Callable[[], None]:
    """Put a process into a job of its own by the functions of Windows' kernel.

    A program that Windows itself started within a job hands that job on, and jobs lie
    in each other only as long as none restricts the screen: so that comes last, and
    may be refused.

    Raises:
        OSError: Windows refused.
    """
    job = _granted(kernel.CreateJobObjectW(None, None))
    try:
        _granted(_set(kernel, job, _EXTENDED_LIMITS, limits_of_job()))
        process = _granted(
            kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, process_id)
        )
        try:
            _granted(kernel.AssignProcessToJobObject(job, process))
        finally:
            kernel.CloseHandle(process)
    except OSError:
        kernel.CloseHandle(job)
        raise
    _set(kernel, job, _UI_RESTRICTIONS, ctypes.c_uint32(_ALL_UI))

    def let_go() -> None:
        kernel.CloseHandle(job)

    return let_go


if sys.platform == "win32":

    def _kernel() -> ctypes.WinDLL:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle, number, pointer = wintypes.HANDLE, wintypes.DWORD, wintypes.LPVOID
        for name, answer, given in (
            ("CreateJobObjectW", handle, (pointer, wintypes.LPCWSTR)),
            ("OpenProcess", handle, (number, wintypes.BOOL, number)),
            (
                "SetInformationJobObject",
                wintypes.BOOL,
                (handle, ctypes.c_int, pointer, number),
            ),
            ("AssignProcessToJobObject", wintypes.BOOL, (handle, handle)),
            ("CloseHandle", wintypes.BOOL, (handle,)),
        ):
            function = getattr(kernel, name)
            function.restype, function.argtypes = answer, given
        return kernel


def _set(kernel: Any, job: int, kind: int, limits: Any) -> int:
    size = ctypes.sizeof(limits)
    answer: int = kernel.SetInformationJobObject(job, kind, ctypes.byref(limits), size)
    return answer


def limits_of_job() -> ExtendedLimits:
    """Return what a process in the job may use."""
    limits = ExtendedLimits()
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
    if answer:
        return answer
    if sys.platform == "win32":
        raise ctypes.WinError(ctypes.get_last_error())
    raise PermissionError
