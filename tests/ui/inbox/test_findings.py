"""What else was read in a letter stands below its fields."""

from datetime import date, datetime

from pytestqt.qtbot import QtBot

from vanthu.domain.register import Attachment, StoredFile
from vanthu.services.ports.letters import InboxLetter
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.inbox.findings import Findings
from vanthu.ui.inbox.review import begin_review


def shown(qtbot: QtBot, *attachments: Attachment) -> list[str]:
    file = StoredFile("ab", "a.pdf", 10, "application/pdf")
    moment = datetime(2026, 11, 20, 8, 0)
    letter = InboxLetter(7, file, moment, None, "no-text", attachments)
    findings = Findings()
    qtbot.addWidget(findings)
    findings.show_review(begin_review(letter, date(2026, 11, 20)))
    return [label.text() for label in findings.findChildren(PlainLabel)]


def test_the_files_that_came_along_are_named_as_they_are(qtbot: QtBot) -> None:
    table = Attachment(StoredFile("cd", "<b>bảng</b>.xlsx", 10, ""))
    notes = Attachment(StoredFile("ef", "phụ lục.docx", 10, ""))
    mail = Attachment(StoredFile("01", "thư.eml", 10, ""), is_container=True)

    words = shown(qtbot, mail, table, notes)

    assert "Tệp kèm theo: <b>bảng</b>.xlsx; phụ lục.docx" in words
    assert "Lấy từ tệp: thư.eml" in words


def test_a_letter_that_came_alone_names_no_files(qtbot: QtBot) -> None:
    assert not any(words.startswith(("Tệp", "Lấy")) for words in shown(qtbot))
