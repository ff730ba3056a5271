"""A dialog that stays open until what was typed into it is stored."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.theme import Tone, message_colours


class EntryDialog(QDialog):
    """Holds a form over a line for what is wrong, and the buttons.

    A subclass fills `form`, and in `submit` either says what is missing or calls
    `begin` and hands its entry on; whoever stores it calls `succeed` or `show_failure`.
    """

    def __init__(
        self, title: str, send_words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = QVBoxLayout()
        self.form.setSpacing(8)
        self._is_waiting = False
        self._was_in: QWidget | None = None
        self._problem = PlainLabel(wraps=True)
        paint_words(self._problem, QColor(message_colours(Tone.FAILURE)[0]))
        self._problem.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.send = self._buttons.addButton(
            send_words, QDialogButtonBox.ButtonRole.AcceptRole
        )
        show_words_only(self._buttons)
        self._buttons.accepted.connect(self.submit)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addLayout(self.form, 1)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self.send.setDefault(
            True
        )  # only now, for a button finds its dialog by its place

    @property
    def problem(self) -> str:
        """Return what is wrong, empty if nothing."""
        return self._problem.text()

    def submit(self) -> None:
        """Check what was typed and hand it on."""
        raise NotImplementedError

    def begin(self) -> None:
        """Wait for the entry to be stored."""
        self.say("")
        self._is_waiting = True
        self._was_in = self.focusWidget()
        self.setEnabled(False)

    def succeed(self) -> None:
        """Close; the entry is stored."""
        self._is_waiting = False
        self.accept()

    def go_on(self) -> None:
        """Let the person go on; nothing is stored yet."""
        self._is_waiting = False
        self.setEnabled(True)

    def show_failure(self, error: VanThuError) -> None:
        """Say why nothing was stored; what was typed stays."""
        self.go_on()
        if self._was_in:
            self._was_in.setFocus()
        self.say(explain(error))

    def say(self, words: str) -> None:
        """Show what is wrong above the buttons."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    @override
    def reject(self) -> None:
        if not self._is_waiting:
            super().reject()
