"""Photos and scans: JPEG, PNG, HEIC, and TIFF with several pages."""

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page, ReadPages
from vanthu.extraction.scans.colours import black_print
from vanthu.extraction.scans.ocr_engine import OcrUnavailable
from vanthu.extraction.scans.page_time import MOST_SCANNED_PAGES
from vanthu.extraction.scans.scanned_pages import (
    A4_HEIGHT,
    A4_WIDTH,
    POINTS_PER_INCH,
    Scan,
    ScanReader,
    points_of_sheet,
)
from vanthu.extraction.scans.sheet import find_sheet

MOST_PIXELS = 20_000_000

_SMALLEST, _LARGEST = 300.0, 1300.0  # points of a sheet's sides, A5 to A3
_MOST_OF_JPEG = 50_000_000  # pixels, before it is shrunk
_GREY = "1", "L"
_WITH_GLASS = "RGBA", "LA"
_DEEP = "I"  # how the names of modes with more than 8 bits begin
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class ImageReader:
    """Recognises the print on pictures of letters."""

    scans: ScanReader = field(default_factory=ScanReader)

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin like a picture."""
        return media_type_of(data) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the pages with a box for every character.

        Raises:
            UnreadableFile: damaged, too large, or without print on it.
            SecretLetter: the first page carries a secrecy mark.
        """
        pages: list[Page] = []
        for place, picture in enumerate(pictures(data, path)):
            scan = scan_of(picture)
            if place >= MOST_SCANNED_PAGES:
                pages.append(Page("", scan.width, scan.height))
                continue
            try:
                page = self.scans.read(scan, path, is_first=place == 0)
            except OcrUnavailable as error:
                raise UnreadableFile(path, UnreadableReason.NO_TEXT) from error
            pages.append(page)
        if not any(page.text for page in pages):
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
        return ReadPages(media_type_of(data) or "", TextSource.OCR, tuple(pages))

    def read_page(self, data: bytes, path: Path, number: int) -> Page:
        """Return one page, counted from 1, as it is when the whole file is read.

        Raises:
            UnreadableFile: damaged, too large, or no such page.
            SecretLetter: the first page carries a secrecy mark.
        """
        picture = next(islice(pictures(data, path), max(number - 1, 0), None), None)
        if picture is None or number < 1:
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
        try:
            return self.scans.read(scan_of(picture), path, is_first=number == 1)
        except OcrUnavailable as error:
            raise UnreadableFile(path, UnreadableReason.NO_TEXT) from error


def media_type_of(data: bytes) -> str | None:
    """Return the kind of picture that the first bytes tell, None for none."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith((b"II*\0", b"MM\0*")):
        return "image/tiff"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return "image/heic"
    return None


def pictures(data: bytes, path: Path) -> Iterator[Image.Image]:
    """Yield the pages of a picture file, upright, one at a time.

    Raises:
        UnreadableFile: damaged, or larger than may be unpacked.
    """
    with _opened(data, path) as file:
        # A phone hides small copies behind its photo; only a TIFF has pages.
        count = getattr(file, "n_frames", 1) if file.format == "TIFF" else 1
        for place in range(count):
            file.seek(place)
            shrunk = _shrink(file)
            if not 0 < math.prod(file.size) <= _limit(file):
                raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
            picture = _upright(file)
            picture.info["dpi"] = _dots(file, shrunk)
            yield picture


def scan_of(picture: Image.Image) -> Scan:
    """Return a picture with its size on paper, and the sheet on it if it is a photo."""
    sheet = find_sheet(_grey(picture))
    points = points_of_sheet(sheet) if sheet else _points_of_scan(picture)
    black, stamps = black_print(picture, POINTS_PER_INCH / points)
    width, height = picture.width * points, picture.height * points
    return Scan(black, width, height, sheet, stamps)


@contextmanager
def _opened(data: bytes, path: Path) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # the size is checked here, before unpacking
            if media_type_of(data) == "image/heic":
                from pi_heif import HeifImageFile

                file: Image.Image = HeifImageFile(BytesIO(data))
            else:
                file = Image.open(BytesIO(data), formats=("JPEG", "PNG", "TIFF"))
            with file:
                yield file
    except Image.DecompressionBombError as error:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX) from error
    except (
        UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, IndexError,
        TypeError, KeyError, RuntimeError,
    ) as error:  # fmt: skip
        raise UnreadableFile(path, UnreadableReason.DAMAGED) from error


def _upright(file: Image.Image) -> Image.Image:
    """Return the picture as it is meant to be seen, on white where it is glass."""
    picture = ImageOps.exif_transpose(file)
    if picture.mode.startswith(_DEEP):
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        seen = picture if picture.mode in _WITH_GLASS else picture.convert("RGBA")
        picture = Image.new("RGB", seen.size, "white")
        picture.paste(seen, mask=seen.getchannel("A"))
    return picture


def _limit(file: Image.Image) -> int:
    """Return how many pixels fit into memory: grey ones need less of it."""
    return MOST_PIXELS * 2 if file.mode in _GREY else MOST_PIXELS


def _shrink(file: Image.Image) -> float:
    """Let a large photo be unpacked to half its sides, and return by how much it was.

    Only JPEG can do that; all other formats are unpacked first.
    """
    width, height = file.size
    if file.format == "JPEG" and _limit(file) < width * height <= _MOST_OF_JPEG:
        file.draft(file.mode, (width // 2, height // 2))
    return file.width / width if width else 1.0


def _dots(file: Image.Image, shrunk: float) -> tuple[float, float] | None:
    try:
        across, down = map(float, file.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return across * shrunk, down * shrunk


def _grey(picture: Image.Image) -> Image.Image:
    return picture if picture.mode == "L" else picture.convert("L")


def _points_of_scan(picture: Image.Image) -> float:
    """Return the points of a pixel by the file, if that makes a sheet of paper."""
    dots = picture.info.get("dpi") or (0, 0)
    try:
        points = POINTS_PER_INCH / float(dots[0])
    except (TypeError, ValueError, ZeroDivisionError):
        points = math.inf
    shorter, longer = sorted(picture.size)
    if shorter * points >= _SMALLEST and longer * points <= _LARGEST:
        return points
    return max(A4_WIDTH / shorter, A4_HEIGHT / longer)
