"""Files that lie in a PDF: a portfolio, or what a letter brings along."""

import ctypes
from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.domain.containers import ContainedFile
from vanthu.extraction.containers.budget import MOST_FILES, Budget, plain_name

MOST_PAGES = 500


def files_of_pdf(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give the files in a PDF, in its list and on its pages, each once; not the PDF.

    What cannot be opened gives none: the reader of the letter tells why.

    Raises:
        UnreadableFile: there is too much in it.
    """
    known: set[bytes] = set()
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            for attachment in _attachments(document):
                content = _content(attachment, budget)
                if content and content not in known:
                    known.add(content)
                    yield ContainedFile(plain_name(_name(attachment)), content)
    except pdfium.PdfiumError:
        return


def _attachments(
    document: pdfium.PdfDocument,
) -> Iterator[pdfium_c.FPDF_ATTACHMENT]:
    listed = min(pdfium_c.FPDFDoc_GetAttachmentCount(document), MOST_FILES + 1)
    for number in range(listed):
        yield pdfium_c.FPDFDoc_GetAttachment(document, number)
    for index in range(min(len(document), MOST_PAGES)):
        with closing(document[index]) as page:
            for number in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
                annotation = pdfium_c.FPDFPage_GetAnnot(page, number)
                try:
                    kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
                    if kind == pdfium_c.FPDF_ANNOT_FILEATTACHMENT:
                        yield pdfium_c.FPDFAnnot_GetFileAttachment(annotation)
                finally:
                    pdfium_c.FPDFPage_CloseAnnot(annotation)


def _name(attachment: pdfium_c.FPDF_ATTACHMENT) -> str:
    size = pdfium_c.FPDFAttachment_GetName(attachment, None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium_c.FPDFAttachment_GetName(attachment, room, size)
    return bytes(room)[:size].decode("utf-16-le", "replace").rstrip("\0")


def _content(attachment: pdfium_c.FPDF_ATTACHMENT, budget: Budget) -> bytes:
    size = ctypes.c_ulong()
    if not attachment or not pdfium_c.FPDFAttachment_GetFile(attachment, None, 0, size):
        return b""
    if size.value > budget.size:
        raise budget.too_much()
    room = ctypes.create_string_buffer(size.value)
    if not pdfium_c.FPDFAttachment_GetFile(attachment, room, size.value, size):
        return b""
    return room.raw[: size.value]
