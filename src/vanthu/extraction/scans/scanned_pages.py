"""Pictures of pages read: cleaned, turned, recognised, and put into reading order."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.layout.reading_order import read_page
from vanthu.extraction.page_text import Page
from vanthu.extraction.scans.cleaning import (
    evenly_lit,
    smooth,
    straightened,
    whole,
)
from vanthu.extraction.scans.colours import Stamp
from vanthu.extraction.scans.columns import shows_words
from vanthu.extraction.scans.ocr import Recognised, RecognisingTooSlow, recognise
from vanthu.extraction.scans.ocr_engine import DPI
from vanthu.extraction.scans.page_time import RECOGNISING_SECONDS
from vanthu.extraction.scans.second_look import with_second_look
from vanthu.extraction.scans.stamps import stamped_marks, with_marks
from vanthu.extraction.scans.turning import likely_turns
from vanthu.extraction.scans.warp import Corners, Warp, WarpedBoxes
from vanthu.extraction.secret_letters import refuse_secret

POINTS_PER_INCH = 72
A4_WIDTH, A4_HEIGHT = 595.0, 842.0  # points

_HEADER_SHARE = 1 / 3  # of a page, in which a mark may stand
_SAME = 0.02  # of the resolution: not worth drawing the page again
_SLENDER = 1.2, 1.7  # height by width of an A4 sheet, photographed
# Print that stands upright has more than 90 per cent, upside down some 45.
_SURE, _NONSENSE = 70.0, 50.0


@dataclass(frozen=True, slots=True)
class Scan:
    """The grey picture of one page, its size in points and where the sheet lies."""

    picture: Image.Image
    width: float
    height: float
    sheet: Corners | None = None  # the whole picture
    stamps: tuple[Stamp, ...] = ()  # in colour, no longer in the picture

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
            SecretLetter: the page carries a secrecy mark; nothing else is read.
            UnreadableFile: the first page takes too long; half a header is worse than
                none. A later page is shown but not read then.
        """
        self.before_page()
        try:
            upright = _upright(scan)
        except RecognisingTooSlow as error:
            if is_first:
                raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX) from error
            return Page("", scan.width, scan.height)
        picture, place = upright.picture, upright.place
        page = read_page(upright.found.glyphs, *picture.size, is_first=is_first)
        if is_first:
            page = with_second_look(page, picture)
        boxes = WarpedBoxes(page.boxes, place, scan.scale)
        page = Page(page.text, scan.width, scan.height, boxes)
        stamps = scan.stamps if is_first else _above(scan)
        page = with_marks(page, stamped_marks(stamps), scan.scale)
        refuse_secret(page, path, is_first=is_first)
        return page


def _above(scan: Scan) -> Iterator[Stamp]:
    """Yield the stamps where another letter of the same file would have its mark."""
    lowest = scan.picture.height * _HEADER_SHARE
    return (stamp for stamp in scan.stamps if stamp.frame[1] < lowest)


@dataclass(frozen=True, slots=True)
class _Upright:
    """A page ready for reading, what was found on it, and the way to the picture."""

    picture: Image.Image
    place: Warp
    found: Recognised


def _upright(scan: Scan) -> _Upright:
    """Read the page as it lies; if that makes no sense, turn it until it does.

    A page that says nothing and shows no words says nothing when it is turned.
    """
    last_moment = time.monotonic() + RECOGNISING_SECONDS
    likely, *others = likely_turns(scan.picture, _corners(scan))
    best = _turned(scan, likely, last_moment)
    if not len(best.found.glyphs) and not shows_words(best.picture):
        return best
    for turns, enough in zip(others, (_SURE, _NONSENSE, _NONSENSE), strict=True):
        if best.found.confidence >= enough:
            break
        try:
            best = max(best, _turned(scan, turns, last_moment), key=_confidence)
        except RecognisingTooSlow:
            break
    return best


def _confidence(upright: _Upright) -> float:
    return upright.found.confidence


def _turned(scan: Scan, turns: int, last_moment: float) -> _Upright:
    corners = _corners(scan)
    a, b, c, d = (corners[(at - turns) % len(corners)] for at in range(len(corners)))
    sheet, place = straightened(scan.picture, (a, b, c, d), _size(scan, (a, b, c, d)))
    picture = smooth(evenly_lit(sheet))
    found = recognise(picture, last_moment - time.monotonic())
    return _Upright(picture, place, found)


def _corners(scan: Scan) -> Corners:
    return scan.sheet or whole(scan.picture)


def _size(scan: Scan, corners: Corners) -> tuple[int, int]:
    """Return the pixels of the sheet at the resolution for reading."""
    across, down = _sides(corners)
    points = points_of_sheet(corners) if scan.sheet else scan.scale
    dots = points * DPI / POINTS_PER_INCH
    dots = 1.0 if abs(dots - 1) < _SAME else dots
    return max(round(across * dots), 1), max(round(down * dots), 1)


def points_of_sheet(corners: Corners) -> float:
    """Return the points of a pixel of a sheet in a photo: most are of A4."""
    shorter, longer = sorted(_sides(corners))
    least, most = _SLENDER
    is_a4 = least <= longer / shorter <= most
    return A4_WIDTH / shorter if is_a4 else A4_HEIGHT / longer


def _sides(corners: Corners) -> tuple[float, float]:
    a, b, c, d = corners
    return (
        (math.dist(a, b) + math.dist(d, c)) / 2,
        (math.dist(a, d) + math.dist(b, c)) / 2,
    )
