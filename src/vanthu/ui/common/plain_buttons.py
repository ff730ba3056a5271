"""Buttons of words only: some desktops put small pictures of their own on them."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox


def show_words_only(box: QDialogButtonBox | QMessageBox) -> None:
    """Take the desktop's pictures off the buttons of a dialog."""
    for button in box.buttons():
        button.setIcon(QIcon())
