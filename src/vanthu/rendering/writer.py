"""Official documents and registers as files: whole under their name, or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import assert_never

from vanthu.domain.documents.books import Book
from vanthu.domain.documents.forms import LabelSheet, OfficeForm, StampLabel
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.errors import ExportFailed, ExportReason
from vanthu.domain.intake import PagePicture
from vanthu.rendering.blocks import (
    Block,
    CellBlock,
    FramedText,
    Gap,
    Grid,
    PageStyle,
    Picture,
    Rule,
    SideBySide,
    TextBlock,
)
from vanthu.rendering.book_layout import lay_out_book
from vanthu.rendering.docx_writer import write_docx
from vanthu.rendering.fonts import FontFamily, NoUsableFont, font_folders, load_family
from vanthu.rendering.form_layout import lay_out_form
from vanthu.rendering.format_profile import FormatProfile, read_format_profile
from vanthu.rendering.layout import lay_out
from vanthu.rendering.metadata import Metadata, book_metadata, document_metadata
from vanthu.rendering.pdf_pages import DoesNotFit
from vanthu.rendering.pdf_writer import PrintedPdf, write_pdf
from vanthu.rendering.pictures import PdfPages, draw_pages, open_pages
from vanthu.rendering.stamp import draw_labels, draw_stamp_page, stamp_texts
from vanthu.rendering.steps import Step, no_step
from vanthu.rendering.xlsx_writer import write_xlsx
from vanthu.services.progress import NO_PROGRESS, Progress

PREVIEW = Path("preview.pdf")  # names the file in an error; nothing is written
REASONS = {
    errno.EACCES: ExportReason.NO_PERMISSION,
    errno.EPERM: ExportReason.NO_PERMISSION,
    errno.EROFS: ExportReason.NO_PERMISSION,
    errno.ENOENT: ExportReason.NO_SUCH_FOLDER,
    errno.ENOTDIR: ExportReason.NO_SUCH_FOLDER,
    errno.ENOSPC: ExportReason.DISK_FULL,
    errno.EDQUOT: ExportReason.DISK_FULL,
    errno.EISDIR: ExportReason.IN_USE,
    errno.EBUSY: ExportReason.IN_USE,
    errno.ETXTBSY: ExportReason.IN_USE,
}
HELD_BY_ANOTHER = {5, 32, 33}  # Windows: the file is open in another program


class FileDocumentWriter:
    """Writes by the target's ending, in the form of one decree."""

    def __init__(
        self, profile_path: Path, folders: Sequence[Path] | None = None
    ) -> None:
        self._profile_path = profile_path
        self._folders = font_folders() if folders is None else tuple(folders)

    def write_document(self, document: OfficialDocument, target: Path) -> None:
        """Write a document as .docx or .pdf, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        about = document_metadata(document, self._profile.effective_from)
        blocks = lay_out(document, self._profile)
        match target.suffix.casefold():
            case ".docx":
                content = write_docx(blocks, about)
            case ".pdf":
                content = self._pdf(blocks, about, target)
            case ending:
                raise ExportFailed(target, ExportReason.UNKNOWN_FORMAT, ending)
        put_in_place(target, content)

    def write_book(
        self, book: Book, target: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Write a book as .docx, .pdf or .xlsx, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
            Cancelled: the user stopped it, and nothing was written.
        """
        about, blocks = book_metadata(book), lay_out_book(book, self._profile)
        step = progress.report
        match target.suffix.casefold():
            case ".docx":
                content = write_docx(blocks, about, step)
            case ".pdf":
                content = self._pdf(blocks, about, target, step)
            case ".xlsx":
                content = write_xlsx(blocks, about, step)
            case ending:
                raise ExportFailed(target, ExportReason.UNKNOWN_FORMAT, ending)
        put_in_place(target, content)

    def book_pdf(self, book: Book, progress: Progress = NO_PROGRESS) -> bytes:
        """Return a book as a PDF file, for the preview and the printer.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
            Cancelled: the user stopped it.
        """
        about, blocks = book_metadata(book), lay_out_book(book, self._profile)
        return self._pdf(blocks, about, PREVIEW, progress.report)

    def write_form(self, form: OfficeForm, target: Path) -> None:
        """Write a form as .docx or .pdf, by the target's ending.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        about = document_metadata(form.document, self._profile.effective_from)
        blocks = lay_out_form(form, self._profile)
        match target.suffix.casefold():
            case ".docx":
                content = write_docx(blocks, about)
            case ".pdf":
                content = self._pdf(blocks, about, target)
            case ending:
                raise ExportFailed(target, ExportReason.UNKNOWN_FORMAT, ending)
        put_in_place(target, content)

    def form_pdf(self, form: OfficeForm) -> bytes:
        """Return a form as a PDF file, for the preview and the printer.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        about = document_metadata(form.document, self._profile.effective_from)
        return self._pdf(lay_out_form(form, self._profile), about, PREVIEW)

    def labels_pdf(self, sheet: LabelSheet) -> bytes:
        """Return labels of the dấu ĐẾN on A4 as a PDF file.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        self._check_signs(stamp_texts(sheet.labels), PREVIEW)
        return draw_labels(sheet)

    def stamp_pdf(self, label: StampLabel) -> bytes:
        """Return one dấu ĐẾN as a PDF page of its own size.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        self._check_signs(stamp_texts([label]), PREVIEW)
        return draw_stamp_page(label)

    def open_pages(self, content: bytes) -> PdfPages:
        """Return the pages of a PDF of our own, for the preview and the printer."""
        return open_pages(content)

    def preview(self, document: OfficialDocument, dpi: int) -> tuple[PagePicture, ...]:
        """Return the pages of the document's PDF as pictures.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        about = document_metadata(document, self._profile.effective_from)
        blocks = lay_out(document, self._profile)
        printed = self._printed(blocks, about, PREVIEW, marks=True)
        return draw_pages(printed, dpi)

    @cached_property
    def _profile(self) -> FormatProfile:
        return read_format_profile(self._profile_path)

    @cached_property
    def _fonts(self) -> FontFamily:
        return load_family(self._folders)

    def _pdf(
        self,
        blocks: Sequence[Block],
        about: Metadata,
        target: Path,
        step: Step = no_step,
    ) -> bytes:
        return self._printed(blocks, about, target, step).content

    def _printed(
        self,
        blocks: Sequence[Block],
        about: Metadata,
        target: Path,
        step: Step = no_step,
        *,
        marks: bool = False,
    ) -> PrintedPdf:
        self._check_signs(_texts(blocks), target)
        try:
            return write_pdf(blocks, about, step, marks=marks)
        except DoesNotFit as trouble:
            raise ExportFailed(target, ExportReason.OTHER, str(trouble)) from trouble

    def _check_signs(self, texts: Iterable[str], target: Path) -> None:
        """Register the font, and refuse signs that it cannot show."""
        try:
            missing = self._fonts.missing(texts)
        except NoUsableFont as trouble:
            raise ExportFailed(target, ExportReason.MISSING_FONT) from trouble
        if missing:
            raise ExportFailed(target, ExportReason.MISSING_GLYPH, missing)


def _texts(blocks: Iterable[Block | CellBlock]) -> Iterable[str]:
    for block in blocks:
        match block:
            case TextBlock() | FramedText():
                yield block.text
            case SideBySide():
                for row in block.rows:
                    yield from _texts((*row.left, *row.right))
            case Grid():
                for head in block.head:
                    yield from _texts(head)
                for cells in block.rows:
                    yield from cells
            case PageStyle():
                yield from _texts((*block.foot, *([block.mark] if block.mark else [])))
            case Rule() | Gap() | Picture():
                pass
            case _:
                assert_never(block)


def put_in_place(target: Path, content: bytes) -> None:
    """Put the whole content under the name at once; no half file is ever there.

    Raises:
        ExportFailed: nothing was written; an earlier file is untouched.
    """
    try:
        temporary = _written_beside(target, content)
    except OSError as trouble:
        reason = REASONS.get(trouble.errno or 0, ExportReason.OTHER)
        raise ExportFailed(target, reason, str(trouble)) from trouble
    try:
        temporary.replace(target)
    except OSError as trouble:
        temporary.unlink(missing_ok=True)
        is_open = getattr(trouble, "winerror", None) in HELD_BY_ANOTHER
        known = REASONS.get(trouble.errno or 0, ExportReason.OTHER)
        reason = ExportReason.IN_USE if is_open else known
        raise ExportFailed(target, reason, str(trouble)) from trouble


def _written_beside(target: Path, content: bytes) -> Path:
    """Write a file of another name in the same folder, durable when this returns."""
    handle, name = tempfile.mkstemp(
        prefix=f".{target.stem[:40]}-", suffix=".partial", dir=target.parent
    )
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
