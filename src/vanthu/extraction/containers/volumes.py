"""Archives of which only a part is here: split into several files, or cut off."""

import struct

_OLD_RAR, _RAR, _SEVEN_ZIP = b"Rar!\x1a\x07\x00", b"Rar!\x1a\x07\x01\x00", b"7z\xbc\xaf"
_SPLIT_ZIP, _ZIP_ENDS = b"PK\x07\x08", b"PK\x05\x06"
_IS_VOLUME = 0x1
_OLD_RAR_FLAGS = 10  # after the mark: a checksum, the kind of the first block
_SEVEN_ZIP_HEAD, _SEVEN_ZIP_LIST = 32, 12  # where its list of files is told
_RAR_MAIN = 1
_HAS_MORE = 0x1  # in the head of a block: the size of what is added to it
_LONGEST_COMMENT = 65_535
_END_SIZE = 22
_UNTOLD = 0xFFFF  # the numbers of a large file stand elsewhere


def is_part_of_archive(data: bytes) -> bool:
    """Tell whether the bytes are one part of an archive, which alone is of no use."""
    try:
        return (
            _is_part_of_rar(data)
            or _is_part_of_seven_zip(data)
            or data.startswith(_SPLIT_ZIP)
            or _is_end_of_split_zip(data)
        )
    except (struct.error, IndexError):
        return False


def _is_part_of_rar(data: bytes) -> bool:
    if data.startswith(_OLD_RAR):
        (flags,) = struct.unpack_from("<H", data, _OLD_RAR_FLAGS)
        return bool(flags & _IS_VOLUME)
    if not data.startswith(_RAR):
        return False
    place = len(_RAR) + 4  # a checksum
    _, place = _number(data, place)
    kind, place = _number(data, place)
    flags, place = _number(data, place)
    if flags & _HAS_MORE:
        _, place = _number(data, place)
    flags, _ = _number(data, place)
    return kind == _RAR_MAIN and bool(flags & _IS_VOLUME)


def _number(data: bytes, place: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, and the place after it."""
    value = shift = 0
    while data[place] & 0x80:
        value |= (data[place] & 0x7F) << shift
        place, shift = place + 1, shift + 7
    return value | data[place] << shift, place + 1


def _is_part_of_seven_zip(data: bytes) -> bool:
    """Tell whether the list of files, which stands at the end, is not there."""
    if not data.startswith(_SEVEN_ZIP):
        return False
    offset, size = struct.unpack_from("<QQ", data, _SEVEN_ZIP_LIST)
    return bool(_SEVEN_ZIP_HEAD + offset + size > len(data))


def _is_end_of_split_zip(data: bytes) -> bool:
    end = data.rfind(_ZIP_ENDS, max(len(data) - _LONGEST_COMMENT - _END_SIZE, 0))
    if end < 0:
        return False
    number, first, length = struct.unpack_from("<HH12xH", data, end + 4)
    ends_here = end + _END_SIZE + length == len(data)
    return bool(ends_here and number and first <= number < _UNTOLD)
