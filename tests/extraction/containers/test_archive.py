"""Zip archives are opened within limits, and never by the paths in them."""

import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.extraction.made_files import docx_of, paragraph
from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import UnopenedArchive, UnreadableFile, UnreadableReason
from vanthu.extraction.containers.archive import files_of_archive
from vanthu.extraction.containers.budget import Budget
from vanthu.extraction.containers.unpack import unpack

PATH = Path("thư.zip")


def zip_of(**files: bytes) -> bytes:
    """Pack files; `__` in a name stands for a folder, `_` for a point."""
    names = {n.replace("__", "/").replace("_", "."): c for n, c in files.items()}
    return packed(*names.items())


def packed(*files: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return stream.getvalue()


def names(data: bytes) -> list[str]:
    return [file.name for file in unpack(data, PATH)]


def reason_of_refusal(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        unpack(data, PATH)
    assert refused.value.path == PATH
    return refused.value.reason


def test_the_files_of_an_archive_come_out() -> None:
    data = zip_of(a_pdf=b"one", tài_liệu__b_txt=b"two")

    assert unpack(data, PATH) == (
        ContainedFile("a.pdf", b"one"),
        ContainedFile("b.txt", b"two"),
    )


def test_an_archive_within_an_archive_is_opened_three_deep() -> None:
    inner = zip_of(letter_txt=b"words")
    third = packed(("a.zip", packed(("b.zip", inner))))

    assert names(third) == ["letter.txt"]
    assert names(packed(("c.zip", third))) == ["b.zip"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("/etc/cron.d/x", "x"),
        ("C:\\Windows\\evil.exe", "evil.exe"),
        ("a/../..", "Tệp không tên"),
        ("cong_van\u202efdp.exe", "cong_vanfdp.exe"),
        ("co\u0302ng va\u0306n.pdf", "công văn.pdf"),
        ("x" * 400 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_a_name_has_no_folders_and_nothing_unseen(path: str, name: str) -> None:
    assert names(packed((path, b"?"))) == [name]


def test_names_without_an_encoding_are_read_as_vietnamese() -> None:
    data = packed(("công văn.txt", b"?"))
    # The flag that says UTF-8, in the entry and in the directory.
    plain = data.replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00")

    assert names(plain) == ["công văn.txt"]


def test_links_folders_and_the_traces_of_systems_are_left_out() -> None:
    link = zipfile.ZipInfo("link.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    data = packed(
        (link, b"/etc/passwd"), ("folder/", b""), ("__MACOSX/._a.pdf", b"?"),
        ("x/.DS_Store", b"?"), ("a.pdf", b"?"),
    )  # fmt: skip

    assert names(data) == ["a.pdf"]


def test_a_word_file_is_no_container() -> None:
    assert unpack(docx_of(paragraph("Kính gửi")), PATH) == ()
    assert unpack(zip_of(mimetype=b"application/epub+zip"), PATH) == ()


def test_a_broken_word_file_is_left_to_its_reader() -> None:
    assert unpack(docx_of(paragraph("Kính gửi"))[:-40], PATH) == ()


def test_a_bomb_is_refused() -> None:
    bomb = packed(("zeros", bytes(2_000_000)))

    with pytest.raises(UnreadableFile) as refused:
        tuple(files_of_archive(bomb, Budget(PATH, size=1_999_999)))

    assert len(bomb) < 10_000
    assert refused.value.reason is UnreadableReason.TOO_COMPLEX


def test_an_archive_that_lies_about_its_sizes_gives_no_more_than_it_says() -> None:
    size = (2_000_000).to_bytes(4, "little")
    lying = packed(("zeros", bytes(2_000_000))).replace(size, bytes([9, 0, 0, 0]))

    assert reason_of_refusal(lying) is UnreadableReason.DAMAGED


def test_too_many_files_are_refused_at_any_depth() -> None:
    many = packed(*((f"{n}.txt", b"") for n in range(501)))
    half = packed(*((f"{n}.txt", b"") for n in range(260)))

    assert reason_of_refusal(many) is UnreadableReason.TOO_COMPLEX
    assert (
        reason_of_refusal(packed(("a.zip", half), ("b.zip", half)))
        is UnreadableReason.TOO_COMPLEX
    )


def test_a_password_and_damage_are_told() -> None:
    data = zip_of(a_pdf=b"one")
    closed = data.replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )

    assert closed != data
    assert reason_of_refusal(closed) is UnreadableReason.ENCRYPTED
    assert reason_of_refusal(data[:-10]) is UnreadableReason.DAMAGED


def test_a_damaged_archive_inside_stays_a_file() -> None:
    data = packed(("hỏng.zip", zip_of(a_pdf=b"one")[:-10]), ("a.pdf", b"?"))

    assert names(data) == ["hỏng.zip", "a.pdf"]


@pytest.mark.parametrize("head", [b"Rar!\x1a\x07\x01\x00", b"7z\xbc\xaf\x27\x1c"])
def test_other_archives_are_refused_by_their_kind(head: bytes) -> None:
    with pytest.raises(UnopenedArchive):
        unpack(head + b"?" * 50, PATH)

    assert names(packed(("a.rar", head))) == ["a.rar"]
