"""Văn bản đi: choose or begin a document, write it, see it as printed, send it out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.domain.errors import VanThuError
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.ui.checking.findings_list import FindingsList
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.drafting.chain_viewer import ChainViewer
from vanthu.ui.drafting.composer import Composer
from vanthu.ui.drafting.draft_chooser import DraftChooser
from vanthu.ui.drafting.draft_commands import DraftCommands
from vanthu.ui.drafting.draft_paper import Insight
from vanthu.ui.drafting.draft_photos import DraftPhotos
from vanthu.ui.drafting.draft_steps import DraftSteps
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel
from vanthu.ui.drafting.insight_panels import PlacesPanel, SourcesPanel
from vanthu.ui.drafting.number_dialog import NumberDialog
from vanthu.ui.drafting.opinion_dialog import OpinionDialog
from vanthu.ui.drafting.outward import Outward, Runners
from vanthu.ui.drafting.phrase_use import PhraseUse
from vanthu.ui.drafting.phrases_panel import PhrasesPanel
from vanthu.ui.drafting.phrases_view_model import PhrasesViewModel
from vanthu.ui.drafting.preview_pane import PreviewPane
from vanthu.ui.drafting.section_moves import with_sections_of
from vanthu.ui.drafting.way_out import WayOut
from vanthu.ui.drafting.words import issued_words, letters_words, summary_words
from vanthu.ui.drafting.writing_tabs import WritingTabs
from vanthu.ui.navigation import Command, Destination, Page, Visit
from vanthu.ui.sending.outbox_dialog import OutboxDialog
from vanthu.ui.sending.send_dialog import SendDialog
from vanthu.ui.theme import Tone, smaller

COMPOSER_WIDTH, PREVIEW_WIDTH = 520, 740
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
        self.chooser = DraftChooser()
        self.composer = Composer()
        self.places = PlacesPanel()
        self.sources = SourcesPanel()
        self.findings = FindingsList()
        self.phrases = PhrasesPanel()
        self._phrase_use = PhraseUse(
            PhrasesViewModel(desk.phrases, runners.short),
            self.phrases,
            self.composer,
            view_model,
            self,
        )
        self.tabs = WritingTabs(
            self.composer, self.phrases, self.sources, self.places, self.findings
        )
        self.preview = PreviewPane()
        self._letter = PlainLabel(wraps=True)
        self._saved = PlainLabel()
        self._photos = DraftPhotos(desk, runners.short, self._say_failed, self)
        self._way_out = WayOut(view_model, self.steps, self.outward, self)
        self.draft_commands = DraftCommands(
            view_model, self.steps, self._way_out, self._show_chain, self
        )
        self._build()
        self._listen()
        self._show_commands()

    @override
    def commands(self) -> tuple[Command, ...]:
        return self.draft_commands.in_order()

    @override
    def reload(self) -> None:
        self._model.reload()
        self._phrase_use.reload()

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
            ("open-places", self._way_out.question()),
            ("number", NumberDialog(draft, self.steps.open_places, model.today, self)),
            ("return", OpinionDialog(opened.signers, is_approval=False, parent=self)),
            ("send", SendDialog(self.outward.sheet_of(draft), self)),
            ("outbox", OutboxDialog(self.outward.send_out.outbox, self)),
        )

    @property
    def view_model(self) -> DraftsViewModel:
        """Return what the page shows."""
        return self._model

    # -------------------------------------------------------------- building

    def _build(self) -> None:
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
            [self.draft_commands.new],
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(split)

    def _listen(self) -> None:
        model = self._model
        model.lists_changed.connect(self._show_lines)
        model.opened.connect(self._open_draft)
        model.refreshed.connect(self._show_draft)
        model.edited.connect(self._show_draft)
        model.paper.drawn.connect(self.preview.show_pictures)
        model.paper.judged.connect(self._show_insight)
        model.paper.checked.connect(self.tabs.show_report)
        model.save_state_changed.connect(self._show_saved)
        model.issued.connect(self._say_issued)
        model.failed.connect(self._say_failed)
        self.chooser.draft_chosen.connect(model.open_line)
        self.composer.show_photos(self._photos.photo)
        self.composer.changed.connect(model.change)
        self.composer.removed.connect(self._offer_undo)
        self.composer.photo_wanted.connect(self._photos.choose)
        self.preview.resolution_wanted.connect(model.paper.ask_resolution)
        self.outward.said.connect(self.said)
        self._phrase_use.said.connect(self.said)
        self._phrase_use.inserting.connect(self.tabs.show_composer)
        for panel in (self.places, self.sources):
            panel.section_wanted.connect(self._go_to)

    # -------------------------------------------------------------- showing

    def _show_lines(self) -> None:
        lines = self._model.lists.lines
        self.chooser.show_lines(lines)
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
        self._show_commands()
        self._count()

    def _show_draft(self) -> None:
        if opened := self._model.current:
            self.composer.show_draft(opened, read_only=self._model.is_final)
            self._show_commands()
            self._count()

    def _show_insight(self, insight: Insight) -> None:
        self.steps.open_places = insight.places
        self.tabs.show_insight(insight)

    def _show_findings(self) -> None:
        self.tabs.setCurrentWidget(self.findings)
        self._model.paper.check()

    def _mark_open(self) -> None:
        if draft := self._model.draft:
            self.chooser.mark(draft.draft_id)

    def _show_commands(self) -> None:
        self.draft_commands.allow(self._model.draft)

    def _count(self) -> None:
        if draft := self._model.draft:
            self.counted.emit(summary_words(draft))

    def _show_saved(self, is_saved: bool) -> None:
        final = self._model.is_final
        words = self.tr("Đã cấp số") if final else self.tr("Đã lưu")
        self._saved.setText(words if is_saved else self.tr("Đang sửa…"))

    def _go_to(self, section: int | None) -> None:
        self.tabs.show_composer()
        self.composer.go_to(section)

    def _show_chain(self) -> None:
        if (draft := self._model.draft) and draft.answers:
            self._chain.show(draft.answers[0])

    # -------------------------------------------------------------- saying

    def _offer_undo(self, before: Draft) -> None:
        put_back = partial(with_sections_of, before=before)
        undo = Choice(self.tr("Hoàn tác"), lambda: self._model.change(put_back))
        words = self.tr("Đã xóa phần này khỏi dự thảo.")
        self.said.emit(Message(words, Tone.DONE, (undo,)))

    def _say_issued(self, draft: Draft) -> None:
        self.said.emit(Message(issued_words(draft), Tone.DONE))
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
