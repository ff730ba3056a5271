"""Marks of urgency and secrecy that a printed PDF page shows as small pictures."""

from collections.abc import Iterator
from itertools import islice

import pypdfium2 as pdfium

from vanthu.domain.evidence import Rect
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.pdf_objects import pictures_on
from vanthu.extraction.readers.pdf_placing import placing_of
from vanthu.extraction.scans.colours import Stamp
from vanthu.extraction.scans.ocr_engine import DPI
from vanthu.extraction.scans.pictured_marks import (
    MOST_PICTURES,
    has_form_of_mark,
    marks_on,
    pictured,
)
from vanthu.extraction.scans.stamps import with_marks

_SCALE = DPI / 72  # pixels a point
_HIGH = 0.5  # of the page


def with_pictured_marks(page: pdfium.PdfPage, read: Page) -> Page:
    """Return a letter's first page with the marks that it shows as pictures."""
    frames = islice(_frames(page, read), MOST_PICTURES)
    marks = marks_on([_stamp(page, read, at) for at in frames])
    return with_marks(read, marks, 1 / _SCALE)


def _frames(page: pdfium.PdfPage, read: Page) -> Iterator[Rect]:
    """Yield the places of pictures that have the form of a mark, as they are shown."""
    pictures = pictures_on(page)
    if not pictures:
        return
    placing = placing_of(page)
    for left, bottom, right, top in pictures:
        across, down = zip(
            placing.at(left, bottom), placing.at(right, top), strict=True
        )
        frame = Rect(min(across), min(down), max(across), max(down))
        is_shown = frame.left >= 0 and frame.top >= 0 and frame.right <= read.width
        if (
            is_shown
            and frame.top < _HIGH * read.height
            and has_form_of_mark(frame.right - frame.left, frame.bottom - frame.top)
        ):
            yield frame


def _stamp(page: pdfium.PdfPage, read: Page, at: Rect) -> Stamp:
    """Draw what is shown at a place."""
    around = at.left, read.height - at.bottom, read.width - at.right, at.top
    drawn = page.render(scale=_SCALE, crop=around).to_pil().convert("RGB")
    return pictured(drawn, round(at.left * _SCALE), round(at.top * _SCALE))
