"""The page of tasks over a real desk, with a letter whose work can be given."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from tests.ui.tasks.board_page import Enter, Rest
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order, Task
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder
from vanthu.ui.tasks.tasks_page import TasksPage, build_tasks_page


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> TasksPage:
    """Give the page of tasks."""
    page = build(build_tasks_page)
    assert isinstance(page, TasksPage)
    return page


@pytest.fixture
def rest(qtbot: QtBot, short: BackgroundRunner, long: BackgroundRunner) -> Rest:
    """Give what waits until nothing works in the background."""

    def wait() -> None:
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not (short.is_busy or long.is_busy), timeout=WAIT_MS)

    return wait


@pytest.fixture
def letter(enter: Enter) -> IncomingLetter:
    """Give a letter in the register that nobody has yet."""
    return enter("12", "rà soát hồ sơ")


@pytest.fixture
def give(desk: Desk, letter: IncomingLetter, rest: Rest) -> Callable[..., Task]:
    """Give what assigns one task of the letter."""

    def assign(
        content: str = "Rà soát hồ sơ", due: date | None = None, lead: str = "VP"
    ) -> Task:
        order = Order(letter.letter_id, content, lead, ("VHXH",), due, "1")
        (task,) = desk.tasks.assign([order])
        rest()
        return task

    return assign
