"""What writes and draws documents, forms and books."""

from pathlib import Path
from typing import Protocol

from vanthu.domain.documents.books import Book
from vanthu.domain.documents.forms import LabelSheet, OfficeForm, StampLabel
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.intake import PagePicture
from vanthu.services.progress import NO_PROGRESS, Progress


class PrintedPages(Protocol):
    """Pages that can be looked at and printed, and the PDF file that they are."""

    @property
    def content(self) -> bytes:
        """Return the PDF file."""
        ...

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Return width and height of each page in millimetres."""
        ...

    def picture(self, page: int, dpi: int) -> PagePicture:
        """Draw one page, counted from 1."""
        ...


class FormWriter(Protocol):
    """Writes forms and stamps."""

    def write_form(self, form: OfficeForm, target: Path) -> None:
        """Write a form as .docx or .pdf, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        ...

    def form_pdf(self, form: OfficeForm) -> bytes:
        """Return a form as a PDF file.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        ...

    def labels_pdf(self, sheet: LabelSheet) -> bytes:
        """Return labels of the dấu ĐẾN on A4 as a PDF file.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        ...

    def stamp_pdf(self, label: StampLabel) -> bytes:
        """Return one dấu ĐẾN as a PDF page of its own size.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        ...

    def open_pages(self, content: bytes) -> PrintedPages:
        """Return the pages of a PDF of our own."""
        ...


class DocumentWriter(Protocol):
    """Writes official documents and books as files."""

    def write_document(self, document: OfficialDocument, target: Path) -> None:
        """Write a document as .docx or .pdf, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        ...

    def write_book(
        self, book: Book, target: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Write a book as .docx, .pdf or .xlsx, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
            Cancelled: the user stopped it, and nothing was written.
        """
        ...

    def book_pdf(self, book: Book, progress: Progress = NO_PROGRESS) -> bytes:
        """Return a book as a PDF file, for the preview and the printer.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
            Cancelled: the user stopped it.
        """
        ...

    def preview(self, document: OfficialDocument, dpi: int) -> tuple[PagePicture, ...]:
        """Return the pages of the document's PDF as pictures."""
        ...
