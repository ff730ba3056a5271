"""The pages of a PDF file as ink: lines of words, drawn lines, page numbers."""

import math
import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.form_measuring.pdf_drawn import Drawn, drawn_on
from vanthu.extraction.form_measuring.pdf_letters import letters_of, placing_of
from vanthu.extraction.form_measuring.pdf_lines import Line, lines_of
from vanthu.extraction.text_layer import BANNER, FEW, is_broken, letters_in

POINT = 25.4 / 72  # millimetres
_SCAN = 0.5  # of the page under one picture
_LONGEST_SEPARATOR = 200.0  # points
_NEAR = 3.0
_SMALLER = 1.5  # points than the words, in which footnotes are set
_STRIP = 75.0  # points from an edge in which page numbers and marks may stand
_NUMBER = re.compile(r"(?i)[-–—\s]*(?:trang\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?[-–—.\s]*")


@dataclass(frozen=True, slots=True)
class InkPage:
    """A page: its size in points, its words without the page number."""

    number: int  # from 1
    width: float
    height: float
    lines: tuple[Line, ...]
    drawn: Drawn
    is_scan: bool = True
    shown_number: Line | None = None
    notes: tuple[Line, ...] = ()  # footnotes
    marks: tuple[Line, ...] = ()  # framed words in the top margin: phạm vi lưu hành
    fonts: frozenset[tuple[str, bool]] = frozenset()

    @property
    def is_number_on_top(self) -> bool:
        """Tell whether the page number stands in the upper half."""
        line = self.shown_number
        return line is not None and line.baseline < self.height / 2


def ink_page(document: pdfium.PdfDocument, index: int) -> InkPage:
    """Take a page apart; annotations become part of it in memory."""
    with closing(document[index]) as page:
        if pdfium_c.FPDFPage_GetAnnotCount(page):
            pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        placing = placing_of(page)
        letters = letters_of(page, text_page, placing)
        drawn = drawn_on(page, placing)
        width, height = page.get_size()
    lines = [line for line in lines_of(letters, index + 1) if _is_the_letters(line)]
    if _is_scan(" ".join(line.text for line in lines), drawn):
        return InkPage(index + 1, width, height, (), drawn)
    shown = _page_number(lines, height)
    fonts = frozenset(
        (letter.look.font.family, letter.look.font.is_embedded) for letter in letters
    )
    notes = _footnotes(lines, drawn, height)
    marks = [line for line in lines if _is_mark(line, drawn)]
    aside = {id(line) for line in (*notes, *marks, shown)}
    words = [line for line in lines if id(line) not in aside]
    return InkPage(
        number=index + 1,
        width=width,
        height=height,
        lines=tuple(words),
        drawn=drawn,
        is_scan=False,
        shown_number=shown,
        notes=tuple(notes),
        marks=tuple(marks),
        fonts=fonts,
    )


def _is_scan(text: str, drawn: Drawn) -> bool:
    """Tell whether the page is a picture, or letters whose codes say nothing."""
    count = letters_in(text)
    is_picture = drawn.covered > _SCAN
    if count < FEW:
        return drawn.covered > 0 and is_picture
    return (is_picture and count < BANNER) or is_broken(text, on_picture=is_picture)


def _is_the_letters(line: Line) -> bool:
    """Tell words of the letter from what a signing program lays over it."""
    return not line.is_added or line.text.strip().isdigit()


def _is_mark(line: Line, drawn: Drawn) -> bool:
    """Tell whether a line stands in a frame at the upper edge of the paper."""
    return any(
        grid.is_frame
        and grid.down[1] < _STRIP
        and grid.down[0] < line.baseline < grid.down[1]
        and grid.across[0] < line.middle < grid.across[1]
        for grid in drawn.grids
    )


def _footnotes(lines: Sequence[Line], drawn: Drawn, height: float) -> list[Line]:
    """Return the small words under a short line at the foot of the page."""
    for stroke in drawn.lines:
        below = [line for line in lines if line.baseline > stroke.at]
        is_foot = stroke.at > height / 2 and stroke.length < _LONGEST_SEPARATOR
        begins = min((line.left for line in lines), default=0.0)
        usual = max((line.size for line in lines), default=0.0)
        is_short = is_foot and abs(stroke.start - begins) < _NEAR
        if below and is_short and all(e.size < usual - _SMALLER for e in below):
            return below
    return []


def _page_number(lines: Sequence[Line], height: float) -> Line | None:
    """Return the number that stands alone in the strip above or below the words."""
    ordered = sorted(lines, key=lambda line: line.baseline)
    for line in (*ordered[:2], *ordered[-1:-3:-1]):
        found = _NUMBER.fullmatch(line.text)
        is_alone = all(
            other is line or math.fabs(other.baseline - line.baseline) > line.size
            for other in lines
        )
        in_strip = line.baseline < _STRIP or line.baseline > height - _STRIP
        if found and is_alone and in_strip and line.page >= int(found[1]) > 0:
            return line
    return None
