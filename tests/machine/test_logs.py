"""The log is a help, never a hindrance."""

import logging
from pathlib import Path

import pytest

from vanthu.domain.errors import NoSuchLetter
from vanthu.machine.logs import log_to


def test_messages_are_written_while_the_block_runs(tmp_path: Path) -> None:
    file = tmp_path / "nhat-ky" / "vanthu.log"
    log = logging.getLogger("vanthu.test")

    with log_to(file):
        log.info("letter 7 registered")
    log.info("nobody writes this")

    text = file.read_text(encoding="utf-8")
    assert "letter 7 registered" in text
    assert "nobody" not in text


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "nhat-ky"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")

    with log_to(in_the_way / "vanthu.log"):
        logging.getLogger("vanthu.test").info("goes nowhere")

    assert in_the_way.is_file()


@pytest.mark.expects_log
def test_an_unexpected_error_is_traced_before_the_file_closes(tmp_path: Path) -> None:
    file = tmp_path / "nhat-ky" / "vanthu.log"

    with pytest.raises(ZeroDivisionError), log_to(file):
        _ = 1 // 0

    assert "ZeroDivisionError" in file.read_text("utf-8")


def test_an_expected_error_leaves_no_trace(tmp_path: Path) -> None:
    file = tmp_path / "vanthu.log"

    with pytest.raises(NoSuchLetter), log_to(file):
        raise NoSuchLetter("99")

    assert not file.exists()


def test_a_log_that_cannot_be_flushed_stops_nothing() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")

    with log_to(full):
        logging.getLogger("vanthu.test").info("goes nowhere")
