"""Measuring the form of PDF files by their letters and lines."""

import ctypes
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.form_check.measured import (
    Alignment,
    Box,
    FileFormat,
    MeasuredDocument,
    PageNumber,
    UsedFont,
    Zone,
)
from vanthu.extraction.form_measuring.pdf_edges import Edges
from vanthu.extraction.form_measuring.pdf_layout import lay_out
from vanthu.extraction.form_measuring.pdf_margins import sheets_of
from vanthu.extraction.form_measuring.pdf_pages import POINT, InkPage, ink_page
from vanthu.extraction.form_measuring.pdf_paragraphs import measured, measured_outside
from vanthu.extraction.form_measuring.pdf_rules import frames_of, rules_of
from vanthu.extraction.readers.pdf import MOST_PAGES, check_size, open_pdf

_CENTRED = 6.0  # points by which a page number may miss the middle
_UNSURE = 25.0  # the same where no full lines show the middle
_LONGEST_LANGUAGE = 64


def measure_pdf(data: bytes, path: Path) -> MeasuredDocument:
    """Measure a PDF file; `path` only names it in errors.

    Nothing is measured on pages that are pictures.

    Raises:
        UnreadableFile: encrypted, damaged, beyond the limits or nothing but pictures.
    """
    with open_pdf(data, path) as document:
        if len(document) > MOST_PAGES:
            raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        for index in range(len(document)):
            check_size(document[index], path)
        pages = [ink_page(document, index) for index in range(len(document))]
        title = _title(document)
        language = _language(document)
    if not any(page.lines for page in pages):
        raise UnreadableFile(path, UnreadableReason.NO_TEXT)
    return _assembled(pages, title, language)


def _assembled(
    pages: list[InkPage], title: str | None, language: str | None
) -> MeasuredDocument:
    layout = lay_out(pages)
    continued = frozenset(page.number for page in pages[:-1])
    return MeasuredDocument(
        format=FileFormat.PDF,
        sheets=sheets_of(pages, layout.edges, continued),
        paragraphs=(
            *(measured(layout, each) for each in layout.printed),
            *(each for page in pages for each in measured_outside(page)),
        ),
        rules=tuple(rules_of(pages, layout.printed)),
        frames=tuple(frames_of(pages, layout.printed)),
        page_numbers=tuple(
            _page_number(page, layout.edges.get(page.number))
            for page in pages
            if page.shown_number is not None
        ),
        pages=len(pages),
        scanned_pages=tuple(page.number for page in pages if page.is_scan),
        fonts=tuple(
            UsedFont(name, is_embedded)
            for name, is_embedded in sorted(
                {font for page in pages for font in page.fonts}
            )
        ),
        language=language,
        title=title,
    )


def _page_number(page: InkPage, edges: Edges | None) -> PageNumber:
    line = page.shown_number
    if line is None:
        msg = "the page shows no number"
        raise ValueError(msg)
    look = line.letters[0].look
    return PageNumber(
        zone=Zone.HEADER if page.is_number_on_top else Zone.FOOTER,
        text=line.text.strip(),
        on_first_page=page.number == 1,
        alignment=_number_alignment(line.middle, page, edges),
        font=look.font.family,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        color=look.color,
        sheet=page.number - 1,
        page=page.number,
        box=Box(*(round(side * POINT, 2) for side in line.sides)),
    )


def _number_alignment(middle: float, page: InkPage, edges: Edges | None) -> Alignment:
    """Tell where a page number stands: in the middle of the words or of the paper."""
    middles = [page.width / 2] + ([edges.middle] if edges else [])
    reach = _CENTRED if edges and edges.right_is_sure else _UNSURE
    if any(abs(middle - each) < reach for each in middles):
        return Alignment.CENTER
    return Alignment.LEFT if middle < page.width / 2 else Alignment.RIGHT


def _title(document: pdfium.PdfDocument) -> str | None:
    try:
        return str(document.get_metadata_value("Title")) or None
    except UnicodeDecodeError:
        return None  # a damaged title says nothing


def _language(document: pdfium.PdfDocument) -> str | None:
    units = (ctypes.c_ushort * _LONGEST_LANGUAGE)()
    written = pdfium_c.FPDFCatalog_GetLanguage(document, units, 2 * len(units))
    name = "".join(map(chr, units[: max(written // 2 - 1, 0)]))
    return name.strip() or None
