"""Marks of urgency and secrecy that were stamped in colour, read apart."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from PIL import Image, ImageOps

from vanthu.domain.evidence import Rect
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.form.marks import is_mark
from vanthu.extraction.scans.colours import Stamp
from vanthu.extraction.scans.columns import Frame
from vanthu.extraction.scans.ocr import read_line, read_scattered

_INK = 128  # darker than that
_ACROSS, _DOWN = 0.12, 0.2  # of the stamp's sides: its frame
_ROOM = 12  # pixels around the words
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def stamped_marks(stamps: Iterable[Stamp]) -> Iterator[tuple[str, Frame]]:
    """Yield the marks that stamps say, with their frames in the picture.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
    """
    for stamp in stamps:
        lines = (_EDGES.sub("", line) for line in _lines(stamp))
        mark = next(filter(is_mark, lines), None)
        if mark is not None:
            yield mark, stamp.frame


def with_marks(page: Page, marks: Iterable[tuple[str, Frame]], scale: float) -> Page:
    """Return a page with marks set above its text; `scale` is points a pixel."""
    for mark, frame in marks:
        box = Rect(*(side * scale for side in frame))
        text = f"{mark}\n\n{page.text}"
        boxes = (*(box for _ in mark), None, None, *page.boxes)
        page = replace(page, text=text, boxes=boxes)
    return page


def _lines(stamp: Stamp) -> Iterator[str]:
    inside = None if stamp.slope is None else _inside(stamp.level())
    if inside is not None:
        yield read_line(inside)
    if stamp.is_high:
        yield from read_scattered(stamp.ink)


def _inside(ink: Image.Image) -> Image.Image | None:
    """Return what stands inside the frame of a stamp."""
    box = ink.point([255 * (value < _INK) for value in range(256)]).getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    across, down = _ACROSS * (right - left), _DOWN * (bottom - top)
    words = ink.crop(
        (
            round(left + across),
            round(top + down),
            round(right - across),
            round(bottom - down),
        )
    )
    return ImageOps.expand(words, _ROOM, 255) if min(words.size) > 1 else None
