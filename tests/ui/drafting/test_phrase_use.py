"""Sentences go from the library into the draft and back."""

from pytestqt.qtbot import QtBot

from tests.ui.drafting.pages import begin, wait
from vanthu.services.desk import Desk
from vanthu.ui.drafting.documents_page import DocumentsPage


def test_a_phrase_is_put_where_the_cursor_is(
    page: DocumentsPage, desk: Desk, qtbot: QtBot
) -> None:
    begin(page, qtbot, "ke-hoach", subject="x")
    page.composer.go_to(0)
    page.reload()
    wait(qtbot, lambda: page.phrases.list.count() > 0)
    phrase = page.phrases.chosen
    assert phrase is not None
    page.phrases.put_in.click()
    text = page.composer.section.words.text
    wait(qtbot, lambda: bool(text.toPlainText()))

    assert page.tabs.currentWidget() is page.composer
    assert desk.phrases.find()[0].times == 1
    text.selectAll()
    page.phrases.keep.click()
    wait(qtbot, lambda: any(line.is_own for line in desk.phrases.find()))
