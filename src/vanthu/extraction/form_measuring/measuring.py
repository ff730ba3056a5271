"""Measuring any file whose form can be measured: Word and PDF."""

from pathlib import Path

from vanthu.domain.errors import UnknownFormat
from vanthu.domain.form_check.measured import MeasuredDocument
from vanthu.extraction.form_measuring.docx import measure_docx
from vanthu.extraction.form_measuring.pdf import measure_pdf
from vanthu.extraction.readers.docx import DocxReader

_PDF = b"%PDF-"
_PDF_REACH = 1024  # bytes before which a PDF says that it is one


def measure(data: bytes, path: Path) -> MeasuredDocument:
    """Measure a file by what it is, not by its name; `path` names it in errors.

    Raises:
        UnknownFormat: neither a Word file nor a PDF.
        UnreadableFile: encrypted, damaged, without text or beyond the limits.
    """
    if _PDF in data[:_PDF_REACH]:
        return measure_pdf(data, path)
    if DocxReader().recognises(data):
        return measure_docx(data, path)
    raise UnknownFormat(path)
