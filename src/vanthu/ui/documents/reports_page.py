"""Reports: choose or begin one, answer its items, see it as printed, export it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.errors import VanThuError
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.icons import icon
from vanthu.ui.common.message import Message
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.documents.composer import Composer
from vanthu.ui.documents.new_report_dialog import NewReportDialog
from vanthu.ui.documents.number_dialog import NumberDialog
from vanthu.ui.documents.preview_pane import PreviewPane
from vanthu.ui.documents.reports_view_model import ReportsViewModel
from vanthu.ui.documents.words import (
    file_stem,
    gap_words,
    kind_words,
    letter_words,
    line_words,
)
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit
from vanthu.ui.theme import Tone, smaller

COMPOSER_WIDTH, PREVIEW_WIDTH = 470, 790
WORD, PDF = ".docx", ".pdf"


class ReportsPage(Page):
    """Shows what the view-model holds and hands on what the person does."""

    def __init__(self, view_model: ReportsViewModel) -> None:
        super().__init__(Destination.REPORTS, self.tr("Báo cáo"), "report")
        self._model = view_model
        self.chooser = QComboBox()
        self.composer = Composer()
        self.preview = PreviewPane()
        self._letter = PlainLabel(wraps=True)
        self._saved = PlainLabel()
        self._make_actions()
        self._build()
        self._listen()
        self._show_actions()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(self.new_action, Menu.REPORT),
            Command(self.word_action, Menu.REPORT),
            Command(self.pdf_action, Menu.REPORT),
            Command(self.number_action, Menu.REPORT),
            Command(self.save_action, Menu.REPORT, in_toolbar=False),
        )

    @override
    def reload(self) -> None:
        self._model.reload()

    @override
    def visit(self, visit: Visit) -> None:
        if visit.letter_id is not None:
            self._model.compose(visit.letter_id, REPORT)

    @override
    def may_close(self) -> bool:
        return self._model.store_now()

    @override
    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        report = self._model.report
        if report is None:
            return ()
        draft, today = report.draft, self._model.today
        return (
            ("new", NewReportDialog(self._model.letters, self)),
            ("gaps", self._gap_box(draft)),
            ("number", NumberDialog(draft.symbol, today, len(draft.gaps), self)),
        )

    @property
    def view_model(self) -> ReportsViewModel:
        """Return what the page shows."""
        return self._model

    # -------------------------------------------------------------- building

    def _make_actions(self) -> None:
        make = self._action
        self.new_action = make(
            self.tr("Soạn báo cáo…"), "report", "", self._choose_letter
        )
        self.word_action = make(
            self.tr("Xuất Word"), "export-word", "", self._export_word
        )
        self.pdf_action = make(
            self.tr("Xuất PDF"), "export-pdf", "Ctrl+P", self._export_pdf
        )
        self.number_action = make(
            self.tr("Cấp số và ngày…"), "register-next", "", self._number
        )
        self.save_action = make(self.tr("Lưu"), "", "Ctrl+S", self._model.save_now)

    def _action(
        self, words: str, icon_name: str, keys: str, act: Callable[[], None]
    ) -> QAction:
        action = QAction(icon(icon_name), words, self) if icon_name else QAction(words)
        action.setParent(self)
        action.setIconText(words)  # the toolbar would drop the ellipsis
        action.setShortcut(keys)
        action.triggered.connect(act)
        return action

    def _build(self) -> None:
        self.chooser.setAccessibleName(self.tr("Báo cáo đang soạn"))
        self.chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chooser.setMinimumContentsLength(20)
        for label in (self._letter, self._saved):
            label.setFont(smaller(label.font()))
        note = QHBoxLayout()
        note.addWidget(self._letter, 1)
        note.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 6, 10)
        column.setSpacing(6)
        column.addWidget(self.chooser)
        column.addLayout(note)
        column.addWidget(self.composer, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.preview)
        split.setSizes([COMPOSER_WIDTH, PREVIEW_WIDTH])
        split.setStretchFactor(1, 1)
        empty = EmptyState(
            "report",
            self.tr(
                "Chưa có báo cáo nào. Chọn một văn bản đã đăng ký để soạn báo cáo hoặc "
                "công văn trả lời; các mục được điền từ kết quả công việc."
            ),
            [self.new_action],
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(split)

    def _listen(self) -> None:
        model = self._model
        model.lines_changed.connect(self._show_lines)
        model.opened.connect(self._open_report)
        model.refreshed.connect(self._show_report)
        model.edited.connect(self._show_report)
        model.drawn.connect(self.preview.show_pictures)
        model.save_state_changed.connect(self._show_saved)
        model.exported.connect(self._say_exported)
        model.issued.connect(self._say_issued)
        model.failed.connect(self._say_failed)
        self.chooser.activated.connect(self._choose_line)
        self.composer.draft_changed.connect(model.change)
        self.composer.section_changed.connect(model.change_section)
        self.preview.resolution_wanted.connect(model.ask_preview)

    # -------------------------------------------------------------- showing

    def _show_lines(self) -> None:
        lines = self._model.lines
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for line in lines:
                self.chooser.addItem(line_words(line))
        open_count = sum(not line.full_ref for line in lines)
        self.badge_changed.emit(open_count)
        self._mark_open()
        self._count()
        if self._model.report is None and lines:
            self._model.open_line(lines[0])

    def _open_report(self) -> None:
        report = self._model.report
        if report is None:
            return
        self._stack.setCurrentIndex(1)
        letter = report.letter
        self._letter.setText(letter_words(letter) if letter else "")
        self._letter.setToolTip(plain_tip(letter.draft.subject) if letter else "")
        self.preview.clear()
        self.composer.open_report(report, read_only=self._model.is_final)
        self._mark_open()
        self._show_actions()
        self._count()

    def _show_report(self) -> None:
        if report := self._model.report:
            self.composer.show_report(report, read_only=self._model.is_final)
            self._show_actions()
            self._count()

    def _mark_open(self) -> None:
        report = self._model.report
        if report is None:
            return
        for row, line in enumerate(self._model.lines):
            if line.draft_id == report.draft.draft_id:
                self.chooser.setCurrentIndex(row)

    def _show_actions(self) -> None:
        is_open = self._model.report is not None
        for action in (self.word_action, self.pdf_action):
            action.setEnabled(is_open)
        for action in (self.number_action, self.save_action):
            action.setEnabled(is_open and not self._model.is_final)

    def _count(self) -> None:
        if report := self._model.report:
            draft = report.draft
            words = gap_words(len(draft.gaps), len(draft.sections))
            self.counted.emit(f"{kind_words(draft.kind)} · {words}")

    def _show_saved(self, is_saved: bool) -> None:
        final = self._model.is_final
        words = self.tr("Đã cấp số") if final else self.tr("Đã lưu")
        self._saved.setText(words if is_saved else self.tr("Đang sửa…"))

    # -------------------------------------------------------------- commands

    def _choose_line(self, row: int) -> None:
        self._model.open_line(self._model.lines[row])

    def _choose_letter(self) -> None:
        if not self._model.letters:
            words = self.tr("Chưa có văn bản nào trong sổ. Hãy đăng ký văn bản trước.")
            self.said.emit(Message(words, Tone.NOTICE))
            return
        dialog = NewReportDialog(self._model.letters, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._begin(dialog))
        dialog.open()

    def _begin(self, dialog: NewReportDialog) -> None:
        if dialog.letter_id is not None:
            self._model.compose(dialog.letter_id, dialog.template)

    def _export_word(self) -> None:
        self._ask_gaps(WORD)

    def _export_pdf(self) -> None:
        self._ask_gaps(PDF)

    def _ask_gaps(self, ending: str) -> None:
        report = self._model.report
        if report is None:
            return
        self._model.save_now()
        if not report.draft.gaps:
            self._ask_target(ending)
            return
        box = self._gap_box(report.draft)
        box.accepted.connect(lambda: self._ask_target(ending))
        box.open()

    def _gap_box(self, draft: Draft) -> QMessageBox:
        headings = "\n".join(f"– {section.heading}" for section in draft.gaps)
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Còn mục chưa có kết quả"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("Các mục sau sẽ in là [chưa có kết quả]:\n{headings}").format(
                headings=headings
            )
        )
        box.addButton(self.tr("Vẫn xuất"), QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(self.tr("Quay lại"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        return box

    def _ask_target(self, ending: str) -> None:
        report = self._model.report
        if report is None:
            return
        dialog = QFileDialog(self, self.tr("Xuất văn bản"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        name = self.tr("Văn bản Word") if ending == WORD else self.tr("Văn bản PDF")
        dialog.setNameFilter(f"{name} (*{ending})")
        dialog.selectFile(f"{file_stem(report.draft, report.letter)}{ending}")
        dialog.fileSelected.connect(self._export)
        dialog.open()

    def _export(self, target: str) -> None:
        self._model.export(Path(target), self.tr("Đang xuất"))

    def _number(self) -> None:
        report = self._model.report
        if report is None:
            return
        draft = report.draft
        gaps = len(draft.gaps)
        dialog = NumberDialog(draft.symbol, self._model.today, gaps, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._issue(dialog))
        dialog.open()

    def _issue(self, dialog: NumberDialog) -> None:
        if dialog.day.day is not None:
            self._model.issue(dialog.day.day)

    # -------------------------------------------------------------- saying

    def _say_exported(self, target: Path) -> None:
        words = self.tr("Đã xuất {file}.").format(file=target)
        self.said.emit(Message(words, Tone.DONE))

    def _say_issued(self, draft: Draft) -> None:
        words = self.tr(
            "Đã cấp số {number:02d}/{symbol}. Cột văn bản trả lời đã được ghi."
        ).format(number=draft.number or 0, symbol=draft.symbol)
        self.said.emit(Message(words, Tone.DONE))
        self._show_saved(True)

    def _say_failed(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))


def build_reports_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with its view-model."""
    model = ReportsViewModel(desk, short, long)
    page = ReportsPage(model)
    model.setParent(page)
    page.follow(notice)
    return page
