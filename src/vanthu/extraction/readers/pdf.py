"""PDF files with a text layer."""

import ctypes
import math
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.evidence import Rect
from vanthu.domain.intake import TextSource
from vanthu.extraction.layout import Glyph, read_page
from vanthu.extraction.page_text import Page, ReadPages, clean_text

MEDIA_TYPE = "application/pdf"
LONGEST_SIDE = 14_400  # points, the format's own limit
MOST_PAGES = 500
MOST_CHARACTERS = 2_000_000
SCANNED_BELOW = 30  # letters on the first page

_HEAD = 1024  # bytes in which the signature may stand
_LINE_END_HYPHEN = 0x02  # what pdfium makes of a hyphen at the end of a line
_SCALE = 100  # for conversions that pdfium answers in whole units
_RIGHT_ANGLE = math.pi / 2


@dataclass(frozen=True, slots=True)
class PdfReader:
    """Reads the characters of a PDF and puts them into reading order.

    Annotations become part of the page in memory first: the number and the day of a
    signed letter are often the appearances of signature fields.
    """

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin like a PDF."""
        return b"%PDF-" in data[:_HEAD]

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the pages with a box for every character.

        Raises:
            UnreadableFile: encrypted, damaged, scanned or beyond the limits.
        """
        with open_pdf(data, path) as document:
            if len(document) > MOST_PAGES:
                raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
            pages: list[Page] = []
            left = MOST_CHARACTERS
            for index in range(len(document)):
                if index == 0 and _is_scanned(document):
                    raise UnreadableFile(path, UnreadableReason.NO_TEXT)
                pages.append(_read_page(document, index, path))
                left -= len(pages[-1].text)
                if left < 0:
                    raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        return ReadPages(MEDIA_TYPE, TextSource.TEXT_LAYER, tuple(pages))


