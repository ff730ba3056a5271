"""The same job gives the same office on SQLite and on PostgreSQL."""

from datetime import date
from pathlib import Path

import pytest

from vanthu.bootstrap import VanThu
from vanthu.domain.documents.books import BookKind
from vanthu.services.demo import run_demo
from vanthu.services.lines import RegisterQuery, TaskQuery

TODAY = date(2026, 11, 20)


@pytest.fixture
def data(tmp_path: Path, database_url: str) -> Path:
    """Give a data folder whose settings name the database."""
    folder = tmp_path / "data"
    folder.mkdir()
    settings = f'[database]\nurl = "{database_url}"\n'
    (folder / "vanthu.toml").write_text(settings, encoding="utf-8")
    return folder


def test_the_whole_job_runs_and_is_there_at_the_next_start(
    data: Path, tmp_path: Path
) -> None:
    program = VanThu()
    out = tmp_path / "out"
    for name in ("reports", "books"):
        (out / name).mkdir(parents=True)
    with program.open_desk(data, TODAY) as desk:
        profile, departments = program.sample_office()
        desk.office.save_profile(profile)
        desk.office.save_departments(departments)
        outcome = run_demo(desk, program.sample_letters(), out)

    with program.open_desk(data, TODAY) as desk:
        letters = desk.register.lines(RegisterQuery())
        tasks = desk.tasks.lines(TaskQuery())
        followup = desk.books.fill(BookKind.FOLLOWUP, TODAY, TODAY)
        departments_kept = desk.office.departments()

    assert outcome.refusals == ()
    assert len(letters) == len(program.sample_letters())
    numbers = [line.arrival_number for line in letters]
    assert numbers == list(range(len(letters), 0, -1))
    assert len(tasks) == sum(len(done.tasks) for done in outcome.letters)
    replies = [row[5] for row in followup.rows if row[5]]
    assert len(replies) == sum(bool(done.files) for done in outcome.letters)
    assert departments_kept == departments
