"""A report is prepared from tasks, edited, numbered and exported."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.storage.examples import DRAFT, OFFICE
from vanthu.domain.documents.report import ReportKind
from vanthu.domain.errors import (
    ChangedByAnother,
    NoSuchReport,
    NothingToReport,
    ReportAlreadyNumbered,
)
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order, Task, TaskResult
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery

ISSUED = date(2025, 10, 16)
REPORT = ReportKind.REPORT


@pytest.fixture
def letter(desk: Desk, letter_file: Path) -> IncomingLetter:
    (waiting,) = desk.intake.take(letter_file)
    return desk.register.enter(DRAFT, inbox_id=waiting.inbox_id)


@pytest.fixture
def task(desk: Desk, letter: IncomingLetter) -> Task:
    order = Order(letter.letter_id, "Rà soát", "VHXH", item_label="1")
    (only,) = desk.tasks.assign([order])
    return only


def test_a_report_has_a_section_for_each_asked_item(
    desk: Desk, letter: IncomingLetter, task: Task
) -> None:
    fresh = desk.reports.prepare(letter.letter_id, REPORT)
    assert [section.is_gap for section in fresh.sections] == [True, True]

    desk.tasks.report_done(task.task_id, TaskResult("Đã rà soát 12 bộ thủ tục."))
    filled = desk.reports.prepare(letter.letter_id, REPORT)

    assert filled.report_id == fresh.report_id
    assert filled.sections[0].text == "Đã rà soát 12 bộ thủ tục."
    assert filled.sections[1].is_gap
    assert filled.recipients == ("Như trên", "Lưu: VT, VHXH")
    assert desk.reports.get(filled.report_id or 0) == filled


def test_preparing_again_what_is_up_to_date_changes_nothing(
    desk: Desk, letter: IncomingLetter, changes: list[str]
) -> None:
    first = desk.reports.prepare(letter.letter_id, REPORT)
    changes.clear()

    assert desk.reports.prepare(letter.letter_id, REPORT) == first
    assert changes == []


def test_a_report_may_be_looked_at_without_being_stored(
    desk: Desk, letter: IncomingLetter
) -> None:
    seen = desk.reports.as_it_stands(letter.letter_id, REPORT)
    assert desk.reports.lines() == ()

    stored = desk.reports.prepare(letter.letter_id, REPORT)
    assert replace(stored, report_id=None, version=0) == seen
    assert desk.reports.as_it_stands(letter.letter_id, REPORT) == stored


def test_a_letter_that_asks_nothing_is_not_reported_on(desk: Desk) -> None:
    letter = desk.register.enter(DRAFT)

    with pytest.raises(NothingToReport):
        desk.reports.prepare(letter.letter_id, REPORT)
    with pytest.raises(NothingToReport):
        desk.reports.as_it_stands(letter.letter_id, REPORT)


def test_what_a_person_typed_is_saved_once(desk: Desk, letter: IncomingLetter) -> None:
    draft = desk.reports.prepare(letter.letter_id, REPORT)
    typed = replace(draft.sections[0], typed="Đã làm.")
    edited = replace(draft, sections=(typed, *draft.sections[1:]))

    saved = desk.reports.save(edited)

    assert saved.sections[0].text == "Đã làm."
    assert desk.reports.prepare(letter.letter_id, REPORT) == saved
    with pytest.raises(ChangedByAnother):
        desk.reports.save(edited)


def test_a_new_draft_may_be_saved_as_it_is(desk: Desk, letter: IncomingLetter) -> None:
    draft = desk.reports.as_it_stands(letter.letter_id, ReportKind.REPLY)

    assert desk.reports.save(draft).report_id is not None


def test_a_numbered_report_fills_the_follow_up_line_and_is_final(
    desk: Desk, letter: IncomingLetter
) -> None:
    draft = desk.reports.prepare(letter.letter_id, REPORT)

    issued = desk.reports.issue(draft, ISSUED)

    assert (issued.number, issued.issued_on) == (1, ISSUED)
    (line,) = desk.register.lines(RegisterQuery())
    assert line.reply_ref == "01/BC-UBND"
    (report,) = desk.reports.lines()
    assert report.full_ref == "01/BC-UBND"
    for change in (desk.reports.save, lambda d: desk.reports.issue(d, ISSUED)):
        with pytest.raises(ReportAlreadyNumbered):
            change(draft)
    assert desk.reports.prepare(letter.letter_id, REPORT) == issued
    assert desk.reports.as_it_stands(letter.letter_id, REPORT) == issued


def test_a_report_that_changed_meanwhile_takes_no_number(
    desk: Desk, letter: IncomingLetter
) -> None:
    draft = desk.reports.prepare(letter.letter_id, REPORT)
    newer = desk.reports.save(replace(draft, closing="Kính báo cáo./."))

    with pytest.raises(ChangedByAnother):
        desk.reports.issue(draft, ISSUED)

    assert desk.reports.issue(newer, ISSUED).number == 1


def test_each_kind_and_year_has_its_own_numbers(
    desk: Desk, letter: IncomingLetter
) -> None:
    report = desk.reports.prepare(letter.letter_id, REPORT)
    reply = desk.reports.prepare(letter.letter_id, ReportKind.REPLY)

    assert desk.reports.issue(report, ISSUED).number == 1
    assert desk.reports.issue(reply, ISSUED).number == 1
    (line,) = desk.register.lines(RegisterQuery())
    assert line.reply_ref == "01/UBND"


def test_a_report_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(NoSuchReport):
        desk.reports.get(99)


def test_the_department_is_known_before_departments_were_saved(
    desk: Desk, letter: IncomingLetter, task: Task
) -> None:
    reply = desk.reports.prepare(letter.letter_id, ReportKind.REPLY)

    assert reply.symbol == "UBND-VHXH"


def test_a_report_becomes_a_document_and_files(
    desk: Desk, letter: IncomingLetter, tmp_path: Path
) -> None:
    draft = desk.reports.prepare(letter.letter_id, REPORT)

    for name in ("bao-cao.docx", "bao-cao.pdf"):
        desk.reports.export(draft, tmp_path / name)

    assert desk.reports.document(draft).place == OFFICE.place
    assert all(page.png for page in desk.reports.preview(draft, 72))
    assert (tmp_path / "bao-cao.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "bao-cao.docx").read_bytes().startswith(b"PK")
