"""The inbox: waiting files at the left, the letter in the middle, its fields right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.domain.register import IncomingLetter
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.intake import Taken
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Message
from vanthu.ui.inbox.compare_dialog import CompareDialog
from vanthu.ui.inbox.copy_panel import CopyPanel
from vanthu.ui.inbox.duplicate_panel import DuplicatePanel
from vanthu.ui.inbox.inbox_commands import InboxCommands
from vanthu.ui.inbox.inbox_messages import (
    not_kept_message,
    registered_message,
    stopped_message,
    taken_message,
)
from vanthu.ui.inbox.inbox_view_model import InboxViewModel
from vanthu.ui.inbox.letter_list import LetterList
from vanthu.ui.inbox.letter_steps import LetterSteps
from vanthu.ui.inbox.page_pane import PagePane
from vanthu.ui.inbox.proposal_form import ProposalForm
from vanthu.ui.inbox.questions import ask_before_losing
from vanthu.ui.inbox.register_foot import RegisterFoot
from vanthu.ui.inbox.sides import Comparison
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit
from vanthu.ui.received.letter_files import LetterFiles
from vanthu.ui.theme import Tone

LIST_WIDTH, FORM_WIDTH = 268, 416
NARROW = 1080  # below this the list gives its room to the letter


class InboxPage(Page):
    """Shows what the view-model holds and hands on what the clerk does."""

    def __init__(
        self,
        view_model: InboxViewModel,
        desk: Desk,
        runner: BackgroundRunner,
    ) -> None:
        super().__init__(Destination.INBOX, self.tr("Hộp thư đến"), "inbox")
        self._model = view_model
        self.list = LetterList()
        self.pane = PagePane()
        self.form = ProposalForm(desk.today, desk.deadlines.calendar)
        self.duplicate = DuplicatePanel()
        self.copies = CopyPanel()
        files = LetterFiles(desk.opening, runner, self._say_failure, self)
        self.steps = LetterSteps(view_model, self.form, files, self)
        self.inbox_commands = InboxCommands(self.steps, self)
        self.foot = RegisterFoot(
            self.inbox_commands.later, self.inbox_commands.register
        )
        self._leaves_unsaved = False
        self._build()
        self._listen()

    @override
    def commands(self) -> tuple[Command, ...]:
        zoom = self.pane.zoom_actions()
        return (
            *self.inbox_commands.in_order(),
            *(Command(action, Menu.VIEW, in_toolbar=False) for action in zoom),
        )

    @override
    def reload(self) -> None:
        self._model.reload()

    @override
    def take_files(self, paths: tuple[Path, ...]) -> bool:
        self.steps.take(paths)
        return True

    @override
    def may_close(self) -> bool:
        self.form.commit()
        count = self._model.check.keeper.store_before_closing()
        if not count or self._leaves_unsaved:
            return True
        ask_before_losing(self, count, self._close_unsaved)
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_narrow = 0 < event.oldSize().width() < NARROW
        is_narrow = event.size().width() < NARROW
        if is_narrow != was_narrow:
            self.inbox_commands.list.setChecked(not is_narrow)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_typed()

    # -------------------------------------------------------------- building

    def _build(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.list.setMinimumWidth(200)
        self.pane.setMinimumWidth(300)
        side = self._side()
        side.setMinimumWidth(380)
        for place, part in enumerate((self.list, self.pane, side)):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(place, 1 if part is self.pane else 0)
        self._splitter.setSizes([LIST_WIDTH, 600, FORM_WIDTH])
        self._empty = EmptyState(
            "inbox",
            self.tr(
                "Chưa có văn bản nào chờ đăng ký.\nKéo tệp PDF, Word hoặc văn bản "
                "thuần vào đây, hoặc bấm “Nhập văn bản…”."
            ),
            (self.inbox_commands.take_in, self.inbox_commands.by_hand),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())  # before the list was read
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._splitter)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.duplicate)
        column.addWidget(self.copies)
        column.addWidget(self.form, 1)
        column.addWidget(self.foot)
        return side

    def _listen(self) -> None:
        model, form = self._model, self.form
        check = model.check
        form.know_bodies(model.bodies)
        model.lines_changed.connect(self._show_lines)
        model.review_opened.connect(self._show_opened)
        model.review_changed.connect(self._show_changed)
        model.issuers_known.connect(form.suggest_issuers)
        check.repeats.found.connect(self.duplicate.show_repeat)
        check.comparer.came.connect(self._show_comparison)
        check.picture_came.connect(self.pane.show_picture)
        model.taker.taken.connect(self._say_taken)
        model.taker.stopped.connect(self._say_stopped)
        model.registered.connect(self._say_registered)
        model.failed.connect(self._say_failure)
        model.not_kept.connect(self._say_not_kept)
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            app.applicationStateChanged.connect(self._keep_when_left)
        self.inbox_commands.list.toggled.connect(self.list.setVisible)
        self.list.chosen.connect(self.steps.open)
        self.pane.picture_wanted.connect(check.ask_picture)
        self.pane.place_clicked.connect(form.focus_on)
        form.edited.connect(check.change)
        form.absence_stated.connect(check.state_absence)
        form.confirmed.connect(check.confirm)
        form.suggestion_taken.connect(check.use_suggestion)
        form.usual_issuer_taken.connect(check.use_usual_issuer)
        form.due_date_taken.connect(check.use_due_date)
        form.usual_place_taken.connect(check.use_usual_place)
        form.entered.connect(self.pane.view.choose)
        form.entered.connect(check.look_at)
        self.duplicate.comparison_wanted.connect(check.comparer.compare)
        self.copies.comparison_wanted.connect(check.comparer.compare_waiting)
        self.copies.opening_wanted.connect(self.steps.open)
        self.duplicate.other_letter_stated.connect(check.repeats.keep_apart)
        self.duplicate.earlier_wanted.connect(self._show_earlier_letter)
        self.duplicate.registering_wanted.connect(self.steps.register_anyway)

    # -------------------------------------------------------------- showing

    def _show_lines(self) -> None:
        lines = self._model.lines
        review = self._model.review
        self.list.show_lines(lines, review.inbox_id if review else None)
        self.badge_changed.emit(len(lines))
        unread = sum(bool(line.unread_reason) for line in lines)
        words = self.tr("{count} văn bản chờ đăng ký").format(count=len(lines))
        if unread:
            words += self.tr(" · {count} cần nhập tay").format(count=unread)
        self.counted.emit(words)
        self._show_part()

    def _show_part(self) -> None:
        is_empty = not self._model.lines and self._model.review is None
        self._stack.setCurrentWidget(self._empty if is_empty else self._splitter)

    def _show_opened(self) -> None:
        review = self._model.review
        self._show_part()
        self.list.mark(review.inbox_id if review else None)
        self.pane.show_review(review)
        if review:
            self.form.show_review(review, is_new=True)
            self.pane.show_places(review)
            if review.letter is None:
                self.form.focus_on(FieldKey.REFERENCE)
        self._show_readiness()

    def _show_changed(self) -> None:
        if review := self._model.review:
            self.form.show_review(review, is_new=False)
            self.pane.show_places(review)
        self._show_readiness()

    def _show_readiness(self) -> None:
        review = self._model.review
        self.copies.show_copies(review.copies if review else ())
        can_register = self._model.can_register
        self.inbox_commands.allow(review, can_register=can_register)
        gaps = review.draft.gaps() if review else ()
        self.foot.show_gaps(gaps, can_register=can_register)

    # -------------------------------------------------------------- doing

    def _keep_when_left(self, state: Qt.ApplicationState) -> None:
        """Store what is typed when the screen is locked or another program is used."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self._keep_typed()

    def _keep_typed(self) -> None:
        if not self._leaves_unsaved:
            self._model.check.keeper.store()

    def _show_earlier_letter(self, letter_id: int) -> None:
        self.visit_wanted.emit(Visit(Destination.REGISTER, letter_id=letter_id))

    def _show_comparison(self, comparison: Comparison) -> None:
        dialog = CompareDialog(comparison, self)
        check = self._model.check
        dialog.picture_wanted.connect(check.comparer.ask_picture)
        dialog.other_letter_stated.connect(check.repeats.keep_apart)
        check.comparer.picture_came.connect(dialog.show_picture)
        dialog.open()

    def _close_unsaved(self) -> None:
        self._leaves_unsaved = True
        self._leaves_unsaved = self.window().close()  # another page may refuse

    # -------------------------------------------------------------- saying

    def _say_registered(self, letter: IncomingLetter) -> None:
        visit = Visit(Destination.TASKS, letter_id=letter.letter_id)
        assign = partial(self.visit_wanted.emit, visit)
        self.said.emit(registered_message(letter, assign))

    def _say_taken(self, taken: Taken) -> None:
        self.said.emit(taken_message(taken))

    def _say_stopped(self) -> None:
        self.said.emit(stopped_message())

    def _say_not_kept(self, error: VanThuError) -> None:
        self.said.emit(not_kept_message(error))

    def _say_failure(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))


def build_inbox_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with what it needs from the desk."""
    view_model = InboxViewModel(desk, short, long)
    page = InboxPage(view_model, desk, long)
    view_model.setParent(page)
    page.follow(notice)
    return page
