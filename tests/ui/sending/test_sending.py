"""A document is sent from the window only as the person saw it, and only once."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from vanthu.domain.sending import (
    Fate,
    IssuedPaper,
    MailAccount,
    MailSecurity,
    Parcel,
    ParcelFile,
)
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.sending.account_form import AccountForm
from vanthu.ui.sending.outbox_dialog import OutboxDialog
from vanthu.ui.sending.outbox_view_model import OutboxViewModel
from vanthu.ui.sending.send_dialog import SendDialog, SendSheet, Way

PAPER = IssuedPaper(
    kind="báo cáo",
    number=12,
    symbol="BC-UBND",
    issued_on=date(2026, 11, 20),
    subject="Kết quả tự kiểm tra",
    office_name="Ủy ban nhân dân phường Sông Hà",
    addressees=("Sở Nội vụ",),
)
FILES = (
    ParcelFile("12_BC-UBND Báo cáo.docx", b"x" * 40_000),
    ParcelFile("12_BC-UBND Báo cáo.pdf", b"x" * 90_000, "application/pdf"),
)
NOBODY = MailAccount("127.0.0.1", 9, MailSecurity.NONE, "", "a@b.example.vn")


@pytest.fixture
def dialog(show: Callable[[QWidget], None]) -> SendDialog:
    dialog = SendDialog(SendSheet(PAPER, FILES))
    show(dialog)
    return dialog


def submitted(dialog: SendDialog) -> list[tuple[Way, Parcel]]:
    told: list[tuple[Way, Parcel]] = []
    dialog.submitted.connect(lambda way, parcel: told.append((way, parcel)))
    dialog.submit()
    return told


def test_the_mail_is_written_before_the_dialog_opens(dialog: SendDialog) -> None:
    dialog.to.setText("sonoivu@example.gov.vn")
    ((way, parcel),) = submitted(dialog)

    assert way is Way.DRAFT
    assert parcel.to == ("sonoivu@example.gov.vn",)
    assert parcel.subject == "Báo cáo số 12/BC-UBND: Kết quả tự kiểm tra"
    assert "- 12_BC-UBND Báo cáo.pdf" in parcel.text
    assert parcel.files == FILES


def test_an_unticked_file_stays_here_and_is_not_named(dialog: SendDialog) -> None:
    dialog.files[0].setChecked(False)
    dialog.plain_names.setChecked(True)
    dialog.to.setText("sonoivu@example.gov.vn")
    ((_, parcel),) = submitted(dialog)

    assert [file.name for file in parcel.files] == ["12_BC-UBND_Bao_cao.pdf"]
    assert "docx" not in parcel.text
    assert "- 12_BC-UBND_Bao_cao.pdf" in parcel.text


def test_words_that_were_typed_are_kept_when_files_change(
    dialog: SendDialog, qtbot: QtBot
) -> None:
    dialog.text.setFocus()
    qtbot.keyClicks(dialog.text, "Xin ")
    dialog.files[0].setChecked(False)

    assert dialog.text.toPlainText().startswith("Xin Kính gửi")
    assert "docx" in dialog.text.toPlainText()


@pytest.mark.parametrize("typed", ["", "sở nội vụ"])
def test_a_mail_for_nobody_stays_in_the_dialog(dialog: SendDialog, typed: str) -> None:
    dialog.to.setText(typed)

    assert submitted(dialog) == []
    assert dialog.problem
    assert dialog.isVisible()


def test_files_for_a_folder_need_no_address(dialog: SendDialog) -> None:
    dialog.ways[Way.FOLDER].setChecked(True)

    assert [way for way, _ in submitted(dialog)] == [Way.FOLDER]


def test_the_server_can_be_chosen_only_when_there_is_one(dialog: SendDialog) -> None:
    assert not dialog.ways[Way.SERVER].isEnabled()
    assert SendDialog(SendSheet(PAPER, FILES, has_server=True)).way is Way.SERVER


@pytest.fixture
def outbox(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner
) -> OutboxViewModel:
    desk.sending.save_account(NOBODY)
    parcel = Parcel(("b@c.vn",), "Báo cáo", "Kính gửi", FILES)
    desk.sending.queue(parcel)
    return OutboxViewModel(desk.sending, short, long)


def test_the_outbox_tells_why_a_mail_waits(
    outbox: OutboxViewModel, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    dialog = OutboxDialog(outbox)
    show(dialog)
    outbox.reload()
    qtbot.waitUntil(lambda: bool(outbox.mails), timeout=WAIT_MS)
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: outbox.mails[0].attempts == 1, timeout=WAIT_MS)

    assert outbox.mails[0].fate is Fate.QUEUED
    assert outbox.waiting == 1
    qtbot.waitUntil(lambda: "Không liên lạc được" in dialog.reason.text())
    assert dialog.again.isEnabled()


def test_a_mail_can_be_taken_back_from_the_outbox(
    outbox: OutboxViewModel, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    dialog = OutboxDialog(outbox)
    show(dialog)
    outbox.reload()
    qtbot.waitUntil(lambda: bool(outbox.mails), timeout=WAIT_MS)
    qtbot.mouseClick(dialog.discard, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not outbox.mails, timeout=WAIT_MS)
    assert not dialog.again.isEnabled()


def test_half_an_account_is_not_stored(
    show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    form = AccountForm()
    show(form)
    told: list[object] = []
    form.submitted.connect(lambda account, _: told.append(account))
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    form.host.setText("smtp.example.gov.vn")
    form.address.setText("vanthu")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert told == []

    form.address.setText("vanthu@example.gov.vn")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert told == [
        MailAccount(
            "smtp.example.gov.vn",
            587,
            MailSecurity.STARTTLS,
            "",
            "vanthu@example.gov.vn",
        )
    ]
