"""A mark wherever it hides: nothing of such a letter stays, on any disk (E, F8)."""

import shutil
import struct
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest

from tests.cli.conftest import LETTER, Command
from tests.extraction.made_files import WORD, Placed, docx_of, paragraph
from tests.extraction.made_scans import needs_ocr, printed, scanned_pdf
from tests.extraction.readers.made_doc import (
    HEADER_STORY,
    HEADERS,
    Made,
    doc_of,
    para,
)
from tests.extraction.readers.test_odt import odt_of
from tests.faults.kept_data import assert_sentence, kept
from tests.faults.test_secret_letters import CANARY, traces

WORDS = LETTER.format(number="0713").replace("số liệu dự toán", CANARY)
LINES = WORDS.splitlines()
MARK = "TỐI MẬT"
COVER = "PHIẾU CHUYỂN\nXin chuyển công văn kèm theo.\n"


def in_page_header_of_docx() -> bytes:
    header = f'<w:hdr xmlns:w="{WORD}">{paragraph(MARK)}</w:hdr>'
    return docx_of("".join(map(paragraph, LINES)), header2=header)


def in_page_header_of_doc() -> bytes:
    end = len(MARK) + 1
    places = struct.pack("<14i", *[0] * 7, *[end] * 6, end + 1)
    made = Made({HEADERS: places}, others={HEADER_STORY: (para(MARK), para(""))})
    return doc_of(para(CANARY), para("0713"), made=made)


def in_page_header_of_rtf() -> bytes:
    def escaped(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    words = "\\par ".join(map(escaped, LINES))
    return f"{{\\rtf1\\ansi{{\\header {escaped(MARK)}\\par}}{words}}}".encode()


def in_page_header_of_odt() -> bytes:
    words = "".join(f"<text:p>{line}</text:p>" for line in LINES)
    header = f"<style:header><text:p>{MARK}</text:p></style:header>"
    page = f"<style:master-page>{header}</style:master-page>"
    return odt_of(words, f"<office:master-styles>{page}</office:master-styles>")


def on_the_second_page() -> bytes:
    return f"{COVER}\f{MARK}\n{WORDS}".encode()


def in_a_second_letter() -> bytes:
    second = WORDS.replace("Số: 0713", f"{MARK}\nSố: 0713")
    return f"{COVER}\f{second}".encode()


def in_a_page_in_one_file() -> bytes:
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    page = "".join(f"<p>{line}</p>" for line in (MARK, *LINES))
    part = "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    return f"{head}{part}<html><body>{page}</body></html>\r\n--b--\r\n".encode()


def mail(subject: str = "V/v " + CANARY, **files: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@b.vn", "c@d.vn", subject
    message.set_content(CANARY)
    for name, content in files.items():
        message.add_attachment(
            content,
            maintype="application",
            subtype="octet-stream",
            filename=f"{name}.bin",
        )
    return message.as_bytes()


def in_a_subject() -> bytes:
    return mail(f"[{MARK}] V/v {CANARY}", a=WORDS.encode())


def in_a_mail_in_a_mail() -> bytes:
    return mail(a=mail(b=in_page_header_of_docx()))


def in_an_archive_in_an_archive() -> bytes:
    def archive(**files: bytes) -> bytes:
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as made:
            for name, content in files.items():
                made.writestr(name, content)
        return stream.getvalue()

    return archive(a=WORDS.encode(), b=archive(c=in_page_header_of_rtf()))


PLACES: tuple[Callable[[], bytes], ...] = (
    in_page_header_of_docx,
    in_page_header_of_doc,
    in_page_header_of_rtf,
    in_page_header_of_odt,
    on_the_second_page,
    in_a_second_letter,
    in_a_page_in_one_file,
    in_a_subject,
    in_a_mail_in_a_mail,
    in_an_archive_in_an_archive,
)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder for temporary files, in which none may stay."""
    folder = tmp_path / "tạm"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def assert_nothing_stays(
    vanthu: Command, data: Path, temporary: Path, content: bytes
) -> None:
    file = temporary.parent / "tài liệu.bin"
    file.write_bytes(content)
    before = kept(data)

    done = vanthu("import", "--register", file, "--data", data)

    assert (done.status, done.out) == (1, "")
    assert_sentence(done.err)
    assert "mang dấu" in done.err
    assert CANARY not in done.err
    assert kept(data) == before
    assert traces(data) == []
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("make", PLACES)
def test_nothing_of_a_letter_stays_wherever_its_mark_hides(
    vanthu: Command, data: Path, temporary: Path, make: Callable[[], bytes]
) -> None:
    assert_nothing_stays(vanthu, data, temporary, make())


def test_nothing_of_an_archive_that_another_program_opened_stays(
    vanthu: Command, data: Path, temporary: Path
) -> None:
    program = shutil.which("bsdtar")
    if program is None:
        pytest.skip("no bsdtar (Debian: libarchive-tools)")
    folder = temporary.parent / "gốc"
    folder.mkdir()
    (folder / "a.docx").write_bytes(in_page_header_of_docx())
    target = temporary.parent / "a.7z"
    subprocess.run(
        [program, "--format", "7zip", "-cf", target, "-C", folder, "."], check=True
    )

    assert_nothing_stays(vanthu, data, temporary, target.read_bytes())


@needs_ocr
@pytest.mark.parametrize("page", [1, 2])
def test_nothing_of_a_scan_stays(
    vanthu: Command, data: Path, temporary: Path, page: int
) -> None:
    header: list[Placed] = [(90, 60, MARK), (90, 90, "Số: 713/SNV-VP")]
    body: list[Placed] = [(90, 170 + 18 * n, CANARY) for n in range(5)]
    cover: list[Placed] = [(90, 100 + 20 * n, "Xin chuyển công văn.") for n in range(4)]
    pages = [printed(header + body), printed(body)]
    if page != 1:
        pages.insert(0, printed(cover))

    assert_nothing_stays(vanthu, data, temporary, scanned_pdf(*pages))
