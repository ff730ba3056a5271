"""A report is composed beside its preview, saved while typing, exported, numbered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.keyboard import type_words
from vanthu.domain.documents.books import BookKind
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order, TaskResult
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.message import Message
from vanthu.ui.documents.composer import FIRST_SECTION, GENERAL
from vanthu.ui.documents.new_report_dialog import NewReportDialog
from vanthu.ui.documents.number_dialog import NumberDialog
from vanthu.ui.documents.reports_page import ReportsPage, build_reports_page
from vanthu.ui.documents.reports_view_model import OpenReport
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.pages import Builder


@pytest.fixture
def page(build: Callable[[Builder], Page], notice: ChangeNotice) -> ReportsPage:
    page = build(build_reports_page)
    assert isinstance(page, ReportsPage)
    return page


@pytest.fixture
def letter(desk: Desk, samples: Path) -> IncomingLetter:
    """Enter the sample letter with four items and a report."""
    (waiting,) = desk.intake.take(next(samples.glob("01*.docx")))
    draft = draft_of(waiting.reading, waiting.file, TODAY)
    return desk.register.enter(draft, inbox_id=waiting.inbox_id)


@pytest.fixture
def rest(
    qtbot: QtBot, short: BackgroundRunner, long: BackgroundRunner
) -> Callable[[], None]:
    """Give what waits until nothing works in the background."""

    def wait() -> None:
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not (short.is_busy or long.is_busy), timeout=WAIT_MS)

    return wait


@pytest.fixture
def compose(
    page: ReportsPage, letter: IncomingLetter, rest: Callable[[], None], qtbot: QtBot
) -> Callable[[], OpenReport]:
    """Give what opens the letter's report."""

    def open_report() -> OpenReport:
        page.visit(Visit(Destination.REPORTS, letter_id=letter.letter_id))
        qtbot.waitUntil(lambda: page.view_model.report is not None, timeout=WAIT_MS)
        rest()
        return opened(page)

    return open_report


def opened(page: ReportsPage) -> OpenReport:
    report = page.view_model.report
    assert report is not None
    return report


def finish_item(desk: Desk, letter: IncomingLetter, label: str, words: str) -> None:
    order = Order(letter.letter_id, "việc", lead="VP", item_label=label)
    (task,) = desk.tasks.assign([order])
    desk.tasks.report_done(task.task_id, TaskResult(words))


def test_an_empty_page_says_how_to_begin(page: ReportsPage) -> None:
    assert not page.word_action.isEnabled()
    assert page.new_action.isEnabled()


def test_each_asked_item_is_a_part_and_gaps_are_named(
    page: ReportsPage, compose: Callable[[], OpenReport]
) -> None:
    report = compose()

    parts = [page.composer.parts.item(row).text() for row in range(7)]
    assert len(report.draft.sections) == 4
    assert parts[0] == "Thông tin chung"
    assert all("Chưa có kết quả" in part for part in parts[FIRST_SECTION:6])
    assert page.preview.view.page_count >= 1


def test_typing_is_stored_without_a_command(
    page: ReportsPage,
    compose: Callable[[], OpenReport],
    desk: Desk,
    qtbot: QtBot,
    rest: Callable[[], None],
) -> None:
    report = compose()
    page.composer.section.text.setFocus()

    type_words(page.composer.section.text, "Đã rà soát xong.")
    page.save_action.trigger()
    rest()

    stored = desk.drafts.prepare(report.draft.answers[0], REPORT)
    assert printed_text(stored.sections[0]) == "Đã rà soát xong."
    assert page.composer.section.state.text() == "Đã sửa tay"


def test_what_is_typed_is_stored_before_the_window_closes(
    page: ReportsPage, compose: Callable[[], OpenReport], desk: Desk
) -> None:
    report = compose()
    page.composer.section.text.setFocus()
    type_words(page.composer.section.text, "Gõ ngay trước khi đóng.")

    assert page.may_close()

    stored = desk.drafts.as_it_stands(report.draft.answers[0], REPORT)
    assert printed_text(stored.sections[0]) == "Gõ ngay trước khi đóng."


def test_a_finished_task_fills_its_section_while_the_page_is_open(
    page: ReportsPage,
    compose: Callable[[], OpenReport],
    desk: Desk,
    letter: IncomingLetter,
    qtbot: QtBot,
) -> None:
    compose()

    finish_item(desk, letter, "2", "Đã thống kê 1.204 hồ sơ.")
    qtbot.waitUntil(
        lambda: (
            printed_text(opened(page).draft.sections[1]) == "Đã thống kê 1.204 hồ sơ."
        ),
        timeout=WAIT_MS,
    )

    assert "Từ công việc" in page.composer.parts.item(FIRST_SECTION + 1).text()


