"""What the tests of the board ask of its page."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from vanthu.domain.register import IncomingLetter
from vanthu.ui.tasks.tasks_page import TasksPage

Enter = Callable[[str, str], IncomingLetter]
Rest = Callable[[], None]


def dialog_of(page: TasksPage, kind: type[QDialog]) -> QDialog:
    """Return the one dialog that is open."""
    found = [d for d in page.findChildren(kind) if d.isVisible()]
    assert len(found) == 1
    return found[0]


def lengths(page: TasksPage) -> list[int]:
    """Return how many cards each column holds."""
    return [lane.lines.rowCount() for lane in page.lanes.values()]
