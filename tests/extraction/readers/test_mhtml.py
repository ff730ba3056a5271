"""Web pages in one file, under whatever name."""

import quopri
from pathlib import Path

import pytest

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.unpack import unpack
from vanthu.extraction.file_reading import read_pages
from vanthu.extraction.readers.mhtml import MhtmlReader

PATH = Path("letter.doc")
BOUNDARY = "----=_NextPart_01D"
STARTS = {
    "Word": "MIME-Version: 1.0\r\n"
    f'Content-Type: multipart/related; boundary="{BOUNDARY}"',
    "browser": "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.vn/\r\n"
    "Subject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    f'\ttype="text/html";\r\n\tboundary="{BOUNDARY}"',
    "Internet Explorer": 'From: "Saved by Internet Explorer 11"\r\nSubject: a\r\n'
    "Date: Sat, 21 Nov 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\n"
    f'Content-Type: multipart/related; boundary="{BOUNDARY}"',
}


def page_file(start: str, page: bytes, charset: str = "utf-8") -> bytes:
    """Make a file of a page with a picture before it."""
    head = f"{start}\r\n\r\nThis is a Single File Web Page.\r\n\r\n--{BOUNDARY}\r\n"
    head += (
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
    )
    head += f"\r\n--{BOUNDARY}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    head += f'Content-Type: text/html; charset="{charset}"\r\n\r\n'
    end = f"\r\n--{BOUNDARY}--\r\n"
    return head.encode() + quopri.encodestring(page) + end.encode()


@pytest.mark.parametrize("program", STARTS)
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n"])
def test_the_page_of_the_file_is_read(program: str, before: bytes) -> None:
    page = "<html><body><p>Kính gửi: Sở Tư pháp</p></body></html>".encode()
    data = before + page_file(STARTS[program], page)

    assert unpack(data, PATH) == ()
    assert read_pages(data, PATH).pages[0].text == "Kính gửi: Sở Tư pháp"


def test_the_words_of_each_encoding_are_read() -> None:
    page = "<p>Kính gửi</p>"
    old = '<meta charset="windows-1258"><p>Báo cáo</p>'

    for data in (
        page_file(STARTS["Word"], page.encode("utf-16"), "utf-16"),
        page_file(STARTS["Word"], page.encode("utf-8-sig")),
    ):
        assert read_pages(data, PATH).pages[0].text == "Kính gửi"
    data = page_file(STARTS["Word"], old.encode("cp1258"), "windows-1258")
    assert read_pages(data, PATH).pages[0].text == "Báo cáo"


def test_a_file_without_a_page_is_damaged() -> None:
    data = page_file(STARTS["Word"], b"<p>a").replace(b"text/html; charset", b"a/b; c")

    with pytest.raises(UnreadableFile) as refused:
        read_pages(data, PATH)

    assert refused.value.reason is UnreadableReason.DAMAGED


def test_a_text_with_such_a_line_is_none() -> None:
    for text in (b"Content-Type: text/html\n\n<p>", b"MIME-Version: 1.0\n\nKinh gui"):
        assert not MhtmlReader().recognises(text)
