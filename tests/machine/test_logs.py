"""The log is a help, never a hindrance."""

import logging
from pathlib import Path

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
