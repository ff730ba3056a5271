"""Spreadsheets and slides (.xlsx, .ods, .pptx, .odp): only their words, for searching.

They come along with letters and are none themselves.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from vanthu.domain.containers import ODP, ODS, PPTX, XLSX
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.archive import (
    MOST_BYTES_EACH,
    ZIP,
    content_of,
    open_archive,
)
from vanthu.extraction.readers.document_text import PAGE_BREAK, document_pages

MOST_CHARACTERS = 200_000  # more is not searched
MOST_STRINGS = 200_000  # different words of a workbook
LONGEST_CELL = 5_000

_HEAD = 200  # bytes in which an OpenDocument file names its type
_NUMBER = re.compile(r"(\d+)\.xml$")

Lines = Iterator[str]


@dataclass(frozen=True, slots=True)
class SheetReader:
    """Reads the words of the cells, a line for each row or paragraph."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes are a spreadsheet or slides."""
        return data.startswith(ZIP) and _type_of(data) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return a page for each sheet or slide.

        Raises:
            UnreadableFile: encrypted, damaged, without words or beyond the limits.
        """
        media_type = _type_of(data) or ""
        with open_archive(data, path) as archive:
            lines = list(cut(_READERS[media_type](archive)))
        return document_pages(lines, media_type, path)


def _type_of(data: bytes) -> str | None:
    named = next((t for t in (ODS, ODP) if t.encode() in data[:_HEAD]), None)
    if named:
        return named
    # The names stand in the archive even where its directory is damaged.
    if b"xl/workbook.xml" in data or b"xl/worksheets/" in data:
        return XLSX
    return PPTX if b"ppt/presentation" in data else None


def cut(lines: Lines) -> Lines:
    """Yield as many lines as are searched."""
    left = MOST_CHARACTERS
    for line in lines:
        yield line[:left]
        left -= len(line) + 1
        if left <= 0:
            return


# ---------------------------------------------------------------- Office Open XML


def _workbook(archive: zipfile.ZipFile) -> Lines:
    strings = _shared_strings(archive)
    for name in _numbered(archive, "xl/worksheets/sheet"):
        for row in _elements(archive, name, "row"):
            cells = (_cell(cell, strings) for cell in row.iterfind("{*}c"))
            yield "\t".join(cell for cell in cells if cell)
        yield PAGE_BREAK


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    strings: list[str] = []
    if "xl/sharedStrings.xml" not in archive.namelist():
        return strings
    for item in _elements(archive, "xl/sharedStrings.xml", "si"):
        if len(strings) == MOST_STRINGS:
            break
        strings.append(_words(item, "t"))
    return strings


def _cell(cell: etree._Element, strings: list[str]) -> str:
    kind, value = cell.get("t", ""), cell.findtext("{*}v") or ""
    if kind == "s":
        is_known = value.isdecimal() and int(value) < len(strings)
        return strings[int(value)] if is_known else ""
    return _words(cell, "t") if kind == "inlineStr" else value[:LONGEST_CELL]


def _slides(archive: zipfile.ZipFile) -> Lines:
    for name in _numbered(archive, "ppt/slides/slide"):
        for paragraph in _elements(archive, name, "p"):
            yield _words(paragraph, "t")
        yield PAGE_BREAK


def _numbered(archive: zipfile.ZipFile, start: str) -> list[str]:
    found = (
        (int(number[1]), name)
        for name in archive.namelist()
        if name.startswith(start) and (number := _NUMBER.search(name))
    )
    return [name for _, name in sorted(found)]


# ---------------------------------------------------------------- OpenDocument


def _open_document(archive: zipfile.ZipFile) -> Lines:
    if content_of(archive, "content.xml") is None:
        msg = "the archive has no content"
        raise LookupError(msg)
    row: list[str] = []
    for element in _elements(archive, "content.xml", "p", "table-row", "page"):
        name = etree.QName(element).localname
        if name == "p":
            row.append(" ".join("".join(map(str, element.itertext())).split()))
            continue
        yield "\t".join(words for words in row if words)
        row.clear()
    yield "\t".join(words for words in row if words)


# ---------------------------------------------------------------- both


def _elements(
    archive: zipfile.ZipFile, part: str, *names: str
) -> Iterator[etree._Element]:
    """Yield the elements with these names, and forget each afterwards.

    Raises:
        ValueError: the part holds more than it says, or more than it may.
    """
    wanted = [f"{{*}}{name}" for name in names]
    with archive.open(part) as stream:
        bounded = _Bounded(stream.read)
        for _, element in etree.iterparse(
            bounded,
            events=("end",),
            tag=wanted,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            yield element
            if element.getparent() is None or etree.QName(element).localname != "p":
                element.clear()


@dataclass(slots=True)
class _Bounded:
    """A stream that ends with an error where a part is larger than it may be."""

    take: Callable[[int], bytes]
    left: int = MOST_BYTES_EACH

    def read(self, size: int) -> bytes:
        """Return the next bytes."""
        content = self.take(size)
        self.left -= len(content)
        if self.left < 0:
            msg = "a part is larger than it may be"
            raise ValueError(msg)
        return content


def _words(element: etree._Element, name: str) -> str:
    parts = (found.text or "" for found in element.iter(f"{{*}}{name}"))
    return " ".join("".join(parts).split())[:LONGEST_CELL]


_READERS: dict[str, Callable[[zipfile.ZipFile], Lines]] = {
    XLSX: _workbook,
    PPTX: _slides,
    ODS: _open_document,
    ODP: _open_document,
}
