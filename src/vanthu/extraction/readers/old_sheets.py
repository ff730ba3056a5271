"""Binary spreadsheets and slides (.xls, .xlsb, .ppt): only their words, for searching.

They come along with letters and are none themselves.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

import olefile
import xlrd

from vanthu.domain.containers import PPT, XLS, XLSB
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.archive import ZIP, content_of, open_archive
from vanthu.extraction.readers.doc_file import BROKEN
from vanthu.extraction.readers.document_text import PAGE_BREAK, document_pages
from vanthu.extraction.readers.sheets import LONGEST_CELL, cut

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY_WORKBOOK = b"xl/workbook.bin"
_WORKBOOKS = "Workbook", "Book"
_LOCKED = "encrypt"  # in the words of the library
_SHARED_WORDS = "xl/sharedStrings.bin"
_SHARED_ITEM, _GOES_ON = 19, 0x80
_SLIDES = "PowerPoint Document"
# A record of slides: its version and place, its kind, and its length.
_RECORD = struct.Struct("<HHI")
_HOLDS_RECORDS = 0xF
_WIDE_WORDS, _NARROW_WORDS = 0x0FA0, 0x0FA8
_LINE_ENDS = str.maketrans("\r\x0b", "\n\n")


@dataclass(frozen=True, slots=True)
class OldSheetReader:
    """Reads the words of the cells, a line for each row or paragraph."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes are a binary spreadsheet or slides."""
        return _type_of(data) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return a page for each sheet, or one for all slides.

        Raises:
            UnreadableFile: encrypted, damaged, without words or beyond the limits.
        """
        media_type = _type_of(data) or ""
        if media_type == PPT:
            return document_pages(_slides(data, path), media_type, path)
        words = _shared_words if media_type == XLSB else _cells
        return document_pages(words(data, path), media_type, path)


def _type_of(data: bytes) -> str | None:
    if data.startswith(ZIP):
        return XLSB if _BINARY_WORKBOOK in data else None
    if not data.startswith(_OLE):
        return None
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            if any(map(file.exists, _WORKBOOKS)):
                return XLS
            return PPT if file.exists(_SLIDES) else None
    except BROKEN:
        return None


# ---------------------------------------------------------------- spreadsheets


def _cells(data: bytes, path: Path) -> list[str]:
    """Return the rows of a workbook of Excel 97 to 2003, or older."""
    try:
        with xlrd.open_workbook(
            file_contents=data, on_demand=True, ragged_rows=True, logfile=StringIO()
        ) as book:
            return list(cut(_rows(book)))
    except xlrd.XLRDError as error:
        locked = _LOCKED in str(error).lower()
        reason = UnreadableReason.ENCRYPTED if locked else UnreadableReason.DAMAGED
        raise UnreadableFile(path, reason) from error
    except MemoryError as error:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX) from error
    except Exception as error:  # the library fails on broken files in many ways
        raise UnreadableFile(path, UnreadableReason.DAMAGED) from error


def _rows(book: xlrd.Book) -> Iterator[str]:
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        for row in range(sheet.nrows):
            cells = (_cell(each, book.datemode) for each in sheet.row(row))
            yield "\t".join(cell for cell in cells if cell)
        book.unload_sheet(number)
        yield PAGE_BREAK


def _cell(cell: xlrd.sheet.Cell, first_day: int) -> str:
    value = cell.value
    if cell.ctype == xlrd.XL_CELL_DATE:
        year, month, day = xlrd.xldate_as_tuple(value, first_day)[:3]
        return f"{day:02d}/{month:02d}/{year}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())[:LONGEST_CELL]


def _shared_words(data: bytes, path: Path) -> list[str]:
    """Return the words of a binary workbook in an archive: all that its cells share."""
    with open_archive(data, path) as archive:
        part = content_of(archive, _SHARED_WORDS) or b""
        return list(cut(_items(part)))


def _items(part: bytes) -> Iterator[str]:
    place = 0
    while place < len(part):
        kind, place = _number(part, place)
        length, place = _number(part, place)
        if kind == _SHARED_ITEM:
            start = place + 5  # after its flags and its length
            count = int.from_bytes(part[place + 1 : start], "little")
            raw = part[start : min(start + 2 * count, place + length)]
            yield raw.decode("utf-16-le", "replace")[:LONGEST_CELL]
        place += length


def _number(part: bytes, place: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, and the place after it."""
    value = shift = 0
    while part[place] & _GOES_ON:
        value |= (part[place] & ~_GOES_ON) << shift
        place, shift = place + 1, shift + 7
    return value | part[place] << shift, place + 1


# ---------------------------------------------------------------- slides


def _slides(data: bytes, path: Path) -> list[str]:
    try:
        with olefile.OleFileIO(BytesIO(data)) as file, file.openstream(_SLIDES) as part:
            return list(cut(_words(part.read())))
    except (*BROKEN, AttributeError) as error:
        raise UnreadableFile(path, UnreadableReason.DAMAGED) from error


def _words(records: bytes) -> Iterator[str]:
    """Yield the texts of all records; those that hold others are stepped into."""
    place = 0
    while place + _RECORD.size <= len(records):
        version, kind, length = _RECORD.unpack_from(records, place)
        place += _RECORD.size
        if kind == _WIDE_WORDS:
            raw = records[place : place + length]
            yield from _lines(raw.decode("utf-16-le", "replace"))
        elif kind == _NARROW_WORDS:
            yield from _lines(records[place : place + length].decode("latin-1"))
        if version & _HOLDS_RECORDS != _HOLDS_RECORDS:
            place += length


def _lines(text: str) -> list[str]:
    return text.translate(_LINE_ENDS).split("\n")
