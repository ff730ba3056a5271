"""HEIC pictures written in code, as plain as the format allows.

No free encoder is at hand to test with, so this one compresses nothing: a picture of
HEVC (ITU-T H.265) whose blocks are all raw samples, in a file of HEIF (ISO/IEC
23008-12).
"""

import re
import struct

from PIL import Image

_BLOCK = 16  # samples of a side
_PALE = b"\x80" * (_BLOCK * _BLOCK // 2)  # both colours of a block
_MAIN_STILL_PICTURE, _LEVEL = 3, 186
_VPS, _SPS, _PPS, _IDR = 32, 33, 34, 20
_PRECAUTION = re.compile(rb"\x00\x00(?=[\x00-\x03])")

# How far the range narrows by the state of a context, while it is at least 448
# (table 9-52 of H.265, last column).
_NARROWER = (
    240, 227, 216, 205, 195, 185, 175, 166, 158, 150, 142, 135, 128, 122, 116, 110,
    104, 99, 94, 89, 85, 80, 76, 72, 69, 65, 62, 59, 56, 53, 50, 48, 45, 43, 41, 39,
    37, 35, 33, 31, 30, 28, 27, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 14,
    13, 12, 12, 11, 11, 10, 9,
)  # fmt: skip


def heic(picture: Image.Image, *, quarters: int = 0) -> bytes:
    """Return a file with a grey picture; a viewer turns it so often to the left."""
    wide = -(-picture.width // _BLOCK) * _BLOCK
    high = -(-picture.height // _BLOCK) * _BLOCK
    padded = Image.new("L", (wide, high), 255)
    padded.paste(picture.convert("L"))
    units = {
        _VPS: _unit(_VPS, _video_set()),
        _SPS: _unit(_SPS, _sequence_set(picture.size, (wide, high))),
        _PPS: _unit(_PPS, _picture_set()),
    }
    slice_unit = _unit(_IDR, _slice(padded))
    return _file(units, slice_unit, picture.size, quarters)


class _Bits:
    """Bits, the first one highest."""

    def __init__(self) -> None:
        self.bits: list[str] = []

    def put(self, *values: int, size: int = 1) -> None:
        self.bits += (f"{value:0{size}b}" for value in values)

    def counted(self, *values: int) -> None:
        """Write numbers by Exp-Golomb code."""
        for value in values:
            self.put(value + 1, size=2 * (value + 1).bit_length() - 1)

    def ended(self) -> bytes:
        """Return what was written and a 1, filled up with zeros."""
        bits = "".join(self.bits) + "1"
        bits += "0" * (-len(bits) % 8)
        return int(bits, 2).to_bytes(len(bits) // 8, "big")


# ---------------------------------------------------------------- HEVC


def _unit(kind: int, content: bytes) -> bytes:
    return bytes((kind << 1, 1)) + _PRECAUTION.sub(b"\x00\x00\x03", content)


def _profile(bits: _Bits) -> None:
    bits.put(_MAIN_STILL_PICTURE, size=8)
    bits.put(0x70000000, size=32)  # what decoders of other profiles can read too
    bits.put(0x90, size=8)  # progressive frames
    bits.put(0, size=40)
    bits.put(_LEVEL, size=8)


def _video_set() -> bytes:
    bits = _Bits()
    bits.put(0, size=4)
    bits.put(1, 1)
    bits.put(0, size=9)
    bits.put(1)
    bits.put(0xFFFF, size=16)
    _profile(bits)
    bits.put(1)
    bits.counted(0, 0, 0)
    bits.put(0, size=6)
    bits.counted(0)
    bits.put(0, 0)
    return bits.ended()


def _sequence_set(size: tuple[int, int], padded: tuple[int, int]) -> bytes:
    bits = _Bits()
    bits.put(0, size=7)
    bits.put(1)
    _profile(bits)
    bits.counted(0, 1, *padded)
    bits.put(1)
    (wide, high), (width, height) = padded, size
    bits.counted(0, (wide - width) // 2, 0, (high - height) // 2)
    bits.counted(0, 0, 0)  # 8 bits
    bits.put(1)
    bits.counted(0, 0, 0)
    bits.counted(1, 0, 0, 2, 0, 0)  # blocks of 16, transforms of 4 to 16
    bits.put(0, 0, 0)
    bits.put(1)  # raw samples
    bits.put(7, 7, size=4)
    bits.counted(1, 0)
    bits.put(1)
    bits.counted(0)
    bits.put(0, 0, 0, 0, 0)
    return bits.ended()


def _picture_set() -> bytes:
    bits = _Bits()
    bits.counted(0, 0)
    bits.put(0, size=7)
    bits.counted(0, 0, 0)
    bits.put(0, 0, 0)
    bits.counted(0, 0)
    bits.put(0, 0, 0, 0, 0, 0, 0)
    bits.put(1, 0, 1)  # no deblocking
    bits.put(0, 0)
    bits.counted(0)
    bits.put(0, 0)
    return bits.ended()


def _slice(picture: Image.Image) -> bytes:
    head = _Bits()
    head.put(1, 0)
    head.counted(0, 2, 0)
    parts = [head.ended()]
    for number, (left, top) in enumerate(
        (left, top)
        for top in range(0, picture.height, _BLOCK)
        for left in range(0, picture.width, _BLOCK)
    ):
        block = picture.crop((left, top, left + _BLOCK, top + _BLOCK))
        parts += (_block_head(number), block.tobytes(), _PALE)
    last = _Coder()
    last.end(1)
    return b"".join((*parts, last.flushed()))


def _block_head(number: int) -> bytes:
    """Return the arithmetic code that says: a whole block of raw samples follows."""
    coder = _Coder()
    if number:
        coder.end(0)  # of the slice, after the block before
    coder.likely(min(number, len(_NARROWER) - 1))
    coder.end(1)
    return coder.flushed()


class _Coder:
    """The arithmetic coder, begun anew after raw samples."""

    def __init__(self) -> None:
        self.low, self.range = 0, 510

    def likely(self, state: int) -> None:
        """Write a bit that is as expected; the range never gets so narrow to shift."""
        self.range -= _NARROWER[state]

    def end(self, bit: int) -> None:
        """Write a bit that ends the arithmetic code if it is 1."""
        self.range -= 2
        if bit:
            self.low += self.range

    def flushed(self) -> bytes:
        """Return the bits of `low`, of which the first never counts, and a 1."""
        bits = _Bits()
        bits.put(self.low >> 1 & 0xFF, size=8)
        return bits.ended()


# ---------------------------------------------------------------- HEIF


def _box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _file(
    units: dict[int, bytes], picture: bytes, size: tuple[int, int], quarters: int
) -> bytes:
    kind = _box(b"ftyp", b"heic", bytes(4), b"mif1heic")
    data = struct.pack(">I", len(picture)) + picture
    at = len(kind) + len(_meta(units, size, quarters, (0, 0)))
    meta = _meta(units, size, quarters, (at + 8, len(data)))
    return kind + meta + _box(b"mdat", data)


def _meta(
    units: dict[int, bytes],
    size: tuple[int, int],
    quarters: int,
    place: tuple[int, int],
) -> bytes:
    properties = (
        _box(b"hvcC", _configuration(units)),
        _box(b"ispe", struct.pack(">III", 0, *size)),
        _box(b"colr", b"nclx", struct.pack(">HHHB", 1, 13, 6, 0x80)),
        _box(b"irot", bytes((quarters,))),
    )
    used = bytes((0x81, 2, 3, 0x84))
    return _box(
        b"meta",
        bytes(4),
        _box(b"hdlr", bytes(8), b"pict", bytes(13)),
        _box(b"pitm", struct.pack(">IH", 0, 1)),
        _box(b"iloc", struct.pack(">IHHHHHII", 0, 0x4400, 1, 1, 0, 1, *place)),
        _box(
            b"iinf",
            struct.pack(">IH", 0, 1),
            _box(b"infe", struct.pack(">IHH4sB", 0x02000000, 1, 0, b"hvc1", 0)),
        ),
        _box(
            b"iprp",
            _box(b"ipco", *properties),
            _box(b"ipma", struct.pack(">IIHB", 0, 1, 1, len(used)), used),
        ),
    )


def _configuration(units: dict[int, bytes]) -> bytes:
    bits = _Bits()
    bits.put(1, size=8)
    _profile(bits)
    head = bits.ended()[:-1]
    arrays = b"".join(
        struct.pack(">BHH", 0x80 | kind, 1, len(unit)) + unit
        for kind, unit in units.items()
    )
    return head + bytes.fromhex("f000fcfdf8f800000f03") + arrays
