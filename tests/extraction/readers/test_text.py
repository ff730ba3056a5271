"""Plain text: encodings, marks, pages."""

import unicodedata
from pathlib import Path

import pytest

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.readers.text import TextReader

PATH = Path("letter.txt")
WORDS = "Ủy ban nhân dân phường"
IN_CP1258 = "U\u0309y ban nhân dân phươ\u0300ng".encode("cp1258")
IN_TCVN3 = b"U\xfb ban nh\xa9n d\xa9n ph\xad\xeang"
IN_VNI_AS_UTF_8 = "UÛy ban nhaân daân phöôøng".encode()
IN_VNI = "UÛy ban nhaân daân phöôøng".encode("cp1252")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_each_unicode_encoding(encoding: str) -> None:
    data = WORDS.encode(encoding)

    read = TextReader().read(data, PATH)

    assert TextReader().recognises(data)
    assert [page.text for page in read.pages] == [WORDS]
    assert read.text_source is TextSource.PLAIN_TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read(encoding: str) -> None:
    data = f"{WORDS} và các đơn vị".encode(encoding)

    assert TextReader().recognises(data)
    assert TextReader().read(data, PATH).pages[0].text == f"{WORDS} và các đơn vị"


@pytest.mark.parametrize("data", [IN_CP1258, IN_TCVN3, IN_VNI, IN_VNI_AS_UTF_8])
def test_text_from_before_unicode_is_read(data: bytes) -> None:
    assert TextReader().recognises(data)
    assert TextReader().read(data, PATH).pages[0].text.replace("Uỷ", "Ủy") == WORDS


def test_decomposed_letters_are_composed() -> None:
    data = unicodedata.normalize("NFD", WORDS).encode()

    assert TextReader().read(data, PATH).pages[0].text == WORDS


def test_a_form_feed_begins_a_page_and_line_ends_are_alike() -> None:
    read = TextReader().read(b"one\r\ntwo\rthree\f\nfour\f\n", PATH)

    assert [page.text for page in read.pages] == ["one\ntwo\nthree", "\nfour"]


def test_a_text_page_has_no_picture() -> None:
    page = TextReader().read(b"one", PATH).pages[0]

    assert (page.width, page.height, page.boxes) == (0, 0, ())


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"caf\xe9", b"a\0b"])
def test_what_is_not_unicode_text_is_not_recognised(data: bytes) -> None:
    assert not TextReader().recognises(data)


def test_nothing_but_blanks_is_empty() -> None:
    with pytest.raises(UnreadableFile) as refused:
        TextReader().read(b"  \r\n\f \n", PATH)

    assert refused.value.reason is UnreadableReason.EMPTY
