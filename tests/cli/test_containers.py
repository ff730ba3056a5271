"""`import` takes letters out of mails and archives; a secret one leaves nothing."""

import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
import xlsxwriter

from tests.cli.conftest import LETTER, Command

Write = Callable[[str], Path]


def workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet().write_string(0, 0, "Số liệu")
    return path


def archive(path: Path, *files: Path) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for file in files:
            packed.write(file, f"thư mục/{file.name}")
    return path


def mail(path: Path, words: str, *files: Path) -> Path:
    message = EmailMessage()
    message["From"], message["To"] = "Văn thư <a@b.vn>", "c@d.vn"
    message["Subject"] = "V/v một việc khác"
    message.set_content(words)
    for file in files:
        message.add_attachment(
            file.read_bytes(),
            maintype="application",
            subtype="octet-stream",
            filename=file.name,
        )
    path.write_bytes(message.as_bytes())
    return path


def kept(data: Path) -> list[bytes]:
    return [path.read_bytes() for path in (data / "kho").rglob("*") if path.is_file()]


def test_an_archive_gives_a_line_for_each_letter(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    letters = [letter(number) for number in ("15", "16", "17")]
    file = archive(tmp_path / "thư.zip", *letters, workbook(tmp_path / "bảng.xlsx"))

    done = vanthu("import", "--register", file, "--data", data)

    assert done.lines == [f"{n}\t{file}" for n in (1, 2, 3)]
    assert done.status == 0
    assert sorted(kept(data)) == sorted(
        path.read_bytes() for path in (*letters, tmp_path / "bảng.xlsx", file)
    )
    found = vanthu("list", "--search", "bảng.xlsx", "--data", data)
    assert len(found.lines) == 3


def test_a_mail_gives_its_letter_and_not_its_subject(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    file = mail(tmp_path / "thư.eml", "Xin gửi công văn.", letter("15"))

    vanthu("import", "--register", file, "--data", data)

    (record,) = map(json.loads, vanthu("list", "--json", "--data", data).lines)
    assert record["full_ref"] == "15/STC-QLNS"
    assert record["subject"] == "báo cáo số liệu dự toán"


def test_a_mail_without_a_file_is_a_letter_without_a_subject(
    vanthu: Command, tmp_path: Path
) -> None:
    file = mail(tmp_path / "thư.eml", "Kính gửi: các phường\n\nXin mời họp ngày mai.")

    done = vanthu("import", "--register", file, "--data", tmp_path / "data")

    assert (done.status, done.out) == (0, f"inbox\t{file}\n")


@pytest.mark.parametrize("wrap", ["archive", "mail"])
def test_a_secret_letter_in_a_container_leaves_nothing_of_it(
    vanthu: Command, letter: Write, tmp_path: Path, wrap: str
) -> None:
    data = tmp_path / "data"
    secret = tmp_path / "kín.txt"
    words = LETTER.format(number="0713").replace("Số: 0713", "MẬT\nSố: 0713")
    secret.write_text(words, encoding="utf-8")
    file = (
        archive(tmp_path / "thư.zip", letter("15"), secret)
        if wrap == "archive"
        else mail(tmp_path / "thư.eml", "Xin gửi.", letter("15"), secret)
    )

    done = vanthu("import", "--register", file, "--data", data)

    assert (done.status, done.out) == (1, "")
    assert f"“{file.name}” mang dấu MẬT" in done.err
    assert kept(data) == []
    assert vanthu("list", "--data", data).out == ""


def test_an_archive_that_no_program_here_opens_is_refused_with_advice(
    vanthu: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = tmp_path / "thư.rar"
    file.write_bytes(b"Rar!\x1a\x07\x01\x00")

    done = vanthu("import", file, "--data", tmp_path / "data")

    assert (done.status, done.out) == (1, "")
    assert "Hãy giải nén" in done.err


def test_the_real_mail_gives_letter_798_and_is_kept(
    vanthu: Command, shared_samples: Path, tmp_path: Path
) -> None:
    data, file = tmp_path / "data", shared_samples / "letters" / "seed3.eml"

    done = vanthu("demo", "--out", tmp_path, "--letters", file)

    assert "798/UBND-VHXH" in done.out
    assert file.read_bytes() in kept(data)


def test_extract_reads_the_first_letter_in_a_mail(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    table = workbook(tmp_path / "bảng.xlsx")
    file = mail(tmp_path / "thư.eml", "Xin gửi.", table, letter("15"))

    answer = json.loads(vanthu("extract", "--json", file).out)

    assert answer["file"] == "thư.eml"
    assert answer["fields"]["full_ref"]["value"] == "15/STC-QLNS"


def test_extract_refuses_a_secret_letter_in_an_archive(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    secret = tmp_path / "kín.txt"
    words = LETTER.format(number="0713").replace("Số: 0713", "MẬT\nSố: 0713")
    secret.write_text(words, encoding="utf-8")
    file = archive(tmp_path / "thư.zip", letter("15"), secret)

    done = vanthu("extract", "--json", file)

    assert done.status == 1
    assert "mang dấu MẬT" in json.loads(done.out)["error"]
