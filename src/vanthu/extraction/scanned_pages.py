"""Pictures of pages read: cleaned, recognised, and put into reading order."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from vanthu.domain.evidence import Rect
from vanthu.extraction.layout import read_page
from vanthu.extraction.ocr import DPI, recognise
from vanthu.extraction.page_text import Page
from vanthu.extraction.scan_cleaning import (
    Corners,
    Warp,
    evenly_lit,
    straightened,
    whole,
)
from vanthu.extraction.secret_letters import refuse_secret

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Scan:
    """The grey picture of one page, its size in points and where the sheet lies."""

    picture: Image.Image
    width: float
    height: float
    sheet: Corners | None = None  # the whole picture

    @property
    def scale(self) -> float:
        """Return the points of one pixel."""
        return self.width / self.picture.width


def nobody() -> None:
    """Tell nobody that a page begins."""


@dataclass(frozen=True, slots=True)
class ScanReader:
    """Reads pictures of pages; `before_page` is called as each one begins."""

    before_page: Callable[[], None] = nobody

    def read(self, scan: Scan, path: Path, *, is_first: bool) -> Page:
        """Return a page's text with boxes on the picture as it is shown.

        Raises:
            OcrUnavailable: this machine cannot recognise characters.
            SecretLetter: the first page carries a secrecy mark; nothing else is read.
        """
        self.before_page()
        corners = scan.sheet or whole(scan.picture)
        upright, place = straightened(scan.picture, corners, _size(scan, corners))
        glyphs = recognise(evenly_lit(upright))
        page = read_page(glyphs, *upright.size, is_first=is_first)
        if is_first:
            refuse_secret(page, path)
        boxes = tuple(box and _on_picture(box, place, scan.scale) for box in page.boxes)
        return Page(page.text, scan.width, scan.height, boxes)


def _size(scan: Scan, corners: Corners) -> tuple[int, int]:
    """Return the pixels of the sheet at the resolution for reading."""
    a, b, c, d = corners
    dots = scan.scale * DPI / POINTS_PER_INCH
    across = (math.dist(a, b) + math.dist(d, c)) / 2 * dots
    down = (math.dist(a, d) + math.dist(b, c)) / 2 * dots
    return max(round(across), 1), max(round(down), 1)


def _on_picture(box: Rect, place: Warp, scale: float) -> Rect:
    corners = [
        place((x, y)) for x in (box.left, box.right) for y in (box.top, box.bottom)
    ]
    lefts, tops = zip(*corners, strict=True)
    return Rect(
        min(lefts) * scale, min(tops) * scale, max(lefts) * scale, max(tops) * scale
    )
