"""Word files (.docx)."""

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.archive import ZIP, content_of, open_archive, parsed
from vanthu.extraction.readers.document_text import (
    MOST_HEADERS,
    PAGE_BREAK,
    document_pages,
    marked_headers,
)
from vanthu.extraction.readers.docx_body import DocxBody
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_relations import relations_in
from vanthu.extraction.readers.docx_stamps import pictured_marks
from vanthu.extraction.readers.docx_styles import Styles
from vanthu.extraction.readers.html import HtmlReader
from vanthu.extraction.readers.mhtml import MhtmlReader
from vanthu.extraction.readers.rtf import RtfReader
from vanthu.extraction.readers.text import TextReader

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how Word wraps a file with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT = "word/document"  # some programs number it: word/document2.xml
_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
_PUT_IN_WHOLE = "/aFChunk"  # how the kind of a relation ends
_NOTES = "word/footnotes.xml", "word/endnotes.xml"
_HEADER = re.compile(r"word/header\d{0,3}\.xml")
# "Strict" files differ from all others by the name of their vocabulary only.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


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
            lines = _lines(archive, path)
        return document_pages(lines, MEDIA_TYPE, path)


def _lines(archive: zipfile.ZipFile, path: Path) -> list[str]:
    chunks = {
        relation.name: _chunk(content, path)
        for relation in relations_in(archive)
        if relation.kind.endswith(_PUT_IN_WHOLE)
        and (content := content_of(archive, relation.part)) is not None
    }
    names = archive.namelist()
    lines = lines_of_parts(names, lambda name: _part(archive, name), chunks)
    return [*pictured_marks(archive, _document_name(names)), *lines]


def _document_name(names: Iterable[str]) -> str:
    """Return the name of the part that holds the document, "" if there is none."""
    documents = (n for n in names if n.startswith(_DOCUMENT) and n.endswith(".xml"))
    return next(documents, "")


def lines_of_parts(
    names: Sequence[str],
    part: Callable[[str], etree._Element | None],
    chunks: Mapping[str, Sequence[str]] | None = None,
) -> list[str]:
    """Return the lines of a Word file from its parts: their names, and what gives one.

    `chunks` are the lines of files of other formats in it, by their relation.

    Raises:
        LookupError: there is no document among them.
    """
    document = part(_document_name(names))
    if document is None:
        msg = "the file has no document"
        raise LookupError(msg)
    styles = Styles(part(_STYLES))
    numbering = Numbering(part(_NUMBERING), styles)
    notes = [found for name in _NOTES if (found := part(name)) is not None]
    body = DocxBody(styles, numbering, notes, chunks)
    lines = body.lines(document)
    headers = map(part, [name for name in names if _HEADER.fullmatch(name)])
    shown = (body.lines(each) for each in headers if each is not None)
    return [*marked_headers(islice(shown, MOST_HEADERS)), *lines]


def _chunk(content: bytes, path: Path) -> list[str]:
    """Return the lines of such a file, none if it has no words."""
    readers = MhtmlReader(), HtmlReader(), RtfReader(), TextReader()
    reader = next((each for each in readers if each.recognises(content)), None)
    try:
        pages = reader.read(content, path).pages if reader else ()
    except UnreadableFile:
        return []
    return PAGE_BREAK.join(page.text for page in pages).split("\n")


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    content = content_of(archive, name)
    return None if content is None else parsed(content.replace(_STRICT, USUAL))
