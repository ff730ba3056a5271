"""Old Word files (.doc, Word 97 to 2003)."""

from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.doc_body import DocBody
from vanthu.extraction.readers.doc_file import (
    BROKEN,
    Encrypted,
    OldVersion,
    TooLong,
    may_be_doc,
    open_doc,
)
from vanthu.extraction.readers.document_text import document_pages

MEDIA_TYPE = "application/msword"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER, _FIRST_SECTOR = b"\xec\xa5", 512
_STREAM = "WordDocument".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class DocReader:
    """Reads the words of an old Word file, tables and text boxes included."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes are an old Word file, not a workbook or a mail."""
        if not data.startswith(_OLE):
            return False
        # The names stand at the end, which may be cut off; the text begins the file.
        is_named = _STREAM in data or data.startswith(_HEADER, _FIRST_SECTOR)
        return is_named and may_be_doc(data)

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnknownFormat: the file is of a Word before 97.
            UnreadableFile: encrypted, damaged, without text or beyond the limits.
        """
        try:
            lines = DocBody(open_doc(data)).lines()
        except OldVersion as error:
            raise UnknownFormat(path) from error
        except Encrypted as error:
            raise UnreadableFile(path, UnreadableReason.ENCRYPTED) from error
        except TooLong as error:
            raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX) from error
        except BROKEN as error:
            raise UnreadableFile(path, UnreadableReason.DAMAGED) from error
        return document_pages(lines, MEDIA_TYPE, path)
