"""Nothing of a letter with a secrecy mark stays on the disk (E, F8)."""

from pathlib import Path

import pytest

from tests.cli.conftest import LETTER, Command
from tests.extraction.made_files import docx_of, paragraph
from tests.faults.kept_data import assert_sentence, kept

CANARY = "cuộc diễn tập phòng thủ khu vực Hòn Trống"
WORDS = LETTER.format(number="0713").replace("số liệu dự toán", CANARY)
TELLING = (CANARY, "0713", "noi-dung-can-giu", "Hòn Trống")


def secret(folder: Path, ending: str, mark: str) -> Path:
    """Write a secret letter whose mark stands alone on a line."""
    file = folder / f"noi-dung-can-giu{ending}"
    text = WORDS.replace("Số: 0713", f"{mark}\nSố: 0713")
    if ending == ".docx":
        file.write_bytes(docx_of("".join(map(paragraph, text.splitlines()))))
    else:
        encoding = "utf-16" if ending == ".u16.txt" else "utf-8"
        file.write_text(text, encoding=encoding)
    return file


def traces(place: Path) -> list[str]:
    """Return the files whose name or bytes tell something of the letter."""
    needles = [
        words.encode(encoding)
        for words in TELLING
        for encoding in ("utf-8", "utf-16-le")
    ]
    return [
        path.name
        for path in place.rglob("*")
        if path.is_file()
        and any(needle in path.name.encode() + path.read_bytes() for needle in needles)
    ]


@pytest.mark.parametrize(
    ("ending", "mark"),
    [(".txt", "MẬT"), (".docx", "TỐI MẬT"), (".u16.txt", "TUYỆT MẬT")],
)
def test_importing_a_secret_letter_leaves_no_byte_of_it(
    vanthu: Command, data: Path, tmp_path: Path, ending: str, mark: str
) -> None:
    folder = tmp_path / "USB"
    folder.mkdir()
    before = kept(data)

    for command in (("import",), ("import", "--register")):
        done = vanthu(*command, secret(folder, ending, mark), "--data", data)
        assert (done.status, done.out) == (1, "")
        assert_sentence(done.err)
        assert f"mang dấu {mark}" in done.err
        assert CANARY not in done.err

    assert kept(data) == before
    assert traces(data) == []
    assert traces(folder) == [f"noi-dung-can-giu{ending}"]


def test_the_demo_and_a_look_leave_no_byte_of_it_either(
    vanthu: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, work = tmp_path / "USB", tmp_path / "làm việc"
    for place in (folder, work):
        place.mkdir()
    monkeypatch.chdir(work)
    file = secret(folder, ".txt", "MẬT")

    shown = vanthu("demo", "--out", work / "ra", "--letters", file)
    read = vanthu("extract", "--json", "--text", file)

    assert (shown.status, read.status) == (1, 1)
    assert_sentence(shown.err)
    assert CANARY not in shown.out + shown.err + read.out + read.err
    assert traces(work) == []
