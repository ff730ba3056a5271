"""Văn bản đi: choose or begin a document, write it, see it as printed, send it out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.documents.blocks import DraftPicture
from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.domain.documents.phrases import Phrase
from vanthu.domain.documents.readiness import OpenPlace
from vanthu.domain.errors import VanThuError
from vanthu.domain.form_check.findings import FormReport
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.ui.checking.findings_list import FindingsList
from vanthu.ui.common.actions import make_action
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.drafting.chain_viewer import ChainViewer
from vanthu.ui.drafting.composer import Composer
from vanthu.ui.drafting.draft_steps import DraftSteps
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel, Insight
from vanthu.ui.drafting.insight_panels import PlacesPanel, SourcesPanel
from vanthu.ui.drafting.number_dialog import NumberDialog
from vanthu.ui.drafting.opinion_dialog import OpinionDialog
from vanthu.ui.drafting.outward import PDF, WORD, Outward, Runners
from vanthu.ui.drafting.phrases_panel import PhrasesPanel
from vanthu.ui.drafting.phrases_view_model import PhrasesViewModel
from vanthu.ui.drafting.preview_pane import PreviewPane
from vanthu.ui.drafting.rich_editor import RichEditor
from vanthu.ui.drafting.words import (
    letters_words,
    line_words,
    open_place_words,
    state_words,
)
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit
from vanthu.ui.sending.outbox_dialog import OutboxDialog
from vanthu.ui.sending.send_dialog import SendDialog
from vanthu.ui.theme import Tone, smaller

COMPOSER_WIDTH, PREVIEW_WIDTH = 520, 740
PICTURES = "*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp"
PLACES_SHOWN = 8
BEFORE_NUMBER = frozenset(
    {
        DraftState.DRAFTING,
        DraftState.SUBMITTED,
        DraftState.APPROVED,
        DraftState.RETURNED,
    }
)


class DocumentsPage(Page):
    """Shows what the view-model holds and hands on what the person does."""

    def __init__(
        self, view_model: DraftsViewModel, desk: Desk, runners: Runners
    ) -> None:
        super().__init__(Destination.DOCUMENTS, self.tr("Văn bản đi"), "report")
        self._model = view_model
        self.outward = Outward(desk, runners, self)
        self.steps = DraftSteps(view_model, self)
        self._chain = ChainViewer(desk.chain, runners.short, self._say_failed, self)
        self.chooser = QComboBox()
        self.composer = Composer()
        self.places = PlacesPanel()
        self.sources = SourcesPanel()
        self.findings = FindingsList()
        self.phrases = PhrasesPanel()
        self._phrases = PhrasesViewModel(desk.phrases, runners.short)
        self._phrases.setParent(self)
        self.tabs = QTabWidget()
        self.preview = PreviewPane()
        self._letter = PlainLabel(wraps=True)
        self._saved = PlainLabel()
        self._photos: dict[str, QImage] = {}
        self._make_actions()
        self._build()
        self._listen()
        self._show_actions()

    @override
    def commands(self) -> tuple[Command, ...]:
        menu = Menu.OUTGOING
        return (
            Command(self.new_action, menu),
            Command(self.word_action, menu),
            Command(self.pdf_action, menu),
            Command(self.submit_action, menu),
            Command(self.approve_action, menu, in_toolbar=False),
            Command(self.return_action, menu, in_toolbar=False),
            Command(self.take_back_action, menu, in_toolbar=False),
            Command(self.number_action, menu),
            Command(self.print_action, menu),
            Command(self.send_action, menu),
            Command(self.cancel_action, menu, in_toolbar=False),
            Command(self.chain_action, menu, in_toolbar=False),
            Command(self.copy_action, menu, in_toolbar=False),
            Command(self.versions_action, menu, in_toolbar=False),
            Command(self.save_action, menu, in_toolbar=False),
            Command(self.outbox_action, menu, in_toolbar=False, everywhere=True),
            Command(self.check_action, menu, in_toolbar=False, everywhere=True),
        )

    @override
    def reload(self) -> None:
        self._model.reload()
        self._phrases.reload()

    @override
    def visit(self, visit: Visit) -> None:
        if visit.letter_id is not None:
            self._model.compose(visit.letter_id, REPORT)

    @override
    def may_close(self) -> bool:
        may = self._model.store_now()
        if may:
            self._model.be_quiet()
        return may

    @override
    def views(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        tabs = self.tabs
        return (
            ("general", lambda: self._go_to(None)),
            ("phrases", lambda: tabs.setCurrentWidget(self.phrases)),
            ("sources", lambda: tabs.setCurrentWidget(self.sources)),
            ("missing", lambda: tabs.setCurrentWidget(self.places)),
            ("form", self._show_findings),
        )

    @override
    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        model, opened = self._model, self._model.current
        if opened is None:
            return ()
        draft = opened.draft
        return (
            ("new", self.steps.new_dialog()),
            ("open-places", self._places_box(self.steps.open_places)),
            ("number", NumberDialog(draft, self.steps.open_places, model.today, self)),
            (
                "return",
                OpinionDialog(opened.signers, is_approval=False, parent=self),
            ),
            ("send", SendDialog(self.outward.sheet_of(draft), self)),
            ("outbox", OutboxDialog(self.outward.send_out.outbox, self)),
        )

    @property
    def view_model(self) -> DraftsViewModel:
        """Return what the page shows."""
        return self._model

    # -------------------------------------------------------------- building

    def _make_actions(self) -> None:
        make = partial(make_action, self)
        model = self._model
        self.new_action = make(
            self.tr("Soạn văn bản…"), "report", "Ctrl+D", self.steps.begin
        )
        self.word_action = make(
            self.tr("Xuất Word"), "export-word", "", self._export_word
        )
        self.pdf_action = make(self.tr("Xuất PDF"), "export-pdf", "", self._export_pdf)
        self.submit_action = make(
            self.tr("Trình duyệt"), "assign", "", self.steps.submit
        )
        self.approve_action = make(
            self.tr("Ghi ý kiến duyệt…"), "", "", self.steps.approve
        )
        self.return_action = make(self.tr("Trả lại…"), "", "", self.steps.send_back)
        self.take_back_action = make(self.tr("Rút lại để sửa"), "", "", model.take_back)
        self.number_action = make(
            self.tr("Cấp số và ngày…"), "register-next", "", self.steps.number
        )
        self.cancel_action = make(self.tr("Hủy số…"), "", "", self.steps.cancel_number)
        self.chain_action = make(
            self.tr("Văn bản liên quan…"), "", "", self._show_chain
        )
        self.copy_action = make(self.tr("Soạn mới từ văn bản này"), "", "", model.copy)
        self.versions_action = make(
            self.tr("Các bản đã lưu…"), "", "", self.steps.show_versions
        )
        self.save_action = make(self.tr("Lưu"), "", "Ctrl+S", model.save_now)
        self.print_action = make(self.tr("In…"), "print", "Ctrl+P", self._print)
        self.send_action = make(self.tr("Gửi…"), "send", "", self._send)
        self.outbox_action = make(
            self.tr("Hộp thư đi…"), "", "", self.outward.show_outbox
        )
        self.check_action = make(
            self.tr("Kiểm tra thể thức một tệp…"), "", "", self.outward.choose_check
        )

    def _build(self) -> None:
        self.chooser.setAccessibleName(self.tr("Văn bản đang soạn"))
        self.chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chooser.setMinimumContentsLength(20)
        for label in (self._letter, self._saved):
            label.setFont(smaller(label.font()))
        note = QHBoxLayout()
        note.addWidget(self._letter, 1)
        note.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.composer, self.tr("Nội dung"))
        self.tabs.addTab(self.phrases, self.tr("Mẫu câu"))
        self.tabs.addTab(self.sources, self.tr("Nguồn"))
        self.tabs.addTab(self.places, self.tr("Còn thiếu"))
        self.tabs.addTab(self.findings, self.tr("Thể thức"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 6, 10)
        column.setSpacing(6)
        column.addWidget(self.chooser)
        column.addLayout(note)
        column.addWidget(self.tabs, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.preview)
        split.setSizes([COMPOSER_WIDTH, PREVIEW_WIDTH])
        split.setStretchFactor(1, 1)
        empty = EmptyState(
            "report",
            self.tr(
                "Chưa có văn bản đi nào. Chọn loại văn bản để soạn; báo cáo và công "
                "văn trả lời được điền từ kết quả công việc."
            ),
            [self.new_action],
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(split)

    def _listen(self) -> None:
        model = self._model
        model.lines_changed.connect(self._show_lines)
        model.opened.connect(self._open_draft)
        model.refreshed.connect(self._show_draft)
        model.edited.connect(self._show_draft)
        model.drawn.connect(self.preview.show_pictures)
        model.judged.connect(self._show_insight)
        model.checked.connect(self._show_report)
        model.save_state_changed.connect(self._show_saved)
        model.issued.connect(self._say_issued)
        model.failed.connect(self._say_failed)
        self.chooser.activated.connect(self._choose_line)
        self.composer.show_photos(self._photo)
        self.composer.changed.connect(model.change)
        self.composer.removed.connect(self._offer_undo)
        self.composer.photo_wanted.connect(self._choose_photo)
        self.preview.resolution_wanted.connect(model.ask_preview)
        self.outward.said.connect(self.said)
        self._phrases.fields_known.connect(self.phrases.show_fields)
        self._phrases.found.connect(self.phrases.show_phrases)
        self._phrases.failed.connect(self._say_failed)
        self.phrases.looked_for.connect(self._phrases.look_for)
        self.phrases.wanted.connect(self._put_in)
        self.phrases.keeping_wanted.connect(self._keep_phrase)
        for panel in (self.places, self.sources):
            panel.section_wanted.connect(self._go_to)

    # -------------------------------------------------------------- showing

    def _show_lines(self) -> None:
        lines = self._model.lines
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for line in lines:
                self.chooser.addItem(line_words(line))
        self.badge_changed.emit(sum(line.state in BEFORE_NUMBER for line in lines))
        self._mark_open()
        self._count()
        if self._model.current is None and lines:
            self._model.open_line(lines[0])

    def _open_draft(self) -> None:
        opened = self._model.current
        if opened is None:
            return
        self._stack.setCurrentIndex(1)
        self._letter.setText(letters_words(opened.letters))
        subjects = "\n".join(letter.draft.subject for letter in opened.letters)
        self._letter.setToolTip(plain_tip(subjects))
        self.preview.clear()
        self.composer.open_draft(opened, read_only=self._model.is_final)
        self._mark_open()
        self._show_actions()
        self._count()

    def _show_draft(self) -> None:
        if opened := self._model.current:
            self.composer.show_draft(opened, read_only=self._model.is_final)
            self._show_actions()
            self._count()

    def _show_insight(self, insight: Insight) -> None:
        self.steps.open_places = insight.places
        self.places.show_places(insight.places)
        self.sources.show_trace(insight.trace)
        words = self.tr("Còn thiếu")
        count = len(insight.places)
        shown = f"{words} ({count})" if count else words
        self.tabs.setTabText(self.tabs.indexOf(self.places), shown)

    def _show_report(self, report: FormReport) -> None:
        self.findings.show_report(report)
        words = self.tr("Thể thức")
        count = len(report.findings)
        shown = f"{words} ({count})" if count else words
        self.tabs.setTabText(self.tabs.indexOf(self.findings), shown)

    def _show_findings(self) -> None:
        self.tabs.setCurrentWidget(self.findings)
        self._model.check_now()

    def _mark_open(self) -> None:
        draft = self._model.draft
        if draft is None:
            return
        for row, line in enumerate(self._model.lines):
            if line.draft_id == draft.draft_id:
                self.chooser.setCurrentIndex(row)

    def _show_actions(self) -> None:
        draft = self._model.draft
        state = draft.state if draft else None
        is_open = draft is not None and not draft.is_final
        for action in (
            self.word_action,
            self.pdf_action,
            self.copy_action,
            self.print_action,
            self.send_action,
        ):
            action.setEnabled(draft is not None)
        for action in (self.number_action, self.save_action):
            action.setEnabled(is_open)
        self.versions_action.setEnabled(draft is not None)
        self.chain_action.setEnabled(draft is not None and bool(draft.answers))
        self.submit_action.setEnabled(
            state in {DraftState.DRAFTING, DraftState.RETURNED}
        )
        self.approve_action.setEnabled(state is DraftState.SUBMITTED)
        judged = {DraftState.SUBMITTED, DraftState.APPROVED}
        self.return_action.setEnabled(state in judged)
        self.take_back_action.setEnabled(state in judged)
        self.cancel_action.setEnabled(state is DraftState.ISSUED)

    def _count(self) -> None:
        if draft := self._model.draft:
            parts = [
                draft.kind.capitalize(),
                draft.reference or state_words(draft.state),
            ]
            reason = draft.moves[-1].reason if draft.moves else ""
            if draft.state is DraftState.RETURNED and reason:
                parts.append(self.tr("lý do: {reason}").format(reason=reason))
            self.counted.emit(" · ".join(part for part in parts if part))

    def _show_saved(self, is_saved: bool) -> None:
        final = self._model.is_final
        words = self.tr("Đã cấp số") if final else self.tr("Đã lưu")
        self._saved.setText(words if is_saved else self.tr("Đang sửa…"))

    def _go_to(self, section: int | None) -> None:
        self.tabs.setCurrentWidget(self.composer)
        self.composer.go_to(section)

    def _show_chain(self) -> None:
        if (draft := self._model.draft) and draft.answers:
            self._chain.show(draft.answers[0])

    # -------------------------------------------------------------- phrases

    def _put_in(self, phrase: Phrase) -> None:
        editor = self.composer.editor
        if editor is None or self._model.is_final:
            words = self.tr("Chọn một mục của văn bản rồi chèn câu. Chưa chèn gì.")
            self.said.emit(Message(words, Tone.NOTICE))
            return
        self.tabs.setCurrentWidget(self.composer)
        self._phrases.use(phrase, editor.insert_words)

    def _keep_phrase(self) -> None:
        editor, draft = self.composer.editor, self._model.draft
        words = editor.selected_words if editor else ""
        if not words or draft is None:
            hint = self.tr("Bôi đen một câu trong mục đang soạn rồi lưu.")
            self.said.emit(Message(hint, Tone.NOTICE))
            return
        self._phrases.keep(words, draft.reference or draft.kind)
        self.said.emit(Message(self.tr("Đã lưu câu vào mẫu câu."), Tone.DONE))

    # -------------------------------------------------------------- choosing

    def _choose_line(self, row: int) -> None:
        self._model.open_line(self._model.lines[row])

    # -------------------------------------------------------------- photos

    def _photo(self, sha256: str) -> QImage | None:
        if sha256 not in self._photos:
            picture = self._model.photo(sha256)
            if picture is None:
                return None
            self._photos[sha256] = QImage.fromData(picture.png)
        return self._photos[sha256]

    def _choose_photo(self, editor: RichEditor) -> None:
        dialog = QFileDialog(self, self.tr("Chọn ảnh"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Ảnh") + f" ({PICTURES})")

        def insert(picture: DraftPicture) -> None:
            editor.insert_photo(picture, self._photo)

        dialog.fileSelected.connect(
            lambda name: self._model.keep_photo(Path(name), insert)
        )
        dialog.open()

    # -------------------------------------------------------------- paper

    def _export_word(self) -> None:
        self._let_out(lambda draft: self.outward.ask_target(draft, WORD))

    def _export_pdf(self) -> None:
        self._let_out(lambda draft: self.outward.ask_target(draft, PDF))

    def _print(self) -> None:
        self._let_out(self.outward.print_out)

    def _send(self) -> None:
        self._let_out(self.outward.send)

    def _let_out(self, way: Callable[[Draft], None]) -> None:
        """Let the draft go a way, after what is still open in it was named."""
        self._model.save_now()
        draft = self._model.draft
        if draft is None:
            return
        if not self.steps.open_places:
            way(draft)
            return
        box = self._places_box(self.steps.open_places)
        box.accepted.connect(lambda: way(draft))
        box.open()

    def _places_box(self, places: tuple[OpenPlace, ...]) -> QMessageBox:
        lines = [f"– {open_place_words(place)}" for place in places[:PLACES_SHOWN]]
        if len(places) > PLACES_SHOWN:
            more = len(places) - PLACES_SHOWN
            lines.append(self.tr("– và {more} chỗ khác").format(more=more))
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Văn bản còn chỗ thiếu"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("Các chỗ sau còn thiếu và sẽ in như vậy:\n{lines}")
        box.setText(words.format(lines="\n".join(lines)))
        box.addButton(self.tr("Vẫn xuất"), QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(self.tr("Quay lại"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        return box

    # -------------------------------------------------------------- saying

    def _offer_undo(self, before: Draft) -> None:
        def put_back(draft: Draft) -> Draft:
            return replace(
                draft,
                sections=before.sections,
                appendices=before.appendices,
                left_out=before.left_out,
            )

        undo = Choice(self.tr("Hoàn tác"), lambda: self._model.change(put_back))
        words = self.tr("Đã xóa phần này khỏi dự thảo.")
        self.said.emit(Message(words, Tone.DONE, (undo,)))

    def _say_issued(self, draft: Draft) -> None:
        words = self.tr("Đã cấp số {reference}.").format(reference=draft.reference)
        if draft.answers:
            more = self.tr("Cột văn bản trả lời đã được ghi.")
            words = f"{words} {more}"
        self.said.emit(Message(words, Tone.DONE))
        self._show_saved(True)

    def _say_failed(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))


def build_documents_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with its view-model."""
    model = DraftsViewModel(desk, short, long)
    page = DocumentsPage(model, desk, Runners(short, long))
    model.setParent(page)
    page.follow(notice)
    return page
