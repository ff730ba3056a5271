"""`vanthu import --register` killed at any moment keeps all that it acknowledged."""

import hashlib
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import LETTER, Command
from tests.faults.kept_data import kept
from vanthu.bootstrap import VanThu

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signal"
)

CYCLES = 4
LETTERS = 20
WORKER_ENDS_WITHIN = 20.0  # seconds
# A clerk's machine dies within a transaction: what it changed stands half in the file
# and half in the journal.
POWER_CUT = """
import os, signal, sqlite3, sys
cut = sqlite3.connect(sys.argv[1], isolation_level=None)
cut.execute("PRAGMA journal_mode = TRUNCATE")
cut.execute("PRAGMA cache_size = 1")
cut.execute("BEGIN IMMEDIATE")
cut.execute("UPDATE letter SET subject = 'bị ghi dở'")
cut.execute("CREATE TABLE dở (x)")
for _ in range(300):
    cut.execute("INSERT INTO dở VALUES (randomblob(4000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def letters_of(folder: Path, cycle: int) -> list[Path]:
    """Write the letters of one cycle, each with its own number."""
    folder.mkdir(exist_ok=True)
    files = []
    for count in range(1, LETTERS + 1):
        file = folder / f"cong-van-{cycle}-{count}.txt"
        text = LETTER.format(number=cycle * 100 + count)
        file.write_text(text, encoding="utf-8")
        files.append(file)
    return files


def children_of(process: int) -> list[int]:
    """Return the processes that a process started, where the system tells."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    return (
        [int(child) for child in listed.read_text().split()] if listed.exists() else []
    )


def is_running(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    try:
        return state.read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def killed_import(data: Path, files: list[Path]) -> list[tuple[int, Path]]:
    """Import letters, kill the import at work, and return what it acknowledged."""
    importing = subprocess.Popen(
        [
            *(sys.executable, "-m", "vanthu", "import", "--register"),
            *("--data", str(data), *map(str, files)),
        ],
        stdout=subprocess.PIPE,
    )
    assert importing.stdout is not None
    first = importing.stdout.readline()
    workers = children_of(importing.pid)
    time.sleep(random.uniform(0, 0.4))
    importing.kill()
    rest, _ = importing.communicate()
    end = time.monotonic() + WORKER_ENDS_WITHIN
    while any(map(is_running, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(is_running, workers)), "the reading process outlived the program"
    whole = (first + rest).rpartition(b"\n")[0]  # the last line may be cut
    lines = [line.split("\t") for line in whole.decode("utf-8").splitlines()]
    return [(int(number), Path(file)) for number, file in lines]


def test_each_acknowledged_letter_is_there_with_its_bytes_and_no_number_is_skipped(
    vanthu: Command, tmp_path: Path
) -> None:
    data, acknowledged = tmp_path / "data", list[tuple[int, Path]]()
    for cycle in range(1, CYCLES + 1):
        acknowledged += killed_import(data, letters_of(tmp_path / "vào", cycle))

    done = vanthu("list", "--json", "--limit", "1000", "--data", data)
    listed = {
        record["arrival_number"]: record["full_ref"]
        for record in map(json.loads, done.lines)
    }

    assert done.status == 0
    assert len(acknowledged) >= CYCLES
    assert len(done.lines) == len(listed)
    assert sorted(listed) == list(range(1, len(listed) + 1))
    for number, file in acknowledged:
        cycle, count = map(int, file.stem.split("-")[-2:])
        assert listed[number] == f"{cycle * 100 + count}/STC-QLNS"
    with VanThu().open_desk(data) as desk:
        for number in listed:
            letter = desk.register.find(str(number), desk.today().year)
            assert letter.draft.source is not None
            sha256 = letter.draft.source.sha256
            content = desk.vault.path_of(sha256).read_bytes()
            assert hashlib.sha256(content).hexdigest() == sha256


def test_a_number_that_was_not_acknowledged_is_given_again(
    vanthu: Command, tmp_path: Path
) -> None:
    data, files = tmp_path / "data", letters_of(tmp_path / "vào", 1)
    killed_import(data, files)

    done = vanthu("import", "--register", *files, "--data", data)

    numbers = [
        json.loads(line)["arrival_number"]
        for line in vanthu("list", "--json", "--data", data).lines
    ]
    assert done.err.count("Có thể trùng") == LETTERS - len(
        [line for line in done.lines if not line.startswith("inbox")]
    )
    assert sorted(numbers) == list(range(1, LETTERS + 1))


def test_a_transaction_cut_off_by_the_power_is_undone_at_the_next_start(
    vanthu: Command, data: Path
) -> None:
    before, file = kept(data), data / "vanthu.db"
    cut = subprocess.run([sys.executable, "-c", POWER_CUT, str(file)], check=False)
    assert cut.returncode == -signal.SIGKILL
    assert "bị ghi dở".encode() in file.read_bytes()
    assert (data / "vanthu.db-journal").stat().st_size > 0

    done = vanthu("list", "--data", data)

    assert done.status == 0
    assert len(done.lines) == 2
    assert "bị ghi dở" not in done.out
    assert kept(data) == before


def test_half_a_file_in_the_vault_becomes_whole_when_the_letter_comes_again(
    vanthu: Command, data: Path, tmp_path: Path
) -> None:
    file = letters_of(tmp_path / "vào", 7)[0]
    content = file.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    half = data / "kho" / sha256[:2] / sha256
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(content[:100])
    (half.parent / f"{sha256}.0123").write_bytes(content[:50])

    done = vanthu("import", "--register", file, "--data", data)

    assert (done.status, done.out) == (0, f"3\t{file}\n")
    assert half.read_bytes() == content


def test_half_a_copy_made_before_an_upgrade_does_not_stop_the_next_start(
    vanthu: Command, data: Path
) -> None:
    (data / "vanthu-truoc-nang-cap-0000.db.partial").write_bytes(b"SQLite format 3\0")

    assert vanthu("list", "--data", data).status == 0
