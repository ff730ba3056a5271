"""The whole job in the real window, from a dropped file to an answered report."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vanthu.bootstrap import VanThu
from vanthu.domain.documents.books import BookKind
from vanthu.domain.tasks import TaskState
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.services.lines import RegisterQuery, TaskQuery
from vanthu.ui.application import WindowPlaces, build_window, prepare_application
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.drafting.documents_page import DocumentsPage
from vanthu.ui.drafting.new_document_dialog import NewDocumentDialog
from vanthu.ui.drafting.number_dialog import NumberDialog
from vanthu.ui.drafting.words import origin_words
from vanthu.ui.inbox.inbox_page import InboxPage
from vanthu.ui.main_window import MainWindow
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.tasks.assign_dialog import AssignDialog
from vanthu.ui.tasks.moves import Move
from vanthu.ui.tasks.result_dialog import ResultDialog
from vanthu.ui.tasks.tasks_page import TasksPage

TODAY = date(2026, 11, 20)
WAIT_MS = 60_000
RESULT = "Đã rà soát 18 nhiệm vụ, hoàn thành 15 nhiệm vụ."
AnyPage = TypeVar("AnyPage", bound=Page)
AnyDialog = TypeVar("AnyDialog", bound=QWidget)


@pytest.fixture
def desk_and_window(
    qtbot: QtBot, tmp_path: Path, resources: Path
) -> Iterator[tuple[Desk, MainWindow]]:
    """Open the sample office's window on an empty data folder."""
    places = WindowPlaces(resources, tmp_path / "window.ini")
    prepare_application(places)
    notice, program = ChangeNotice(), VanThu()
    with program.open_desk(tmp_path / "data", TODAY, notice.tell) as desk:
        profile, departments = program.sample_office()
        desk.office.save_profile(profile)
        desk.office.save_departments(departments)
        window = build_window(desk, notice, places)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        yield desk, window
        window.close()


@pytest.fixture
def desk(desk_and_window: tuple[Desk, MainWindow]) -> Desk:
    return desk_and_window[0]


@pytest.fixture
def window(desk_and_window: tuple[Desk, MainWindow]) -> MainWindow:
    return desk_and_window[1]


@pytest.fixture
def rest(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    """Give what waits until the window has nothing left to do."""

    def wait() -> None:
        for _ in range(4):  # an answer may begin more work
            qtbot.wait(30)
            qtbot.waitUntil(lambda: not window.is_busy(), timeout=WAIT_MS)

    return wait


def shown(window: MainWindow, kind: type[AnyPage]) -> AnyPage:
    page = window.page
    assert isinstance(page, kind)
    return page


def dialog_of(page: Page, kind: type[AnyDialog]) -> AnyDialog:
    dialog = page.findChild(kind)
    assert isinstance(dialog, kind)
    return dialog


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), copy, data, button, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(400, 300), copy, data, button, keys)
    )


def test_a_letter_goes_from_a_dropped_file_to_an_answered_report(
    desk: Desk,
    window: MainWindow,
    rest: Callable[[], None],
    resources: Path,
    tmp_path: Path,
) -> None:
    letter = next((resources / "samples").glob("01-*.pdf"))
    drop(window, Path(shutil.copy(letter, tmp_path / "Công văn đến.pdf")))
    rest()

    inbox = shown(window, InboxPage)
    assert inbox.form.editors.number.text() == "2318"
    inbox.form.editors.subject.setFocus()
    assert inbox.pane.view.chosen == FieldKey.SUBJECT
    assert inbox.pane.view.boxes_of(FieldKey.SUBJECT)
    inbox.inbox_commands.register.trigger()
    rest()
    (line,) = desk.register.lines(RegisterQuery())
    assert (line.arrival_number, line.reference) == (1, "2318/SNV-CCHC")
    assert desk.intake.waiting() == ()

    assign_every_item(window, rest)
    tasks = desk.tasks.lines(TaskQuery())
    assert [task.item_label for task in tasks if task.item_label == "1"]
    assert {task.due for task in tasks} == {None, date(2026, 11, 30)}

    first = next(task for task in tasks if task.item_label == "1")
    finish(window, rest, first.task_id)
    assert desk.tasks.get(first.task_id).state is TaskState.COMPLETED

    report = compose(window, rest, line.letter_id)
    draft = report.view_model.draft
    assert draft is not None
    trace = desk.drafts.trace(draft)
    told = [origin_words(part.origin) for part in trace if part.section == 0]
    assert f"Việc #{first.task_id}" in told
    give_number(report, rest)
    for ending in (".docx", ".pdf"):
        report.outward.export(draft, tmp_path / f"bao-cao{ending}")
    rest()
    assert (tmp_path / "bao-cao.docx").stat().st_size > 0
    assert (tmp_path / "bao-cao.pdf").stat().st_size > 0
    followup = desk.books.fill(BookKind.FOLLOWUP, TODAY, TODAY)
    assert followup.rows[0][5] == "01/BC-UBND"


def assign_every_item(window: MainWindow, rest: Callable[[], None]) -> None:
    """Follow the offer that stands in the message after registering."""
    (offer,) = (
        button
        for button in window.info_bar.findChildren(QPushButton)
        if button.text() == "Phân công…"
    )
    offer.click()
    rest()
    page = shown(window, TasksPage)
    dialog = dialog_of(page, AssignDialog)
    dialog.submit()
    rest()


def finish(window: MainWindow, rest: Callable[[], None], task_id: int) -> None:
    page = shown(window, TasksPage)
    window.visit(Visit(Destination.TASKS, task_id=task_id))
    rest()
    page.task_commands.moves[Move.FINISH].trigger()
    rest()
    dialog = dialog_of(page, ResultDialog)
    dialog.text.setPlainText(RESULT)
    dialog.submit()
    rest()
    window.visit(Visit(Destination.TASKS, task_id=task_id))
    rest()
    page.task_commands.moves[Move.CONFIRM].trigger()
    rest()


def compose(
    window: MainWindow, rest: Callable[[], None], letter_id: int
) -> DocumentsPage:
    window.show_page(Destination.DOCUMENTS)
    rest()
    page = shown(window, DocumentsPage)
    page.draft_commands.new.trigger()
    dialog = dialog_of(page, NewDocumentDialog)
    dialog.kind_filter.setText("báo cáo kết quả")
    dialog.letters.item(0).setCheckState(Qt.CheckState.Checked)
    assert (dialog.template_id, dialog.letter_ids) == (REPORT, (letter_id,))
    dialog.begin.click()
    rest()
    return page


def give_number(page: DocumentsPage, rest: Callable[[], None]) -> None:
    page.draft_commands.number.trigger()
    dialog = dialog_of(page, NumberDialog)
    assert not dialog.give.isEnabled()  # items are still unanswered
    dialog.although_open.setChecked(True)
    dialog.give.click()
    rest()
