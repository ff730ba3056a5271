"""Old Word files: pieces, fields, fonts, tables, boxes, numbers, refusals."""

import struct
from pathlib import Path

import pytest

from tests.extraction.readers.made_doc import (
    BOXES,
    ENDNOTE_MARKS,
    ENDNOTE_STORY,
    ENDNOTES,
    FONTS,
    HEADER_BOX_STORY,
    HEADER_BOXES,
    HEADER_SHAPES,
    HEADER_STORY,
    HEADERS,
    LISTS,
    NOTE_MARKS,
    NOTE_STORY,
    NOTES,
    OVERRIDES,
    SECTIONS,
    SHAPES,
    STYLES,
    Made,
    Para,
    Words,
    change,
    doc_of,
    fonts_of,
    ole_of,
    para,
    styled,
    styles_of,
)
from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.readers import doc_file
from vanthu.extraction.readers.doc import DocReader

PATH = Path("letter.doc")
WORDS = "Ủy ban nhân dân phường"
IN_TABLE, ROW_END = change(0x2416, 1), change(0x2417, 1)


def read(*letter: Para, made: Made | None = None) -> list[str]:
    data = doc_of(*letter, made=made)
    assert DocReader().recognises(data)
    return [page.text for page in DocReader().read(data, PATH).pages]


def lines_of(*letter: Para, made: Made | None = None) -> list[str]:
    (text,) = read(*letter, made=made)
    return text.split("\n")


def row(*cells: str, drawn: bytes = b"") -> list[Para]:
    ended = [para(cell, IN_TABLE, "\x07") for cell in cells]
    return [*ended, para("", IN_TABLE + ROW_END + drawn, "\x07")]


