"""A draft goes its way: begun, judged, numbered, brought back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.drafting.pages import begin, current, dialog_of, stored, wait
from vanthu.domain.documents.drafts import DraftState
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.ui.drafting.documents_page import DocumentsPage
from vanthu.ui.drafting.new_document_dialog import NewDocumentDialog
from vanthu.ui.drafting.number_dialog import NumberDialog
from vanthu.ui.drafting.opinion_dialog import OpinionDialog
from vanthu.ui.drafting.versions_dialog import VersionsDialog
from vanthu.ui.navigation import Destination, Visit


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
