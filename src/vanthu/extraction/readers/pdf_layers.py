"""Whether the text layer of a PDF page tells what the page shows."""

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
