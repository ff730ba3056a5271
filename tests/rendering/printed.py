"""What is really on the pages of a PDF file: words, places, sizes and lines."""

import ctypes
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

MM = 72 / 25.4


@dataclass(frozen=True)
class PrintedLine:
    """A line of text: its words, its edges in millimetres, its size in points."""

    text: str
    left: float
    right: float
    top: float
    baseline: float
    size: float
    font: str

    @property
    def width(self) -> float:
        """Give the width in millimetres."""
        return self.right - self.left


@dataclass(frozen=True)
class DrawnLine:
    """A drawn horizontal line, in millimetres from the left and the top.

    The library's box is larger than the line by the line's thickness all around.
    """

    left: float
    right: float
    top: float

    @property
    def length(self) -> float:
        """Give the length in millimetres."""
        return self.right - self.left


@dataclass(frozen=True)
class PrintedPage:
    """One page: its size, its text in the order of writing, its lines."""

    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    drawn: tuple[DrawnLine, ...]

    def line(self, text: str) -> PrintedLine:
        """Give the line that holds these words."""
        return next(line for line in self.lines if text in line.text)

    def rule_under(self, text: str) -> DrawnLine:
        """Give the line drawn next under these words."""
        words = self.line(text)
        middle = (words.left + words.right) / 2
        below = [
            d
            for d in self.drawn
            if d.left < middle < d.right and 0 < d.top - words.baseline < 5
        ]
        return min(below, key=lambda d: d.top)


def read_pages(path: Path) -> tuple[PrintedPage, ...]:
    """Read all pages of a PDF file."""
    document = pdfium.PdfDocument(path)
    try:
        return tuple(_read_page(document[at]) for at in range(len(document)))
    finally:
        document.close()


def _read_page(page: pdfium.PdfPage) -> PrintedPage:
    width, height = page.get_size()
    text = page.get_textpage()
    lines = tuple(_lines(text, height))
    drawn = []
    for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = shape.get_bounds()
        if top - bottom < 3 and right - left > 5 * MM:
            middle, ink = (top + bottom) / 2, (top - bottom) / 2
            drawn.append(
                DrawnLine((left + ink) / MM, (right - ink) / MM, (height - middle) / MM)
            )
    text.close()
    page.close()
    return PrintedPage(width / MM, height / MM, lines, tuple(drawn))


def _lines(text: pdfium.PdfTextPage, height: float) -> list[PrintedLine]:
    found: list[PrintedLine] = []
    letters: list[int] = []
    for at in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, at))
        if sign in "\r\n":
            if letters:
                found.append(_line(text, letters, height))
            letters = []
        else:
            letters.append(at)
    return [*found, _line(text, letters, height)] if letters else found


def _line(text: pdfium.PdfTextPage, letters: list[int], height: float) -> PrintedLine:
    signs = "".join(chr(raw.FPDFText_GetUnicode(text, at)) for at in letters)
    inked = [at for at, sign in zip(letters, signs, strict=True) if not sign.isspace()]
    inked = inked or letters
    boxes = [text.get_charbox(at, loose=True) for at in inked]
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, inked[0], x, y)
    return PrintedLine(
        text=signs.replace("\u00a0", " "),
        left=min(box[0] for box in boxes) / MM,
        right=max(box[2] for box in boxes) / MM,
        top=(height - max(box[3] for box in boxes)) / MM,
        baseline=(height - y.value) / MM,
        size=round(raw.FPDFText_GetFontSize(text, inked[0]), 1),
        font=_font(text, inked[0]),
    )


def _font(text: pdfium.PdfTextPage, at: int) -> str:
    flags = ctypes.c_int()
    size = raw.FPDFText_GetFontInfo(text, at, None, 0, flags)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFText_GetFontInfo(text, at, buffer, size, flags)
    return buffer.value.decode()
