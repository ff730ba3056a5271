"""What the tests of the inbox ask of its page."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from vanthu.ui.inbox.inbox_page import InboxPage
from vanthu.ui.inbox.letter_list import spoken


def wait_for_letter(page: InboxPage, qtbot: QtBot) -> None:
    """Wait until a letter is open."""
    qtbot.waitUntil(lambda: page.list.model.rowCount() > 0, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: bool(page.form.editors.subject.toPlainText()), timeout=WAIT_MS
    )


def entries(page: InboxPage) -> list[str]:
    """Return what the list says of each letter."""
    model = page.list.model
    lines = [model.line_at(model.index(row, 0)) for row in range(model.rowCount())]
    return [spoken(line) for line in lines if line]
