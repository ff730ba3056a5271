"""Pages drawn as pictures, for the window to show beside what was read."""

from contextlib import closing
from io import BytesIO
from itertools import islice
from pathlib import Path

from PIL import Image

from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.domain.intake import PagePicture
from vanthu.extraction.readers.image import MOST_PIXELS, ImageReader, pictures, scan_of
from vanthu.extraction.readers.pdf import PdfReader, check_size, open_pdf
from vanthu.extraction.scans.scanned_pages import POINTS_PER_INCH

QUICK = 1  # of zlib's levels: the picture is shown and thrown away


def draw_page(data: bytes, path: Path, page: int, dpi: int) -> PagePicture:
    """Draw one page, counted from 1, in this process; signatures are drawn as well.

    Raises:
        UnknownFormat: the format has no pages to draw.
        UnreadableFile: there is no such page, or it would be too large.
    """
    scale = dpi / POINTS_PER_INCH
    if PdfReader().recognises(data):
        image = _drawn(data, path, page, scale)
    elif ImageReader().recognises(data):
        image = _resized(data, path, page, scale)
    else:
        raise UnknownFormat(path)
    stream = BytesIO()
    image.save(stream, "PNG", compress_level=QUICK)
    return PagePicture(image.width, image.height, stream.getvalue())


def _drawn(data: bytes, path: Path, page: int, scale: float) -> Image.Image:
    with open_pdf(data, path) as document:
        if not 1 <= page <= len(document):
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
        with closing(document[page - 1]) as drawn:
            width, height = check_size(drawn, path)
            _check_pixels(width * scale, height * scale, path)
            drawn_page: Image.Image = drawn.render(scale=scale).to_pil()
            return drawn_page


def _resized(data: bytes, path: Path, page: int, scale: float) -> Image.Image:
    picture = next(islice(pictures(data, path), max(page - 1, 0), None), None)
    if picture is None or page < 1:
        raise UnreadableFile(path, UnreadableReason.NO_TEXT)
    scan = scan_of(picture)
    _check_pixels(scan.width * scale, scan.height * scale, path)
    size = max(round(scan.width * scale), 1), max(round(scan.height * scale), 1)
    seen = picture if picture.mode in ("L", "RGB") else picture.convert("RGB")
    return seen.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _check_pixels(width: float, height: float, path: Path) -> None:
    if not 0 < width * height <= MOST_PIXELS:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
