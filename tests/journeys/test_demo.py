"""The whole job on the command line: letters in, registers and reports out."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, vanthu
from vanthu.bootstrap import VanThu

__all__ = ["vanthu"]
TODAY = ("--today", "2026-11-20")
ENDINGS = ("txt", "pdf", "docx")
OUR_ITEMS = {
    1: ["1", "2"],
    2: ["4a", "4b"],
    3: ["1", "2", "3", "báo cáo"],
    4: ["1", "2", "3", "4"],
    5: ["3.1", "3.2", "báo cáo"],
}


def test_the_demo_runs_on_the_sample_letters(vanthu: Command, tmp_path: Path) -> None:
    done = vanthu("demo", "--out", tmp_path / "out", *TODAY)

    letters = VanThu().sample_letters()
    assert done.status == 0, done.err
    assert len(done.lines) == len(letters)
    assert done.err == ""
    words = {path.stem for path in (tmp_path / "out" / "reports").glob("*.docx")}
    sheets = {path.stem for path in (tmp_path / "out" / "reports").glob("*.pdf")}
    assert words == sheets
    assert words
    books = {path.name for path in (tmp_path / "out" / "books").iterdir()}
    assert len(books) == 9


def test_the_demo_replaces_its_own_data_but_nobody_elses(
    vanthu: Command, tmp_path: Path
) -> None:
    letter = VanThu().sample_letters()[0]
    call = ("demo", "--out", tmp_path / "out", *TODAY, "--letters", letter)
    assert vanthu(*call).status == 0
    assert vanthu(*call).status == 0
    foreign = tmp_path / "other" / "data"
    foreign.mkdir(parents=True)
    (foreign / "giu.txt").write_text("của người khác", encoding="utf-8")

    refused = vanthu("demo", "--out", tmp_path / "other", *TODAY)

    assert refused.status == 2
    assert (foreign / "giu.txt").read_text("utf-8") == "của người khác"


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_five_real_letters_go_through_the_whole_job(
    vanthu: Command, shared_samples: Path, tmp_path: Path, ending: str
) -> None:
    letters = sorted((shared_samples / "letters").glob(f"seed?.{ending}"))
    out = tmp_path / "out"

    done = vanthu("demo", "--out", out, *TODAY, "--letters", *letters)

    assert done.status == 0, done.err
    records = _records(vanthu, "list", out)
    assert [r["full_ref"] for r in reversed(records)] == [
        "/VHTT",
        None,
        "/STTTT-TTBCXB",
        "798/UBND-VHXH",
        None,
    ]
    tasks = _records(vanthu, "tasks", out)
    for number, labels in OUR_ITEMS.items():
        mine = [t["item"] for t in tasks if t["arrival_number"] == number]
        assert sorted(map(str, mine)) == sorted(labels)
    assert {t["due"] for t in tasks} == {None, "2023-10-13"}
    reports = sorted(path.name for path in (out / "reports").iterdir())
    assert reports == ["seed2.docx", "seed2.pdf", "seed4.docx", "seed4.pdf"]


def _records(vanthu: Command, command: str, out: Path) -> list[dict[str, object]]:
    done = vanthu(command, "--json", "--data", out / "data")
    return [json.loads(line) for line in done.lines]


def test_the_demo_never_meets_the_offices_real_data(
    vanthu: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tmp_path / "that"
    monkeypatch.setenv("VANTHU_DATA", str(real))
    letter = VanThu().sample_letters()[0]

    done = vanthu("demo", "--out", tmp_path / "out", *TODAY, "--letters", letter)

    assert done.status == 0
    assert (tmp_path / "out" / "data" / "vanthu.db").exists()
    assert not real.exists()
