"""What is printed goes to its file; what is said goes to standard error."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command

Write = Callable[[str], Path]
DAYS = ("--from", "2026-01-01", "--to", "2099-12-31")


@pytest.fixture
def data(vanthu: Command, letter: Write, tmp_path: Path) -> Path:
    """Register one letter and return the data folder."""
    folder = tmp_path / "data"
    assert vanthu("import", "--register", letter("15"), "--data", folder).status == 0
    return folder


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx"])
def test_a_book_says_on_standard_error_what_it_wrote(
    vanthu: Command, data: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"so.{ending}"

    done = vanthu("book", "incoming", *DAYS, "--out", out, "--data", data)

    assert (done.status, done.out) == (0, "")
    assert done.err == f"Đã ghi 1 dòng vào {out}.\n"
    assert out.stat().st_size > 0


def test_a_report_names_the_items_that_nobody_answered(
    vanthu: Command, data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "bao-cao.docx"

    done = vanthu("report", "1", "--out", out, "--data", data)

    assert (done.status, done.out) == (0, "")
    written, gaps = done.err.splitlines()
    assert written == f"Đã ghi báo cáo vào {out}."
    assert gaps == (
        "Chưa có kết quả: Rà soát số liệu dự toán của đơn vị; "
        "Lập bảng tổng hợp theo mẫu."
    )
