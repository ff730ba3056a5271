"""Marks of urgency and secrecy that a printed PDF page shows as small pictures."""

from collections.abc import Iterator
from functools import reduce
from itertools import islice

import pypdfium2 as pdfium
from PIL import ImageChops

from vanthu.domain.evidence import Rect
from vanthu.extraction.ocr_engine import DPI, OcrUnavailable
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.pdf_objects import pictures_on
from vanthu.extraction.readers.pdf_placing import placing_of
from vanthu.extraction.scan_colours import Stamp
from vanthu.extraction.scan_stamps import stamped_marks, with_marks

_INCH = 72.0  # points
_SCALE = DPI / _INCH
_MILLIMETRE = _INCH / 25.4
# A mark is 20 to 40 mm by 8 (NĐ 30/2020, Phụ lục I; of secrecy likewise), its picture
# may have paper around it.
_WIDTHS = 14 * _MILLIMETRE, 64 * _MILLIMETRE
_HEIGHTS = 5 * _MILLIMETRE, 17 * _MILLIMETRE
_OBLONG = 1.9  # times as long as high
_HIGH = 0.5  # of the page
_MOST = 3  # pictures that are looked at


def with_pictured_marks(page: pdfium.PdfPage, read: Page) -> Page:
    """Return a letter's first page with the marks that it shows as pictures.

    Where nobody can recognise characters it stays as it is.
    """
    stamps = [_stamp(page, read, at) for at in islice(_frames(page, read), _MOST)]
    try:
        return with_marks(read, list(stamped_marks(stamps)), 1 / _SCALE)
    except OcrUnavailable:
        return read


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
        if is_shown and frame.top < _HIGH * read.height and _has_form(frame):
            yield frame


def _has_form(frame: Rect) -> bool:
    width, height = frame.right - frame.left, frame.bottom - frame.top
    return (
        _WIDTHS[0] <= width <= _WIDTHS[1]
        and _HEIGHTS[0] <= height <= _HEIGHTS[1]
        and width >= _OBLONG * height
    )


def _stamp(page: pdfium.PdfPage, read: Page, at: Rect) -> Stamp:
    """Draw what is shown at a place; ink of any colour becomes dark."""
    around = at.left, read.height - at.bottom, read.width - at.right, at.top
    drawn = page.render(scale=_SCALE, crop=around).to_pil().convert("RGB")
    ink = reduce(ImageChops.darker, drawn.split())
    left, top = round(at.left * _SCALE), round(at.top * _SCALE)
    frame = left, top, left + ink.width, top + ink.height
    return Stamp(ink, frame, slope=0.0, is_high=False)
