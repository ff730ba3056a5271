"""Archives of which only a part is here."""

import shutil
import struct
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.packed_files import PackedFiles
from vanthu.extraction.containers.unpack import unpack
from vanthu.extraction.containers.volumes import is_part_of_archive

OLD_RAR = b"Rar!\x1a\x07\x00\x00\x00\x73%b\x0d\x00" + bytes(6)
RAR = b"Rar!\x1a\x07\x01\x00" + bytes(4) + b"\x0c\x01%b" + bytes(9)


def seven_zip(kept: int) -> bytes:
    head = b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(4)
    whole = head + struct.pack("<QQI", 100, 20, 0) + bytes(120)
    return whole[:kept]


def zip_file(comment: bytes = b"") -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "words")
        archive.comment = comment
    return stream.getvalue()


def last_part_of_zip() -> bytes:
    whole = zip_file()
    end = whole.rindex(b"PK\x05\x06")
    return whole[40:end] + b"PK\x05\x06\x02\x00\x02\x00" + whole[end + 8 :]


@pytest.mark.parametrize(
    "data",
    [
        OLD_RAR % b"\x01\x01",
        RAR % b"\x00\x01",
        RAR % b"\x05\x07\x01",
        seven_zip(100),
        b"PK\x07\x08PK\x03\x04" + bytes(50),
        last_part_of_zip(),
    ],
    ids=len,
)
def test_a_part_is_told_and_nothing_of_it_is_opened(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        PackedFiles(Path("a"), unpack, None).files_of(data)

    assert refused.value.reason is UnreadableReason.PART_MISSING


@pytest.mark.parametrize(
    "data",
    [
        OLD_RAR % b"\x00\x01",
        RAR % b"\x00\x00",
        RAR % b"\x05\x07\x00",
        RAR[:14],
        OLD_RAR[:11],
        seven_zip(152),
        zip_file(),
        zip_file(b"PK\x05\x06 Kinh gui"),
        b"words",
        b"",
    ],
    ids=len,
)
def test_other_files_are_no_parts(data: bytes) -> None:
    assert not is_part_of_archive(data)


@pytest.mark.skipif(shutil.which("zip") is None, reason="no zip program")
def test_the_parts_of_a_program_are_known(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(range(256)) * 800)
    command = ["zip", "-0", "-q", "-s", "64k", "a.zip", "a.bin"]
    subprocess.run(command, cwd=tmp_path, check=True)

    for name in ("a.z01", "a.zip"):
        assert is_part_of_archive((tmp_path / name).read_bytes())
