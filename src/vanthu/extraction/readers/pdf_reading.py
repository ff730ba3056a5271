"""A printed PDF page in reading order, turned writing after what stands upright."""

from collections.abc import Iterable
from functools import partial

import pypdfium2 as pdfium

from vanthu.domain.evidence import Rect
from vanthu.extraction.layout.reading_order import read_page
from vanthu.extraction.layout.strokes import Strokes
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.pdf_glyphs import Direction
from vanthu.extraction.readers.pdf_placing import placing_of, upright
from vanthu.extraction.readers.pdf_stamps import with_pictured_marks
from vanthu.extraction.readers.pdf_strokes import strokes_on


def read_printed(
    page: pdfium.PdfPage, directions: Iterable[Direction], *, is_first: bool
) -> Page:
    """Return a page whose glyphs are known, with a box for every character.

    The first one also has the marks that are stamped on it as pictures.
    """
    read = _printed(page, directions, is_first=is_first)
    return with_pictured_marks(page, read) if is_first else read


def _printed(
    page: pdfium.PdfPage, directions: Iterable[Direction], *, is_first: bool
) -> Page:
    width, height = page.get_size()
    parts = [
        _turned_back(
            read_page(
                glyphs,
                width,
                height,
                is_first=is_first,
                strokes=partial(_strokes_on, page, quarter),
            ),
            quarter,
        )
        for quarter, glyphs in directions
    ]
    if len(parts) == 1:
        return parts[0]
    words = "\n\n".join(part.text for part in parts)
    boxes = [box for part in parts for box in (None, None, *part.boxes)][2:]
    return Page(words, width, height, tuple(boxes))


def _strokes_on(page: pdfium.PdfPage, quarter: int) -> Strokes:
    """Return the lines of a page as seen when writing in a direction is upright."""
    return strokes_on(page, placing_of(page).turned(quarter).at)


def _turned_back(page: Page, quarter: int) -> Page:
    if quarter == 0:
        return page
    boxes = tuple(box and _turned_rect(box, -quarter % 4) for box in page.boxes)
    return Page(page.text, page.width, page.height, boxes)


def _turned_rect(box: Rect, quarter: int) -> Rect:
    one = upright((box.left, box.top), quarter)
    other = upright((box.right, box.bottom), quarter)
    (left, right), (top, bottom) = (
        sorted(pair) for pair in zip(one, other, strict=True)
    )
    return Rect(left, top, right, bottom)
