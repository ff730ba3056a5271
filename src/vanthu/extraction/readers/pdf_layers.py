"""Whether the text layer of a PDF page tells what the page shows."""

from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.readers.pdf_objects import covered, has_marks
from vanthu.extraction.text_layer import (
    BANNER,
    FEW,
    has_letters,
    has_lost_letters,
    is_broken,
    says_enough,
)

MOST_LOST = 3  # characters in words of a page that can be read all the same
_MOST_STRIPS = 100  # in which a scanner may have cut a page
PICTURE = 0.5  # of a scanned page is covered by pictures


def is_scanned(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, text: str) -> bool:
    """Tell whether a page with this text has to be looked at to know what it says."""
    if says_enough(text):  # to be believed even if the page were a picture
        return False
    if not has_letters(text):
        return has_marks(page)
    if not has_letters(text, FEW):
        return covered(page) > 0
    is_sure = has_letters(text, BANNER) and not is_broken(text, on_picture=True)
    if not is_sure:
        is_picture = covered(page) > PICTURE
        if is_picture or is_broken(text, on_picture=False):
            return True
    return has_lost_letters(text) and _lost_in_words(text_page) > MOST_LOST


def is_black_and_white(page: pdfium.PdfPage) -> bool:
    """Tell whether a page is nothing but pictures of one bit, so without colours."""
    count = pdfium_c.FPDFPage_CountObjects(page)
    return (
        0 < count <= _MOST_STRIPS
        and pdfium_c.FPDFPage_GetAnnotCount(page) == 0
        and all(
            _bits_of(page, pdfium_c.FPDFPage_GetObject(page, at)) == 1
            for at in range(count)
        )
    )


def _bits_of(page: pdfium.PdfPage, drawn: Any) -> int:
    """Return the bits of a picture's pixels, 0 for another object."""
    if pdfium_c.FPDFPageObj_GetType(drawn) != pdfium_c.FPDF_PAGEOBJ_IMAGE:
        return 0
    about = pdfium_c.FPDF_IMAGEOBJ_METADATA()
    pdfium_c.FPDFImageObj_GetImageMetadata(drawn, page, about)
    is_grey = about.colorspace == pdfium_c.FPDF_COLORSPACE_DEVICEGRAY
    return int(about.bits_per_pixel) if is_grey else 0


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
