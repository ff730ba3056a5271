"""A reminder is counted once it goes out, and only for open work."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from tests.ui.tasks.board_page import Rest
from vanthu.domain.tasks import Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.ui.common.print_dialog import PrintDialog
from vanthu.ui.navigation import Destination, Visit
from vanthu.ui.tasks.tasks_page import TasksPage


def test_a_reminder_is_counted_once_it_goes_out(
    page: TasksPage,
    give: Callable[..., Task],
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    task = give(due=date(2026, 11, 13))
    page.visit(Visit(Destination.TASKS, task_id=task.task_id))
    qtbot.waitUntil(lambda: page.chosen is not None, timeout=WAIT_MS)
    page.task_commands.reminder.trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(PrintDialog)), timeout=WAIT_MS)
    (dialog,) = page.findChildren(PrintDialog)
    assert dialog.windowTitle() == "In: Phiếu nhắc việc văn bản đến số 01"

    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as told:
        dialog.save(tmp_path / "phiếu.pdf")
        dialog.save(tmp_path / "bản nữa.pdf")
    assert told.args is not None
    assert told.args[0].text == "Đã ghi nhận nhắc việc lần 1."
    assert desk.forms.record_reminder(task.task_id) == 2
    dialog.reject()


def test_nobody_is_reminded_of_finished_work(
    page: TasksPage, give: Callable[..., Task], desk: Desk, rest: Rest
) -> None:
    task = give()
    desk.tasks.report_done(task.task_id, TaskResult("Xong"))
    desk.tasks.move(task.task_id, TaskState.COMPLETED)
    page.visit(Visit(Destination.TASKS, task_id=task.task_id))
    rest()

    assert not page.task_commands.reminder.isEnabled()
