"""Word files as one XML text: of Word 2003, a flat package, or flat OpenDocument."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree
from typing_extensions import override

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.legacy_encodings import guessed
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.archive import parsed
from vanthu.extraction.readers.document_text import (
    MOST_HEADERS,
    document_pages,
    marked_headers,
)
from vanthu.extraction.readers.docx import USUAL, lines_of_parts
from vanthu.extraction.readers.docx_body import DocxBody
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import Styles, W
from vanthu.extraction.readers.odt import lines_of_roots

MEDIA_TYPE = "application/xml"
MOST_BYTES = 100_000_000

_WORD_2003 = b"http://schemas.microsoft.com/office/word/2003/wordml"
_HINT = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_HEAD = 4096  # bytes in which the first element must stand
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*"
    rb"<(?P<root>(?:\w+:)?wordDocument|pkg:package|office:document)\s",
    re.DOTALL,
)
# Pictures in letters and digits, larger than any text that a parser should take.
_PICTURE = re.compile(rb"<(\w+:(?:binData|binaryData|binary-data))\b[^>]*>[^<]*</\1>")


@dataclass(frozen=True, slots=True)
class WordXmlReader:
    """Reads the words of a Word or OpenDocument file that is no archive."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin with the first element of such a file."""
        return _root_of(data) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: damaged, without text or beyond the limits.
        """
        if len(data) > MOST_BYTES:
            raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        lines_of = _LINES[_root_of(data) or b""]
        try:
            lines = lines_of(_PICTURE.sub(b"", _utf_8(data)))
        except (etree.XMLSyntaxError, LookupError, ValueError) as error:
            raise UnreadableFile(path, UnreadableReason.DAMAGED) from error
        return document_pages(lines, MEDIA_TYPE, path)


def _root_of(data: bytes) -> bytes | None:
    root = _ROOT.match(_utf_8(data[:_HEAD]))
    return root["root"].rpartition(b":")[2] if root else None


def _utf_8(data: bytes) -> bytes:
    """Return UTF-16, which Word may write, as UTF-8; its declaration goes."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    text = data.decode("utf-16", "replace")
    return re.sub(r"^<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")


def _word_2003(data: bytes) -> list[str]:
    """Return the lines of a file of Word 2003: the later words of another namespace."""
    root = parsed(
        data.replace(_WORD_2003, USUAL).replace(b"w:h-ansi=", b"w:hAnsi="),
    )
    styles = Styles(root.find(W + "styles"))
    body = DocxBody(styles, _WrittenNumbers(None, styles))
    documents = root.iterchildren(W + "body")
    lines = [line for document in documents for line in body.lines(document)]
    headers = islice(root.iter(W + "hdr"), MOST_HEADERS)
    return [*marked_headers(map(body.lines, headers)), *lines]


class _WrittenNumbers(Numbering):
    """The numbers that Word 2003 writes beside its paragraphs as a hint."""

    @override
    def label(self, paragraph: etree._Element) -> str:
        """Return what Word prints before the paragraph, empty if nothing."""
        hint = paragraph.find(f"{W}pPr/{W}listPr/{_HINT}t")
        return "" if hint is None else hint.get(_HINT + "val", "")


def _flat_package(data: bytes) -> list[str]:
    parts = {
        part.get(_PACKAGE + "name", "").lstrip("/"): next(iter(content), None)
        for part in parsed(data).iterchildren(_PACKAGE + "part")
        if (content := part.find(_PACKAGE + "xmlData")) is not None
    }
    return lines_of_parts(list(parts), parts.get)


def _flat_open_document(data: bytes) -> list[str]:
    root = parsed(data)
    return [guessed("\n".join(lines_of_roots([root], root)))]


_LINES: dict[bytes, Callable[[bytes], list[str]]] = {
    b"wordDocument": _word_2003,
    b"package": _flat_package,
    b"document": _flat_open_document,
}
