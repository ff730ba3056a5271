"""The buttons of dialogs show words, on every desktop alike."""

from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QStyle
from pytestqt.qtbot import QtBot

from vanthu.ui.common.plain_buttons import show_words_only


def test_a_desktops_pictures_are_taken_off(qtbot: QtBot) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    message = QMessageBox()
    message.setStandardButtons(QMessageBox.StandardButton.Close)
    for box in (buttons, message):
        qtbot.addWidget(box)
        [button] = box.buttons()
        button.setIcon(
            box.style().standardIcon(QStyle.StandardPixmap.SP_DialogCloseButton)
        )
        assert not button.icon().isNull()

        show_words_only(box)

        assert button.icon().isNull()
