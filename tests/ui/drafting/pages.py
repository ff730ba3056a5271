"""What the tests of drafting ask of the page of documents."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from vanthu.domain.documents.drafts import Draft
from vanthu.services.desk import Desk
from vanthu.ui.drafting.documents_page import DocumentsPage


def wait(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    qtbot.waitUntil(holds, timeout=WAIT_MS)


def current(page: DocumentsPage) -> Draft:
    """Return the open draft."""
    draft = page.view_model.draft
    assert draft is not None
    return draft


def stored(desk: Desk, page: DocumentsPage) -> Draft:
    """Return the open draft as it is stored."""
    draft_id = current(page).draft_id
    assert draft_id is not None
    return desk.drafts.get(draft_id)


def begin(
    page: DocumentsPage, qtbot: QtBot, template: str, *letters: int, subject: str = ""
) -> Draft:
    """Begin a document and wait until it is open."""
    page.view_model.begin(template, letters, subject)
    wait(qtbot, lambda: page.view_model.draft is not None)
    return current(page)


def dialog_of(page: QWidget, kind: type[QDialog]) -> QDialog:
    """Return the newest dialog of a kind that is open."""
    found = [d for d in page.findChildren(kind) if d.isVisible()]
    assert found, kind
    return found[-1]
