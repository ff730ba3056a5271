"""Which received files other programs are given, and under which names."""

import pytest

from vanthu.domain.opening import LONGEST_NAME, openable_ending, plain_name

PDF = b"%PDF-1.7\n"
PACKAGE = b"PK\x03\x04\x14\0"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "head", "ending"),
    [
        ("công văn.pdf", PDF, ".pdf"),
        ("công văn.doc", PDF, ".pdf"),
        ("biểu.xlsx", PACKAGE, ".xlsx"),
        ("cũ.DOC", COMPOUND, ".doc"),
        ("có mật khẩu.docx", COMPOUND, ".docx"),
        ("văn bản.doc", b"{\\rtf1\\ansi", ".rtf"),
        ("ảnh.jpeg", b"\xff\xd8\xff\xe0", ".jpg"),
        ("quét.tiff", b"II*\0", ".tif"),
        ("ghi chú.txt", "Kính gửi".encode(), ".txt"),
        ("ghi chú.txt", "\ufeffKính gửi".encode("utf-16-le"), ".txt"),
        ("thư.eml", b"From: a@b\r\n", ".eml"),
    ],
)
def test_a_file_is_opened_as_what_its_content_is(
    name: str, head: bytes, ending: str
) -> None:
    assert openable_ending(name, head) == ending


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("công văn.pdf.exe", b"MZ\x90\0"),
        ("công văn.pdf", b"MZ\x90\0"),
        ("ghi chú.txt", b"MZ\x90\0"),
        ("ghi chú.txt", b"MZ without a zero byte"),
        ("số liệu.xlsm", PACKAGE),
        ("gói.zip", PACKAGE),
        ("bộ cài.msi", COMPOUND),
        ("thư.msg", COMPOUND),
        ("trang.html", b"<html>"),
        ("trang.doc", b"<html>"),
        ("lệnh.bat", b"del *"),
        ("không đuôi", b"\0\1"),
    ],
)
def test_what_could_run_something_is_never_opened(name: str, head: bytes) -> None:
    assert openable_ending(name, head) is None


@pytest.mark.parametrize(
    ("name", "ending", "shown"),
    [
        ("Công văn số 12.pdf", ".pdf", "Công văn số 12.pdf"),
        ("Công văn.exe", ".pdf", "Công văn.pdf"),
        ("12/UBND-VX: gấp?.docx", ".docx", "12_UBND-VX_ gấp_.docx"),
        ("con.txt", ".txt", "_con.txt"),
        ("COM1.tổng hợp.pdf", ".pdf", "_COM1.tổng hợp.pdf"),
        ("..", ".pdf", "tep.pdf"),
        ("", None, "tep"),
        ("thư\u202efdp.exe", None, "thưfdp.exe"),
        ("hai\ndòng.pdf", ".pdf", "haidòng.pdf"),
    ],
)
def test_a_name_keeps_its_words_and_shows_its_true_ending(
    name: str, ending: str | None, shown: str
) -> None:
    assert plain_name(name, ending) == shown


def test_a_long_name_keeps_its_ending() -> None:
    shown = plain_name("báo cáo " * 40 + ".pdf", ".pdf")

    assert len(shown) <= LONGEST_NAME
    assert shown.endswith(".pdf")


def test_decomposed_letters_are_composed() -> None:
    assert plain_name("Cô\u0323ng.pdf") == "Cộng.pdf"
