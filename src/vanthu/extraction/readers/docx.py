"""Word files (.docx)."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.archive import ZIP, content_of, open_archive, parsed
from vanthu.extraction.readers.document_text import document_pages
from vanthu.extraction.readers.docx_body import DocxBody
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import Styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how Word wraps a file with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT = "word/document"  # some programs number it: word/document2.xml
_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
_FOOTNOTES = "word/footnotes.xml"
_HEADER = re.compile(r"word/header\d{0,3}\.xml")
_MOST_HEADERS = 9  # three kinds for three sections
_OF_LETTER = re.compile("CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|MẬT|KHẨN|HỎA TỐC|HOẢ TỐC")
# "Strict" files differ from all others by the name of their vocabulary only.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class DocxReader:
    """Reads the words of a Word file, tables and text boxes included."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes are a Word file, one with a password included."""
        if data.startswith(_OLE):
            return _ENCRYPTED in data
        # The name stands in the archive even where its directory is damaged.
        return data.startswith(ZIP) and _DOCUMENT.encode() in data

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: encrypted, damaged, without text or beyond the limits.
        """
        if data.startswith(_OLE):
            raise UnreadableFile(path, UnreadableReason.ENCRYPTED)
        with open_archive(data, path) as archive:
            lines = _lines(archive)
        return document_pages(lines, MEDIA_TYPE, path)


def _lines(archive: zipfile.ZipFile) -> list[str]:
    names = (n for n in archive.namelist() if n.startswith(_DOCUMENT))
    document = _part(archive, next((n for n in names if n.endswith(".xml")), ""))
    if document is None:
        msg = "the archive has no document"
        raise LookupError(msg)
    styles = Styles(_part(archive, _STYLES))
    numbering = Numbering(_part(archive, _NUMBERING), styles)
    body = DocxBody(styles, numbering, _part(archive, _FOOTNOTES))
    lines = body.lines(document)
    return [*_marked_headers(archive, body), *lines]


def _marked_headers(archive: zipfile.ZipFile, body: DocxBody) -> Iterator[str]:
    """Yield the lines of a page header that a letter needs: its stamps, its title."""
    names = [name for name in archive.namelist() if _HEADER.fullmatch(name)]
    for name in names[:_MOST_HEADERS]:
        header = _part(archive, name)
        lines = [] if header is None else body.lines(header)
        if any(_OF_LETTER.search(line) for line in lines):
            yield from lines


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    content = content_of(archive, name)
    return None if content is None else parsed(content.replace(_STRICT, _USUAL))
