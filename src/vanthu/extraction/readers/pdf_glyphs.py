"""The printed characters of a PDF page and where they stand."""

import ctypes
import math
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.layout import Glyphs
from vanthu.extraction.page_text import clean_text
from vanthu.extraction.readers.pdf_places import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    frames_of,
    origins_of,
    print_of,
    stretches_of,
)

_LINE_END_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})  # as pdfium and the file write them
_LINE_ENDS = frozenset("\r\n")
_SURROGATES = frozenset(range(0xD800, 0xE000))
_SCALE = 100  # for conversions that pdfium answers in whole units
_FAR = 1000.0
_RIGHT_ANGLE = math.pi / 2

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


@dataclass(slots=True)
class _Inked:
    """The characters with ink: their numbers, and how they follow one another."""

    numbers: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)  # the places where words begin
    texts: list[str] = field(default_factory=list)
    follows: list[bool] = field(default_factory=list)
    spaced: list[bool] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)  # which belong to the one before


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the characters stand once they are upright, and what makes them so."""

    quarters: list[int] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    baselines: list[float] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)


def upright(point: Point, quarter: int) -> Point:
    """Turn a point with the page until writing in that direction is upright."""
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def glyphs_of(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> dict[int, Glyphs]:
    """Return the page's glyphs by their direction, as seen when that is upright."""
    inked = _inked(_codes(text_page))
    places = _places(text_page, inked, _placing(page))
    return {
        quarter: _in_direction(quarter, inked, places)
        for quarter in dict.fromkeys(places.quarters)
    }


def _in_direction(quarter: int, inked: _Inked, places: _Places) -> Glyphs:
    """Return the glyphs of one direction, marks joined to the letters before."""
    glyphs = Glyphs(
        inked.texts,
        places.lefts,
        places.rights,
        places.baselines,
        places.sizes,
        inked.follows,
        inked.spaced,
    )
    marks = set(inked.marks)
    if places.quarters.count(quarter) < len(glyphs):
        here = [at for at, each in enumerate(places.quarters) if each == quarter]
        glyphs = glyphs.chosen(here)
        marks = {at for at, place in enumerate(here) if place in marks}
    glyphs.follows[0] = glyphs.spaced[0] = False
    return _with_marks(glyphs, marks) if marks else glyphs


def _with_marks(glyphs: Glyphs, marks: Set[int]) -> Glyphs:
    kept = 0
    for at, text in enumerate(glyphs.texts):
        if at in marks and at > 0:
            glyphs.texts[kept] = clean_text(glyphs.texts[kept] + text)
        else:
            kept = at
    letters = (at for at in range(len(glyphs)) if at == 0 or at not in marks)
    return glyphs.chosen(letters)


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


def _inked(codes: Iterable[int]) -> _Inked:
    inked = _Inked()
    follows, spaced = False, False
    for number, (text, is_blank, is_mark) in enumerate(map(_character, codes)):
        if is_blank:
            follows = follows and text not in _LINE_ENDS
            spaced = spaced or text != ""
            continue
        if spaced or not follows:
            inked.words.append(len(inked.numbers))
        inked.numbers.append(number)
        inked.texts.append(text)
        inked.follows.append(follows)
        inked.spaced.append(spaced and follows)
        if is_mark:
            inked.marks.append(len(inked.texts) - 1)
        else:
            follows, spaced = True, False
    return inked


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


def _places(text_page: pdfium.PdfTextPage, inked: _Inked, placing: _Placing) -> _Places:
    lefts, rights = frames_of(text_page, inked.numbers, LEFT, RIGHT)
    styles: dict[tuple[float, ...], _Style] = {}
    places = _Places()
    for stretch in stretches_of(text_page, inked.numbers, inked.words):
        printed = print_of(text_page, inked.numbers[stretch.first])
        style = styles.get(printed)
        if style is None:
            style = styles[printed] = _style(printed, placing)
        length = stretch.end - stretch.first
        places.quarters.extend([style.quarter] * length)
        places.sizes.extend([style.size] * length)
        there = slice(stretch.first, stretch.end)
        numbers = inked.numbers[there]
        if style.quarter == 0 and placing.is_plain:
            heights = _heights(text_page, numbers)
            _place(places, lefts[there], rights[there], heights, placing)
        else:
            _place_turned(places, text_page, numbers, placing, style.quarter)
    return places


def _heights(text_page: pdfium.PdfTextPage, numbers: Sequence[int]) -> list[float]:
    """Return the heights at which the characters of one text object stand."""
    ends = origins_of(text_page, (numbers[0], numbers[-1]))
    if ends[0][1] == ends[1][1]:
        return [ends[0][1]] * len(numbers)
    return [height for _, height in origins_of(text_page, numbers)]


def _place(
    places: _Places,
    lefts: Iterable[float],
    rights: Iterable[float],
    heights: Iterable[float],
    placing: _Placing,
) -> None:
    (e, a, _), (f, _, d) = placing.across, placing.down
    if (e, a) != (0, 1):
        lefts = [e + a * left for left in lefts]
        rights = [e + a * right for right in rights]
    places.lefts.extend(lefts)
    places.rights.extend(rights)
    places.baselines.extend([f + d * height for height in heights])


def _place_turned(
    places: _Places,
    text_page: pdfium.PdfTextPage,
    numbers: Sequence[int],
    placing: _Placing,
    quarter: int,
) -> None:
    frames = zip(*frames_of(text_page, numbers, LEFT, BOTTOM, RIGHT, TOP), strict=True)
    for frame, origin in zip(frames, origins_of(text_page, numbers), strict=True):
        left, bottom, right, top = frame
        corners = [
            upright(placing.at(x, y), quarter)[0]
            for x in (left, right)
            for y in (bottom, top)
        ]
        places.lefts.append(min(corners))
        places.rights.append(max(corners))
        places.baselines.append(upright(placing.at(*origin), quarter)[1])


def _style(printed: tuple[float, ...], placing: _Placing) -> _Style:
    a, b, c, d, size = printed
    start, end = placing.at(0, 0), placing.at(a, b)
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    scale = math.hypot(c, d) or 1.0
    return _Style(max(abs(size * scale), 1.0), round(angle / _RIGHT_ANGLE) % 4)


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
