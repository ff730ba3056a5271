"""Copies for other programs live no longer than the session that made them."""

import os
import time
from pathlib import Path

from vanthu.machine.opened_copies import LONGEST_LIFE, OpenedCopies


def test_closing_removes_the_copies(tmp_path: Path) -> None:
    copies = OpenedCopies(tmp_path / "dang-mo")
    copy = copies.put("công văn.pdf", b"%PDF-")

    copies.close()

    assert not copy.parent.exists()


def test_what_a_crash_left_is_removed_after_a_day(tmp_path: Path) -> None:
    folder = tmp_path / "dang-mo"
    left = OpenedCopies(folder).put("cũ.pdf", b"%PDF-").parent
    yesterday = time.time() - LONGEST_LIFE - 60
    os.utime(left, (yesterday, yesterday))

    OpenedCopies(folder).put("mới.pdf", b"%PDF-")

    assert not left.exists()


def test_what_another_window_opened_a_moment_ago_stays(tmp_path: Path) -> None:
    folder = tmp_path / "dang-mo"
    other = OpenedCopies(folder).put("kia.pdf", b"%PDF-")

    OpenedCopies(folder).put("này.pdf", b"%PDF-")

    assert other.exists()
