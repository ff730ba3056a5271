"""Old Word files made for the tests: an OLE container and the tables of its text."""

import struct
from dataclasses import dataclass, field

SECTOR = 512
SMALLEST_STREAM = 4096
END, FREE, FAT = 0xFFFF_FFFE, 0xFFFF_FFFF, 0xFFFF_FFFD
TEXT_AT = 0x800

STYLES, SECTIONS, CHARACTERS, PARAGRAPHS, FONTS = 1, 6, 12, 13, 15
PIECES, SHAPES, BOXES, LISTS, OVERRIDES = 33, 40, 56, 73, 74
NOTE_STORY, HEADER_STORY, ENDNOTE_STORY, BOX_STORY, HEADER_BOX_STORY = 1, 2, 5, 6, 7
NOTE_MARKS, NOTES, HEADERS, ENDNOTE_MARKS, ENDNOTES = 2, 3, 11, 46, 47
HEADER_SHAPES, HEADER_BOXES = 41, 58


@dataclass(frozen=True, slots=True)
class Words:
    """Characters and the changes of their look."""

    text: str
    look: bytes = b""


@dataclass(frozen=True, slots=True)
class Para:
    """Words, the mark that ends them, and the look of the paragraph."""

    words: tuple[Words, ...]
    mark: str = "\r"
    look: bytes = b""


@dataclass(slots=True)
class Made:
    """What goes into a file besides its letter."""

    parts: dict[int, bytes] = field(default_factory=dict)
    after_lists: bytes = b""
    boxes: tuple[Para, ...] = ()
    others: dict[int, tuple[Para, ...]] = field(default_factory=dict)  # by their place
    is_narrow: bool = False  # one byte a character
    magic: int = 0xA5EC
    version: int = 0xC1
    flags: int = 0


def para(text: str, look: bytes = b"", mark: str = "\r") -> Para:
    """Return a paragraph of one look."""
    return Para((Words(text),), mark, look)


def change(code: int, value: bytes | int) -> bytes:
    """Return the change of a property."""
    size = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}.get(code >> 13)
    raw = value if isinstance(value, bytes) else value.to_bytes(size or 1, "little")
    return struct.pack("<H", code) + (b"" if size else bytes([len(raw)])) + raw


