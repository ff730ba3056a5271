"""What a data folder holds, to compare before and after; how a refusal must read."""

import hashlib
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.cli.conftest import Outcome
from vanthu.cli.program import DEFECT_WORDS

VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạằắặầấậèẻẽéẹềếệìỉĩíịòỏõóọồốộờớợùúụừứựỳý]")
UNCHANGED = re.compile(
    r"[Cc]hưa|còn nguyên|giữ nguyên|[Kk]hông có gì|không thay đổi|không lưu gì"
    r"|không được nhận"
)
ADVICE = re.compile(r"[Hh]ãy|[Kk]iểm tra|[Đđ]óng|nhập tay|thử lại|[Cc]ài|[Mm]ở cửa sổ")
REGISTER = ("letter", "register_year", "task")


@dataclass(frozen=True)
class Kept:
    """The rows of the tables and the files of the vault with their hashes."""

    rows: tuple[str, ...]
    vault: frozenset[tuple[str, str]]

    @property
    def register(self) -> tuple[str, ...]:
        """Return the rows that say which letters are registered."""
        heads = tuple(f'INSERT INTO "{table}"' for table in REGISTER)
        return tuple(row for row in self.rows if row.startswith(heads))


def kept(data: Path) -> Kept:
    """Return what a data folder holds."""
    with closing(sqlite3.connect(data / "vanthu.db")) as connection:
        rows = tuple(connection.iterdump())
    vault = data / "kho"
    files = (path for path in vault.rglob("*") if path.is_file())
    return Kept(
        rows,
        frozenset(
            (path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in files
        ),
    )


def assert_sentence(words: str) -> None:
    """Check that one line says what happened, what is unchanged and what to do."""
    assert words.count("\n") <= 1, words
    assert "Traceback" not in words
    assert DEFECT_WORDS not in words
    assert words.rstrip().endswith("."), words
    assert VIETNAMESE.search(words), words
    assert UNCHANGED.search(words), words
    assert ADVICE.search(words), words


def assert_told(done: Outcome) -> None:
    """Check that a command was refused with one line and nothing else."""
    assert done.status == 1, done
    assert done.out == "", done.out
    assert_sentence(done.err)
