"""A data folder with letters, commands over it, and a disk that fills quickly."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import LETTER, Outcome, letter, vanthu
from vanthu.bootstrap import VanThu
from vanthu.cli.program import run

__all__ = ["letter", "vanthu"]

Program = Callable[..., Outcome]
# What lets root open closed files.
OVERRIDES = "-dac_override,-dac_read_search"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a data folder with two registered letters and one that waits."""
    folder = tmp_path_factory.mktemp("filled")
    letters = [folder / f"cong-van-{number}.txt" for number in (11, 12, 13)]
    for file, number in zip(letters, (11, 12, 13), strict=True):
        file.write_text(LETTER.format(number=number), encoding="utf-8")
    data = folder / "data"
    place = ("--data", str(data))
    assert run(["import", "--register", *place, *map(str, letters[:2])], VanThu()) == 0
    assert run(["import", *place, str(letters[2])], VanThu()) == 0
    return data


@pytest.fixture
def data(filled: Path, tmp_path: Path) -> Path:
    """Give a copy of the filled data folder."""
    return shutil.copytree(filled, tmp_path / "data")


@pytest.fixture
def program() -> Program:
    """Run the program in a process of its own, as a person without root's rights."""

    def call(*arguments: object, stdout: int = subprocess.PIPE) -> Outcome:
        done = subprocess.run(
            [
                *_without_overrides(),
                sys.executable,
                "-m",
                "vanthu",
                *map(str, arguments),
            ],
            stdout=stdout,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
        out, err = (stream or b"" for stream in (done.stdout, done.stderr))
        return Outcome(done.returncode, out.decode("utf-8"), err.decode("utf-8"))

    return call


def _without_overrides() -> tuple[str, ...]:
    if not hasattr(os, "geteuid"):
        pytest.skip("Windows closes files by other means")
    if os.geteuid() != 0:
        return ()
    if not (setpriv := shutil.which("setpriv")):
        pytest.skip("root may read everything, and setpriv is not installed")
    return setpriv, "--bounding-set", OVERRIDES, "--inh-caps", OVERRIDES


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of one megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root on Linux may mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("this machine mounts no tmpfs")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)
