"""The letters of a PDF page with their places and looks, as the page is shown."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.form_check.measured import BLACK
from vanthu.extraction.form_measuring.pdf_fonts import FontLook, font_look

_SLANT = math.radians(3)  # a scanner or a stamp may turn words by a little
_INVISIBLE = (pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP)
_DOUBLED = pdfium_c.FPDF_TEXTRENDERMODE_FILL_STROKE  # how a missing bold is imitated
_LINE_END_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
_SNAP = 0.1  # points by which programs miss half a point: 13.98, 14.04
_RIGHT_ANGLE = 90


class Look(NamedTuple):
    """What letters look like."""

    font: FontLook
    size: float
    italic: bool
    bold: bool
    color: str


class Letter(NamedTuple):
    """A letter, sizes and places in points from the top left of the page."""

    text: str
    left: float
    right: float
    baseline: float
    look: Look
    order: int  # in the file, blanks left out
    blanks: int  # that the file has before it
    is_added: bool  # it stands in a form that is laid over the page


@dataclass(frozen=True, slots=True)
class Placing:
    """The map from the file's coordinates to the page as it is shown."""

    across: tuple[float, float, float]
    down: tuple[float, float, float]

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the file is seen."""
        (e, a, c), (f, b, d) = self.across, self.down
        return e + a * x + c * y, f + b * x + d * y

    def angle(self, a: float, b: float) -> float:
        """Return the direction in which a vector of the file is seen."""
        start, end = self.at(0, 0), self.at(a, b)
        return math.atan2(end[1] - start[1], end[0] - start[0])


def placing_of(page: pdfium.PdfPage) -> Placing:
    """Return how a page is shown."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation() // _RIGHT_ANGLE:
        case 1:
            return Placing((-bottom, 0, 1), (-left, 1, 0))
        case 2:
            return Placing((right, -1, 0), (-bottom, 0, 1))
        case 3:
            return Placing((top, 0, -1), (right, -1, 0))
        case _:
            return Placing((-left, 1, 0), (top, 0, -1))


def letters_of(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, placing: Placing
) -> list[Letter]:
    """Return the upright letters of a page that can be seen, in the file's order."""
    return list(_letters(page, text_page, placing))


def _letters(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, placing: Placing
) -> Iterator[Letter]:
    looks: dict[int, Look | None] = {}
    own = _addresses(page)
    last: Letter | None = None
    order, blanks = 0, 0
    box = pdfium_c.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text_page, index)
        text = "-" if code in _LINE_END_HYPHENS else chr(code) if code else ""
        if not text or pdfium_c.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        thing = pdfium_c.FPDFText_GetTextObject(text_page, index)
        address = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if address not in looks:
            looks[address] = _look(text_page, index, thing, placing)
        look = looks[address]
        if text.isspace():
            blanks += 1
        if look is None or text.isspace() or not text.isprintable():
            continue
        if last is not None and unicodedata.combining(text):
            last = last._replace(text=last.text + text)
            continue
        pdfium_c.FPDFText_GetLooseCharBox(text_page, index, box)
        pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
        one, other = placing.at(box.left, box.top), placing.at(box.right, box.bottom)
        left, right = sorted((one[0], other[0]))
        baseline = placing.at(x.value, y.value)[1]
        if last is not None:
            yield last
        is_added = address not in own
        last = Letter(text, left, right, baseline, look, order, blanks, is_added)
        order, blanks = order + 1, 0
    if last is not None:
        yield last


def _addresses(page: pdfium.PdfPage) -> frozenset[int]:
    """Return which text objects are the page's own."""
    kinds = (pdfium_c.FPDF_PAGEOBJ_TEXT,)
    return frozenset(
        ctypes.cast(each.raw, ctypes.c_void_p).value or 0
        for each in page.get_objects(filter=kinds, max_depth=1)
    )


# ---------------------------------------------------------------- looks


def _look(
    text_page: pdfium.PdfTextPage, index: int, thing: Any, placing: Placing
) -> Look | None:
    """Return the look of a text object, None if its letters cannot be read upright."""
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
    if abs(placing.angle(matrix.a, matrix.b)) > _SLANT:
        return None
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(thing)
    if mode in _INVISIBLE:
        return None
    height = math.hypot(matrix.c, matrix.d) or 1.0
    size = abs(pdfium_c.FPDFText_GetFontSize(text_page, index) * height)
    font = _font(pdfium_c.FPDFTextObj_GetFont(thing))
    return Look(
        font=font,
        size=_snapped(size),
        italic=font.italic or _leans(matrix),
        bold=font.bold or mode == _DOUBLED,
        color=_color(thing),
    )


def _leans(matrix: Any) -> bool:
    """Tell whether upright letters are pushed over, as for a missing italic."""
    across = math.atan2(matrix.b, matrix.a)
    up = math.atan2(matrix.d, matrix.c)
    return abs(up - across - math.pi / 2) > 2 * _SLANT


def _snapped(size: float) -> float:
    half = round(size * 2) / 2
    return half if abs(size - half) <= _SNAP else round(size, 2)


def _font(font: Any) -> FontLook:
    length = pdfium_c.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(max(length, 1))
    pdfium_c.FPDFFont_GetBaseFontName(font, name, length)
    angle = ctypes.c_int()
    pdfium_c.FPDFFont_GetItalicAngle(font, angle)
    return font_look(
        name.value.decode("utf-8", "replace"),
        flags=max(pdfium_c.FPDFFont_GetFlags(font), 0),
        weight=pdfium_c.FPDFFont_GetWeight(font),
        angle=angle.value,
        is_embedded=pdfium_c.FPDFFont_GetIsEmbedded(font) == 1,
    )


def _color(thing: Any) -> str:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return BLACK
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}"
