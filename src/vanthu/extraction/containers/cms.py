"""The encoding of files signed or locked as a whole ([RFC 5652])."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.extraction.containers.marks import SIGNED, is_signed

_OBJECT, _SEQUENCE, _BYTES, _TAGGED = 0x06, 0x30, 0x04, 0xA0
_BUILT_OF_PARTS = 0x20
_LONG = 0x80  # the length takes more bytes, or is told by an end
_DEEPEST = 20
_LOCKED = bytes.fromhex("2a864886f70d010703")  # the name of the kind, as it is written
_NAMES_KIND = 64  # bytes in which it stands
_ARMOUR = re.compile(rb"-----(?:BEGIN|END) [A-Z0-9 ]+-----")


@dataclass(frozen=True, slots=True)
class _Element:
    """A value of the encoding: its tag, and where its content stands."""

    tag: int
    start: int
    end: int


def is_locked(data: bytes) -> bool:
    """Tell whether only the owner of a key can open a file."""
    return is_signed(data) and _LOCKED in _raw(data)[:_NAMES_KIND]


def signed_content(data: bytes) -> bytes | None:
    """Return what was signed, None if there is nothing: a signature alone, say."""
    if not is_signed(data):
        return None
    try:
        return _content(_raw(data))
    except (IndexError, ValueError):
        return None


def _raw(data: bytes) -> bytes:
    """Return the bytes of a file that may be written in letters."""
    if data[0] == _SEQUENCE:
        return data
    try:
        return base64.b64decode(_ARMOUR.sub(b"", data))
    except binascii.Error:
        return b""


def _content(data: bytes) -> bytes | None:
    """Walk to the content: kind and data, of which the third entry has a kind too."""
    kind, held = list(_children(data, _element(data, 0)))[:2]
    if data[kind.start : kind.end] != SIGNED:
        return None
    (signed,) = _children(data, held)
    inner = list(_children(data, signed))[2]
    named, *content = _children(data, inner)
    if named.tag != _OBJECT or not content or content[0].tag != _TAGGED:
        return None
    return b"".join(_bytes_in(data, content[0], 0))


def _bytes_in(data: bytes, element: _Element, depth: int) -> Iterator[bytes]:
    if depth > _DEEPEST:
        msg = "nested too deeply"
        raise ValueError(msg)
    if not element.tag & _BUILT_OF_PARTS:
        yield data[element.start : element.end]
        return
    for child in _children(data, element):
        yield from _bytes_in(data, child, depth + 1)


def _children(data: bytes, element: _Element) -> Iterator[_Element]:
    place = element.start
    while place < element.end and data[place : place + 2] != b"\0\0":
        child = _element(data, place)
        yield child
        place = _after(data, child)


def _element(data: bytes, place: int) -> _Element:
    tag, first = data[place], data[place + 1]
    start = place + 2
    if first == _LONG:  # up to two zero bytes
        return _Element(tag, start, _end_of_open(data, start))
    if first > _LONG:
        count = first & ~_LONG
        length = int.from_bytes(data[start : start + count], "big")
        start += count
    else:
        length = first
    if start + length > len(data):
        msg = "more bytes announced than there are"
        raise ValueError(msg)
    return _Element(tag, start, start + length)


def _end_of_open(data: bytes, place: int) -> int:
    """Return where a value without a length ends; those in it may have none either."""
    opened = 1
    while True:
        if data[place : place + 2] == b"\0\0":
            opened -= 1
            if opened == 0:
                return place
            place += 2
        elif data[place + 1] == _LONG:
            opened += 1
            place += 2
        else:
            place = _element(data, place).end


def _after(data: bytes, element: _Element) -> int:
    is_open = data[element.start - 1] == _LONG and (
        data[element.end : element.end + 2] == b"\0\0"
    )
    return element.end + 2 * is_open
