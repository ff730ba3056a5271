"""What can be told of the Windows limits without Windows."""

import ctypes
import sys
from dataclasses import dataclass, field

import pytest

from vanthu.extraction import job_object
from vanthu.extraction.job_object import (
    BasicLimits,
    ExtendedLimits,
    limits_of_job,
    put_in_job,
)
from vanthu.extraction.process_limits import MEMORY

BASIC_BYTES, EXTENDED_BYTES = 64, 144  # on 64-bit Windows, by its headers
JOB, PROCESS, NUMBER = 0x1_0000_0004, 0x2_0000_0008, 4711  # wider than 32 bits

needs_64_bits = pytest.mark.skipif(sys.maxsize < 1 << 32, reason="the sizes of 64 bits")


@dataclass
class Kernel:
    """Notes what is asked of Windows, and refuses what it is told to."""

    refused: tuple[object, ...] = ()
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def CreateJobObjectW(self, *given: None) -> int:  # noqa: N802
        assert given == (None, None)
        return JOB * self._takes("create")

    def OpenProcess(self, rights: int, inherits: bool, number: int) -> int:  # noqa: N802
        assert not inherits
        return PROCESS * self._takes("open", rights, number)

    def SetInformationJobObject(  # noqa: N802
        self, job: int, kind: int, limits: object, size: int
    ) -> int:
        assert limits is not None
        return int(self._takes("set", job, kind, size))

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802
        return int(self._takes("assign", job, process))

    def CloseHandle(self, handle: int) -> int:  # noqa: N802
        return int(self._takes("close", handle))

    def _takes(self, *call: object) -> bool:
        self.calls.append(call)
        return not set(call) & set(self.refused)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has jobs")
def test_elsewhere_the_process_bounds_itself() -> None:
    job_object.confine(0)()


@needs_64_bits
def test_the_structures_have_the_sizes_and_places_that_windows_expects() -> None:
    assert ctypes.sizeof(BasicLimits) == BASIC_BYTES
    assert ctypes.sizeof(ExtendedLimits) == EXTENDED_BYTES
    assert (BasicLimits.flags.offset, BasicLimits.active_processes.offset) == (16, 40)
    assert (BasicLimits.least_working_set.offset, BasicLimits.affinity.offset) == (
        24,
        48,
    )
    assert (BasicLimits.priority_class.offset, ExtendedLimits.basic.offset) == (56, 0)
    assert ExtendedLimits.io_counters.offset == BASIC_BYTES
    assert ExtendedLimits.process_memory.offset == BASIC_BYTES + 6 * 8
    assert ExtendedLimits.peak_job_memory.offset == EXTENDED_BYTES - 8


def test_memory_is_bounded_and_the_process_ends_with_the_job() -> None:
    limits = limits_of_job()

    assert limits.process_memory == MEMORY
    assert limits.basic.flags == 0x100 | 0x400 | 0x2000


def test_a_built_program_may_start_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    limits = limits_of_job()

    assert limits.basic.flags & 0x8
    assert limits.basic.active_processes == 1


@needs_64_bits
def test_a_process_is_bounded_before_anything_is_asked_of_it() -> None:
    kernel = Kernel()

    let_go = put_in_job(kernel, NUMBER)

    assert kernel.calls == [
        ("create",),
        ("set", JOB, 9, EXTENDED_BYTES),
        ("open", 0x101, NUMBER),
        ("assign", JOB, PROCESS),
        ("close", PROCESS),
        ("set", JOB, 4, 4),
    ]
    let_go()
    assert kernel.calls[-1] == ("close", JOB)


def test_a_program_that_runs_in_a_job_itself_can_bound_others() -> None:
    """Windows then refuses to restrict the screen, and nothing else."""
    kernel = Kernel(refused=(4,))

    put_in_job(kernel, NUMBER)

    assert ("close", JOB) not in kernel.calls


@pytest.mark.parametrize("refused", ["create", 9, "open", "assign"])
def test_a_process_that_cannot_be_bounded_is_not_used(refused: object) -> None:
    kernel = Kernel(refused=(refused,))

    with pytest.raises(OSError):  # noqa: PT011 - its words are those of Windows
        put_in_job(kernel, NUMBER)

    is_made, is_open = refused != "create", refused == "assign"
    assert (("close", JOB) in kernel.calls) is is_made
    assert (("close", PROCESS) in kernel.calls) is is_open