def doc_of(*letter: Para, made: Made | None = None) -> bytes:
    """Make an old Word file."""
    made = made or Made()
    others = sorted({**made.others, BOX_STORY: made.boxes}.items())
    paragraphs = (*letter, *(each for _, story in others for each in story))
    width = 1 if made.is_narrow else 2
    text = "".join(w.text for p in paragraphs for w in (*p.words, Words(p.mark)))
    raw = text.encode("cp1252" if made.is_narrow else "utf-16-le")
    body = raw.ljust(-(-len(raw) // SECTOR) * SECTOR, b"\0")
    page = (TEXT_AT + len(body)) // SECTOR
    body += _page(_character_looks(paragraphs, width))
    body += _page(_paragraph_looks(paragraphs, width), is_paragraphs=True)
    count = len(text)
    place = TEXT_AT * 2 | 0x4000_0000 if made.is_narrow else TEXT_AT
    pieces = struct.pack("<iiHIH", 0, count, 0, place, 0)
    ends = TEXT_AT + len(raw)
    parts = {
        CHARACTERS: struct.pack("<III", TEXT_AT, ends, page),
        PARAGRAPHS: struct.pack("<III", TEXT_AT, ends, page + 1),
        PIECES: b"\x02" + struct.pack("<I", len(pieces)) + pieces,
        **made.parts,
    }
    header = bytearray(TEXT_AT)
    struct.pack_into("<HH", header, 0, made.magic, made.version)
    struct.pack_into("<H", header, 0x0A, made.flags)
    lengths = [length_of(letter), *[0] * 7]
    for number, story in others:
        lengths[number] = length_of(story)
    struct.pack_into("<8i", header, 0x4C, *lengths)
    table = b"\0" * 8
    for number, part in parts.items():
        struct.pack_into("<II", header, 0x9A + 8 * number, len(table), len(part))
        table += part + (made.after_lists if number == LISTS else b"")
    return ole_of({"0Table": table, "WordDocument": bytes(header) + body})


def length_of(paragraphs: tuple[Para, ...]) -> int:
    """Return how many characters paragraphs have, their marks included."""
    return sum(len(w.text) for p in paragraphs for w in p.words) + len(paragraphs)


def ole_of(streams: dict[str, bytes]) -> bytes:
    """Make an OLE container."""
    sectors, entries = b"", [_entry("Root Entry", 5, END, 0, (FREE, 1))]
    chains: list[int] = []
    for index, (name, content) in enumerate(streams.items(), 1):
        size = max(-(-len(content) // SECTOR) * SECTOR, SMALLEST_STREAM)
        first = len(chains)
        chains += [*range(first + 1, first + size // SECTOR), END]
        following = index + 1 if index < len(streams) else FREE
        entries.append(_entry(name, 2, first, size, (following, FREE)))
        sectors += content.ljust(size, b"\0")
    directory = len(chains)
    held = b"".join(entries)
    held = held.ljust(-(-len(held) // SECTOR) * SECTOR, b"\0")
    chains += [*range(directory + 1, directory + len(held) // SECTOR), END, FAT]
    table = struct.pack(f"<{len(chains)}I", *chains).ljust(SECTOR, b"\xff")
    assert len(table) == SECTOR
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1)
    head += struct.pack("<IIIIIII", directory, 0, SMALLEST_STREAM, END, 0, END, 0)
    head += struct.pack("<I", len(chains) - 1)
    return head.ljust(SECTOR, b"\xff") + sectors + held + table


def fonts_of(*names: str) -> bytes:
    """Return the table of fonts."""
    entries = [b"\0" * 39 + (name + "\0").encode("utf-16-le") for name in names]
    listed = b"".join(bytes([len(entry)]) + entry for entry in entries)
    return struct.pack("<HH", len(names), 0) + listed


def styles_of(*styles: tuple[int, int, tuple[bytes, ...]]) -> bytes:
    """Return the table of styles: kind, base and parts of each."""
    head = struct.pack("<HH14x", len(styles), 10)
    listed = b""
    for kind, base, parts in styles:
        style = struct.pack("<HHHHHHH", 0, kind | base << 4, len(parts), 0, 0, 0, 0)
        for part in parts:
            style += struct.pack("<H", len(part)) + part + b"\0" * (len(part) % 2)
        listed += struct.pack("<H", len(style)) + style
    return struct.pack("<H", len(head)) + head + listed


def _entry(
    name: str, kind: int, start: int, size: int, links: tuple[int, int]
) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", raw, len(raw), kind, 1, FREE, *links, start, size
    )


Looked = tuple[int, bytes]  # bytes of text, and the changes of its look


def _character_looks(paragraphs: tuple[Para, ...], width: int) -> list[Looked]:
    return [
        (width * len(words.text), words.look)
        for each in paragraphs
        for words in (*each.words, Words(each.mark))
        if words.text
    ]


def _paragraph_looks(paragraphs: tuple[Para, ...], width: int) -> list[Looked]:
    return [
        (width * (sum(len(w.text) for w in each.words) + 1), each.look)
        for each in paragraphs
    ]


def _page(looked: list[Looked], *, is_paragraphs: bool = False) -> bytes:
    """Return a page of looks; those of a paragraph begin with a style number."""
    page = bytearray(SECTOR)
    place, end, step = TEXT_AT, SECTOR - 2, 13 if is_paragraphs else 1
    for index, (size, look) in enumerate(looked):
        struct.pack_into("<I", page, 4 * index, place)
        place += size
        if is_paragraphs:
            look = look if look[:1] == b"\xff" else b"\xff\0\0" + look  # noqa: PLW2901
            raw = look[1:] + b"\0" * (len(look) % 2)
            stored = bytes([(len(raw) + 1) // 2]) + raw
        else:
            stored = bytes([len(look)]) + look
        end = (end - len(stored)) & ~1
        page[end : end + len(stored)] = stored
        page[4 * (len(looked) + 1) + step * index] = end // 2
    struct.pack_into("<I", page, 4 * len(looked), place)
    page[-1] = len(looked)
    assert 4 * (len(looked) + 1) + step * len(looked) <= end
    return bytes(page)


def styled(number: int, look: bytes = b"") -> bytes:
    """Return the look of a paragraph in a style."""
    return b"\xff" + struct.pack("<H", number) + look
