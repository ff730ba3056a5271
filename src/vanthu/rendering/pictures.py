"""The pages of a PDF that we wrote ourselves, as pictures for screen and printer."""

from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

import pypdfium2 as pdfium

from vanthu.domain.intake import PagePicture
from vanthu.rendering.pdf_writer import PrintedPdf

POINTS_PER_INCH = 72
MM_PER_POINT = 25.4 / 72
QUICK = 1  # of zlib's levels: the picture is shown and thrown away
REMEMBERED_PAGES = 60
_drawn: dict[tuple[bytes, int], PagePicture] = {}  # the latest last
_pdfium = Lock()  # PDFium may be used by one thread at a time


def draw_pages(printed: PrintedPdf, dpi: int) -> tuple[PagePicture, ...]:
    """Draw every page at a resolution in dots per inch.

    While a person types, most pages stay as they were: they are not drawn again.
    """
    with _pdfium, closing(pdfium.PdfDocument(printed.content)) as document:
        return tuple(
            _remembered(document, page, mark, dpi)
            for page, mark in enumerate(printed.marks)
        )


def _remembered(
    document: pdfium.PdfDocument, page: int, mark: bytes, dpi: int
) -> PagePicture:
    picture = _drawn.pop((mark, dpi), None)
    if picture is None:
        picture = _draw(document, page, dpi / POINTS_PER_INCH)
    _drawn[mark, dpi] = picture
    while len(_drawn) > REMEMBERED_PAGES:
        del _drawn[next(iter(_drawn))]
    return picture


@dataclass(frozen=True, slots=True)
class PdfPages:
    """The pages of a PDF of our own, for the preview and the printer."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]  # millimetres, width and height

    def picture(self, page: int, dpi: int) -> PagePicture:
        """Draw one page, counted from 1."""
        with _pdfium, closing(pdfium.PdfDocument(self.content)) as document:
            return _draw(document, page - 1, dpi / POINTS_PER_INCH)


def open_pages(content: bytes) -> PdfPages:
    """Return the pages of a PDF of our own."""
    with _pdfium, closing(pdfium.PdfDocument(content)) as document:
        sizes = [document.get_page_size(page) for page in range(len(document))]
    return PdfPages(
        content,
        tuple((wide * MM_PER_POINT, high * MM_PER_POINT) for wide, high in sizes),
    )


def _draw(document: pdfium.PdfDocument, number: int, scale: float) -> PagePicture:
    with closing(document[number]) as page:
        image = page.render(scale=scale).to_pil()
    stream = BytesIO()
    image.save(stream, "PNG", compress_level=QUICK)
    return PagePicture(image.width, image.height, stream.getvalue())
