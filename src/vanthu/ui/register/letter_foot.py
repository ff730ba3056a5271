"""The foot of the register: the chosen letter in words, and the files with it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vanthu.domain.register import Attachment
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.attachment_words import attached_words
from vanthu.ui.common.chip_label import ChipLabel
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.register.words import STATUS_CHIPS, status_words, summary


class LetterFoot(QWidget):
    """Shows how far the letter is; its files are told when they are known."""

    def __init__(self) -> None:
        super().__init__()
        self._status = ChipLabel()
        self._summary = PlainLabel()
        self._attached = PlainLabel(wraps=True)
        self._attached.setContentsMargins(12, 0, 12, 6)
        line = QHBoxLayout()
        line.setContentsMargins(12, 6, 12, 6)
        line.setSpacing(10)
        line.addWidget(self._status)
        line.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._attached)

    @property
    def attached_files(self) -> str:
        """Return what is said of the files that came with the letter."""
        return "" if self._attached.isHidden() else self._attached.text()

    def show_line(self, line: RegisterLine | None) -> None:
        """Show another letter, or none."""
        self._status.setVisible(line is not None)
        self._summary.setText(summary(line) if line else "")
        self._attached.hide()
        if line:
            self._status.show_chip(status_words(line.status), STATUS_CHIPS[line.status])

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Name the files that came with the letter, if any did."""
        self._attached.setText(attached_words(attachments))
        self._attached.setVisible(bool(self._attached.text()))
