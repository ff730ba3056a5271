"""`vanthu import` stopped with Ctrl+C in the middle of a scan keeps what it took."""

import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest

from tests.cli.conftest import LETTER, Command
from tests.extraction.made_scans import BODY, needs_ocr, printed

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signal"
)

PAGES = 12  # a page takes a second or more


def long_scan(path: Path) -> Path:
    """Write a scan that is read for a long time."""
    stream = BytesIO()
    page = printed(BODY)
    page.save(stream, "TIFF", save_all=True, append_images=[page] * (PAGES - 1))
    path.write_bytes(stream.getvalue())
    return path


@needs_ocr
def test_ctrl_c_in_the_middle_of_a_scan_keeps_what_was_taken(
    tmp_path: Path, vanthu: Command
) -> None:
    letter = tmp_path / "cong-van.txt"
    letter.write_text(LETTER.format(number=15), "utf-8")
    scan, data = long_scan(tmp_path / "quet.tif"), tmp_path / "data"
    command = [sys.executable, "-m", "vanthu", "import", "--data", str(data)]
    with subprocess.Popen(
        [*command, "--register", str(letter), str(scan)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        line = running.stdout.readline().decode()
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        told = time.monotonic()
        _, words = running.communicate(timeout=60)
        late = time.monotonic() - told

    assert line == f"1\t{letter}\n"
    assert running.returncode == 1
    assert words.decode().strip() == "Đã dừng. Những gì đã lưu trước đó vẫn còn."
    assert late < PAGES  # not to the end of the scan
    assert len(vanthu("list", "--json", "--data", str(data)).lines) == 1
