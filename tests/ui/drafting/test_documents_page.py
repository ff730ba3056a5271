"""A clerk writes documents of any kind, and the window keeps every word."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from tests.ui.drafting.pages import begin, current, dialog_of, stored, wait
from vanthu.domain.documents.parts import Run
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.ui.checking.check_dialog import CheckDialog
from vanthu.ui.common.message import Message
from vanthu.ui.drafting.chain_dialog import ChainDialog
from vanthu.ui.drafting.documents_page import DocumentsPage
from vanthu.ui.drafting.outline import Part, Place
from vanthu.ui.navigation import Destination, Visit


def test_the_report_opens_with_what_the_tasks_said(
    page: DocumentsPage, answered: IncomingLetter, qtbot: QtBot
) -> None:
    page.visit(Visit(Destination.DOCUMENTS, letter_id=answered.letter_id))
    wait(qtbot, lambda: page.view_model.draft is not None)
    wait(qtbot, lambda: page.preview.view.page_count == 1)

    words = page.composer.section.words.text.toPlainText()
    assert "Đã rà soát xong." in words
    assert "128 hộ" in words
    assert current(page).template == REPORT


def test_typed_words_are_stored_and_survive_the_window(
    page: DocumentsPage, desk: Desk, qtbot: QtBot
) -> None:
    draft = begin(page, qtbot, "ke-hoach", subject="tổ chức Ngày hội đọc sách")
    page.composer.go_to(0)
    editor = page.composer.section.words
    editor.text.setFocus()
    qtbot.keyClicks(editor.text, "Noi dung ")
    qtbot.keyClick(editor.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor.text, "dam")

    assert page.may_close()
    typed = stored(desk, page).sections[0].typed
    assert typed is not None
    assert Run("dam", bold=True) in typed[-1].runs
    assert stored(desk, page).version > draft.version


def test_a_person_s_words_stay_when_the_tasks_say_more(
    page: DocumentsPage, answered: IncomingLetter, desk: Desk, qtbot: QtBot
) -> None:
    page.visit(Visit(Destination.DOCUMENTS, letter_id=answered.letter_id))
    wait(qtbot, lambda: page.view_model.draft is not None)
    page.composer.go_to(0)
    editor = page.composer.section.words.text
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText(" Bổ sung.")
    assert page.may_close()
    assert "Bổ sung." in page.composer.section.words.text.toPlainText()

    qtbot.mouseClick(page.composer.section.restore, Qt.MouseButton.LeftButton)
    assert "Bổ sung." not in page.composer.section.words.text.toPlainText()
    assert current(page).sections[0].typed is None


def test_sections_are_added_moved_and_removed_with_a_way_back(
    page: DocumentsPage, said: list[Message], qtbot: QtBot
) -> None:
    begin(page, qtbot, "ke-hoach", subject="x")
    before = [section.key for section in current(page).sections]
    outline = page.composer.outline
    outline.choose(Place(Part.SECTION, 0))
    outline.add_wanted.emit()
    added = [s.key for s in current(page).sections if s.key not in before]
    assert len(added) == 1
    assert outline.place.part is Part.SECTION

    outline.removal_wanted.emit()
    assert [section.key for section in current(page).sections] == before
    said[-1].choices[0].act()
    assert added[0] in [section.key for section in current(page).sections]


def test_blanks_of_an_invitation_are_filled_in_their_fields(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    begin(page, qtbot, "giay-moi", subject="Họp giao ban tháng 11")
    page.composer.outline.choose(Place(Part.GENERAL))
    names = [blank.name for blank in current(page).blanks]
    field = page.composer.general.blank_field(names[0])
    field.setFocus()
    qtbot.keyClicks(field, "08 gio 00")

    assert current(page).blanks[0].value == "08 gio 00"
    wait(qtbot, lambda: page.preview.view.page_count == 1)


def test_the_source_of_each_block_is_named(
    page: DocumentsPage, answered: IncomingLetter, qtbot: QtBot
) -> None:
    page.visit(Visit(Destination.DOCUMENTS, letter_id=answered.letter_id))
    wait(qtbot, lambda: page.sources.list.count() > 0)
    texts = [
        page.sources.list.item(row).text() for row in range(page.sources.list.count())
    ]

    assert any(text.startswith("Việc #") and "rà soát" in text for text in texts)
    assert any(text.startswith("Lời của mẫu") for text in texts)


def test_an_order_to_the_police_is_flagged_beside_the_form(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    begin(page, qtbot, "ke-hoach", subject="bảo đảm trật tự lễ hội")
    page.composer.go_to(0)
    page.composer.section.words.text.insertPlainText(
        "Giao Công an phường chủ trì bảo đảm trật tự."
    )

    def flagged() -> bool:
        items = page.findings.list
        texts = [items.item(row).text() for row in range(items.count())]
        return any("Đề nghị Công an" in text for text in texts)

    wait(qtbot, flagged)


def test_what_hangs_on_a_letter_is_shown(
    page: DocumentsPage, answered: IncomingLetter, qtbot: QtBot
) -> None:
    page.visit(Visit(Destination.DOCUMENTS, letter_id=answered.letter_id))
    wait(qtbot, lambda: page.view_model.draft is not None)
    page.draft_commands.chain.trigger()
    wait(qtbot, lambda: bool(page.findChildren(ChainDialog)))
    dialog = dialog_of(page, ChainDialog)
    assert isinstance(dialog, ChainDialog)
    groups = dialog.titles

    assert "Công việc (1)" in groups
    assert "Văn bản trả lời (1)" in groups


def test_a_file_of_others_is_checked_and_repaired_into_a_new_one(
    page: DocumentsPage, samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    source = next(samples.glob("01*.docx"))
    before = source.read_bytes()
    page.outward.check_file(str(source))
    dialog = dialog_of(page, CheckDialog)
    assert isinstance(dialog, CheckDialog)
    wait(qtbot, lambda: dialog.report is not None)
    if dialog.repair.isEnabled():
        dialog.repair_into(str(tmp_path / "moi.docx"))
        wait(qtbot, (tmp_path / "moi.docx").exists)
        wait(qtbot, lambda: "moi.docx" in dialog.said.text())

    assert source.read_bytes() == before
