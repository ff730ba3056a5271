"""Every screen and dialog is drawn, at the size and scale that were asked for."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

PAGES = {"inbox", "register", "tasks", "deadlines", "documents", "settings"}


def test_pictures_of_all_screens_have_the_size_of_the_screen(tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    command = [
        "screenshots",
        "--out",
        str(out),
        "--size",
        "1366x768",
        "--scale",
        "1.25",
    ]

    done = subprocess.run(
        [sys.executable, "-m", "vanthu", *command],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stderr
    pictures = {file.stem: QImage(str(file)) for file in out.rglob("*.png")}
    assert set(pictures) >= PAGES
    assert len(pictures) > len(PAGES)  # dialogs too
    assert {"phieu-giai-quyet", "nhan-dau-den", "so-incoming"} <= set(pictures)
    for name in PAGES:
        size = pictures[name].size()
        assert abs(size.width() - 1366) <= 1
        assert abs(size.height() - 768) <= 1
    assert {Path(line).stem for line in done.stdout.splitlines()} == set(pictures)
