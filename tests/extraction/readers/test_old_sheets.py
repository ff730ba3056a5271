"""Binary spreadsheets and slides: their words are found, and broken ones are told."""

import struct
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readers.made_doc import doc_of, ole_of, para
from vanthu.domain.containers import PPT, SHEETS, XLS, XLSB
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.file_reading import read_pages
from vanthu.extraction.readers.old_sheets import OldSheetReader
from vanthu.extraction.readers.sheets import SheetReader

PATH = Path("số liệu.xls")
BOF, EOF, SHEET, LABEL, NUMBER, LOCK = 0x809, 0x0A, 0x85, 0x204, 0x203, 0x2F
TEXTS, TEXT_CELL = 0xFC, 0xFD
GLOBALS, OF_SHEET = 0x0005, 0x0010
WIDE, NARROW, CONTAINER = 0x0FA0, 0x0FA8, 0x03F0


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def begin(kind: int) -> bytes:
    return record(BOF, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def spelled(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def xls_of(*rows: tuple[str | float, ...], more: bytes = b"") -> bytes:
    """Make a workbook of one sheet; `more` stands before what is in it."""
    words = [cell for row in rows for cell in row if isinstance(cell, str)]
    shared = record(
        TEXTS,
        struct.pack("<II", len(words), len(words)) + b"".join(map(spelled, words)),
    )
    cells = b""
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            head = struct.pack("<HHH", number, column, 0)
            if isinstance(cell, str):
                place = struct.pack("<I", words.index(cell))
                cells += record(TEXT_CELL, head + place)
            else:
                cells += record(NUMBER, head + struct.pack("<d", cell))
    sheet = begin(OF_SHEET) + cells + record(EOF)
    name = "Bảng 1"
    listed = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    size = len(begin(GLOBALS)) + len(more) + 4 + 6 + len(listed) + len(shared) + 4
    globals_ = begin(GLOBALS) + more
    globals_ += record(SHEET, struct.pack("<IH", size, 0) + listed)
    return ole_of({"Workbook": globals_ + shared + record(EOF) + sheet})


def ppt_of(*texts: str) -> bytes:
    def piece(kind: int, content: bytes, version: int = 0) -> bytes:
        return struct.pack("<HHI", version, kind, len(content)) + content

    words = b"".join(
        piece(NARROW, text.encode())
        if text.isascii()
        else piece(WIDE, text.encode("utf-16-le"))
        for text in texts
    )
    return ole_of({"PowerPoint Document": piece(CONTAINER, words, 0xF)})


def lines_of(data: bytes) -> list[str]:
    read = read_pages(data, PATH)
    assert read.media_type in SHEETS
    return [line for page in read.pages for line in page.text.split("\n")]


def test_a_workbook_is_read_row_by_row() -> None:
    data = xls_of(("STT", "Đơn vị"), (1.0, "Phường Sông Hà"), (2.5, "Xã"))

    assert lines_of(data) == ["STT\tĐơn vị", "1\tPhường Sông Hà", "2.5\tXã"]
    assert read_pages(data, PATH).media_type == XLS


def test_slides_are_read_in_order() -> None:
    data = ppt_of("Báo cáo\rnăm 2026", "Plain", "Hết")

    assert lines_of(data) == ["Báo cáo", "năm 2026", "Plain", "Hết"]
    assert read_pages(data, PATH).media_type == PPT


def xlsb_of(*words: str) -> bytes:
    items = b"".join(
        b"\x13" + bytes([0x80 | size & 0x7F, size >> 7]) + b"\0" + raw
        for word in words
        if (raw := struct.pack("<I", len(word)) + word.encode("utf-16-le"))
        and (size := len(raw) + 1)
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.bin", b"")
        archive.writestr("xl/sharedStrings.bin", b"\x9f\x01\x02\0\0" + items)
    return stream.getvalue()


def test_the_words_of_a_binary_workbook_in_an_archive_are_read() -> None:
    data = xlsb_of("Đơn vị", "Phường Sông Hà" * 9)

    assert lines_of(data) == ["Đơn vị", "Phường Sông Hà" * 9]
    assert read_pages(data, PATH).media_type == XLSB
    assert not SheetReader().recognises(data)


def test_a_locked_or_broken_workbook_is_told() -> None:
    locked = xls_of(("a",), more=record(LOCK, b"\1\0\1\0\1\0" + bytes(48)))
    whole = xls_of(("words",))

    for data, reason in (
        (locked, UnreadableReason.ENCRYPTED),
        (ole_of({"Workbook": b"no workbook"}), UnreadableReason.DAMAGED),
        (ole_of({"PowerPoint Document": b""}), UnreadableReason.NO_TEXT),
    ):
        with pytest.raises(UnreadableFile) as refused:
            read_pages(data, PATH)
        assert refused.value.reason is reason
    assert lines_of(whole) == ["words"]


def test_other_compound_files_are_none() -> None:
    assert not OldSheetReader().recognises(doc_of(para("Kính gửi")))
    assert not OldSheetReader().recognises(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 9
    )


@pytest.mark.parametrize("cut", [1, 9, 60])
def test_half_a_binary_workbook_gives_what_is_there(cut: int) -> None:
    data = xlsb_of("Đơn vị")

    with suppress(UnreadableFile):
        OldSheetReader().read(data[:-cut], PATH)


@given(st.integers(600, 1000), st.binary(min_size=1, max_size=8))
def test_a_changed_workbook_is_read_or_refused(place: int, change: bytes) -> None:
    data = xls_of(("Đơn vị", 1.0), ("Phường", 2.0))

    with suppress(UnreadableFile):
        OldSheetReader().read(data[:place] + change + data[place + len(change) :], PATH)
