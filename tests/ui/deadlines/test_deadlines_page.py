"""The month shows what is due on its days, by mouse and by keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order, Task, TaskResult
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.deadlines.deadlines_page import DeadlinesPage, build_deadlines_page
from vanthu.ui.deadlines.deadlines_view_model import month_later
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.pages import Builder

Rest = Callable[[], None]
Due = Callable[[date | None, str], Task]


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> DeadlinesPage:
    page = build(build_deadlines_page)
    assert isinstance(page, DeadlinesPage)
    page.grid.setFocus()
    return page


@pytest.fixture
def rest(qtbot: QtBot, short: BackgroundRunner) -> Rest:
    """Give what waits until nothing works in the background."""

    def wait() -> None:
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not short.is_busy, timeout=WAIT_MS)

    return wait


@pytest.fixture
def due(desk: Desk, enter: Callable[[str, str], IncomingLetter], rest: Rest) -> Due:
    """Give what assigns a task that is due on a day."""
    letter = enter("12", "rà soát")

    def assign(day: date | None, content: str) -> Task:
        order = Order(letter.letter_id, content, "VP", due_date=day)
        (task,) = desk.tasks.assign([order])
        rest()
        return task

    return assign


def groups(page: DeadlinesPage) -> list[str]:
    tree = page.agenda.tree
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item.text(0) for item in items if item]


# ------------------------------------------------------------------ months


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 11, 20), 12, date(2027, 11, 20)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(
    day: date, months: int, later: date
) -> None:
    assert month_later(day, months) == later


def test_the_page_opens_on_this_month_and_today(page: DeadlinesPage) -> None:
    assert page.heading.text() == "Tháng 11, 2026"
    assert page.grid.day == TODAY


def test_page_keys_turn_the_month_and_today_leads_back(
    page: DeadlinesPage, rest: Rest, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_PageDown)
    rest()
    assert page.heading.text() == "Tháng 12, 2026"
    qtbot.keyClick(page.grid, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.grid, Qt.Key.Key_PageUp)
    rest()
    assert page.heading.text() == "Tháng 10, 2026"

    page.today_action.trigger()
    rest()

    assert page.heading.text() == "Tháng 11, 2026"
    assert page.grid.day == TODAY


def test_the_arrows_move_the_day_and_cross_into_the_next_month(
    page: DeadlinesPage, rest: Rest, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(page.grid, key)
    assert page.grid.day == TODAY

    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    rest()

    assert page.grid.day == date(2026, 12, 4)
    assert page.heading.text() == "Tháng 12, 2026"


def test_a_click_chooses_a_day(page: DeadlinesPage, qtbot: QtBot) -> None:
    grid = page.grid
    # The third row begins with Monday 9 November 2026.
    place = QPoint(grid.width() // 14, grid.height() * 3 // 7 + 10)

    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)

    assert grid.day == date(2026, 11, 9)


# ------------------------------------------------------------------ what is due


def test_a_day_reads_aloud_with_what_is_due(
    page: DeadlinesPage, due: Due, qtbot: QtBot
) -> None:
    due(date(2026, 11, 18), "Việc trễ")
    for _ in range(2):
        qtbot.keyClick(page.grid, Qt.Key.Key_Left)

    words = page.grid.accessibleDescription()
    assert words == ("Thứ Tư, 18/11/2026\n#01 Việc trễ – Quá hạn 2 ngày làm việc")


def test_days_off_are_named(page: DeadlinesPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)

    assert page.grid.accessibleDescription() == (
        "Thứ Bảy, 21/11/2026 (Nghỉ)\nKhông có việc đến hạn"
    )


def test_what_comes_next_is_grouped_as_seen_from_today(
    page: DeadlinesPage, due: Due, desk: Desk, rest: Rest
) -> None:
    due(date(2026, 11, 18), "Trễ")
    due(date(2026, 11, 20), "Hôm nay")
    due(date(2026, 11, 21), "Tuần này")
    due(date(2026, 11, 27), "Tuần sau")
    due(date(2026, 12, 20), "Sau đó")
    due(None, "Chưa có hạn")
    done = due(date(2026, 11, 26), "Đã xong")
    desk.tasks.report_done(done.task_id, TaskResult("xong"))
    rest()

    assert groups(page) == [
        "Quá hạn (1)",
        "Hôm nay (1)",
        "Tuần này (1)",
        "Tuần sau (1)",
        "Chưa có hạn (1)",
    ]


def test_what_comes_next_does_not_depend_on_the_month_that_is_shown(
    page: DeadlinesPage, due: Due, rest: Rest, qtbot: QtBot
) -> None:
    due(date(2026, 11, 27), "Tuần sau")
    for _ in range(3):
        qtbot.keyClick(page.grid, Qt.Key.Key_PageDown)
    rest()

    assert "Tuần sau (1)" in groups(page)


def test_enter_on_a_day_with_one_task_opens_it(
    page: DeadlinesPage, due: Due, qtbot: QtBot
) -> None:
    task = due(TODAY, "Việc hôm nay")
    wanted: list[Visit] = []
    page.visit_wanted.connect(wanted.append)

    qtbot.keyClick(page.grid, Qt.Key.Key_Return)

    assert wanted == [Visit(Destination.TASKS, task_id=task.task_id)]


def test_enter_on_a_day_with_more_leads_into_its_list(
    page: DeadlinesPage, due: Due, rest: Rest, qtbot: QtBot
) -> None:
    first = due(date(2026, 11, 19), "Một")
    due(date(2026, 11, 19), "Hai")
    wanted: list[Visit] = []
    page.visit_wanted.connect(wanted.append)
    qtbot.keyClick(page.grid, Qt.Key.Key_Left)
    assert groups(page)[0] == "Thứ Năm, 19/11/2026 (2)"

    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.agenda.tree.hasFocus()
    qtbot.keyClick(page.agenda.tree, Qt.Key.Key_Return)

    assert wanted == [Visit(Destination.TASKS, task_id=first.task_id)]


def test_the_grid_paints_more_than_it_has_room_for(
    page: DeadlinesPage, due: Due
) -> None:
    for number in range(6):
        due(date(2026, 11, 24), f"Việc {number}")
    page.resize(900, 420)

    assert not page.grid.grab().isNull()
    page.resize(1280, 640)
    assert not page.grid.grab().isNull()


def test_a_long_group_tells_how_many_more_there_are(
    page: DeadlinesPage, due: Due, desk: Desk, rest: Rest
) -> None:
    first = due(None, "Việc chưa có hạn")
    desk.tasks.assign([first.order] * 59)
    rest()

    tree = page.agenda.tree
    group = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert group
    assert group.text(0) == "Chưa có hạn (60)"
    assert group.childCount() == 51
    last = group.child(50)
    assert last
    assert last.text(0) == "+10 nữa"


def test_every_control_has_a_name(page: DeadlinesPage) -> None:
    for control in (page.grid, page.agenda.tree, page.earlier, page.later):
        assert control.accessibleName()
