"""A database that cannot be used is told in one sentence and left as it is."""

import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.cli.conftest import Command
from tests.faults.kept_data import assert_sentence, assert_told, kept
from vanthu.bootstrap import VanThu
from vanthu.storage import engine
from vanthu.storage.database import open_database

Write = Callable[[str], Path]
DAYS = ("--from", "2020-01-01", "--to", "2099-12-31")
HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def no_database(file: Path) -> None:
    file.write_text("Sổ đăng ký văn bản đến\n" * 300, encoding="utf-8")


def of_another_program(file: Path) -> None:
    file.unlink()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE hoa_don (so INTEGER)")
    other.close()


def of_a_newer_version(file: Path) -> None:
    newer = sqlite3.connect(file)
    newer.execute("UPDATE vanthu_schema SET version_num = '9999'")
    newer.commit()
    newer.close()


def cut_in_half(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


SPOIL = [no_database, of_another_program, of_a_newer_version, cut_in_half, emptied]


@pytest.mark.parametrize("spoil", SPOIL, ids=lambda spoil: str(spoil.__name__))
def test_a_wrong_database_is_refused_by_every_command_and_untouched(
    vanthu: Command,
    data: Path,
    letter: Write,
    tmp_path: Path,
    spoil: Callable[[Path], None],
) -> None:
    file, out = data / "vanthu.db", tmp_path / "so.pdf"
    spoil(file)
    before, vault = file.read_bytes(), list((data / "kho").rglob("*"))

    for command in (
        ("import", "--register", letter("15")),
        ("list",),
        ("tasks", "--json"),
        ("book", "incoming", *DAYS, "--out", out),
        ("generate", "--letters", 2, "--seed", 1),
    ):
        done = vanthu(*command, "--data", data)
        assert_told(done)
        assert "không phải của VanThu" in done.err
    assert file.read_bytes() == before
    assert list((data / "kho").rglob("*")) == vault
    assert not out.exists()


def test_a_first_start_that_was_interrupted_is_completed(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "vanthu.db").touch()
    file = letter("15")

    done = vanthu("import", "--register", file, "--data", tmp_path / "data")

    assert (done.status, done.out) == (0, f"1\t{file}\n")


def test_a_database_that_was_moved_away_from_its_files_is_not_begun_anew(
    vanthu: Command, data: Path, letter: Write
) -> None:
    (data / "vanthu.db").rename(data / "ban-cu.db")

    done = vanthu("import", "--register", letter("15"), "--data", data)

    assert_told(done)
    assert not (data / "vanthu.db").exists()


def test_a_folder_in_the_place_of_the_database_is_told(
    vanthu: Command, tmp_path: Path
) -> None:
    (tmp_path / "data" / "vanthu.db").mkdir(parents=True)

    assert_told(vanthu("list", "--data", tmp_path / "data"))


def test_a_file_in_the_place_of_the_data_folder_is_told(
    vanthu: Command, tmp_path: Path
) -> None:
    place = tmp_path / "data"
    place.write_text("ghi chú", encoding="utf-8")

    assert_told(vanthu("list", "--data", place))
    assert place.read_text("utf-8") == "ghi chú"


# ------------------------------------------------------------------ held by another


@pytest.fixture
def held(data: Path) -> Iterator[Path]:
    """Let another process hold the database."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data / "vanthu.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    yield data
    holder.communicate()


def test_a_database_that_another_program_holds_is_told_and_later_used(
    vanthu: Command,
    held: Path,
    filled: Path,
    letter: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The clerk waits ten seconds; a test need not.
    usual = open_database.__kwdefaults__
    assert usual is not None
    monkeypatch.setitem(usual, "busy_timeout", 0.3)

    for command in (("import", "--register", letter("15")), ("list",)):
        done = vanthu(*command, "--data", held)
        assert_told(done)
        assert "chương trình khác" in done.err

    copy = shutil.copytree(held, held.with_name("copy"))
    assert kept(copy) == kept(filled)


def test_the_clerk_waits_ten_seconds_for_another_program_and_no_longer(
    vanthu: Command, held: Path
) -> None:
    began = time.monotonic()

    done = vanthu("list", "--data", held)

    assert_told(done)
    assert 9 < time.monotonic() - began < 20


# ------------------------------------------------------------------ a server


@pytest.fixture
def silent_server() -> Iterator[int]:
    """Listen on a port and never answer."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_server_that_does_not_answer_is_told_within_seconds(
    vanthu: Command,
    tmp_path: Path,
    silent_server: int,
    letter: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "CONNECT_TIMEOUT", 2)
    data = tmp_path / "data"
    data.mkdir()
    for port in (silent_server, 9):
        address = f"postgresql+psycopg://vanthu:mat-khau-kin@127.0.0.1:{port}/vanthu"
        (data / "vanthu.toml").write_text(f'[database]\nurl = "{address}"\n', "utf-8")
        began = time.monotonic()

        done = vanthu("import", "--register", letter("15"), "--data", data)

        assert_told(done)
        assert "máy chủ" in done.err
        assert "mat-khau-kin" not in done.err
        assert time.monotonic() - began < 10
    assert [path.name for path in data.rglob("*")] == ["vanthu.toml"]


# ------------------------------------------------------------------ settings


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        (b"database: postgresql\n", "dòng 1"),
        (b'[database]\nurl = "mo ngo\xc3\xa0i', "cuối tệp"),
        (b"database = 'x'\n", "[database]"),
        ("[database]".encode("utf-16"), "UTF-8"),
        (b"[database]\nurl = 'mysql://may-chu/vanthu'", "cơ sở dữ liệu"),
    ],
)
def test_broken_settings_are_told_and_the_data_stays_closed(
    vanthu: Command, data: Path, settings: bytes, place: str
) -> None:
    before = kept(data)
    (data / "vanthu.toml").write_bytes(settings)

    done = vanthu("list", "--data", data)

    assert_told(done)
    assert place.casefold() in done.err.casefold()
    assert not any(word in done.err for word in ("Error", "Expected", "line", "codec"))
    assert kept(data) == before


@pytest.mark.parametrize(
    ("profile", "place"),
    [
        ("level = 'xã'\n", "thiếu “unit_name”"),
        ("level = 'tỉnh'\nunit_name = 'A'\n", "giá trị không dùng được"),
        ("level = 'xã'\nunit_name = 'A'\nleader = ['x']\n", "giá trị không dùng được"),
        ("unit_name = 'A", "cuối tệp"),
        (None, "không mở được"),
    ],
)
def test_a_broken_profile_is_told(
    vanthu: Command, letter: Write, tmp_path: Path, profile: str | None, place: str
) -> None:
    file = tmp_path / "co-quan.toml"
    if profile is not None:
        file.write_text(profile, encoding="utf-8")

    done = vanthu("extract", "--office", file, letter("15"))

    assert_told(done)
    assert place in done.err


# ------------------------------------------------------------------ the window


def test_the_window_says_the_same_and_does_not_open(
    qapp: QApplication, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_newer_version(data / "vanthu.db")
    before, said = kept(data), list[str]()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))

    assert VanThu().run_window(data) == 1

    (words,) = said
    assert_sentence(words)
    assert kept(data) == before
