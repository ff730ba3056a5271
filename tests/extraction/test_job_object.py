"""What can be told of the Windows limits without Windows."""

import ctypes
import sys

import pytest

from vanthu.extraction import job_object

BASIC_BYTES, EXTENDED_BYTES = 64, 144  # on 64-bit Windows, by its headers


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has jobs")
def test_elsewhere_the_process_bounds_itself() -> None:
    job_object.confine(0)()


@pytest.mark.skipif(sys.maxsize < 1 << 32, reason="the sizes of 64 bits")
def test_the_structures_have_the_sizes_that_windows_expects() -> None:
    limits = job_object._limits()  # noqa: SLF001 - only its size can be checked here

    assert ctypes.sizeof(limits.basic) == BASIC_BYTES
    assert ctypes.sizeof(limits) == EXTENDED_BYTES
