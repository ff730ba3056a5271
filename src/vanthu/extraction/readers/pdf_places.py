"""Questions to pdfium about where characters stand, put for many of them at once.

The functions are called with values that ctypes need not convert, which saves two
thirds of the time of a call.
"""

import ctypes
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, repeat
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_AT_ONCE = 4096  # characters of one round of questions
_SIDES = 4
LEFT, TOP, RIGHT, BOTTOM = range(_SIDES)

_text_object = ctypes.cast(
    pdfium_c.FPDFText_GetTextObject, ctypes.PYFUNCTYPE(ctypes.c_ssize_t)
)
_loose_box = ctypes.cast(
    pdfium_c.FPDFText_GetLooseCharBox, ctypes.PYFUNCTYPE(ctypes.c_int)
)
_origin = ctypes.cast(pdfium_c.FPDFText_GetCharOrigin, ctypes.PYFUNCTYPE(ctypes.c_int))
_matrix = ctypes.cast(pdfium_c.FPDFText_GetMatrix, ctypes.PYFUNCTYPE(ctypes.c_int))
_font_size = ctypes.cast(
    pdfium_c.FPDFText_GetFontSize, ctypes.PYFUNCTYPE(ctypes.c_double)
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Places first..end-1 of a list of characters that one text object printed."""

    first: int
    end: int
    text_object: int


def frames_of(
    text_page: pdfium.PdfTextPage, numbers: Sequence[int], *sides: int
) -> list[list[float]]:
    """Return some sides of the frames of characters, in the file's coordinates."""
    frames: list[list[float]] = [[] for _ in sides]
    handle, (room, addresses) = _handle(text_page), _room()
    for start in range(0, len(numbers), _AT_ONCE):
        asked = numbers[start : start + _AT_ONCE]
        ctypes.memset(room, 0, ctypes.sizeof(room))
        deque(map(_loose_box, repeat(handle), asked, addresses), maxlen=0)
        end = len(asked) * _SIDES
        for side, values in zip(sides, frames, strict=True):
            values.extend(room[side:end:_SIDES])
    return frames


def stretches_of(
    text_page: pdfium.PdfTextPage, numbers: Sequence[int], words: Sequence[int]
) -> list[Stretch]:
    """Return which characters each text object printed; words begin at `words`.

    A word whose ends are of one object is of one object: nothing comes between.
    """
    if not numbers:
        return []
    handle = _handle(text_page)
    begins = [numbers[first] for first in words]
    ends = [numbers[last - 1] for last in (*words[1:], len(numbers))]
    pairs = zip(
        words,
        map(_text_object, repeat(handle), begins),
        map(_text_object, repeat(handle), ends),
        (*words[1:], len(numbers)),
        strict=False,
    )
    starts: list[tuple[int, int]] = []
    for first, one, other, end in pairs:
        if one == other:
            starts.append((first, one))
            continue
        inside = map(_text_object, repeat(handle), numbers[first:end])
        starts += enumerate(inside, first)
    merged = [
        each
        for at, each in enumerate(starts)
        if at == 0 or each[1] != starts[at - 1][1]
    ]
    return [
        Stretch(first, end, text_object)
        for (first, text_object), (end, _) in pairwise((*merged, (len(numbers), 0)))
    ]


def origins_of(
    text_page: pdfium.PdfTextPage, numbers: Sequence[int]
) -> list[tuple[float, float]]:
    """Return where the characters with these numbers stand on their lines."""
    handle, across, up = _handle(text_page), ctypes.c_double(), ctypes.c_double()
    places = ctypes.byref(across), ctypes.byref(up)
    origins: list[tuple[float, float]] = []
    for number in numbers:
        _origin(handle, number, *places)
        origins.append((across.value, up.value))
    return origins


def print_of(text_page: pdfium.PdfTextPage, number: int) -> tuple[float, ...]:
    """Return how a character is printed: a, b, c and d of its matrix, and its size."""
    handle, matrix = _handle(text_page), pdfium_c.FS_MATRIX()
    _matrix(handle, number, ctypes.byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, _font_size(handle, number)


def _handle(text_page: pdfium.PdfTextPage) -> ctypes.c_void_p:
    return ctypes.cast(text_page.raw, ctypes.c_void_p)


@cache
def _room() -> tuple[Any, list[ctypes.c_void_p]]:
    """Return room for the sides of characters, and the address for each of them."""
    room = (ctypes.c_float * (_AT_ONCE * _SIDES))()
    start, step = ctypes.addressof(room), _SIDES * ctypes.sizeof(ctypes.c_float)
    return room, [ctypes.c_void_p(start + at * step) for at in range(_AT_ONCE)]
