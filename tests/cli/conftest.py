"""Runs commands as a person types them, in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from vanthu.bootstrap import VanThu
from vanthu.cli.program import run

LETTER = """UBND TỈNH TRUNG LƯƠNG
SỞ TÀI CHÍNH
Số: {number}/STC-QLNS
V/v báo cáo số liệu dự toán

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Trung Lương, ngày 03 tháng 11 năm 2026

Kính gửi: Ủy ban nhân dân các xã, phường.

Sở Tài chính đề nghị Ủy ban nhân dân các xã, phường thực hiện các nội dung sau:
1. Rà soát số liệu dự toán của đơn vị.
2. Lập bảng tổng hợp theo mẫu.
Báo cáo kết quả về Sở Tài chính trước ngày 25/11/2026./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Lê Thị Thanh Tâm
"""


@dataclass(frozen=True)
class Outcome:
    """What a command gave."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Command = Callable[..., Outcome]


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command line and return its status and words."""

    def command(*arguments: object) -> Outcome:
        status = run([str(a) for a in arguments], VanThu())
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return command


@pytest.fixture
def letter(tmp_path: Path) -> Callable[[str], Path]:
    """Write a letter with a number and return its file."""

    def write(number: str) -> Path:
        file = tmp_path / f"cong-van-{number or 'trong'}.txt"
        file.write_text(LETTER.format(number=number or "      "), encoding="utf-8")
        return file

    return write
