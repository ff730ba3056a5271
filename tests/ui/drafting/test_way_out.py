"""What leaves is what is shown, and what it lacks is named first."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.drafting.pages import begin, current, dialog_of, wait
from vanthu.ui.common.message import Message
from vanthu.ui.drafting.documents_page import DocumentsPage
from vanthu.ui.sending.send_dialog import SendDialog


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


def test_exported_files_hold_what_is_shown(
    page: DocumentsPage, said: list[Message], qtbot: QtBot, tmp_path: Path
) -> None:
    begin(page, qtbot, "thong-bao", subject="lịch tiếp công dân")
    target = tmp_path / "thong-bao.pdf"
    page.outward.export(current(page), target)
    wait(qtbot, lambda: bool(said))

    assert target.read_bytes().startswith(b"%PDF")


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
