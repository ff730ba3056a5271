"""The characters of a PDF page with their places.

A page has thousands of characters and each question to pdfium costs about as much as
its answer is worth, so a place is asked once a character and all else once a line.
"""

import ctypes
import math
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.layout import Glyph
from vanthu.extraction.page_text import clean_text

_LINE_END_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})  # as pdfium and the file write them
_SURROGATES = frozenset(range(0xD800, 0xE000))
_LINE_ENDS = frozenset("\r\n")
_SCALE = 100  # for conversions that pdfium answers in whole units
_FAR = 1000.0
_RIGHT_ANGLE = math.pi / 2

Point = tuple[float, float]
_AskFrame = Callable[[Any, int, Any], object]


@dataclass(frozen=True, slots=True)
class _Placing:
    """The map from the file's coordinates to points from the top left."""

    across: tuple[float, float, float]
    down: tuple[float, float, float]

    def at(self, x: float, y: float) -> Point:
        """Return where a point of the file is seen."""
        (e, a, c), (f, b, d) = self.across, self.down
        return e + a * x + c * y, f + b * x + d * y

    def turned(self, quarter: int) -> "_Placing":
        """Return the map to the page as turned to make writing upright."""
        across, down = self.across, self.down
        left, up = (-across[0], -across[1], -across[2]), (-down[0], -down[1], -down[2])
        return (
            self,
            _Placing(down, left),
            _Placing(left, up),
            _Placing(up, across),
        )[quarter]


@dataclass(frozen=True, slots=True)
class _Style:
    """Size and direction of the characters of one text object, on the page as shown."""

    size: float
    quarter: int  # quarter turns, clockwise
    placing: _Placing


def upright(point: Point, quarter: int) -> Point:
    """Turn a point with the page until writing in that direction is upright."""
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def glyphs_of(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage
) -> dict[int, list[Glyph]]:
    """Return the page's glyphs by their direction, as seen when that is upright."""
    turned: dict[int, list[Glyph]] = defaultdict(list)
    place_of = _Places(text_page, _placing(page)).of
    follows, spaced = False, False
    for index, code in enumerate(_codes(text_page)):
        character, is_blank, is_mark = _character(code)
        if is_blank:
            follows = follows and character not in _LINE_ENDS
            spaced = spaced or character != ""
            continue
        left, right, baseline, size, quarter = place_of(index)
        glyphs = turned[quarter]
        order = len(glyphs)
        if is_mark and order:
            marked = clean_text(glyphs[-1].text + character)
            glyphs[-1] = glyphs[-1]._replace(text=marked)
            continue
        follows = follows and order > 0
        spaced = spaced and follows
        glyphs.append(
            Glyph(character, left, right, baseline, size, order, follows, spaced)
        )
        follows, spaced = True, False
    return turned


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


# ---------------------------------------------------------------- places


class _Places:
    """Where the characters of a page stand."""

    def __init__(self, text_page: pdfium.PdfTextPage, placing: _Placing) -> None:
        self._page = text_page.raw
        self._placing = placing
        self._frame = pdfium_c.FS_RECTF()
        self._frame_at = ctypes.pointer(self._frame)
        self._styles: dict[int | None, _Style] = {}
        self._lines: dict[Point, tuple[float, _Style]] = {}

    def of(
        self, index: int, ask: _AskFrame = pdfium_c.FPDFText_GetLooseCharBox
    ) -> tuple[float, float, float, float, int]:
        """Return left, right and baseline when upright, size and direction.

        The frame that pdfium gives reaches from the font's lowest to its highest
        point, or beyond for tall letters, so characters with the same ends share
        their baseline and style.
        """
        frame = self._frame
        ask(self._page, index, self._frame_at)
        ends = bottom, top = frame.bottom, frame.top
        known = self._lines.get(ends)
        if known is None:
            style = self._style(index)
            known = self._baseline(index, style), style
            # Only where the height in the file is what the baseline depends on.
            if bottom < top and style.placing.down[1] == 0:
                self._lines[ends] = known
        baseline, style = known
        e, a, c = style.placing.across
        left, right = frame.left, frame.right
        if c == 0 and a > 0:
            return e + a * left, e + a * right, baseline, style.size, style.quarter
        corners = [e + a * x + c * y for x in (left, right) for y in (bottom, top)]
        return min(corners), max(corners), baseline, style.size, style.quarter

    def _style(self, index: int) -> _Style:
        handle = ctypes.cast(
            pdfium_c.FPDFText_GetTextObject(self._page, index), ctypes.c_void_p
        ).value
        if handle not in self._styles:
            self._styles[handle] = self._style_of_object(index)
        return self._styles[handle]

    def _style_of_object(self, index: int) -> _Style:
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self._page, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(self._page, index)
        start, end = self._placing.at(0, 0), self._placing.at(matrix.a, matrix.b)
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        quarter = round(angle / _RIGHT_ANGLE) % 4
        placing = self._placing.turned(quarter)
        return _Style(max(abs(size * scale), 1.0), quarter, placing)

    def _baseline(self, index: int, style: _Style) -> float:
        across, down = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(self._page, index, across, down)
        return style.placing.at(across.value, down.value)[1]


def _placing(page: pdfium.PdfPage) -> _Placing:
    width, height = page.get_size()
    whole = (0, 0, round(width * _SCALE), round(height * _SCALE), 0)

    def probe(x: float, y: float) -> Point:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(page, *whole, x, y, across, down)
        return across.value / _SCALE, down.value / _SCALE

    zero, east, north = probe(0, 0), probe(_FAR, 0), probe(0, _FAR)
    return _Placing(
        (zero[0], (east[0] - zero[0]) / _FAR, (north[0] - zero[0]) / _FAR),
        (zero[1], (east[1] - zero[1]) / _FAR, (north[1] - zero[1]) / _FAR),
    )
