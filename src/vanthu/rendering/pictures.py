"""The pages of a PDF that we wrote ourselves, as pictures for the preview."""

from contextlib import closing
from io import BytesIO
from threading import Lock

import pypdfium2 as pdfium

from vanthu.domain.intake import PagePicture

POINTS_PER_INCH = 72
QUICK = 1  # of zlib's levels: the picture is shown and thrown away
_pdfium = Lock()  # PDFium may be used by one thread at a time


def draw_pages(content: bytes, dpi: int) -> tuple[PagePicture, ...]:
    """Draw every page at a resolution in dots per inch."""
    with _pdfium, closing(pdfium.PdfDocument(content)) as document:
        return tuple(
            _draw(document, page, dpi / POINTS_PER_INCH)
            for page in range(len(document))
        )


def _draw(document: pdfium.PdfDocument, number: int, scale: float) -> PagePicture:
    with closing(document[number]) as page:
        image = page.render(scale=scale).to_pil()
    stream = BytesIO()
    image.save(stream, "PNG", compress_level=QUICK)
    return PagePicture(image.width, image.height, stream.getvalue())
