"""The limits that the reading process sets itself, each in a process of its own."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="Linux bounds a process from inside"
)


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"from vanthu.extraction.process_limits import *; {program}",
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_process_whose_parent_is_gone_ends_by_the_clock() -> None:
    ended = run("import time; end_after(0.2); time.sleep(50)")

    assert ended.returncode == -signal.SIGALRM


def test_a_process_that_stops_the_clock_ends_by_its_processor_time() -> None:
    ended = run(
        "import signal; end_after(0.2); signal.setitimer(signal.ITIMER_REAL, 0)\n"
        "while True: pass"
    )

    assert ended.returncode == -signal.SIGXCPU


def test_an_answer_in_time_takes_the_limits_of_time_back() -> None:
    ended = run(
        "import time; end_after(0.2); end_after(0)\n"
        "while time.process_time() < 1.5: pass"
    )

    assert (ended.returncode, ended.stderr) == (0, "")


def test_memory_beyond_the_limit_is_an_error_and_not_a_death() -> None:
    ended = run(
        "limit_this_process()\n"
        "try: bytearray(MEMORY)\n"
        "except MemoryError: print('refused')"
    )

    assert ended.stdout == "refused\n"


def test_no_file_can_be_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("closed") / "file"

    ended = run(
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"limit_this_process(); open({str(file)!r}, 'wb', buffering=0).write(b'x')"
    )

    assert "File too large" in ended.stderr
    assert file.read_bytes() == b""


def test_a_process_that_holds_much_knows_it() -> None:
    ended = run(
        "before = has_grown(); held = bytearray(GROWN); print(before, has_grown())"
    )

    assert ended.stdout == "False True\n"


def test_the_network_is_out_of_reach_where_the_system_lets_us_leave_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        asked = run(
            "import os, socket; before = os.readlink('/proc/self/ns/net')\n"
            "leave_network()\n"
            "if os.readlink('/proc/self/ns/net') == before: print('stayed')\n"
            f"else: socket.create_connection(('127.0.0.1', {port}), 5)"
        )

    if asked.stdout == "stayed\n":
        pytest.skip("this system forbids users to leave the network")
    assert "OSError: [Errno 101]" in asked.stderr


def test_a_file_of_the_user_can_still_be_read(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("words")
    file.chmod(0o400)

    asked = run(f"leave_network(); print(open({str(file)!r}).read())")

    assert asked.stdout == "words\n"
