"""Whether the tables of an old Word file are drawn with lines."""

import struct

from vanthu.extraction.readers.doc_properties import Change, Look, value_of
from vanthu.extraction.readers.doc_styles import Styles

_DEFINITION = 0xD608
_BORDERS_97, _BORDERS = 0xD605, 0xD613
_SET_97, _SET = 0xD620, 0xD62F
_STYLE = 0x563A
_SIDES = 6
_CELL = 20  # bytes of a cell's definition
_UPRIGHT = 0x0A  # left and right
_NONE = frozenset((0x00, 0xFF))


def has_lines(row: Look, styles: Styles) -> bool:
    """Tell whether lines part the cells of a row."""
    own = _table_lines(row.changes)
    if own is None:
        number = int.from_bytes(row.value(_STYLE) or b"\xff\xff", "little")
        below = (_table_lines(style.table) for style in styles.chain(number))
        own = next((lines for lines in below if lines is not None), False)
    return own or _cell_lines(row.changes)


def _table_lines(made: tuple[Change, ...]) -> bool | None:
    """Return None if the lines of the whole table are not told."""
    new, old = value_of(made, _BORDERS), value_of(made, _BORDERS_97)
    if new is not None:
        kinds = new[5 : 8 * _SIDES : 8]
    elif old is not None:
        kinds = old[1 : 4 * _SIDES : 4]
    else:
        return None
    return any(kind not in _NONE for kind in kinds)


def _cell_lines(made: tuple[Change, ...]) -> bool:
    kinds: list[int] = []
    for code, value in made:
        if code == _DEFINITION and value:
            first = 1 + 2 * (value[0] + 1)
            for cell in range(first, len(value) - _CELL + 1, _CELL):
                kinds += (value[cell + 9], value[cell + 17])
        elif code in {_SET, _SET_97} and value[2:3] and value[2] & _UPRIGHT:
            (kind,) = struct.unpack_from("<B", value, 3 + (5 if code == _SET else 1))
            kinds.append(kind)
    return any(kind not in _NONE for kind in kinds)
