"""PDF files: their text layer, or what is recognised on pages that have none."""

import math
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.evidence import Rect
from vanthu.domain.intake import TextSource
from vanthu.extraction.layout import read_page
from vanthu.extraction.ocr_engine import DPI, OcrUnavailable
from vanthu.extraction.page_text import Page, ReadPages
from vanthu.extraction.page_time import MOST_SCANNED_PAGES
from vanthu.extraction.readers.pdf_glyphs import glyphs_of, upright
from vanthu.extraction.scan_cleaning import find_sheet
from vanthu.extraction.scan_colours import black_print
from vanthu.extraction.scanned_pages import POINTS_PER_INCH, Scan, ScanReader
from vanthu.extraction.text_layer import (
    BANNER,
    FEW,
    has_lost_letters,
    is_broken,
    letters_in,
)

MEDIA_TYPE = "application/pdf"
LONGEST_SIDE = 14_400  # points, the format's own limit
MOST_PAGES = 500
MOST_CHARACTERS = 2_000_000
MOST_PIXELS = 20_000_000
MOST_LOST = 3  # characters in words of a page that can be read all the same
PICTURE = 0.5  # of a scanned page is covered by pictures

_kind_of = pdfium_c.FPDFPageObj_GetType
_KINDS_WITH_PICTURES = {pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM}
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
            # In colour: that is drawn twice as fast, and stamps want it.
            drawn = page.render(scale=scale).to_pil()
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
        words: str = text_page.get_text_range()
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
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        if _is_scanned(page, text_page):
            return None
        if not _shows_annotations(page):
            return _laid_out(page, text_page, path, is_first=index == 0)
        check_size(page, path)
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    return _opened_page(document, index, path)


def _flat_page(document: pdfium.PdfDocument, index: int, path: Path) -> Page:
    """Return a page with its annotations made part of it."""
    with closing(document[index]) as page:
        check_size(page, path)
        pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    return _opened_page(document, index, path)


def _opened_page(document: pdfium.PdfDocument, index: int, path: Path) -> Page:
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        return _laid_out(page, text_page, path, is_first=index == 0)


def _shows_annotations(page: pdfium.PdfPage) -> bool:
    """Tell whether an annotation has an appearance; links, for example, have none."""
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        is_shown = pdfium_c.FPDFAnnot_HasKey(annotation, b"AP")
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if is_shown:
            return True
    return False


def _is_scanned(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> bool:
    """Tell whether the page has to be looked at to know what it says."""
    text = text_page.get_text_range()
    letters = letters_in(text)
    if letters == 0:
        return _has_marks(page)
    covered = _covered(page)
    if letters < FEW:
        return covered > 0
    is_picture = covered > PICTURE
    return (
        (is_picture and letters < BANNER)
        or is_broken(text, on_picture=is_picture)
        or (has_lost_letters(text) and _lost_in_words(text_page) > MOST_LOST)
    )


def _lost_in_words(text_page: pdfium.PdfTextPage) -> int:
    """Count the characters in words of which the file does not tell what they are.

    One font of a page may have lost its table of letters: that of the number or the
    heading. A character that stands alone is a bullet.
    """
    count = text_page.count_chars()
    is_lost = [
        pdfium_c.FPDFText_HasUnicodeMapError(text_page, at) == 1 for at in range(count)
    ]
    is_inked = [
        is_lost[at] or not chr(pdfium_c.FPDFText_GetUnicode(text_page, at)).isspace()
        for at in range(count)
    ]
    beside = zip(is_lost, (False, *is_inked), (*is_inked[1:], False), strict=False)
    return sum(lost and (before or after) for lost, before, after in beside)


def _has_marks(page: pdfium.PdfPage) -> bool:
    if pdfium_c.FPDFPage_GetAnnotCount(page):
        return True
    return next(iter(page.get_objects(max_depth=1)), None) is not None


def _covered(page: pdfium.PdfPage) -> float:
    """Return the share of the page that its largest picture covers."""
    if _KINDS_WITH_PICTURES.isdisjoint(map(_kind_of, _objects_of(page))):
        return 0.0
    whole = math.prod(page.get_size()) or 1.0
    largest = 0.0
    for picture in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=2):
        left, bottom, right, top = picture.get_bounds()
        largest = max(largest, (right - left) * (top - bottom) / whole)
    return largest


def _objects_of(page: pdfium.PdfPage) -> Iterator[pdfium_c.FPDF_PAGEOBJECT]:
    count = pdfium_c.FPDFPage_CountObjects(page)
    return map(pdfium_c.FPDFPage_GetObject, repeat(page.raw), range(count))


def _refuse_without_text(document: pdfium.PdfDocument, path: Path) -> None:
    """Refuse a scan that cannot be recognised, unless it has a poor text layer."""
    with closing(document[0]) as page, closing(page.get_textpage()) as text_page:
        if letters_in(text_page.get_text_range()) < FEW:
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)


def _laid_out(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, path: Path, *, is_first: bool
) -> Page:
    width, height = check_size(page, path)
    turned = glyphs_of(page, text_page)
    parts = [
        _turned_back(
            read_page(glyphs, width, height, is_first=is_first),
            quarter,
            width,
            height,
        )
        for quarter, glyphs in sorted(turned.items(), key=lambda item: -len(item[1]))
    ]
    if len(parts) == 1:
        return parts[0]
    text = "\n\n".join(part.text for part in parts)
    boxes = [box for part in parts for box in (None, None, *part.boxes)][2:]
    return Page(text, width, height, tuple(boxes))


# ---------------------------------------------------------------- turned writing


def _turned_back(page: Page, quarter: int, width: float, height: float) -> Page:
    if quarter == 0:
        return page
    boxes = tuple(box and _turned_rect(box, -quarter % 4) for box in page.boxes)
    return Page(page.text, width, height, boxes)


def _turned_rect(box: Rect, quarter: int) -> Rect:
    one = upright((box.left, box.top), quarter)
    other = upright((box.right, box.bottom), quarter)
    (left, right), (top, bottom) = (
        sorted(pair) for pair in zip(one, other, strict=True)
    )
    return Rect(left, top, right, bottom)