@contextmanager
def open_pdf(data: bytes, path: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF from memory, its forms ready.

    Raises:
        UnreadableFile: encrypted or damaged, on opening or later.
    """
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            document.init_forms()
            if len(document) == 0:
                raise UnreadableFile(path, UnreadableReason.DAMAGED)
            yield document
    except pdfium.PdfiumError as error:
        locked = error.err_code in (
            pdfium_c.FPDF_ERR_PASSWORD,
            pdfium_c.FPDF_ERR_SECURITY,
        )
        reason = UnreadableReason.ENCRYPTED if locked else UnreadableReason.DAMAGED
        raise UnreadableFile(path, reason) from error


def check_size(page: pdfium.PdfPage, path: Path) -> tuple[float, float]:
    """Return the page's size as shown, in points.

    Raises:
        UnreadableFile: the page is larger than the format allows.
    """
    width, height = page.get_size()
    if not 0 < width <= LONGEST_SIDE or not 0 < height <= LONGEST_SIDE:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
    return width, height


def _is_scanned(document: pdfium.PdfDocument) -> bool:
    with closing(document[0]) as page, closing(page.get_textpage()) as text_page:
        letters = sum(c.isalnum() for c in text_page.get_text_range())
        if letters >= SCANNED_BELOW:
            return False
        if letters == 0:
            return True
        pictures = page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=2)
        return next(iter(pictures), None) is not None


def _read_page(document: pdfium.PdfDocument, index: int, path: Path) -> Page:
    with closing(document[index]) as page:
        check_size(page, path)
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        width, height = check_size(page, path)
        turned = _glyphs(page, text_page)
    parts = [
        _turned_back(
            read_page(glyphs, width, height, is_first=index == 0),
            quarter,
            width,
            height,
        )
        for quarter, glyphs in sorted(turned.items(), key=lambda item: -len(item[1]))
    ]
    text = "\n\n".join(part.text for part in parts)
    boxes = [box for part in parts for box in (None, None, *part.boxes)][2:]
    return Page(text, width, height, tuple(boxes))


# ---------------------------------------------------------------- characters


@dataclass(frozen=True, slots=True)
class _Style:
    """Size and direction of the characters of one text object, on the page as shown."""

    size: float
    quarter: int  # quarter turns, clockwise


Point = tuple[float, float]


def _glyphs(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage
) -> dict[int, list[Glyph]]:
    """Return the page's glyphs by their direction, as seen when that is upright."""
    place = _placing(page)
    styles: dict[int | None, _Style] = {}
    turned: dict[int, list[Glyph]] = defaultdict(list)
    follows, spaced = False, False
    for index in range(text_page.count_chars()):
        character = _character(text_page, index)
        if not character or character.isspace():
            breaks = character in {"\r", "\n"}
            follows, spaced = follows and not breaks, spaced or character != ""
            continue
        handle = ctypes.cast(
            pdfium_c.FPDFText_GetTextObject(text_page, index), ctypes.c_void_p
        ).value
        if handle not in styles:
            styles[handle] = _style(text_page, index, place)
        style = styles[handle]
        glyphs = turned[style.quarter]
        if glyphs and unicodedata.combining(character):
            marked = clean_text(glyphs[-1].text + character)
            glyphs[-1] = replace(glyphs[-1], text=marked)
            continue
        glyph = _glyph(text_page, index, character, style, place)
        glyphs.append(
            replace(
                glyph,
                order=len(glyphs),
                follows=follows and bool(glyphs),
                spaced=spaced and follows and bool(glyphs),
            )
        )
        follows, spaced = True, False
    return turned


def _character(text_page: pdfium.PdfTextPage, index: int) -> str:
    code = pdfium_c.FPDFText_GetUnicode(text_page, index)
    if code in (_LINE_END_HYPHEN, 0xAD):
        return "-"
    if code in (0x0D, 0x0A):
        return chr(code)
    return clean_text(chr(code)) if code else ""


def _style(
    text_page: pdfium.PdfTextPage, index: int, place: Callable[[Point], Point]
) -> _Style:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
    size = pdfium_c.FPDFText_GetFontSize(text_page, index)
    start, end = place((0, 0)), place((matrix.a, matrix.b))
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    return _Style(max(abs(size * scale), 1.0), round(angle / _RIGHT_ANGLE) % 4)


def _glyph(
    text_page: pdfium.PdfTextPage,
    index: int,
    character: str,
    style: _Style,
    place: Callable[[Point], Point],
) -> Glyph:
    frame = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(text_page, index, frame)
    across, down = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, index, across, down)
    corners = [
        _upright(place((x, y)), style.quarter)
        for x in (frame.left, frame.right)
        for y in (frame.bottom, frame.top)
    ]
    return Glyph(
        text=character,
        left=min(x for x, _ in corners),
        right=max(x for x, _ in corners),
        baseline=_upright(place((across.value, down.value)), style.quarter)[1],
        size=style.size,
        order=index,
    )


# ---------------------------------------------------------------- places


def _placing(page: pdfium.PdfPage) -> Callable[[Point], Point]:
    """Return the map from the file's coordinates to points from the top left."""
    width, height = page.get_size()
    far = 1000.0

    def probe(x: float, y: float) -> Point:
        across, down = ctypes.c_int(), ctypes.c_int()
        whole = (0, 0, round(width * _SCALE), round(height * _SCALE), 0)
        pdfium_c.FPDF_PageToDevice(page, *whole, x, y, across, down)
        return across.value / _SCALE, down.value / _SCALE

    zero, east, north = probe(0, 0), probe(far, 0), probe(0, far)
    a, b = (east[0] - zero[0]) / far, (east[1] - zero[1]) / far
    c, d = (north[0] - zero[0]) / far, (north[1] - zero[1]) / far

    def place(point: Point) -> Point:
        x, y = point
        return zero[0] + a * x + c * y, zero[1] + b * x + d * y

    return place


def _upright(point: Point, quarter: int) -> Point:
    """Turn a point with the page until writing in that direction is upright."""
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def _turned_back(page: Page, quarter: int, width: float, height: float) -> Page:
    if quarter == 0:
        return page
    boxes = tuple(box and _turned_rect(box, -quarter % 4) for box in page.boxes)
    return Page(page.text, width, height, boxes)


def _turned_rect(box: Rect, quarter: int) -> Rect:
    one = _upright((box.left, box.top), quarter)
    other = _upright((box.right, box.bottom), quarter)
    (left, right), (top, bottom) = (
        sorted(pair) for pair in zip(one, other, strict=True)
    )
    return Rect(left, top, right, bottom)
