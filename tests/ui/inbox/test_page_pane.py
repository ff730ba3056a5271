"""The page of a letter tells what its frames mean, however narrow it is."""

from datetime import date, datetime

from pytestqt.qtbot import QtBot

from tests.placed_letters import HEADER, letter_of
from tests.storage.examples import stored
from vanthu.services.ports.letters import InboxLetter
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.inbox.page_pane import PagePane
from vanthu.ui.inbox.review import begin_review

NARROW, TALL = 300, 500


def test_the_meaning_of_the_frames_is_not_cut_on_a_narrow_page(qtbot: QtBot) -> None:
    pane = PagePane()
    qtbot.addWidget(pane)
    letter = InboxLetter(7, stored(), datetime(2026, 11, 20, 8, 0), letter_of(HEADER))
    pane.resize(NARROW, TALL)
    pane.show()

    pane.show_review(begin_review(letter, date(2026, 11, 20)))

    (legend,) = (
        label for label in pane.findChildren(PlainLabel) if "Nét liền" in label.text()
    )
    qtbot.waitUntil(legend.isVisible)
    needed = legend.heightForWidth(legend.width())
    qtbot.waitUntil(lambda: legend.height() >= needed)
    assert legend.width() <= NARROW
    assert needed > legend.fontMetrics().height() * 2
