"""What Outlook wraps for itself alone (winmail.dat, [MS-OXTNEF]): words and files."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.extraction.containers.budget import Budget, plain_name
from vanthu.extraction.containers.mail import WORDS_NAME
from vanthu.extraction.containers.packed_rtf import unpacked_rtf
from vanthu.extraction.legacy_encodings import decoded

_HEAD = 6  # signature and key
_ATTRIBUTE = struct.Struct("<BII")
_CHECKSUM = 2
_NEXT_FILE, _TITLE, _FILE = 0x00069002, 0x00018010, 0x0006800F
_OF_FILE, _OF_MAIL, _BODY = 0x00069005, 0x00069003, 0x0002800C
_LONG_NAME, _PACKED_RTF = 0x3707, 0x1009
_MANY, _NAMED = 0x1000, 0x8000
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_LONG_KINDS = frozenset((0x1E, 0x1F, 0x102, 0xD))
_UTF_16 = 0x1F

Property = tuple[int, bytes]  # its kind, and what it holds


@dataclass(slots=True)
class _File:
    """What was read so far of one file."""

    title: str = ""
    name: str = ""
    content: bytes | None = None


def files_of_tnef(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give the files, and the words of the mail if they lie here.

    Raises:
        UnreadableFile: it is broken.
    """
    try:
        yield from _files(data)
    except (struct.error, LookupError, ValueError) as error:
        raise budget.damaged() from error


def _files(data: bytes) -> Iterator[ContainedFile]:
    file = _File()
    words = b""
    name = f"{WORDS_NAME}.txt"
    for kind, content in _attributes(data):
        if kind == _NEXT_FILE:
            yield from _given(file)
            file = _File()
        elif kind == _TITLE:
            file.title = _text(content)
        elif kind == _FILE:
            file.content = content
        elif kind == _OF_FILE:
            file.name = _name(_properties(content))
        elif kind == _BODY:
            words = _text(content).encode()
        elif kind == _OF_MAIL and (rtf := _properties(content).get(_PACKED_RTF)):
            words, name = unpacked_rtf(rtf[1]), f"{WORDS_NAME}.rtf"
    yield from _given(file)
    if words.strip():
        yield ContainedFile(name, words, PartKind.WORDS)


def _given(file: _File) -> Iterator[ContainedFile]:
    if file.content is not None:
        yield ContainedFile(plain_name(file.name or file.title), file.content)


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    place = _HEAD
    while place + _ATTRIBUTE.size <= len(data):
        _, kind, length = _ATTRIBUTE.unpack_from(data, place)
        place += _ATTRIBUTE.size
        if place + length > len(data):
            msg = "more bytes announced than there are"
            raise ValueError(msg)
        yield kind, data[place : place + length]
        place += length + _CHECKSUM


def _properties(data: bytes) -> dict[int, Property]:
    """Return the properties by their numbers, only the first value of each."""
    (count,) = struct.unpack_from("<I", data)
    place = 4
    found: dict[int, Property] = {}
    for _ in range(count):
        kind, number = struct.unpack_from("<HH", data, place)
        place += 4
        if number >= _NAMED:
            place = _after_name(data, place)
        is_many, kind = bool(kind & _MANY), kind & ~_MANY
        if kind in _LONG_KINDS:
            (values,) = struct.unpack_from("<I", data, place)
            place += 4
            for _ in range(values):
                (length,) = struct.unpack_from("<I", data, place)
                place += 4
                found.setdefault(number, (kind, data[place : place + length]))
                place += length + -length % 4
        else:
            values = struct.unpack_from("<I", data, place)[0] if is_many else 1
            place += 4 * is_many + values * _SIZES[kind]
    return found


def _after_name(data: bytes, place: int) -> int:
    (is_text,) = struct.unpack_from("<I", data, place + 16)
    place += 20
    (value,) = struct.unpack_from("<I", data, place)
    return place + 4 + ((value + -value % 4) if is_text else 0)


def _name(properties: dict[int, Property]) -> str:
    kind, raw = properties.get(_LONG_NAME, (_UTF_16, b""))
    if kind == _UTF_16:
        return raw.decode("utf-16-le", "replace").rstrip("\0")
    return _text(raw)


def _text(raw: bytes) -> str:
    raw = raw.rstrip(b"\0")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return decoded(raw) or raw.decode("cp1258", "replace")