def reason_for(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        DocReader().read(data, PATH)
    return refused.value.reason


def test_an_old_word_file_is_a_document_of_its_paragraphs() -> None:
    found = DocReader().read(doc_of(para(WORDS), para("two")), PATH)

    assert found.media_type == "application/msword"
    assert found.text_source is TextSource.DOCUMENT
    assert [page.text for page in found.pages] == [f"{WORDS}\ntwo"]


def test_text_of_one_byte_a_character_is_read() -> None:
    assert lines_of(para("é “a” – b"), made=Made(is_narrow=True)) == ["é “a” – b"]


def test_a_letter_beyond_the_first_plane_is_one_letter() -> None:
    assert lines_of(para("a😀b".encode("utf-16-le").decode("utf-16-le"))) == ["a😀b"]


def test_signs_breaks_and_fields() -> None:
    field = "\x13 HYPERLINK \x13 PAGE \x14no\x15 \x14link\x15\x01\x02"

    assert lines_of(para(f"a\tb\x0bc\x1e\x1f{field}")) == ["a\tb", "c-link"]


def test_hidden_and_deleted_words_are_not_read_and_symbols_are_plain() -> None:
    symbol = change(0x6A09, struct.pack("<HH", 1, 0xF0B7)) + change(0x0855, 1)
    words = (
        Words("shown"),
        Words("hidden", change(0x083C, 1)),
        Words("old", change(0x0800, 1)),
        Words("(", symbol),
    )

    assert lines_of(Para(words)) == ["shown•"]


def test_words_in_an_old_font_are_converted_whoever_sets_it() -> None:
    font = change(0x4A51, 1)
    styles = styles_of(
        (1, 0xFFF, (b"\0\0", b"")),
        (1, 0, (b"\1\0", font)),
        (2, 0xFFF, (change(0x4A4F, 2),)),
    )
    parts = {FONTS: fonts_of("Times", ".VnTime", ".VnTimeH"), STYLES: styles}
    shown = "ph\u00adêng"

    lines = lines_of(
        Para((Words(shown, font), Words(" été"))),
        para(shown, styled(1)),
        Para((Words(shown, change(0x4A30, 2)),)),
        para(WORDS, styled(1)),
        made=Made(parts=parts),
    )

    assert lines == ["phường été", "phường", "PHƯỜNG", WORDS]


def test_the_columns_of_a_header_table_are_read_one_after_the_other() -> None:
    header = [*row("UBND", "NATION\rmotto"), *row("12/UBND", "day")]
    header[1:2] = [para("NATION", IN_TABLE), para("motto", IN_TABLE, "\x07")]

    assert lines_of(*header, para("Dear")) == [
        "UBND", "12/UBND", "", "NATION", "motto", "day", "", "Dear",
    ]  # fmt: skip


BORDER = bytes([4, 1, 0, 0])
CELL = b"\0" * 8 + BORDER + b"\0" * 8
GRID = b"\2" + b"\0" * 6 + CELL * 2
DEFINED = struct.pack("<HH", 0xD608, len(GRID) + 1) + GRID


@pytest.mark.parametrize(
    ("drawn", "lines"),
    [
        (b"", ["a", "", "b"]),
        (change(0xD605, b"\0" * 24), ["a", "", "b"]),
        (change(0xD605, BORDER * 6), ["a\tb"]),
        (change(0xD613, (b"\0" * 5 + b"\1\0\0") * 6), ["a\tb"]),
        (DEFINED, ["a\tb"]),
        (change(0xD620, b"\0\2\x0a" + BORDER), ["a\tb"]),
        (change(0x563A, 0), ["a\tb"]),
    ],
)
def test_a_first_table_with_lines_is_no_header(drawn: bytes, lines: list[str]) -> None:
    drawing = change(0xD605, BORDER * 6)
    made = Made(parts={STYLES: styles_of((3, 0xFFF, (drawing, b"\0\0", b"")))})

    assert lines_of(*row("a", "b", drawn=drawn), made=made) == lines


def test_a_table_in_a_cell_is_read_inside_it() -> None:
    inside = IN_TABLE + change(0x6649, 2)
    cell, end = inside + change(0x244B, 1), inside + change(0x244C, 1)
    inner = [para("x", cell), para("y", cell), para("", end)]

    assert lines_of(para("Plan"), *inner, *row("", "last")) == ["Plan", "x\ty\tlast"]


def test_a_text_box_follows_its_paragraph() -> None:
    shapes = struct.pack("<iiI22x", 1, 8, 77)
    boxes = struct.pack("<iii14xI4x22x", 0, 7, 8, 77)
    made = Made(parts={SHAPES: shapes, BOXES: boxes}, boxes=(para("URGENT"),))

    assert lines_of(para("o\x08ne"), para("two"), made=made) == ["one", "URGENT", "two"]


def test_a_note_stands_below_its_paragraph() -> None:
    marks = struct.pack("<iii4x", 3, 9, 12)
    notes = struct.pack("<iiii", 0, 6, 9, 10)
    end_mark, ends = struct.pack("<ii2x", 5, 12), struct.pack("<iii", 0, 4, 5)
    made = Made(
        parts={
            NOTE_MARKS: marks, NOTES: notes, ENDNOTE_MARKS: end_mark, ENDNOTES: ends,
        },
        others={
            NOTE_STORY: (para("\x02 x"), para("y"), para("zz"), para("")),
            ENDNOTE_STORY: (para("end"), para("")),
        },
    )  # fmt: skip

    assert lines_of(para("one\x02 \x02"), para("tw\x02"), para("3"), made=made) == [
        "one ", "1 x y", "1 end", "tw", "2 zz", "3",
    ]  # fmt: skip


def test_only_a_page_header_with_a_stamp_or_title_is_read() -> None:
    """A section has two headers, two footers, and those of its first page."""
    places = [0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 10, 15, 15, 16]
    shapes = struct.pack("<iiI22x", 12, 16, 77)
    boxes = struct.pack("<iii14xI4x22x", 0, 4, 5, 77)
    made = Made(
        parts={
            HEADERS: struct.pack("<14i", *places),
            HEADER_SHAPES: shapes,
            HEADER_BOXES: boxes,
        },
        others={
            HEADER_STORY: (para("page"), para("KHẨN"), para("to\x08p"), para("")),
            HEADER_BOX_STORY: (para("MẬT"), para("")),
        },
    )

    assert lines_of(para("No 12"), made=made) == ["top", "MẬT", "No 12"]


def test_automatic_numbers_and_dashes_are_written_out() -> None:
    def level(start: int, form: int, text: str) -> bytes:
        raw = text.encode("utf-16-le")
        return struct.pack("<iB23xH", start, form, len(text)) + raw

    levels = level(1, 0, "\0."), level(1, 4, "\1)"), level(1, 23, "\uf02d")
    heads = struct.pack("<H", 1) + struct.pack("<i22xBx", 7, 0)
    overrides = struct.pack("<I", 2) + struct.pack("<i8xB3x", 7, 0)
    overrides += struct.pack("<i8xB3x", 7, 1) + struct.pack("<iiiI", -1, -1, 5, 0x10)
    styles = styles_of(
        (1, 0xFFF, (b"\0\0", b"")), (1, 0, (b"\1\0" + change(0x460B, 1), b""))
    )
    parts = {LISTS: heads, OVERRIDES: overrides, STYLES: styles}
    made = Made(parts, after_lists=b"".join((*levels, *[level(1, 255, "")] * 6)))

    def item(depth: int, number: int = 1) -> Para:
        return para("x", change(0x460B, number) + change(0x260A, depth))

    lines = lines_of(
        item(0), item(1), item(1), item(2), item(0), item(1), item(0, 2),
        para("x", styled(1)), para("plain"), made=made,
    )  # fmt: skip

    assert lines == [
        "1. x", "a) x", "b) x", "- x", "2. x", "a) x", "5. x", "6. x", "plain",
    ]  # fmt: skip


def test_the_authors_page_breaks_divide_pages_and_sections_do_not() -> None:
    sections = {SECTIONS: struct.pack("<ii12x", 4, 30)}
    letter = (
        para("one", mark="\x0c"),
        para("two\x0cthree"),
        para("four", change(0x2407, 1)),
    )

    assert read(*letter, made=Made(sections)) == ["one\ntwo", "three", "four"]


@pytest.mark.parametrize("stream", ["Workbook", "__properties_version1.0"])
def test_another_file_that_holds_a_word_file_is_not_recognised(stream: str) -> None:
    data = ole_of({stream: b"x", "sub": "WordDocument".encode("utf-16-le")})

    assert not DocReader().recognises(data)
    assert not DocReader().recognises(ole_of({stream: b"x"}))


def test_a_word_before_97_is_an_unknown_format() -> None:
    for made in (Made(magic=0xA5DC), Made(version=0x65)):
        with pytest.raises(UnknownFormat):
            DocReader().read(doc_of(para("a"), made=made), PATH)


def test_what_cannot_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = doc_of(para("words"))

    assert reason_for(doc_of(para(""))) is UnreadableReason.NO_TEXT
    assert reason_for(doc_of(para("a"), made=Made(magic=1))) is UnreadableReason.DAMAGED
    locked = Made(flags=0x0100)
    assert reason_for(doc_of(para("a"), made=locked)) is UnreadableReason.ENCRYPTED
    assert DocReader().recognises(whole[:-500])
    assert reason_for(whole[:-500]) is UnreadableReason.DAMAGED
    cut = ole_of({"WordDocument": b"\xec\xa5" + b"x" * 9000})[:6000]
    assert DocReader().recognises(cut)
    assert reason_for(cut) is UnreadableReason.DAMAGED
    deep = change(0x6649, 50)
    assert reason_for(doc_of(para("a", deep))) is UnreadableReason.DAMAGED
    monkeypatch.setattr(doc_file, "MOST_CHARACTERS", 3)
    assert reason_for(whole) is UnreadableReason.TOO_COMPLEX
