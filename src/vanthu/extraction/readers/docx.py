"""Word files (.docx)."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page, ReadPages, clean_text
from vanthu.extraction.readers.docx_body import PAGE_BREAK, DocxBody
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import Styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_ENTRIES = 2_000
MOST_BYTES = 300_000_000
MOST_BYTES_EACH = 100_000_000
MOST_CHARACTERS = 2_000_000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how Word wraps a file with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED = 0x1  # flag of a zip entry
_DOCUMENT = "word/document"  # some programs number it: word/document2.xml
_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
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
        return data.startswith(_ZIP) and _DOCUMENT.encode() in data

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: encrypted, damaged, without text or beyond the limits.
        """
        if data.startswith(_OLE):
            raise UnreadableFile(path, UnreadableReason.ENCRYPTED)
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                _check_directory(archive, path)
                text = _text(archive)
        except (
            zipfile.BadZipFile,
            zlib.error,
            etree.XMLSyntaxError,
            NotImplementedError,
            LookupError,
            ValueError,
            EOFError,
        ) as error:
            raise UnreadableFile(path, UnreadableReason.DAMAGED) from error
        if len(text) > MOST_CHARACTERS:
            raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        if not text.strip():
            raise UnreadableFile(path, UnreadableReason.NO_TEXT)
        texts = [clean_text(part).strip("\n") for part in text.split(PAGE_BREAK)]
        pages = tuple(Page(part) for part in texts if part)
        return ReadPages(MEDIA_TYPE, TextSource.DOCUMENT, pages)


def _check_directory(archive: zipfile.ZipFile, path: Path) -> None:
    """Refuse an archive by what its directory says, before anything is unpacked."""
    entries = archive.infolist()
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise UnreadableFile(path, UnreadableReason.ENCRYPTED)
    sizes = [entry.file_size for entry in entries]
    if (
        len(sizes) > MOST_ENTRIES
        or sum(sizes) > MOST_BYTES
        or max(sizes, default=0) > MOST_BYTES_EACH
    ):
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)


def _text(archive: zipfile.ZipFile) -> str:
    names = (n for n in archive.namelist() if n.startswith(_DOCUMENT))
    document = _part(archive, next((n for n in names if n.endswith(".xml")), ""))
    if document is None:
        msg = "the archive has no document"
        raise LookupError(msg)
    styles = Styles(_part(archive, _STYLES))
    numbering = Numbering(_part(archive, _NUMBERING), styles)
    return "\n".join(DocxBody(styles, numbering).lines(document))


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    with archive.open(entry) as part:
        # An entry may hold more than its directory says.
        content = part.read(MOST_BYTES_EACH + 1)
    if len(content) > MOST_BYTES_EACH:
        msg = "an entry is larger than it says"
        raise ValueError(msg)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    return etree.fromstring(content.replace(_STRICT, _USUAL), parser)
