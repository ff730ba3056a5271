"""A file that cannot be taken is told in one sentence, and nothing changes."""

import io
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.cli.conftest import Command
from tests.extraction.made_files import FILLER, docx_of, paragraph, pdf_of
from tests.faults.conftest import Program
from tests.faults.kept_data import assert_sentence, assert_told, kept

Write = Callable[[str], Path]
WHOLE_PDF = pdf_of([(90, 60, FILLER)])
WHOLE_DOCX = docx_of(paragraph(FILLER))


def zip_of(**entries: bytes) -> bytes:
    """Make a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def bomb() -> bytes:
    """Make a Word file that unpacks to more than anybody writes."""
    return zip_of(**{"word/document.xml": bytes(101_000_000)})


REFUSED: dict[str, bytes] = {
    "trống.pdf": b"",
    "toàn dấu cách.txt": b"  \n\t\n",
    "ảnh.pdf": b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + bytes(200),
    "cụt.pdf": WHOLE_PDF[: len(WHOLE_PDF) // 3],
    "cụt.docx": WHOLE_DOCX[: len(WHOLE_DOCX) // 2],
    "ngẫu nhiên.docx": Random(1).randbytes(5000),
    "công văn.pdf.exe": b"MZ\x90\0" + bytes(500),
    "không phải Word.docx": zip_of(**{"du-lieu.bin": b"\0\1\2"}),
    "có ký tự rỗng.txt": b"S\xe1\xbb\x91: 12/UBND\0-VX",
    "nửa ký tự.txt": b"\xff\xfe"
    + "\ud800 Kính gửi".encode("utf-16-le", "surrogatepass"),
}
UNREAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "có mật khẩu.pdf": (
        lambda: pdf_of([(90, 60, FILLER)], password="mo"),
        "mật khẩu",
    ),
    "bom.docx": (bomb, "quá phức tạp"),
    "ảnh quét.pdf": (lambda: pdf_of([]), "Không có chữ"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_of_no_use_is_refused(
    vanthu: Command, data: Path, tmp_path: Path, name: str
) -> None:
    file, before = tmp_path / name, kept(data)
    file.write_bytes(REFUSED[name])

    done = vanthu("import", "--register", file, "--data", data)

    assert_told(done)
    assert name in done.err
    assert kept(data) == before


def test_a_missing_file_a_folder_a_pipe_and_a_link_are_refused(
    vanthu: Command, data: Path, letter: Write, tmp_path: Path
) -> None:
    folder, missing = tmp_path / "thư mục", tmp_path / "không có.pdf"
    folder.mkdir()
    odd = [missing, folder, missing / "bên trong.pdf"]
    if sys.platform != "win32":
        pipe, link = tmp_path / "ống", tmp_path / "liên kết.txt"
        os.mkfifo(pipe)
        link.symlink_to(letter("77"))
        odd += [pipe, link]
    before = kept(data)

    for file in odd:
        done = vanthu("import", "--register", file, "--data", data)
        assert_told(done)
        assert file.name in done.err
    assert kept(data) == before


@pytest.mark.parametrize("name", UNREAD)
def test_a_file_that_only_a_person_can_read_waits_and_the_register_is_unchanged(
    vanthu: Command, data: Path, tmp_path: Path, name: str
) -> None:
    file, before = tmp_path / name, kept(data)
    content, why = UNREAD[name][0](), UNREAD[name][1]
    file.write_bytes(content)

    done = vanthu("import", "--register", file, "--data", data)

    after = kept(data)
    assert done.status == 1
    assert done.out == f"inbox\t{file}\n"
    assert_sentence(done.err)
    assert why in done.err
    assert "hộp thư đến, chưa đăng ký" in done.err
    assert after.register == before.register
    assert len(after.vault - before.vault) == 1


def test_reading_only_tells_each_bad_file_and_keeps_nothing(
    vanthu: Command, letter: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = REFUSED | {name: make() for name, (make, _) in UNREAD.items()}
    folder, work = tmp_path / "vào", tmp_path / "làm việc"
    for place in (folder, work):
        place.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    monkeypatch.chdir(work)

    done = vanthu("extract", *(folder / name for name in contents), letter("15"))

    sentences = done.err.splitlines()
    assert done.status == 1
    assert len(sentences) == len(contents)
    for name, words in zip(contents, sentences, strict=True):
        assert_sentence(words)
        assert name in words
    assert "Số, ký hiệu        15/STC-QLNS" in done.out
    assert list(work.iterdir()) == []


def test_the_demo_tells_bad_files_and_invents_nothing_for_them(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    cut, empty = tmp_path / "cụt.pdf", tmp_path / "trống.txt"
    cut.write_bytes(WHOLE_PDF[:300])
    empty.touch()
    out = tmp_path / "ra"

    done = vanthu("demo", "--out", out, "--letters", cut, empty, letter("15"))

    assert done.status == 1
    assert [line.split(" | ")[0] for line in done.lines] == ["Số đến 01"]
    assert {name in done.err for name in ("cụt.pdf", "trống.txt")} == {True}
    for words in done.err.splitlines():
        assert_sentence(words)
    listed = vanthu("list", "--data", out / "data")
    assert len(listed.lines) == 1
    assert "15/STC-QLNS" in listed.out


def test_a_file_without_permission_is_refused(
    program: Program, data: Path, letter: Write
) -> None:
    file, before = letter("77"), kept(data)
    file.chmod(0)

    done = program("import", "--register", file, "--data", data)

    assert_told(done)
    assert "Không có quyền" in done.err
    assert kept(data) == before


def test_a_bad_file_between_good_ones_stops_neither(
    vanthu: Command, data: Path, letter: Write, tmp_path: Path
) -> None:
    bad = tmp_path / "ảnh.pdf"
    bad.write_bytes(REFUSED["ảnh.pdf"])
    first, last = letter("21"), letter("22")

    done = vanthu("import", "--register", first, bad, last, "--data", data)

    assert done.lines == [f"3\t{first}", f"4\t{last}"]
    # Two letters alike are told too; that is another sentence.
    (told,) = [line for line in done.err.splitlines() if "ảnh.pdf" in line]
    assert_sentence(told)
    assert done.status == 1
