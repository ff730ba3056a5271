"""Pages drawn as pictures, for the window to show beside what was read."""

from contextlib import closing
from io import BytesIO
from pathlib import Path

from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.domain.intake import PagePicture
from vanthu.extraction.readers.pdf import PdfReader, check_size, open_pdf

POINTS_PER_INCH = 72
MOST_PIXELS = 20_000_000
QUICK = 1  # of zlib's levels: the picture is shown and thrown away


def draw_page(data: bytes, path: Path, page: int, dpi: int) -> PagePicture:
    """Draw one page, counted from 1, in this process; signatures are drawn as well.

    Raises:
        UnknownFormat: the format has no pages to draw.
        UnreadableFile: there is no such page, or it would be too large.
    """
    if not PdfReader().recognises(data):
        raise UnknownFormat(path)
    with open_pdf(data, path) as document:
        if not 1 <= page <= len(document):
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
        with closing(document[page - 1]) as drawn:
            width, height = check_size(drawn, path)
            scale = dpi / POINTS_PER_INCH
            if not 0 < width * height * scale**2 <= MOST_PIXELS:
                raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
            image = drawn.render(scale=scale).to_pil()
    stream = BytesIO()
    image.save(stream, "PNG", compress_level=QUICK)
    return PagePicture(image.width, image.height, stream.getvalue())
