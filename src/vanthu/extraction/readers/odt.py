"""OpenDocument text files (.odt)."""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.legacy_encodings import guessed
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.archive import ZIP, content_of, open_archive, parsed
from vanthu.extraction.readers.document_text import (
    MOST_HEADERS,
    document_pages,
    marked_headers,
)
from vanthu.extraction.readers.odt_body import OdtBody
from vanthu.extraction.readers.odt_lists import Lists
from vanthu.extraction.readers.odt_styles import STYLE, Styles

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_HEADERS = tuple(STYLE + name for name in ("header", "header-first", "header-left"))
_HEAD = 200  # bytes in which the archive must name its type
_IS_ENCRYPTED = re.compile(rb"<(?:\w+:)?encryption-data\b")


@dataclass(frozen=True, slots=True)
class OdtReader:
    """Reads the words of an OpenDocument text, tables and text boxes included."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes are an archive that names this type."""
        if not data.startswith(ZIP):
            return False
        # The format wants the name first and not packed, but not all programs do.
        return MEDIA_TYPE.encode() in data[:_HEAD] or _names_type(data)

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: encrypted, damaged, without text or beyond the limits.
        """
        with open_archive(data, path) as archive:
            manifest = content_of(archive, "META-INF/manifest.xml") or b""
            if _IS_ENCRYPTED.search(manifest):
                raise UnreadableFile(path, UnreadableReason.ENCRYPTED)
            lines = _lines(archive)
        return document_pages([guessed("\n".join(lines))], MEDIA_TYPE, path)


def _names_type(data: bytes) -> bool:
    if b"mimetype" not in data:
        return False
    try:
        with open_archive(data, Path()) as archive:
            named = content_of(archive, "mimetype")
    except UnreadableFile:
        return False
    return named is not None and named.startswith(MEDIA_TYPE.encode())


def _lines(archive: zipfile.ZipFile) -> list[str]:
    content = _part(archive, "content.xml")
    if content is None:
        msg = "the archive has no content"
        raise LookupError(msg)
    styles = _part(archive, "styles.xml")
    return lines_of_roots([content] if styles is None else [styles, content], content)


def lines_of_roots(
    roots: Sequence[etree._Element], content: etree._Element
) -> list[str]:
    """Return the lines of a document from the parts with its styles and its words."""
    body = OdtBody(Styles(roots), Lists(roots))
    lines = body.lines(content)
    headers = (
        header
        for root in roots
        for page in root.iter(STYLE + "master-page")
        for header in page.iterchildren(*_HEADERS)
    )
    shown = map(body.header_lines, islice(headers, MOST_HEADERS))
    return [*marked_headers(shown), *lines]


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    content = content_of(archive, name)
    return None if content is None else parsed(content)
