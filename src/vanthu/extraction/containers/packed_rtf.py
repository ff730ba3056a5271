"""The RTF of an Outlook mail, packed as Microsoft's [MS-OXRTFCP] describes."""

import struct

MOST_BYTES = 20_000_000

_HEAD = struct.Struct("<IIII")  # packed size, size, kind, checksum
_PACKED, _AS_IT_IS = 0x75465A4C, 0x414C454D  # "LZFu", "MELA"
_WINDOW = 4096
# What every mail of the time began with, so that it need not be written out.
_BEGUN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern "
    rb"\fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    rb"{\colortbl\red0\green0\blue0"
    + b"\r\n"
    + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_LEAST_COPY = 2


def unpacked_rtf(packed: bytes) -> bytes:
    """Return the RTF.

    Raises:
        ValueError: it is broken or far too long.
    """
    if len(packed) < _HEAD.size:
        msg = "no packed RTF"
        raise ValueError(msg)
    _, size, kind, _ = _HEAD.unpack_from(packed)
    if size > MOST_BYTES or kind not in {_PACKED, _AS_IT_IS}:
        msg = "a packed RTF that is too long or of another kind"
        raise ValueError(msg)
    content = packed[_HEAD.size :]
    return content[:size] if kind == _AS_IT_IS else _unpacked(content, size)


def _unpacked(content: bytes, size: int) -> bytes:
    window = bytearray(_BEGUN.ljust(_WINDOW, b"\0"))
    write, at = len(_BEGUN), 0
    found = bytearray()
    while at < len(content) and len(found) < size:
        flags, at = content[at], at + 1
        for bit in range(8):
            if at >= len(content):
                break
            if not flags >> bit & 1:
                piece, at = content[at : at + 1], at + 1
            else:
                both = int.from_bytes(content[at : at + 2], "big")
                start, length = both >> 4, (both & 0xF) + _LEAST_COPY
                if start == write:
                    return bytes(found)
                at += 2
                # The copy may run into what it writes.
                piece = bytes(
                    window[(start + step % ((write - start) % _WINDOW)) % _WINDOW]
                    for step in range(length)
                )
            for byte in piece:
                window[write] = byte
                write = (write + 1) % _WINDOW
            found += piece
    return bytes(found[:size])
