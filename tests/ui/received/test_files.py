"""The files of a letter are listed, opened as copies and saved, by keys alone."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from vanthu.domain.drafting import draft_of
from vanthu.services.desk import Desk
from vanthu.ui.inbox.inbox_page import InboxPage, build_inbox_page
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder
from vanthu.ui.received.files_dialog import NAME, FilesDialog
from vanthu.ui.register.register_page import RegisterPage, build_register_page

PROGRAM = b"MZ\x90\0 a program"


class Desktop(QObject):
    """Takes the place of the system's programs and remembers what they were given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Remember a file."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """Give the desktop that files are opened on."""
    desktop = Desktop()
    # The stub wants bytes, the library takes text only.
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def package(samples: Path, tmp_path: Path) -> Path:
    """Give a package with a letter, a table and a program under a letter's name."""
    file = tmp_path / "thư.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(next(samples.glob("01*.docx")), "công văn.docx")
        archive.writestr("ghi chú.txt", "Số liệu kèm theo")
        archive.writestr("phụ lục.pdf", PROGRAM)
    return file


@pytest.fixture
def inbox(build: Callable[[Builder], Page]) -> InboxPage:
    """Give the inbox."""
    page = build(build_inbox_page)
    assert isinstance(page, InboxPage)
    return page


def dialog_of(page: QWidget, qtbot: QtBot) -> FilesDialog:
    """Wait for the list of files."""

    def is_there() -> bool:
        return any(d.isVisible() for d in page.findChildren(FilesDialog))

    qtbot.waitUntil(is_there, timeout=WAIT_MS)
    return page.findChildren(FilesDialog)[-1]


def files_of(inbox: InboxPage, qtbot: QtBot) -> FilesDialog:
    """Ask for the files of the letter that is open."""
    qtbot.waitUntil(inbox.inbox_commands.files.isEnabled, timeout=WAIT_MS)
    inbox.inbox_commands.files.trigger()
    return dialog_of(inbox, qtbot)


def names(dialog: FilesDialog) -> list[str]:
    """Return the listed files."""
    items = (
        dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())
    )
    return [item.text(NAME) for item in items if item]


def test_a_waiting_letter_opens_as_a_copy_with_one_more_enter(
    inbox: InboxPage, desk: Desk, package: Path, desktop: Desktop, qtbot: QtBot
) -> None:
    (waiting,) = desk.intake.take(package)

    dialog = files_of(inbox, qtbot)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(desktop.opened), timeout=WAIT_MS)
    (copy,) = desktop.opened
    assert names(dialog)[0] == copy.name == "công văn.docx"
    kept = desk.vault.path_of(waiting.file.sha256)
    assert copy.read_bytes() == kept.read_bytes()
    assert copy != kept


def test_a_program_is_not_opened_and_says_why(
    inbox: InboxPage, desk: Desk, package: Path, desktop: Desktop, qtbot: QtBot
) -> None:
    desk.intake.take(package)
    dialog = files_of(inbox, qtbot)

    for _ in range(names(dialog).index("phụ lục.pdf")):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    assert not dialog.open_button.isEnabled()
    assert "có thể chạy lệnh" in dialog.note
    assert desktop.opened == []


def test_a_program_is_saved_only_after_a_warning(
    inbox: InboxPage, desk: Desk, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.intake.take(package)
    dialog = files_of(inbox, qtbot)
    for _ in range(names(dialog).index("phụ lục.pdf")):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)

    dialog.save_button.click()
    (warning,) = dialog.findChildren(QMessageBox)
    assert dialog.findChildren(QFileDialog) == []
    (anyway,) = (b for b in warning.buttons() if b.text().startswith("Vẫn"))
    anyway.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    target = tmp_path / "lưu.bin"
    chooser.fileSelected.emit(str(target))

    qtbot.waitUntil(lambda: dialog.note == "Đã lưu “lưu.bin”.", timeout=WAIT_MS)
    assert target.read_bytes() == PROGRAM


def test_a_file_that_cannot_be_saved_says_so_in_the_dialog(
    inbox: InboxPage, desk: Desk, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.intake.take(package)
    dialog = files_of(inbox, qtbot)

    assert dialog.chosen
    dialog.save_wanted.emit(dialog.chosen, tmp_path / "không có" / "văn bản.docx")

    qtbot.waitUntil(lambda: bool(dialog.note), timeout=WAIT_MS)
    assert not (tmp_path / "không có").exists()


def test_closing_the_list_while_a_copy_is_made_harms_nothing(
    inbox: InboxPage, desk: Desk, package: Path, desktop: Desktop, qtbot: QtBot
) -> None:
    desk.intake.take(package)
    dialog = files_of(inbox, qtbot)

    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    dialog.reject()

    qtbot.waitUntil(lambda: bool(desktop.opened), timeout=WAIT_MS)


def test_the_register_offers_the_same_files(
    build: Callable[[Builder], Page], desk: Desk, package: Path, qtbot: QtBot
) -> None:
    page = build(build_register_page)
    assert isinstance(page, RegisterPage)
    (waiting,) = desk.intake.take(package)
    draft = draft_of(waiting.reading, waiting.file, date(2026, 11, 20))
    desk.register.enter(draft, inbox_id=waiting.inbox_id)
    qtbot.waitUntil(lambda: page.chosen is not None, timeout=WAIT_MS)

    page.files_action.trigger()

    listed = names(dialog_of(page, qtbot))
    assert listed[0] == "công văn.docx"
    assert sorted(listed[1:]) == ["ghi chú.txt", "phụ lục.pdf", "thư.zip"]
