"""What an old Word file says about the look of its characters and paragraphs."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.extraction.readers.doc_file import DocFile, Part, TooLong, plex

MOST_PAGES = 20_000  # of properties; a page serves some paragraphs

Change = tuple[int, bytes]  # the code of a property, and its new value

_PAGE = 512  # bytes
_PAGE_NUMBER = 0x3F_FFFF
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # of values, by their kind
_DEFINE_TABLE = 0xD608
_CHANGE_TABS = 0xC615
_LONG = 255
_IN_DATA = 0x6646
_FAR_AWAY = 1 << 32


def changes(source: bytes) -> Iterator[Change]:
    """Yield the changes of properties in a list of them."""
    place = 0
    while place + 2 <= len(source):
        (code,) = struct.unpack_from("<H", source, place)
        place += 2
        kind = code >> 13
        if kind in _SIZES:
            size = _SIZES[kind]
        elif code == _DEFINE_TABLE:
            (size,) = struct.unpack_from("<H", source, place)
            size, place = size - 1, place + 2
        else:
            size, place = source[place], place + 1
            if code == _CHANGE_TABS and size == _LONG:
                return
        yield code, source[place : place + size]
        place += max(size, 0)


@dataclass(frozen=True, slots=True)
class Look:
    """The style of a stretch of text and the changes made to it."""

    style: int = 0
    changes: tuple[Change, ...] = ()

    def value(self, code: int) -> bytes | None:
        """Return the last value of a property, None if it is not changed."""
        return value_of(self.changes, code)

    def number(self, code: int) -> int:
        """Return the last value of a property as a number, 0 if it is not changed."""
        return int.from_bytes(self.value(code) or b"", "little")

    def is_on(self, code: int) -> bool:
        """Tell whether a switch is on."""
        return self.number(code) & 1 == 1


def value_of(source: tuple[Change, ...], code: int) -> bytes | None:
    """Return the last value of a property among changes."""
    return next((value for c, value in reversed(source) if c == code), None)


class Looks:
    """Finds looks by the place of a character in the file."""

    def __init__(self, doc: DocFile, part: Part) -> None:
        read = _paragraphs if part is Part.PARAGRAPH_PAGES else _characters
        _, pages = plex(doc.part(part), 4)
        if len(pages) > MOST_PAGES:
            raise TooLong
        stretches: list[tuple[int, int, Look]] = []
        for item in pages:
            at = (int.from_bytes(item, "little") & _PAGE_NUMBER) * _PAGE
            page = doc.document[at : at + _PAGE]
            if len(page) == _PAGE:
                stretches += read(page, doc.data)
        self._stretches = sorted(stretches, key=lambda stretch: stretch[0])
        self._starts = [start for start, _, _ in self._stretches]

    def at(self, offset: int) -> tuple[Look, int]:
        """Return the look at a place, and the place where the next one may begin."""
        index = bisect_right(self._starts, offset) - 1
        following = (
            self._starts[index + 1] if index + 1 < len(self._starts) else _FAR_AWAY
        )
        if index < 0:
            return _PLAIN, following
        _, end, look = self._stretches[index]
        return (look, min(end, following)) if offset < end else (_PLAIN, following)


def _characters(page: bytes, _: bytes) -> Iterator[tuple[int, int, Look]]:
    count = page[-1]
    places = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        at = 2 * page[4 * (count + 1) + index]
        source = page[at + 1 : at + 1 + page[at]] if at else b""
        yield places[index], places[index + 1], Look(0, tuple(changes(source)))


def _paragraphs(page: bytes, data: bytes) -> Iterator[tuple[int, int, Look]]:
    count = page[-1]
    places = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        at = 2 * page[4 * (count + 1) + 13 * index]
        source = b"\0\0"
        if at and page[at]:
            source = page[at + 1 : at + 2 * page[at]]
        elif at:
            source = page[at + 2 : at + 2 + 2 * page[at + 1]]
        yield places[index], places[index + 1], _paragraph_look(source, data)


def _paragraph_look(source: bytes, data: bytes) -> Look:
    (style,) = struct.unpack_from("<H", source)
    made = tuple(changes(source[2:]))
    place = value_of(made, _IN_DATA)
    if place is not None:
        (at,) = struct.unpack("<I", place)
        (size,) = struct.unpack_from("<H", data, at)
        made += tuple(changes(data[at + 2 : at + 2 + size]))
    return Look(style, made)


_PLAIN = Look()
