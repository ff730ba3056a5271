"""The left half of the page: the parts of the report and the editor of one part."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.numbers import label_of
from vanthu.ui.common.icons import icon
from vanthu.ui.common.plain_label import plain_tip
from vanthu.ui.documents.general_form import GeneralForm
from vanthu.ui.documents.paragraph_editor import ParagraphEditor
from vanthu.ui.documents.reports_view_model import OpenReport
from vanthu.ui.documents.section_editor import SectionEditor
from vanthu.ui.documents.words import section_state_words
from vanthu.ui.theme import soften_selection

GENERAL, OPENING, FIRST_SECTION = 0, 1, 2
PARTS_HEIGHT = 190


class Composer(QWidget):
    """Lists the parts, edits the chosen one.

    Signals:
        draft_changed(Callable[[Draft], Draft]): a change of the draft.
        section_changed(int, Callable[[Section], Section]): of a section.
    """

    draft_changed = Signal(object)
    section_changed = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Các phần của báo cáo"))
        self.parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        soften_selection(self.parts)
        self.general = GeneralForm()
        self.opening = ParagraphEditor(self.tr("Đoạn mở đầu"))
        self.section = SectionEditor()
        self.closing = ParagraphEditor(self.tr("Đoạn kết"))
        self._stack = QStackedWidget()
        self._report: OpenReport | None = None
        self._read_only = False
        self._build()
        self._listen()

    def open_report(self, report: OpenReport, *, read_only: bool) -> None:
        """Show another report, at the first part that needs a person."""
        self.parts.clear()
        self.show_report(report, read_only=read_only)
        gaps = [
            n for n, _ in enumerate(report.draft.sections) if report.draft.is_gap(n)
        ]
        self.parts.setCurrentRow(FIRST_SECTION + (gaps[0] if gaps else 0))

    def show_report(self, report: OpenReport, *, read_only: bool) -> None:
        """Bring list and editor up to date; what is being typed stays."""
        self._report, self._read_only = report, read_only
        self._show_parts(report)
        self._show_part(self.parts.currentRow())

    def _show_parts(self, report: OpenReport) -> None:
        labels = [
            (self.tr("Thông tin chung"), "settings"),
            (self.tr("Mở đầu"), "found"),
        ]
        draft = report.draft
        for index, section in enumerate(draft.sections):
            name = "blank" if draft.is_gap(index) else "done"
            state = section_state_words(section)
            label = label_of(draft.sections, index, draft.numbering)
            labels.append((f"{label} {state} — {section.heading}".strip(), name))
        labels.append((self.tr("Kết thúc"), "found"))
        while self.parts.count() > len(labels):
            self.parts.takeItem(self.parts.count() - 1)
        while self.parts.count() < len(labels):
            self.parts.addItem(QListWidgetItem())
        for row, (text, icon_name) in enumerate(labels):
            item = self.parts.item(row)
            item.setText(text)
            item.setToolTip(plain_tip(text))
            item.setIcon(icon(icon_name))

    def _show_part(self, row: int) -> None:
        if self._report is None or row < 0:
            return
        draft, read_only = self._report.draft, self._read_only
        index = row - FIRST_SECTION
        if row == GENERAL:
            self.general.show_report(self._report, read_only=read_only)
            self._stack.setCurrentIndex(0)
        elif row == OPENING:
            self.opening.show_text(draft.opening, read_only=read_only)
            self._stack.setCurrentWidget(self.opening)
        elif index < len(draft.sections):
            self.section.show_section(draft.sections[index], read_only=read_only)
            self._stack.setCurrentWidget(self.section)
        else:
            self.closing.show_text(draft.closing, read_only=read_only)
            self._stack.setCurrentWidget(self.closing)

    def _build(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.general)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._stack.addWidget(scroll)
        for editor in (self.opening, self.section, self.closing):
            self._stack.addWidget(editor)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.parts)
        lower = QWidget()
        inner = QVBoxLayout(lower)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.addWidget(self._stack)
        split.addWidget(lower)
        split.setSizes([PARTS_HEIGHT, 2 * PARTS_HEIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def _listen(self) -> None:
        self.parts.currentRowChanged.connect(self._show_part)
        self.general.changed.connect(self.draft_changed)
        self.section.changed.connect(self._pass_section)
        self.opening.typed.connect(self._set_opening)
        self.closing.typed.connect(self._set_closing)

    def _pass_section(self, edit: object) -> None:
        self.section_changed.emit(self.parts.currentRow() - FIRST_SECTION, edit)

    def _set_opening(self, text: str) -> None:
        self.draft_changed.emit(lambda draft: replace(draft, opening=text))

    def _set_closing(self, text: str) -> None:
        self.draft_changed.emit(lambda draft: replace(draft, closing=text))
