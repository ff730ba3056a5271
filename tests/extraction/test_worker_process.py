"""The reading process by itself: how it starts and when it ends."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vanthu.extraction.worker_process import WORKER_FLAG, worker_command


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert worker_command() == (sys.executable, WORKER_FLAG)


def test_the_process_ends_when_its_input_ends() -> None:
    ended = subprocess.run(
        worker_command(), input=b"", capture_output=True, timeout=60, check=False
    )

    assert ended.returncode == 0
    assert ended.stdout.endswith(b'{"ready":true,"size":0}')
    assert ended.stderr == b""


def test_a_module_beside_the_letters_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)", "utf-8")

    ended = subprocess.run(
        worker_command(),
        input=b"",
        capture_output=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
    )

    assert ended.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by signal 0")
def test_the_process_does_not_outlive_the_program() -> None:
    program = (
        "import os; from vanthu.extraction.worker_process import *; "
        "print(WorkerProcess(worker_command()).process_id, flush=True); os._exit(0)"
    )
    started = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=60, check=True
    )
    worker = int(started.stdout)

    for _ in range(100):
        if not is_alive(worker):
            return
        time.sleep(0.1)
    pytest.fail("the reading process still runs")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    # Nobody may wait for an orphan here; one that has ended is a zombie at most.
    return not state.exists() or state.read_text("utf-8").split()[2] != "Z"
