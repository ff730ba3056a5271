"""PDF files: their text layer, or what is recognised on pages that have none."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page, ReadPages
from vanthu.extraction.readers.pdf_glyphs import Direction, glyphs_of, laid_upon
from vanthu.extraction.readers.pdf_layers import is_black_and_white, is_scanned
from vanthu.extraction.readers.pdf_objects import bare, shows_words
from vanthu.extraction.readers.pdf_reading import read_printed
from vanthu.extraction.readers.pdf_stamps import with_pictured_marks
from vanthu.extraction.readers.pdf_text import text_of
from vanthu.extraction.scans.colours import black_print
from vanthu.extraction.scans.ocr_engine import DPI, OcrUnavailable
from vanthu.extraction.scans.page_time import MOST_SCANNED_PAGES
from vanthu.extraction.scans.scanned_pages import POINTS_PER_INCH, Scan, ScanReader
from vanthu.extraction.scans.sheet import find_sheet
from vanthu.extraction.text_layer import FEW, has_letters

MEDIA_TYPE = "application/pdf"
LONGEST_SIDE = 14_400  # points, the format's own limit
MOST_PAGES = 500
MOST_CHARACTERS = 2_000_000
MOST_PIXELS = 20_000_000

_HEAD = 1024  # bytes in which the signature may stand
_OF_OTHERS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")  # which may hold a PDF
_OF_ADOBE = (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND)
_PLEASE_WAIT = "please wait"  # all that a form of Adobe's own kind shows elsewhere


@dataclass(frozen=True, slots=True)
class PdfReader:
    """Reads the characters of a PDF and puts them into reading order.

    Annotations become part of the page in memory first: the number and the day of a
    signed letter are often the appearances of signature fields. A page whose text
    layer is missing or broken is drawn and recognised.
    """

    scans: ScanReader = field(default_factory=ScanReader)

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin like a PDF, whatever a few stand before it."""
        return b"%PDF-" in data[:_HEAD] and not data.startswith(_OF_OTHERS)

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the pages with a box for every character.

        Raises:
            UnreadableFile: encrypted, damaged, without text or beyond the limits.
            SecretLetter: the first page is a scan with a secrecy mark.
        """
        with open_pdf(data, path) as document:
            if len(document) > MOST_PAGES:
                raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
            if _is_form_of_adobe(document):
                raise UnreadableFile(path, UnreadableReason.NO_TEXT)
            scanned = 0
            pages: list[Page] = []
            left = MOST_CHARACTERS
            for index in range(len(document)):
                page = _printed_page(document, index, path)
                if page is None:
                    if scanned < MOST_SCANNED_PAGES:
                        page = self._recognised(document, index, path)
                        scanned += page is not None
                    if index == 0 and page is None:
                        _refuse_without_text(document, path)
                pages.append(page or _flat_page(document, index, path))
                left -= len(pages[-1].text)
                if left < 0:
                    raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        if not any(page.text for page in pages):
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
        source = TextSource.OCR if scanned else TextSource.TEXT_LAYER
        return ReadPages(MEDIA_TYPE, source, tuple(pages))

    def read_page(self, data: bytes, path: Path, number: int) -> Page:
        """Return one page, counted from 1, as it is when the whole file is read.

        Raises:
            UnreadableFile: encrypted, damaged, beyond the limits, or no such page.
            SecretLetter: it is a scan with a secrecy mark.
        """
        with open_pdf(data, path) as document:
            if not 1 <= number <= len(document):
                raise UnreadableFile(path, UnreadableReason.NO_TEXT)
            return (
                _printed_page(document, number - 1, path)
                or self._recognised(document, number - 1, path)
                or _flat_page(document, number - 1, path)
            )

    def _recognised(
        self, document: pdfium.PdfDocument, index: int, path: Path
    ) -> Page | None:
        """Return what is printed on the picture of a page, None if nobody can tell."""
        with closing(document[index]) as page:
            width, height = check_size(page, path)
            scale = DPI / POINTS_PER_INCH
            if width * height * scale**2 > MOST_PIXELS:
                return None
            # Mostly in colour: that is drawn twice as fast, and stamps want it.
            is_grey = is_black_and_white(page)
            drawn = page.render(scale=scale, grayscale=is_grey).to_pil()
        picture, stamps = black_print(drawn, DPI)
        try:
            scan = Scan(picture, width, height, find_sheet(picture), stamps)
            return self.scans.read(scan, path, is_first=index == 0)
        except OcrUnavailable:
            return None


@contextmanager
def open_pdf(data: bytes, path: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF from memory, its forms ready.

    Raises:
        UnreadableFile: encrypted or damaged, on opening or later.
    """
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            if document.get_formtype() not in _OF_ADOBE:  # the library has none of it
                document.init_forms()
            if len(document) == 0:
                raise UnreadableFile(path, UnreadableReason.DAMAGED)
            yield document
    except pdfium.PdfiumError as error:
        locked = error.err_code in (
            pdfium_c.FPDF_ERR_PASSWORD,
            pdfium_c.FPDF_ERR_SECURITY,
        )
        reason = UnreadableReason.ENCRYPTED if locked else UnreadableReason.DAMAGED
        raise UnreadableFile(path, reason) from error


