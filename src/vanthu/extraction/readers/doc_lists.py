"""The automatic numbers of an old Word file."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.extraction.readers.doc_file import DocFile, Part
from vanthu.extraction.readers.doc_properties import Look, value_of
from vanthu.extraction.readers.doc_styles import Styles
from vanthu.extraction.readers.list_labels import Level, ListCounter

_LEVEL = 0x260A
_LIST = 0x460B
_LEVELS = 9
_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter",
    4: "lowerLetter", 22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Override:
    """A list in use: its kind, and the numbers with which its levels restart."""

    kind: int
    restarts: dict[int, int]


class Lists:
    """Numbers the paragraphs of one file in their order."""

    def __init__(self, doc: DocFile, styles: Styles) -> None:
        self._styles = styles
        self._kinds = dict(_kinds(doc))
        self._overrides = list(_overrides(doc.part(Part.LIST_OVERRIDES)))
        self._counter = ListCounter()

    def label(self, look: Look) -> str:
        """Return what Word prints before a paragraph, empty if nothing."""
        number = self._value(look, _LIST)
        if not 0 < number <= len(self._overrides):
            return ""
        override = self._overrides[number - 1]
        levels = self._kinds.get(override.kind, {})
        level = self._value(look, _LEVEL)
        restart = override.restarts.get(level)
        return self._counter.label(
            str(number), str(override.kind), level, levels, restart
        )

    def _value(self, look: Look, code: int) -> int:
        """Return a property of a paragraph, its own or its style's."""
        found = look.value(code)
        for style in self._styles.chain(look.style):
            if found is None:
                found = value_of(style.paragraph, code)
        return int.from_bytes(found or b"", "little")


def _kinds(doc: DocFile) -> Iterator[tuple[int, dict[int, Level]]]:
    heads = doc.part(Part.LISTS)
    if not heads:
        return
    source, place = doc.after(Part.LISTS), 0
    (count,) = struct.unpack_from("<H", heads)
    for index in range(count):
        (kind,) = struct.unpack_from("<i", heads, 2 + 28 * index)
        is_simple = heads[2 + 28 * index + 26] & 1
        levels: dict[int, Level] = {}
        for depth in range(1 if is_simple else _LEVELS):
            levels[depth], place = _level(source, place)
        yield kind, levels


def _level(source: bytes, place: int) -> tuple[Level, int]:
    start, number_format = struct.unpack_from("<iB", source, place)
    characters, paragraphs = source[place + 24], source[place + 25]
    place += 28 + characters + paragraphs
    (length,) = struct.unpack_from("<H", source, place)
    place += 2
    raw = source[place : place + 2 * length].decode("utf-16-le", "replace")
    text = "".join(f"%{ord(c) + 1}" if ord(c) < _LEVELS else c for c in raw)
    level = Level(start, _FORMATS.get(number_format, "decimal"), text)
    return level, place + 2 * length


def _overrides(source: bytes) -> Iterator[_Override]:
    if not source:
        return
    (count,) = struct.unpack_from("<I", source)
    place = 4 + 16 * count
    for index in range(count):
        kind, changed = struct.unpack_from("<i8xB", source, 4 + 16 * index)
        restarts: dict[int, int] = {}
        place += 4
        for _ in range(changed):
            start, flags = struct.unpack_from("<iI", source, place)
            place += 8
            if flags & 0x20:
                level, place = _level(source, place)
                start = level.start
            if flags & 0x10:
                restarts[flags & 0xF] = start
        yield _Override(kind, restarts)
