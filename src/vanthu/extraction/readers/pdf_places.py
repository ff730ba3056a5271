"""Questions to pdfium about where characters stand, put for many of them at once.

The functions are called with values that ctypes need not convert, which saves two
thirds of the time of a call, and from loops that are not written in Python. Half of
what a page costs goes into these calls: what nobody needs to know is not asked.
"""

import ctypes
import struct
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, repeat, starmap
from typing import Any, Literal

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_AT_ONCE = 512  # characters of one round of questions: few enough to stay at hand
LEFT, TOP, RIGHT, BOTTOM = _SIDES = range(4)
_AXES = range(2)
_DIRECTIONS = range(4)  # a, b, c and d of a matrix

Print = tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """A function of pdfium that writes values about one character, and where to."""

    function: Any
    kind: Literal["f", "d"]  # of the values: float or double
    length: int  # values of one character
    addresses: int = 1  # arguments, each for as many of the values as the next


_FRAME = _Question(
    ctypes.cast(pdfium_c.FPDFText_GetLooseCharBox, ctypes.PYFUNCTYPE(None)),
    "f",
    len(_SIDES),
)
_ORIGIN = _Question(
    ctypes.cast(pdfium_c.FPDFText_GetCharOrigin, ctypes.PYFUNCTYPE(None)),
    "d",
    len(_AXES),
    addresses=len(_AXES),
)
_MATRIX = _Question(
    ctypes.cast(pdfium_c.FPDFText_GetMatrix, ctypes.PYFUNCTYPE(None)),
    "f",
    len(_DIRECTIONS) + len(_AXES),
)
_text_object = ctypes.cast(
    pdfium_c.FPDFText_GetTextObject, ctypes.PYFUNCTYPE(ctypes.c_ssize_t)
)
_font_size = ctypes.cast(
    pdfium_c.FPDFText_GetFontSize, ctypes.PYFUNCTYPE(ctypes.c_double)
)


def frames_of(
    text_page: pdfium.PdfTextPage, numbers: Sequence[int], inked: bytes, *sides: int
) -> list[list[float]]:
    """Return some sides of the frames of characters, in the file's coordinates.

    `inked` has a zero for each of them that is not asked for.
    """
    return _answers(_FRAME, text_page, numbers, sides, inked)


def origins_of(
    text_page: pdfium.PdfTextPage, numbers: Sequence[int]
) -> list[tuple[float, float]]:
    """Return where characters stand on their lines."""
    across, up = _answers(_ORIGIN, text_page, numbers, _AXES)
    return list(zip(across, up, strict=True))


def prints_of(text_page: pdfium.PdfTextPage, numbers: Sequence[int]) -> list[Print]:
    """Return how characters are printed: a, b, c, d of their matrices, and the size."""
    matrices = _answers(_MATRIX, text_page, numbers, _DIRECTIONS)
    sizes = map(_font_size, repeat(_handle(text_page)), numbers)
    return list(zip(*matrices, sizes, strict=True))


def text_objects_of(text_page: pdfium.PdfTextPage, numbers: Iterable[int]) -> list[int]:
    """Return the text object that printed each character."""
    return list(map(_text_object, repeat(_handle(text_page)), numbers))


def _answers(
    question: _Question,
    text_page: pdfium.PdfTextPage,
    numbers: Sequence[int],
    wanted: Sequence[int],
    chosen: bytes | None = None,
) -> list[list[float]]:
    """Return some of the values about characters, a list for each value.

    Those that are not chosen are zeros.
    """
    answers: list[list[float]] = [[] for _ in wanted]
    handle, (room, values, addresses) = _handle(text_page), _room(question)
    for start in range(0, len(numbers), _AT_ONCE):
        asked = numbers[start : start + _AT_ONCE]
        end = len(asked) * question.length
        ctypes.memset(room, 0, end * values.itemsize)
        calls: Iterable[tuple[Any, ...]] = zip(repeat(handle), asked, *addresses)
        if chosen is not None:
            calls = compress(calls, chosen[start : start + _AT_ONCE])
        deque(starmap(question.function, calls), maxlen=0)
        for value, answer in zip(wanted, answers, strict=True):
            answer.extend(values[value : end : question.length].tolist())
    return answers


def _handle(text_page: pdfium.PdfTextPage) -> Any:
    """Return what ctypes makes of a handle in every call."""
    address = ctypes.c_void_p.from_buffer(text_page.raw)
    return ctypes.c_void_p.from_param(address.value)


@cache
def _room(question: _Question) -> tuple[Any, Any, list[list[Any]]]:
    """Return room for values of characters, the values in it and their addresses."""
    length = _AT_ONCE * question.length
    step = struct.calcsize(question.kind)
    room = ctypes.create_string_buffer(length * step)
    values = memoryview(room).cast("B").cast(question.kind)
    addresses = [
        [ctypes.byref(room, at * step) for at in range(value, length, question.length)]
        for value in range(question.addresses)
    ]
    return room, values, addresses