def _is_form_of_adobe(document: pdfium.PdfDocument) -> bool:
    """Tell whether only Adobe's program can show the file (dynamic XFA)."""
    if document.get_formtype() != pdfium_c.FORMTYPE_XFA_FULL:
        return False
    with closing(document[0]) as page, closing(page.get_textpage()) as text_page:
        words = text_of(text_page)
    return words.strip().lower().startswith(_PLEASE_WAIT)


def check_size(page: pdfium.PdfPage, path: Path) -> tuple[float, float]:
    """Return the page's size as shown, in points.

    Raises:
        UnreadableFile: the page is larger than the format allows.
    """
    width, height = page.get_size()
    if not 0 < width <= LONGEST_SIDE or not 0 < height <= LONGEST_SIDE:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
    return width, height


def _printed_page(document: pdfium.PdfDocument, index: int, path: Path) -> Page | None:
    """Return a page with its text layer, None if the page has to be looked at."""
    is_first = index == 0
    with closing(document[index]) as page:
        with closing(page.get_textpage()) as text_page:
            text = text_of(text_page)
            if is_scanned(page, text_page, text):
                return None
            check_size(page, path)
            is_laid_upon = shows_words(page)
            if is_first or not is_laid_upon:
                glyphs = glyphs_of(page, text_page, text)
        if not is_laid_upon:
            return read_printed(page, glyphs, is_first=is_first)
        if is_first:
            return _first_page_laid_upon(document, page, glyphs)
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    return _opened_page(document, index)


def _first_page_laid_upon(
    document: pdfium.PdfDocument, page: pdfium.PdfPage, below: Sequence[Direction]
) -> Page:
    """Return a letter's first page with the number and the day laid upon it.

    They are read alone, as pdfium would read the whole page twice more. On the pages
    of a thick file that is dearer: pdfium looks through all of it each time.
    """
    with bare(page):
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    with closing(document[0]) as laid:
        with closing(laid.get_textpage()) as text_page:
            above = glyphs_of(laid, text_page, text_of(text_page))
        read = read_printed(page, laid_upon(below, above), is_first=True)
        return with_pictured_marks(laid, read)


def _flat_page(document: pdfium.PdfDocument, index: int, path: Path) -> Page:
    """Return a page with its annotations made part of it."""
    with closing(document[index]) as page:
        check_size(page, path)
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    return _opened_page(document, index)


def _opened_page(document: pdfium.PdfDocument, index: int) -> Page:
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        glyphs = glyphs_of(page, text_page, text_of(text_page))
        return read_printed(page, glyphs, is_first=index == 0)


def _refuse_without_text(document: pdfium.PdfDocument, path: Path) -> None:
    """Refuse a scan that cannot be recognised, unless it has a poor text layer."""
    with closing(document[0]) as page, closing(page.get_textpage()) as text_page:
        if not has_letters(text_of(text_page), FEW):
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
