"""Marks of urgency and secrecy that a document shows as small pictures."""

from collections.abc import Iterable
from functools import reduce

from PIL import Image, ImageChops

from vanthu.extraction.scans.colours import Stamp
from vanthu.extraction.scans.columns import Frame
from vanthu.extraction.scans.ocr_engine import OcrUnavailable
from vanthu.extraction.scans.stamps import stamped_marks

MOST_PICTURES = 3  # of one letter

_MILLIMETRE = 72 / 25.4  # points
# A mark is 20 to 40 mm by 8 (NĐ 30/2020, Phụ lục I; of secrecy likewise), its picture
# may have paper around it.
_WIDTHS = 14 * _MILLIMETRE, 64 * _MILLIMETRE
_HEIGHTS = 5 * _MILLIMETRE, 17 * _MILLIMETRE
_OBLONG = 1.9  # times as long as high


def has_form_of_mark(width: float, height: float) -> bool:
    """Tell whether a picture of this size, in points, may be a mark."""
    return (
        _WIDTHS[0] <= width <= _WIDTHS[1]
        and _HEIGHTS[0] <= height <= _HEIGHTS[1]
        and width >= _OBLONG * height
    )


def pictured(picture: Image.Image, left: int = 0, top: int = 0) -> Stamp:
    """Return a picture in colour as a stamp at a place; ink of any colour is dark."""
    ink = reduce(ImageChops.darker, picture.split())
    frame = left, top, left + ink.width, top + ink.height
    return Stamp(ink, frame, slope=0.0, is_high=True)


def marks_on(stamps: Iterable[Stamp]) -> list[tuple[str, Frame]]:
    """Return what marks these are and where, none if nobody can recognise letters."""
    try:
        return list(stamped_marks(stamps))
    except OcrUnavailable:
        return []
