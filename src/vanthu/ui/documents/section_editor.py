"""The editor of one section: what was asked, what the tasks say, what is written."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.blocks import text_of_blocks
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.documents.sections import Section
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.documents.words import section_state_words
from vanthu.ui.theme import quiet_colour, smaller

ASKED_SHOWN = 260  # characters; the whole is in the tooltip


class SectionEditor(QWidget):
    """Edits a section; the tasks' words are one button away.

    Signals:
        changed(Callable[[Section], Section]): what to do to the section.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLineEdit()
        self.heading.setAccessibleName(self.tr("Tiêu đề mục"))
        self.asked = PlainLabel(wraps=True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Nội dung trả lời"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            self.tr("Chưa có kết quả. Gõ vào đây, hoặc chờ phòng báo cáo kết quả.")
        )
        self.state = PlainLabel()
        self.restore = QPushButton(self.tr("Lấy lại từ công việc"))
        self._is_showing = False
        self._build()
        self.heading.textEdited.connect(self._set_heading)
        self.text.textChanged.connect(self._set_text)
        self.restore.clicked.connect(self._use_tasks)

    def show_section(self, section: Section, *, read_only: bool) -> None:
        """Fill the editor; what is being typed stays."""
        self._is_showing = True
        if not self.heading.hasFocus():
            self.heading.setText(section.heading)
            self.heading.setCursorPosition(0)
        typing = self.text.hasFocus() and section.typed is not None
        typed = section.typed
        shown = printed_text(section) if typed is None else text_of_blocks(typed)
        if not typing and self.text.toPlainText() != shown:
            self.text.setPlainText(shown)
        self._is_showing = False
        asked = self.tr("Văn bản yêu cầu: {words}").format(words=section.asked)
        is_long = len(asked) > ASKED_SHOWN
        self.asked.setText(f"{asked[:ASKED_SHOWN].rstrip()}…" if is_long else asked)
        self.asked.setToolTip(plain_tip(section.asked) if is_long else "")
        self.state.setText(self._state_of(section))
        self.heading.setReadOnly(read_only)
        self.text.setReadOnly(read_only)
        can_restore = bool(section.sources) and section.typed is not None
        self.restore.setVisible(can_restore and not read_only)

    def _state_of(self, section: Section) -> str:
        words = section_state_words(section)
        if not section.sources:
            return words
        tasks = ", ".join(f"#{source.task_id}" for source in section.sources)
        return self.tr("{state} · nguồn: việc {tasks}").format(state=words, tasks=tasks)

    def _build(self) -> None:
        palette = self.asked.palette()
        palette.setColor(QPalette.ColorRole.WindowText, quiet_colour())
        for label in (self.asked, self.state):
            label.setPalette(palette)
            label.setFont(smaller(label.font()))
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading_label = PlainLabel(self.tr("Tiêu đề mục"))
        heading_label.setBuddy(self.heading)
        text_label = PlainLabel(self.tr("Nội dung trả lời"))
        text_label.setBuddy(self.text)
        column.addWidget(heading_label)
        column.addWidget(self.heading)
        column.addWidget(self.asked)
        column.addWidget(text_label)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _emit(self, edit: Callable[[Section], Section]) -> None:
        self.changed.emit(edit)

    def _set_heading(self, text: str) -> None:
        self._emit(lambda section: replace(section, heading=" ".join(text.split())))

    def _set_text(self) -> None:
        if not self._is_showing:
            text = self.text.toPlainText()
            self._emit(lambda section: section.with_text(text))

    def _use_tasks(self) -> None:
        self.text.clearFocus()
        self._emit(lambda section: replace(section, typed=None))
