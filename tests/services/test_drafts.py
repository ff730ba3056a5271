"""A report is prepared from tasks, edited, numbered and exported."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.storage.examples import DRAFT, OFFICE
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.errors import (
    ChangedByAnother,
    DocumentAlreadyNumbered,
    NoSuchDraft,
    NothingToReport,
)
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order, Task, TaskResult
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPLY, REPORT
from vanthu.services.lines import RegisterQuery

ISSUED = date(2025, 10, 16)


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
    fresh = desk.drafts.prepare(letter.letter_id, REPORT)
    assert [fresh.is_gap(index) for index in range(2)] == [True, True]

    desk.tasks.report_done(task.task_id, TaskResult("Đã rà soát 12 bộ thủ tục."))
    filled = desk.drafts.prepare(letter.letter_id, REPORT)

    assert filled.draft_id == fresh.draft_id
    assert printed_text(filled.sections[0]) == "Đã rà soát 12 bộ thủ tục."
    assert filled.is_gap(1)
    assert filled.recipients == ("Như trên", "Lưu: VT, VHXH")
    assert desk.drafts.get(filled.draft_id or 0) == filled


def test_preparing_again_what_is_up_to_date_changes_nothing(
    desk: Desk, letter: IncomingLetter, changes: list[str]
) -> None:
    first = desk.drafts.prepare(letter.letter_id, REPORT)
    changes.clear()

    assert desk.drafts.prepare(letter.letter_id, REPORT) == first
    assert changes == []


def test_a_report_may_be_looked_at_without_being_stored(
    desk: Desk, letter: IncomingLetter
) -> None:
    seen = desk.drafts.as_it_stands(letter.letter_id, REPORT)
    assert desk.drafts.lines() == ()

    stored = desk.drafts.prepare(letter.letter_id, REPORT)
    assert replace(stored, draft_id=None, version=0) == seen
    assert desk.drafts.as_it_stands(letter.letter_id, REPORT) == stored


def test_a_letter_that_asks_nothing_is_not_reported_on(desk: Desk) -> None:
    letter = desk.register.enter(DRAFT)

    with pytest.raises(NothingToReport):
        desk.drafts.prepare(letter.letter_id, REPORT)
    with pytest.raises(NothingToReport):
        desk.drafts.as_it_stands(letter.letter_id, REPORT)


def test_what_a_person_typed_is_saved_once(desk: Desk, letter: IncomingLetter) -> None:
    draft = desk.drafts.prepare(letter.letter_id, REPORT)
    typed = draft.sections[0].with_text("Đã làm.")
    edited = replace(draft, sections=(typed, *draft.sections[1:]))

    saved = desk.drafts.save(edited)

    assert printed_text(saved.sections[0]) == "Đã làm."
    assert desk.drafts.prepare(letter.letter_id, REPORT) == saved
    with pytest.raises(ChangedByAnother):
        desk.drafts.save(edited)


def test_a_new_draft_may_be_saved_as_it_is(desk: Desk, letter: IncomingLetter) -> None:
    draft = desk.drafts.as_it_stands(letter.letter_id, REPLY)

    assert desk.drafts.save(draft).draft_id is not None


def test_a_numbered_report_fills_the_follow_up_line_and_is_final(
    desk: Desk, letter: IncomingLetter
) -> None:
    draft = desk.drafts.prepare(letter.letter_id, REPORT)

    issued = desk.issuing.issue(draft, ISSUED, although_open=True)

    assert (issued.number, issued.issued_on) == (1, ISSUED)
    (line,) = desk.register.lines(RegisterQuery())
    assert line.reply_ref == "01/BC-UBND"
    (report,) = desk.drafts.lines()
    assert report.full_ref == "01/BC-UBND"

    def issue(draft: Draft) -> Draft:
        return desk.issuing.issue(draft, ISSUED, although_open=True)

    for change in (desk.drafts.save, issue):
        with pytest.raises(DocumentAlreadyNumbered):
            change(draft)
    assert desk.drafts.prepare(letter.letter_id, REPORT) == issued
    assert desk.drafts.as_it_stands(letter.letter_id, REPORT) == issued


def test_a_report_that_changed_meanwhile_takes_no_number(
    desk: Desk, letter: IncomingLetter
) -> None:
    draft = desk.drafts.prepare(letter.letter_id, REPORT)
    newer = desk.drafts.save(replace(draft, closing="Kính báo cáo./."))

    with pytest.raises(ChangedByAnother):
        desk.issuing.issue(draft, ISSUED, although_open=True)

    assert desk.issuing.issue(newer, ISSUED, although_open=True).number == 1


def test_each_kind_and_year_has_its_own_numbers(
    desk: Desk, letter: IncomingLetter
) -> None:
    report = desk.drafts.prepare(letter.letter_id, REPORT)
    reply = desk.drafts.prepare(letter.letter_id, REPLY)

    assert desk.issuing.issue(report, ISSUED, although_open=True).number == 1
    assert desk.issuing.issue(reply, ISSUED, although_open=True).number == 1
    (line,) = desk.register.lines(RegisterQuery())
    assert line.reply_ref == "01/UBND"


def test_a_report_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(NoSuchDraft):
        desk.drafts.get(99)


def test_the_department_is_known_before_departments_were_saved(
    desk: Desk, letter: IncomingLetter, task: Task
) -> None:
    reply = desk.drafts.prepare(letter.letter_id, REPLY)

    assert reply.symbol == "UBND-VHXH"


def test_a_report_becomes_a_document_and_files(
    desk: Desk, letter: IncomingLetter, tmp_path: Path
) -> None:
    draft = desk.drafts.prepare(letter.letter_id, REPORT)

    for name in ("bao-cao.docx", "bao-cao.pdf"):
        desk.drafts.export(draft, tmp_path / name)

    assert desk.drafts.document(draft).place == OFFICE.place
    assert all(page.png for page in desk.drafts.preview(draft, 72))
    assert (tmp_path / "bao-cao.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "bao-cao.docx").read_bytes().startswith(b"PK")
