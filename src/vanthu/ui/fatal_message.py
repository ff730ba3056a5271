"""The box that says why the window cannot open."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from vanthu.ui.common.plain_buttons import show_words_only


def show_fatal_message(words: str) -> None:
    """Show why nothing can go on; the box is modal since there is no window."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(QCoreApplication.translate("Fatal", "VanThu không mở được"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    show_words_only(box)
    box.exec()
