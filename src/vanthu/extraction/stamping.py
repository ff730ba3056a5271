"""A copy of a letter's first page with our stamp on it; the letter is not changed."""

from contextlib import closing
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.extraction.readers.image import ImageReader, pictures, scan_of
from vanthu.extraction.readers.pdf import PdfReader, check_size, open_pdf

POINTS_PER_MM = 72 / 25.4
QUALITY = 92  # of the JPEG into which a scan is put
QUARTER = 90  # degrees


def stamp_first_page(
    data: bytes, path: Path, stamp: bytes, place: tuple[float, float]
) -> bytes:
    """Return the first page as a PDF with the stamp's page laid upon it.

    `place` is the stamp's left and upper edge, in millimetres from the left and upper
    edge of the page as it is shown.

    Raises:
        UnknownFormat: the format has no pages.
        UnreadableFile: there is no first page, or it would be too large.
    """
    with closing(pdfium.PdfDocument.new()) as copy:
        if PdfReader().recognises(data):
            _copy_page(data, path, copy)
        elif ImageReader().recognises(data):
            _copy_picture(data, path, copy)
        else:
            raise UnknownFormat(path)
        with closing(copy[0]) as page, closing(pdfium.PdfDocument(stamp)) as ours:
            _lay_upon(page, ours, copy, place)
        target = BytesIO()
        copy.save(target)
        return target.getvalue()


def _copy_page(data: bytes, path: Path, copy: pdfium.PdfDocument) -> None:
    with open_pdf(data, path) as document:
        with closing(document[0]) as page:
            check_size(page, path)
            # What was signed or filled in is printed like the rest of the page.
            pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_PRINT)
        copy.import_pages(document, [0])


def _copy_picture(data: bytes, path: Path, copy: pdfium.PdfDocument) -> None:
    picture = next(pictures(data, path), None)
    if picture is None:
        raise UnreadableFile(path, UnreadableReason.NO_TEXT)
    scan = scan_of(picture)
    jpeg = BytesIO()
    seen = picture if picture.mode in ("L", "RGB") else picture.convert("RGB")
    seen.save(jpeg, "JPEG", quality=QUALITY)
    with closing(copy.new_page(scan.width, scan.height)) as page:
        image = pdfium.PdfImage.new(copy)
        image.load_jpeg(jpeg, inline=True)
        image.set_matrix(pdfium.PdfMatrix().scale(scan.width, scan.height))
        page.insert_obj(image)
        page.gen_content()


def _lay_upon(
    page: pdfium.PdfPage,
    stamp: pdfium.PdfDocument,
    copy: pdfium.PdfDocument,
    place: tuple[float, float],
) -> None:
    _, height = page.get_size()
    _, stamp_height = stamp.get_page_size(0)
    x = place[0] * POINTS_PER_MM
    y = height - place[1] * POINTS_PER_MM - stamp_height
    with closing(stamp.page_as_xobject(0, copy)) as captured:
        drawn = captured.as_pageobject()
    drawn.set_matrix(pdfium.PdfMatrix().translate(x, y).multiply(_to_paper(page)))
    page.insert_obj(drawn)
    page.gen_content()


def _to_paper(page: pdfium.PdfPage) -> pdfium.PdfMatrix:
    """Return the way from the page as it is shown to the paper it is written on.

    A page may be turned when it is shown, and may be a cutting of a larger paper.
    """
    left, foot, right, top = page.get_bbox()
    width, height = right - left, top - foot
    turned = {
        0: (1, 0, 0, 1, 0, 0),
        QUARTER: (0, 1, -1, 0, width, 0),
        2 * QUARTER: (-1, 0, 0, -1, width, height),
        3 * QUARTER: (0, -1, 1, 0, 0, height),
    }[page.get_rotation()]
    return pdfium.PdfMatrix(*turned).translate(left, foot)
