"""The editor of one section: what was asked, what the tasks say, what is written."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.blocks import Block
from vanthu.domain.documents.reported import figure_words, printed_blocks
from vanthu.domain.documents.sections import Section
from vanthu.domain.office import Department
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.drafting.rich_editor import RichEditor
from vanthu.ui.drafting.rich_text import Photo, no_photo
from vanthu.ui.theme import quiet_colour, smaller

ASKED_SHOWN = 220  # characters; the whole is in the tooltip


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
        self.heading.setPlaceholderText(self.tr("Tiêu đề mục"))
        self.asked = PlainLabel(wraps=True)
        self.words = RichEditor(self.tr("Nội dung mục"))
        self.state = PlainLabel(wraps=True)
        self.restore = QPushButton(self.tr("Lấy lại từ công việc"))
        self._build()
        self.heading.textEdited.connect(self._set_heading)
        self.words.typed.connect(self._set_words)
        self.restore.clicked.connect(self._use_tasks)

    def show_section(
        self,
        section: Section,
        departments: Sequence[Department] = (),
        recent_figures: Sequence[str] = (),
        *,
        read_only: bool,
        photo: Photo = no_photo,
    ) -> None:
        """Fill the editor; what is being typed stays."""
        if not self.heading.hasFocus():
            self.heading.setText(section.heading)
            self.heading.setCursorPosition(0)
        self.heading.setReadOnly(read_only)
        self.words.show_content(
            printed_blocks(section), read_only=read_only, photo=photo
        )
        self.words.offer_figures(_figures(section), recent_figures)
        self._show_asked(section.asked)
        self.state.setText(_source_words(self, section, departments))
        self.state.setVisible(bool(self.state.text()))
        own = section.typed is not None and bool(section.sources or section.suggested)
        self.restore.setText(
            self.tr("Lấy lại từ công việc")
            if section.sources
            else self.tr("Lấy lại lời của mẫu")
        )
        self.restore.setVisible(own and not read_only)

    def _show_asked(self, asked: str) -> None:
        words = self.tr("Văn bản yêu cầu: {words}").format(words=asked)
        is_long = len(words) > ASKED_SHOWN
        self.asked.setText(f"{words[:ASKED_SHOWN].rstrip()}…" if is_long else words)
        self.asked.setToolTip(plain_tip(asked) if is_long else "")
        self.asked.setVisible(bool(asked))

    def _build(self) -> None:
        for label in (self.asked, self.state):
            paint_words(label, quiet_colour())
            label.setFont(smaller(label.font()))
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.asked)
        column.addWidget(self.words, 1)
        column.addLayout(foot)

    def _emit(self, edit: Callable[[Section], Section]) -> None:
        self.changed.emit(edit)

    def _set_heading(self, text: str) -> None:
        self._emit(lambda section: replace(section, heading=" ".join(text.split())))

    def _set_words(self, blocks: tuple[Block, ...]) -> None:
        self._emit(lambda section: replace(section, typed=blocks))

    def _use_tasks(self) -> None:
        self._emit(lambda section: replace(section, typed=None))


def _figures(section: Section) -> list[str]:
    figures = [figure for source in section.sources for figure in source.figures]
    return list(dict.fromkeys(figure_words(figure).rstrip(".") for figure in figures))


def _source_words(
    editor: QWidget, section: Section, departments: Sequence[Department]
) -> str:
    names = {department.code: department.name for department in departments}
    sources = [
        f"#{source.task_id} {names.get(source.department, source.department)}".strip()
        for source in section.sources
    ]
    if not sources:
        return ""
    return editor.tr("Nguồn: {sources}").format(sources="; ".join(sources))
