"""A desk over a real database and vault, and the window's frame around it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vanthu.bootstrap import VanThu
from vanthu.domain.register import IncomingLetter, LetterDraft
from vanthu.services.desk import Desk
from vanthu.ui.application import WindowPlaces, prepare_application
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder

TODAY = date(2026, 11, 20)
WAIT_MS = 60_000  # a busy machine starts the reading process slowly


@pytest.fixture(autouse=True)
def our_look(qapp: QApplication, tmp_path: Path, resources: Path) -> WindowPlaces:
    """Dress the application as the program does."""
    places = WindowPlaces(resources, tmp_path / "window.ini")
    prepare_application(places)
    return places


@pytest.fixture
def notice(qapp: QApplication) -> ChangeNotice:
    """Give the message between screens."""
    return ChangeNotice()


@pytest.fixture
def desk(tmp_path: Path, notice: ChangeNotice) -> Iterator[Desk]:
    """Give the sample office's desk with an empty register, on 20/11/2026."""
    program = VanThu()
    with program.open_desk(tmp_path / "data", TODAY, notice.tell) as desk:
        profile, departments = program.sample_office()
        desk.office.save_profile(profile)
        desk.office.save_departments(departments)
        yield desk


@pytest.fixture
def short(qapp: QApplication) -> Iterator[BackgroundRunner]:
    """Give a runner with one thread."""
    runner = BackgroundRunner(1)
    yield runner
    assert runner.shut_down()


@pytest.fixture
def long(qapp: QApplication) -> Iterator[BackgroundRunner]:
    """Give a runner with two threads."""
    runner = BackgroundRunner(2)
    yield runner
    assert runner.shut_down()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Give what shows a widget and closes it after the test."""

    def show_and_close(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)

    return show_and_close


@pytest.fixture
def build(
    desk: Desk,
    short: BackgroundRunner,
    long: BackgroundRunner,
    notice: ChangeNotice,
    qtbot: QtBot,
) -> Callable[[Builder], Page]:
    """Give what builds a page, shows it, and waits until it has read its data."""

    def rest(page: QWidget) -> None:
        """Let nothing that is still on its way come back to a page that is gone."""
        assert isinstance(page, Page)
        page.may_close()
        for _ in range(3):  # what was stored tells the page to read again
            qtbot.wait(20)
            qtbot.waitUntil(
                lambda: not (short.is_busy or long.is_busy), timeout=WAIT_MS
            )

    def build_page(builder: Builder) -> Page:
        page = builder(desk, short, long, notice)
        page.resize(1280, 640)
        qtbot.addWidget(page, before_close_func=rest)
        page.show()
        qtbot.waitUntil(lambda: not short.is_busy, timeout=WAIT_MS)
        return page

    return build_page


@pytest.fixture
def samples(resources: Path) -> Path:
    """Give the folder of the project's own letters."""
    return resources / "samples"


@pytest.fixture
def enter(desk: Desk) -> Callable[[str, str], IncomingLetter]:
    """Give what enters a letter by its number and subject."""

    def enter_letter(number: str, subject: str) -> IncomingLetter:
        return desk.register.enter(
            LetterDraft(
                arrival_date=TODAY,
                kind="công văn",
                issuing_body="Sở Nội vụ",
                subject=subject,
                number=number,
                symbol="SNV-CCHC",
                issue_date=date(2026, 11, 12),
            )
        )

    return enter_letter
