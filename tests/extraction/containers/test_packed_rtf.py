"""The packed RTF of Outlook unpacks as its description says."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.extraction.containers.packed_rtf import unpacked_rtf

# The second example of [MS-OXRTFCP], which copies into what it writes.
OVERLAPPING = bytes.fromhex(
    "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"
)


def test_a_copy_that_runs_into_itself() -> None:
    assert unpacked_rtf(OVERLAPPING) == rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_what_is_not_packed() -> None:
    content = b"{\\rtf1 x}"
    head = struct.pack("<IIII", len(content) + 12, len(content), 0x414C454D, 0)

    assert unpacked_rtf(head + content) == content


@given(st.binary(max_size=60))
def test_whatever_comes_is_unpacked_or_refused(content: bytes) -> None:
    head = struct.pack("<IIII", 0, 500, 0x75465A4C, 0)

    assert len(unpacked_rtf(head + content)) <= 500
    with pytest.raises(ValueError, match="RTF"):
        unpacked_rtf(b"\xff" * 16 + content)
