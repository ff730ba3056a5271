"""The inbox over a real desk, and what takes letters into it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from tests.ui.inbox.opened import wait_for_letter
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Message
from vanthu.ui.inbox.inbox_page import InboxPage, build_inbox_page
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> InboxPage:
    """Give the inbox."""
    page = build(build_inbox_page)
    assert isinstance(page, InboxPage)
    return page


@pytest.fixture
def said(page: InboxPage) -> list[Message]:
    """Collect what the page says."""
    messages: list[Message] = []
    page.said.connect(messages.append)
    return messages


@pytest.fixture
def take(
    page: InboxPage,
    qtbot: QtBot,
    short: BackgroundRunner,
    long: BackgroundRunner,
    samples: Path,
) -> Callable[..., None]:
    """Give what takes sample letters, by the beginnings of their names."""

    def take_letters(*beginnings: str) -> None:
        paths = tuple(next(samples.glob(f"{start}*.docx")) for start in beginnings)
        page.take_files(paths)
        qtbot.waitUntil(lambda: not long.is_busy, timeout=WAIT_MS)
        wait_for_letter(page, qtbot)
        qtbot.waitUntil(lambda: not short.is_busy, timeout=WAIT_MS)

    return take_letters
