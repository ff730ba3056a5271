"""A clerk writes documents of any kind, and the window keeps every word."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.domain.documents.parts import Run
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Figure, Order, TaskResult
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.ui.checking.check_dialog import CheckDialog
from vanthu.ui.common.message import Message
from vanthu.ui.drafting.chain_dialog import ChainDialog
from vanthu.ui.drafting.documents_page import DocumentsPage, build_documents_page
from vanthu.ui.drafting.new_document_dialog import NewDocumentDialog
from vanthu.ui.drafting.number_dialog import NumberDialog
from vanthu.ui.drafting.opinion_dialog import OpinionDialog
from vanthu.ui.drafting.outline import Part, Place
from vanthu.ui.drafting.versions_dialog import VersionsDialog
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.pages import Builder
from vanthu.ui.sending.send_dialog import SendDialog

WORK = "Rà soát danh sách hộ kinh doanh trên địa bàn"


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> DocumentsPage:
    page = build(build_documents_page)
    assert isinstance(page, DocumentsPage)
    return page


@pytest.fixture
def letter(enter: Callable[[str, str], IncomingLetter]) -> IncomingLetter:
    return enter("341", "rà soát hộ kinh doanh")


@pytest.fixture
def said(page: DocumentsPage) -> list[Message]:
    told: list[Message] = []
    page.said.connect(told.append)
    return told


@pytest.fixture
def answered(desk: Desk, letter: IncomingLetter) -> IncomingLetter:
    """Give a letter whose only task is done, with words and a figure."""
    order = Order(letter.letter_id, content=WORK, lead="VP")
    (task,) = desk.tasks.assign([order])
    result = TaskResult("Đã rà soát xong.", (Figure("số hộ", "128", "hộ"),))
    desk.tasks.report_done(task.task_id, result)
    return letter


def wait(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=WAIT_MS)


def current(page: DocumentsPage) -> Draft:
    draft = page.view_model.draft
    assert draft is not None
    return draft


def stored(desk: Desk, page: DocumentsPage) -> Draft:
    draft_id = current(page).draft_id
    assert draft_id is not None
    return desk.drafts.get(draft_id)


def begin(
    page: DocumentsPage, qtbot: QtBot, template: str, *letters: int, subject: str = ""
) -> Draft:
    page.view_model.begin(template, letters, subject)
    wait(qtbot, lambda: page.view_model.draft is not None)
    return current(page)


def dialog_of(page: QWidget, kind: type[QDialog]) -> QDialog:
    found = [d for d in page.findChildren(kind) if d.isVisible()]
    assert found, kind
    return found[-1]


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


def test_what_is_open_is_named_before_a_file_leaves(
    page: DocumentsPage, qtbot: QtBot
) -> None:
    begin(page, qtbot, "ke-hoach", subject="x")
    wait(qtbot, lambda: page.places.list.count() > 0)
    page.draft_commands.word.trigger()
    box = dialog_of(page, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "–" in box.text()
    box.reject()
    assert not [d for d in page.findChildren(QFileDialog) if d.isVisible()]

    page.places.list.setCurrentRow(0)
    page.places.list.itemActivated.emit(page.places.list.item(0))
    assert page.tabs.currentWidget() is page.composer


def test_the_leader_s_opinion_is_kept_with_its_reason(
    page: DocumentsPage, desk: Desk, qtbot: QtBot
) -> None:
    begin(page, qtbot, "thong-bao", subject="lịch tiếp công dân")
    page.draft_commands.submit.trigger()
    wait(qtbot, lambda: current(page).state is DraftState.SUBMITTED)
    page.draft_commands.give_back.trigger()
    dialog = dialog_of(page, OpinionDialog)
    assert isinstance(dialog, OpinionDialog)
    dialog.submit()
    assert dialog.problem
    dialog.words.setPlainText("Ghi rõ địa điểm.")
    dialog.submit()

    wait(qtbot, lambda: current(page).state is DraftState.RETURNED)
    assert stored(desk, page).moves[-1].reason == "Ghi rõ địa điểm."
    assert page.draft_commands.submit.isEnabled()


def test_a_number_is_given_and_cancelled_with_its_reason(
    page: DocumentsPage, answered: IncomingLetter, desk: Desk, qtbot: QtBot
) -> None:
    page.visit(Visit(Destination.DOCUMENTS, letter_id=answered.letter_id))
    wait(qtbot, lambda: page.view_model.draft is not None)
    wait(qtbot, lambda: page.preview.view.page_count > 0)
    page.draft_commands.number.trigger()
    dialog = dialog_of(page, NumberDialog)
    assert isinstance(dialog, NumberDialog)
    dialog.although_open.setChecked(True)
    dialog.accept()
    wait(qtbot, lambda: current(page).is_final)

    assert current(page).issued_on == TODAY
    assert desk.register.get(answered.letter_id).reply_ref == current(page).reference
    assert not page.composer.section.heading.isEnabled() or (
        page.composer.section.heading.isReadOnly()
    )
    page.view_model.cancel_number("Ban hành nhầm")
    wait(qtbot, lambda: current(page).state is DraftState.CANCELLED)
    assert desk.register.get(answered.letter_id).reply_ref == ""


def test_an_old_version_can_be_seen_and_brought_back(
    page: DocumentsPage, desk: Desk, qtbot: QtBot
) -> None:
    begin(page, qtbot, "thong-bao", subject="bản đầu")
    page.view_model.change(lambda draft: draft.signed_by("Người khác", ("CHỦ TỊCH",)))
    assert page.may_close()
    page.draft_commands.versions.trigger()
    wait(qtbot, lambda: bool(page.findChildren(VersionsDialog)))
    dialog = dialog_of(page, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    assert dialog.list.count() == 2
    dialog.list.setCurrentRow(1)
    wait(qtbot, lambda: dialog.pages.view.page_count > 0)
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)

    wait(qtbot, lambda: current(page).signer.name != "Người khác")
    assert len(desk.drafts.versions(current(page).draft_id or 0)) == 3


def test_the_new_dialog_asks_for_a_letter_where_one_is_answered(
    page: DocumentsPage, letter: IncomingLetter, qtbot: QtBot
) -> None:
    page.reload()
    wait(qtbot, lambda: bool(page.view_model.lists.letters))
    page.draft_commands.new.trigger()
    dialog = dialog_of(page, NewDocumentDialog)
    assert isinstance(dialog, NewDocumentDialog)
    qtbot.keyClicks(dialog.kind_filter, "tra loi")
    assert dialog.template_id == "cong-van-tra-loi"
    assert not dialog.begin.isEnabled()
    dialog.letters.item(0).setCheckState(Qt.CheckState.Checked)

    assert dialog.begin.isEnabled()
    assert dialog.letter_ids == (letter.letter_id,)
    assert isinstance(dialog.begin, QPushButton)


def test_exported_files_hold_what_is_shown(
    page: DocumentsPage, said: list[Message], qtbot: QtBot, tmp_path: Path
) -> None:
    begin(page, qtbot, "thong-bao", subject="lịch tiếp công dân")
    target = tmp_path / "thong-bao.pdf"
    page.outward.export(current(page), target)
    wait(qtbot, lambda: bool(said))

    assert target.read_bytes().startswith(b"%PDF")


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


def test_letters_that_ask_for_the_same_are_offered_together(
    page: DocumentsPage, desk: Desk, samples: Path, qtbot: QtBot
) -> None:
    letters: list[IncomingLetter] = []
    for name in ("01*.docx", "01*.pdf"):
        (waiting,) = desk.intake.take(next(samples.glob(name)))
        draft = draft_of(waiting.reading, waiting.file, TODAY)
        draft = replace(draft, number=f"{2318 + len(letters)}")
        letters.append(desk.register.enter(draft, inbox_id=waiting.inbox_id))
    page.reload()
    wait(qtbot, lambda: len(page.view_model.lists.letters) == 2)
    page.draft_commands.new.trigger()
    dialog = dialog_of(page, NewDocumentDialog)
    assert isinstance(dialog, NewDocumentDialog)
    dialog.letters.item(0).setCheckState(Qt.CheckState.Checked)
    wait(qtbot, dialog.together.isVisible)
    dialog.together.click()

    assert len(dialog.letter_ids) == 2


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


def test_a_document_goes_out_as_a_mail_file_with_both_formats(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(page, qtbot, "thong-bao", subject="lịch tiếp công dân")
    page.outward.send(current(page))
    wait(qtbot, lambda: bool(page.findChildren(SendDialog)))
    dialog = dialog_of(page, SendDialog)
    assert isinstance(dialog, SendDialog)
    assert [Path(file.text().split(" (")[0]).suffix for file in dialog.files] == [
        ".docx",
        ".pdf",
    ]
    dialog.to.setText("sonoivu@example.gov.vn")
    dialog.submit()
    chooser = dialog_of(page, QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "gui.eml"))

    wait(qtbot, (tmp_path / "gui.eml").exists)
    assert b"X-Unsent: 1" in (tmp_path / "gui.eml").read_bytes()
