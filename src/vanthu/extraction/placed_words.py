"""One page read once more: its words with their boxes, which readings leave out."""

import re
from itertools import islice
from pathlib import Path

from vanthu.domain.errors import UnknownFormat
from vanthu.domain.page_words import PageWords, PlacedWord
from vanthu.extraction.evidence_boxes import line_box
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.image import ImageReader
from vanthu.extraction.readers.pdf import PdfReader
from vanthu.extraction.scans.scanned_pages import ScanReader

MOST_WORDS = 5000  # of one page; the answer has room for twice as many

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


def placed_words(data: bytes, path: Path, page: int, scans: ScanReader) -> PageWords:
    """Return the words of one page, counted from 1, in reading order.

    Raises:
        UnknownFormat: the format has no pages.
        FileRefused: there is no such page, or it cannot be read.
    """
    for reader in (PdfReader(scans), ImageReader(scans)):
        if reader.recognises(data):
            return words_on(reader.read_page(data, path, page))
    raise UnknownFormat(path)


def words_on(page: Page) -> PageWords:
    """Return the words of a page that have a place on it, the first ones if many."""
    found = islice(_WORD.finditer(page.text), MOST_WORDS)
    placed = ((word.span(), line_box(page, *word.span())) for word in found)
    words = (PlacedWord(*span, box) for span, box in placed if box)
    return PageWords(page.text, tuple(words))
