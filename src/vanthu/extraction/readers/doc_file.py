"""The parts of an old Word file: its streams, its header and the pieces of its text."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO
from itertools import pairwise

import olefile

from vanthu.extraction.readers.document_text import MOST_CHARACTERS

_DOCUMENT = "WordDocument"
# A workbook, slides or a mail, which may hold a Word document inside.
_OF_OTHERS = ("Workbook", "Book", "PowerPoint Document", "__properties_version1.0")
_MAGIC, _OLD_MAGIC = 0xA5EC, 0xA5DC
_WORD_97 = 0xC1  # the first version with this header
_ENCRYPTED = 0x0100
_SECOND_TABLE = 0x0200
_COMPRESSED = 0x4000_0000  # one byte a character
_PLACES = 0x9A  # where the header lists the parts of the table stream
_LENGTHS = 0x4C  # where it lists the lengths of the stories
_PIECE_TABLE = 2
_CP1252 = {
    code: bytes([code]).decode("cp1252", "ignore") or chr(code)
    for code in range(0x80, 0xA0)
}


# What a damaged file makes of reading it.
BROKEN = (
    struct.error,
    OSError,
    LookupError,
    ValueError,
    TypeError,
    OverflowError,
    RecursionError,
)


class Part(IntEnum):
    """Places of parts in the header's list."""

    STYLES = 1
    FOOTNOTE_MARKS = 2
    FOOTNOTES = 3
    SECTIONS = 6
    HEADERS = 11
    CHARACTER_PAGES = 12
    PARAGRAPH_PAGES = 13
    FONTS = 15
    PIECES = 33
    SHAPES = 40
    HEADER_SHAPES = 41
    ENDNOTE_MARKS = 46
    ENDNOTES = 47
    TEXT_BOXES = 56
    HEADER_TEXT_BOXES = 58
    LISTS = 73
    LIST_OVERRIDES = 74


class Story(IntEnum):
    """Places of the texts in the file's list of their lengths."""

    LETTER = 0
    FOOTNOTES = 1
    HEADERS = 2
    ENDNOTES = 5
    TEXT_BOXES = 6
    HEADER_TEXT_BOXES = 7


class OldVersion(ValueError):
    """The file is of a Word before 97."""


class Encrypted(ValueError):
    """The file needs a password."""


class TooLong(ValueError):
    """The file holds more characters than any letter has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in 16-bit units, and where it lies in the file."""

    start: int  # character position
    text: str
    offset: int
    width: int  # bytes a character


@dataclass(frozen=True, slots=True)
class DocFile:
    """What is needed of a file's streams."""

    document: bytes
    table: bytes
    data: bytes
    stories: tuple[int, ...]  # the lengths of the texts

    def start_of(self, story: Story) -> int:
        """Return where a text begins among the characters of the file."""
        return sum(self.stories[:story])

    def part(self, part: Part) -> bytes:
        """Return a part of the table stream, empty if the file has none."""
        start, length = struct.unpack_from("<II", self.document, _PLACES + 8 * part)
        return self.table[start : start + length]

    def after(self, part: Part) -> bytes:
        """Return what follows a part in the table stream."""
        start, length = struct.unpack_from("<II", self.document, _PLACES + 8 * part)
        return self.table[start + length :] if length else b""

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces of the text in their order.

        Raises:
            ValueError: the table of the pieces is damaged.
            TooLong: they hold too many characters.
        """
        positions, items = plex(self._piece_table(), 8)
        if positions and positions[-1] > MOST_CHARACTERS:
            raise TooLong
        for (start, end), item in zip(pairwise(positions), items, strict=True):
            if end < start:
                msg = "the pieces are out of order"
                raise ValueError(msg)
            (place,) = struct.unpack_from("<I", item, 2)
            if place & _COMPRESSED:
                offset, width = (place & ~_COMPRESSED) // 2, 1
                raw = self.document[offset : offset + end - start]
                text = raw.decode("latin-1").translate(_CP1252)
            else:
                offset, width = place, 2
                raw = self.document[offset : offset + 2 * (end - start)]
                units = struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) & ~1])
                text = "".join(map(chr, units))
            yield Piece(start, text, offset, width)

    def _piece_table(self) -> bytes:
        pieces = self.part(Part.PIECES)
        place = 0
        while pieces[place] != _PIECE_TABLE:
            (length,) = struct.unpack_from("<H", pieces, place + 1)
            place += 3 + length
        (length,) = struct.unpack_from("<I", pieces, place + 1)
        return pieces[place + 5 : place + 5 + length]


def may_be_doc(data: bytes) -> bool:
    """Tell whether an OLE file is a Word document, or too damaged to say."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as container:
            if container.exists(_DOCUMENT):
                return True
            return not any(map(container.exists, _OF_OTHERS))
    except BROKEN:
        return True


def open_doc(data: bytes) -> DocFile:
    """Open an old Word file from memory.

    Raises:
        OldVersion: the file is of a Word before 97.
        Encrypted: the file needs a password.
        OSError: the container is damaged.
        ValueError: the header is damaged.
    """
    with olefile.OleFileIO(BytesIO(data)) as container:
        document = _stream(container, _DOCUMENT)
        magic, version = struct.unpack_from("<HH", document)
        (flags,) = struct.unpack_from("<H", document, 0x0A)
        if magic == _OLD_MAGIC or version < _WORD_97:
            raise OldVersion
        if magic != _MAGIC:
            msg = "the header is not one of Word"
            raise ValueError(msg)
        if flags & _ENCRYPTED:
            raise Encrypted
        table = _stream(container, "1Table" if flags & _SECOND_TABLE else "0Table")
        more = _stream(container, "Data") if container.exists("Data") else b""
    return DocFile(document, table, more, struct.unpack_from("<8i", document, _LENGTHS))


def plex(data: bytes, size: int) -> tuple[tuple[int, ...], list[bytes]]:
    """Return the positions of a table of stretches, and its items of some size."""
    count = max(len(data) - 4, 0) // (4 + size)
    if count == 0:
        return (), []
    first = 4 * (count + 1)
    items = [data[first + size * n : first + size * (n + 1)] for n in range(count)]
    return struct.unpack_from(f"<{count + 1}i", data), items


def _stream(container: olefile.OleFileIO, name: str) -> bytes:
    content: bytes = container.openstream(name).read()
    return content
