"""The characters of a PDF page with their places.

A page has thousands of characters, so that each question to pdfium is put for all of
them in one go, without a step of Python in between.
"""

import ctypes
import math
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.layout import Glyph
from vanthu.extraction.page_text import clean_text

_LINE_END_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})  # as pdfium and the file write them
_LINE_ENDS = frozenset("\r\n")
_SURROGATES = frozenset(range(0xD800, 0xE000))
_SCALE = 100  # for conversions that pdfium answers in whole units
_FAR = 1000.0
_RIGHT_ANGLE = math.pi / 2

# The same functions, taking addresses as plain numbers.
_ADDRESS, _INDEX = ctypes.c_void_p, ctypes.c_int
_text_object = ctypes.cast(
    pdfium_c.FPDFText_GetTextObject, ctypes.PYFUNCTYPE(_ADDRESS, _ADDRESS, _INDEX)
)
_loose_box = ctypes.cast(
    pdfium_c.FPDFText_GetLooseCharBox,
    ctypes.PYFUNCTYPE(_INDEX, _ADDRESS, _INDEX, _ADDRESS),
)
_origin = ctypes.cast(
    pdfium_c.FPDFText_GetCharOrigin,
    ctypes.PYFUNCTYPE(_INDEX, _ADDRESS, _INDEX, _ADDRESS, _ADDRESS),
)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Placing:
    """The map from the file's coordinates to points from the top left."""

    across: tuple[float, float, float]
    down: tuple[float, float, float]
    is_plain: bool  # the page is shown as it lies in the file

    def at(self, x: float, y: float) -> Point:
        """Return where a point of the file is seen."""
        (e, a, c), (f, b, d) = self.across, self.down
        return e + a * x + c * y, f + b * x + d * y


@dataclass(frozen=True, slots=True)
class _Style:
    """Size and direction of the characters of one text object, on the page as shown."""

    size: float
    quarter: int  # quarter turns, clockwise


@dataclass(frozen=True, slots=True)
class _Places:
    """What pdfium tells about each character, in the file's coordinates."""

    text_objects: Sequence[int | None]
    lefts: Sequence[float]
    tops: Sequence[float]
    rights: Sequence[float]
    bottoms: Sequence[float]
    origins: Sequence[Point]

    def extent(
        self, index: int, quarter: int, placing: _Placing
    ) -> tuple[float, float, float]:
        """Return left, right and baseline of a character when it is upright."""
        if quarter == 0 and placing.is_plain:
            (e, a, _), (f, _, d) = placing.across, placing.down
            left, right = e + a * self.lefts[index], e + a * self.rights[index]
            return left, right, f + d * self.origins[index][1]
        corners = [
            upright(placing.at(x, y), quarter)[0]
            for x in (self.lefts[index], self.rights[index])
            for y in (self.bottoms[index], self.tops[index])
        ]
        baseline = upright(placing.at(*self.origins[index]), quarter)[1]
        return min(corners), max(corners), baseline


def upright(point: Point, quarter: int) -> Point:
    """Turn a point with the page until writing in that direction is upright."""
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def glyphs_of(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage
) -> dict[int, list[Glyph]]:
    """Return the page's glyphs by their direction, as seen when that is upright."""
    turned: dict[int, list[Glyph]] = defaultdict(list)
    styles: dict[int | None, _Style] = {}
    codes = _codes(text_page)
    placing, places = _placing(page), _places(text_page, len(codes))
    follows, spaced = False, False
    for index, code in enumerate(codes):
        character, is_blank, is_mark = _character(code)
        if is_blank:
            follows = follows and character not in _LINE_ENDS
            spaced = spaced or character != ""
            continue
        text_object = places.text_objects[index]
        style = styles.get(text_object)
        if style is None:
            styles[text_object] = style = _style(text_page, index, placing)
        glyphs = turned[style.quarter]
        order = len(glyphs)
        if is_mark and order:
            marked = clean_text(glyphs[-1].text + character)
            glyphs[-1] = glyphs[-1]._replace(text=marked)
            continue
        left, right, baseline = places.extent(index, style.quarter, placing)
        follows = follows and order > 0
        spaced = spaced and follows
        glyphs.append(
            Glyph(character, left, right, baseline, style.size, order, follows, spaced)
        )
        follows, spaced = True, False
    return turned


# ---------------------------------------------------------------- characters


def _codes(text_page: pdfium.PdfTextPage) -> Sequence[int]:
    """Return the code of every character of the page."""
    count = text_page.count_chars()
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(text_page, 0, count, units)
    codes: list[int] = units[:count]
    # Characters without a code are left out there, and rare ones take two places.
    if written == count + 1 and _SURROGATES.isdisjoint(codes):
        return codes
    return [pdfium_c.FPDFText_GetUnicode(text_page, index) for index in range(count)]


@lru_cache(maxsize=4096)
def _character(code: int) -> tuple[str, bool, bool]:
    """Return the character, whether it has no ink and whether it is a mark."""
    if code in _LINE_END_HYPHENS:
        return "-", False, False
    if code in (0x0D, 0x0A):
        return chr(code), True, False
    character = clean_text(chr(code)) if code else ""
    is_blank = not character or character.isspace()
    return character, is_blank, not is_blank and unicodedata.combining(character) != 0


def _style(text_page: pdfium.PdfTextPage, index: int, placing: _Placing) -> _Style:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
    size = pdfium_c.FPDFText_GetFontSize(text_page, index)
    start, end = placing.at(0, 0), placing.at(matrix.a, matrix.b)
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    return _Style(max(abs(size * scale), 1.0), round(angle / _RIGHT_ANGLE) % 4)


# ---------------------------------------------------------------- places


def _places(text_page: pdfium.PdfTextPage, count: int) -> _Places:
    """Ask where the first `count` characters stand."""
    handle = ctypes.cast(text_page.raw, _ADDRESS).value
    each = [handle] * count, range(count)
    frames = (ctypes.c_float * (4 * count))()
    across, up = (ctypes.c_double * count)(), (ctypes.c_double * count)()
    _do_all(map(_loose_box, *each, _addresses(frames, 4)))
    _do_all(map(_origin, *each, _addresses(across), _addresses(up)))
    sides = frames[:]
    return _Places(
        text_objects=list(map(_text_object, *each)),
        lefts=sides[0::4],
        tops=sides[1::4],
        rights=sides[2::4],
        bottoms=sides[3::4],
        origins=list(zip(across[:], up[:], strict=True)),
    )


def _addresses(array: ctypes.Array[Any], step: int = 1) -> range:
    """Return the addresses of every `step`-th element."""
    start, length = ctypes.addressof(array), ctypes.sizeof(array)
    return range(start, start + length, step * ctypes.sizeof(array._type_))


def _do_all(work: Iterable[object]) -> None:
    deque(work, maxlen=0)


def _placing(page: pdfium.PdfPage) -> _Placing:
    width, height = page.get_size()
    whole = (0, 0, round(width * _SCALE), round(height * _SCALE), 0)

    def probe(x: float, y: float) -> Point:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(page, *whole, x, y, across, down)
        return across.value / _SCALE, down.value / _SCALE

    zero, east, north = probe(0, 0), probe(_FAR, 0), probe(0, _FAR)
    (a, b), (c, d) = (
        ((far[0] - zero[0]) / _FAR, (far[1] - zero[1]) / _FAR) for far in (east, north)
    )
    is_plain = a > 0 and b == c == 0
    return _Placing((zero[0], a, c), (zero[1], b, d), is_plain)