def test_what_a_person_typed_wins_and_the_tasks_words_are_one_button_away(
    page: ReportsPage,
    compose: Callable[[], OpenReport],
    desk: Desk,
    letter: IncomingLetter,
    qtbot: QtBot,
) -> None:
    finish_item(desk, letter, "1", "Theo phòng.")
    compose()
    page.composer.parts.setCurrentRow(FIRST_SECTION)
    page.composer.section.text.setFocus()
    page.composer.section.text.selectAll()

    type_words(page.composer.section.text, "Theo văn thư.")

    assert printed_text(opened(page).draft.sections[0]) == "Theo văn thư."
    qtbot.mouseClick(page.composer.section.restore, Qt.MouseButton.LeftButton)
    assert printed_text(opened(page).draft.sections[0]) == "Theo phòng."
    assert page.composer.section.text.toPlainText() == "Theo phòng."


def test_the_preview_follows_the_typing_and_keeps_the_cursor(
    page: ReportsPage, compose: Callable[[], OpenReport], qtbot: QtBot
) -> None:
    compose()
    page.composer.section.text.setFocus()

    with qtbot.waitSignal(page.view_model.drawn, timeout=WAIT_MS):
        type_words(page.composer.section.text, "Kết quả mới.")

    assert page.composer.section.text.hasFocus()


def test_the_signer_brings_the_lines_above_the_name(
    page: ReportsPage, compose: Callable[[], OpenReport], rest: Callable[[], None]
) -> None:
    report = compose()
    page.composer.parts.setCurrentRow(GENERAL)

    page.composer.general.signer.setCurrentIndex(1)
    page.composer.general.signer.activated.emit(1)
    rest()

    deputy = report.signers[1]
    draft = opened(page).draft
    assert (draft.signer.name, draft.signer.authority) == (deputy.name, deputy.authority)
    assert draft.signer.authority[1] == "KT. CHỦ TỊCH"


def test_exporting_with_gaps_asks_first_then_writes(
    page: ReportsPage,
    compose: Callable[[], OpenReport],
    tmp_path: Path,
    qtbot: QtBot,
    rest: Callable[[], None],
) -> None:
    compose()
    target = tmp_path / "bao-cao.docx"

    page.word_action.trigger()
    box = page.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "Rà soát" in box.text() or "rà soát" in box.text()
    box.accept()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    page.view_model.export(target, "")
    rest()

    assert target.exists()


def test_a_number_makes_the_report_final_and_fills_the_follow_up_register(
    page: ReportsPage,
    compose: Callable[[], OpenReport],
    desk: Desk,
    qtbot: QtBot,
    rest: Callable[[], None],
) -> None:
    messages: list[Message] = []
    page.said.connect(messages.append)
    compose()

    page.number_action.trigger()
    dialog = page.findChild(NumberDialog)
    assert isinstance(dialog, NumberDialog)
    dialog.accept()
    qtbot.waitUntil(lambda: page.view_model.is_final, timeout=WAIT_MS)
    rest()

    book = desk.books.fill(BookKind.FOLLOWUP, TODAY, TODAY)
    assert book.rows[0][5] == "01/BC-UBND"
    assert "01/BC-UBND" in messages[-1].text
    assert not page.number_action.isEnabled()
    assert page.composer.section.text.isReadOnly()


def test_a_letter_is_chosen_by_a_few_words_without_accents(
    page: ReportsPage,
    letter: IncomingLetter,
    enter: Callable[[str, str], IncomingLetter],
    qtbot: QtBot,
    rest: Callable[[], None],
) -> None:
    enter("77", "phòng cháy, chữa cháy")
    rest()

    page.new_action.trigger()
    dialog = page.findChild(NewReportDialog)
    assert isinstance(dialog, NewReportDialog)
    type_words(dialog.filter, "cai cach")

    shown = [
        dialog.letters.item(row).text()
        for row in range(dialog.letters.count())
        if not dialog.letters.item(row).isHidden()
    ]
    assert len(shown) == 1
    assert "cải cách" in shown[0]
    dialog.accept()
    qtbot.waitUntil(lambda: page.view_model.report is not None, timeout=WAIT_MS)
    rest()
    assert opened(page).letter.letter_id == letter.letter_id


def test_a_letter_that_asks_nothing_is_explained(
    page: ReportsPage,
    enter: Callable[[str, str], IncomingLetter],
    rest: Callable[[], None],
) -> None:
    messages: list[Message] = []
    page.said.connect(messages.append)
    other = enter("78", "thông báo lịch nghỉ")

    page.visit(Visit(Destination.REPORTS, letter_id=other.letter_id))
    rest()

    assert len(messages) == 1
    assert page.view_model.report is None
