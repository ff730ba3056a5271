"""Compound files made for the tests of mails of Outlook."""

import struct
from collections.abc import Mapping

SECTOR = 512
LEAST_STREAM = 4096  # smaller ones would lie elsewhere
NO_ENTRY, END_OF_CHAIN, FREE, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5

Tree = Mapping[str, "bytes | Tree"]


def ole_of(tree: Tree) -> bytes:
    """Make a compound file from storages and streams, which are filled with zeros."""
    sectors: list[bytes] = []
    chains: list[int] = []

    def store(content: bytes) -> int:
        start = len(sectors)
        pieces = [content[n : n + SECTOR] for n in range(0, len(content), SECTOR)]
        sectors.extend(piece.ljust(SECTOR, b"\0") for piece in pieces)
        chains.extend(range(start + 1, start + len(pieces)))
        chains.append(END_OF_CHAIN)
        return start

    entries: list[bytes] = [b""]

    def add(inside: Tree) -> int:
        """Add the entries of a storage, each pointing to the next one."""
        following = NO_ENTRY
        for name, content in reversed(list(inside.items())):
            if isinstance(content, bytes):
                filled = content.ljust(LEAST_STREAM, b"\0")
                place, child, size, kind = store(filled), NO_ENTRY, len(filled), STREAM
            else:
                place, child, size, kind = 0, add(content), 0, STORAGE
            entries.append(_entry(name, kind, following, child, place, size))
            following = len(entries) - 1
        return following

    entries[0] = _entry("Root Entry", ROOT, NO_ENTRY, add(tree), END_OF_CHAIN, 0)
    directory = store(b"".join(entries))
    tables = 1
    while (len(sectors) + tables) * 4 > tables * SECTOR:
        tables += 1
    first_table = len(sectors)
    table = struct.pack(f"<{len(chains)}I", *chains) + struct.pack("<I", TABLE) * tables
    missing = tables * SECTOR - len(table)
    table += struct.pack("<I", FREE) * (missing // 4)
    places = [*range(first_table, first_table + tables)]
    places += [FREE] * (109 - tables)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, tables, directory, 0, LEAST_STREAM,
                        END_OF_CHAIN, 0, END_OF_CHAIN, 0)  # fmt: skip
    return head + struct.pack("<109I", *places) + b"".join(sectors) + table


def _entry(name: str, kind: int, *places: int) -> bytes:
    following, child, place, size = places
    words = f"{name}\0".encode("utf-16-le")
    links = struct.pack("<III", NO_ENTRY, following, child)
    return (
        words.ljust(64, b"\0") + struct.pack("<HBB", len(words), kind, 1) + links
        + bytes(36) + struct.pack("<IQ", place, size)
    )  # fmt: skip
