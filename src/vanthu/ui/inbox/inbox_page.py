"""The inbox: waiting files at the left, the letter in the middle, its fields right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import NoSuchLetter, VanThuError
from vanthu.domain.register import IncomingLetter
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.intake import Taken
from vanthu.ui.common.actions import make_action
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.error_words.register import gap_text
from vanthu.ui.common.icons import icon
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.inbox.compare_dialog import CompareDialog
from vanthu.ui.inbox.copy_panel import CopyPanel
from vanthu.ui.inbox.duplicate_panel import DuplicatePanel
from vanthu.ui.inbox.inbox_view_model import InboxViewModel
from vanthu.ui.inbox.letter_list import LetterList
from vanthu.ui.inbox.page_pane import PagePane
from vanthu.ui.inbox.place_line import TAKE_KEY
from vanthu.ui.inbox.proposal_form import ProposalForm
from vanthu.ui.inbox.questions import ask_before_losing, ask_to_dismiss
from vanthu.ui.inbox.sides import Comparison
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit
from vanthu.ui.received.letter_files import LetterFiles
from vanthu.ui.theme import Tone, smaller

LIST_WIDTH, FORM_WIDTH = 268, 416
NARROW = 1080  # below this the list gives its room to the letter
MOST_REFUSALS = 4


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
        self._files = LetterFiles(desk.opening, runner, self._say_failure, self)
        self._make_actions()
        self._build()
        self._listen()

    @override
    def commands(self) -> tuple[Command, ...]:
        zoom = self.pane.zoom_actions()
        return (
            Command(self.import_action, Menu.FILE, everywhere=True),
            Command(self.by_hand_action, Menu.FILE, everywhere=True),
            Command(self.register_action, Menu.LETTER),
            Command(self.next_field_action, Menu.LETTER),
            Command(self.usual_place_action, Menu.LETTER, in_toolbar=False),
            Command(self.later_action, Menu.LETTER, in_toolbar=False),
            Command(self.earlier_action, Menu.LETTER, in_toolbar=False),
            Command(self.files_action, Menu.LETTER, in_toolbar=False),
            Command(self.dismiss_action, Menu.LETTER, in_toolbar=False),
            Command(self.list_action, Menu.VIEW),
            *(Command(action, Menu.VIEW, in_toolbar=False) for action in zoom),
        )

    @override
    def reload(self) -> None:
        self._model.reload()

    @override
    def take_files(self, paths: tuple[Path, ...]) -> bool:
        self._model.taker.take(paths, self.tr("Đang đọc"))
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
            self.list_action.setChecked(not is_narrow)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keep_typed()

    # -------------------------------------------------------------- building

    def _make_actions(self) -> None:
        self._leaves_unsaved = False
        make = partial(make_action, self)
        self.import_action = make(
            self.tr("Nhập văn bản…"), "import", ["Ctrl+O"], self._choose_files
        )
        self.by_hand_action = make(
            self.tr("Nhập tay"), "edited", ["Ctrl+N"], self._type_by_hand
        )
        self.register_action = make(
            self.tr("Đăng ký và xem tiếp"),
            "register-next",
            ["Ctrl+Return", "Ctrl+Enter"],
            self._register,
        )
        self.next_field_action = make(
            self.tr("Mục cần kiểm tra"), "unsure", ["F8", "Ctrl+J"], self._next_field
        )
        self.usual_place_action = make(
            self.tr("Dùng chữ ở chỗ quen"), "", [TAKE_KEY], self._use_usual_place
        )
        self.later_action = make(
            self.tr("Để sau, xem văn bản kế tiếp"), "", ["Alt+Down"], self._go_later
        )
        self.earlier_action = make(
            self.tr("Văn bản trước"), "", ["Alt+Up"], self._go_earlier
        )
        self.files_action = make(
            self.tr("Tệp của văn bản…"), "attach", "Ctrl+H", self._show_files
        )
        self.dismiss_action = make(
            self.tr("Bỏ khỏi hộp thư…"), "", [], self._ask_to_dismiss
        )
        for action in (self.files_action, self.dismiss_action):
            action.setEnabled(False)  # until a letter is open
        self.list_action = make(self.tr("Danh sách"), "inbox", ["F11", "Ctrl+R"], None)
        self.list_action.setToolTip(self.tr("Hiện hoặc ẩn danh sách (F11)"))
        self.list_action.setCheckable(True)
        self.list_action.setChecked(True)
        self.list_action.toggled.connect(self.list.setVisible)

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
            (self.import_action, self.by_hand_action),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())  # before the list was read
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._splitter)

    def _side(self) -> QWidget:
        side = QWidget()
        self._missing = PlainLabel(wraps=True)
        self._missing.setFont(smaller(self._missing.font()))
        self._later = QPushButton(self.tr("Để sau"))
        self._later.setToolTip(self.later_action.toolTip())
        self._later.clicked.connect(self.later_action.trigger)
        self.register_button = QPushButton(self.tr("Đăng ký và xem tiếp"))
        self.register_button.setIcon(icon("register-next"))
        self.register_button.setToolTip(self.register_action.toolTip())
        self.register_button.setDefault(True)
        self.register_button.setMinimumHeight(32)
        self._later.setMinimumHeight(32)
        self.register_button.clicked.connect(self.register_action.trigger)
        buttons = QHBoxLayout()
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        buttons.addWidget(self.register_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.setSpacing(6)
        foot.addWidget(self._missing)
        foot.addLayout(buttons)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.duplicate)
        column.addWidget(self.copies)
        column.addWidget(self.form, 1)
        column.addLayout(foot)
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
        self.list.chosen.connect(self._open)
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
        self.copies.opening_wanted.connect(self._open)
        self.duplicate.other_letter_stated.connect(check.repeats.keep_apart)
        self.duplicate.earlier_wanted.connect(self._show_earlier_letter)
        self.duplicate.registering_wanted.connect(self._register_anyway)

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
        self.register_button.setEnabled(self._model.can_register)
        self.register_action.setEnabled(self._model.can_register)
        self.dismiss_action.setEnabled(review is not None)
        self.files_action.setEnabled(bool(review and review.file))
        gaps = review.draft.gaps() if review else ()
        words = self.tr("Còn thiếu: {gaps}.").format(
            gaps=", ".join(gap_text(gap) for gap in gaps)
        )
        self._missing.setText(words if gaps else "")
        self._missing.setVisible(bool(gaps))

    # -------------------------------------------------------------- doing

    def _keep_when_left(self, state: Qt.ApplicationState) -> None:
        """Store what is typed when the screen is locked or another program is used."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self._keep_typed()

    def _keep_typed(self) -> None:
        if not self._leaves_unsaved:
            self._model.check.keeper.store()

    def _open(self, inbox_id: int) -> None:
        self.form.commit()
        self._model.open(inbox_id)

    def _type_by_hand(self) -> None:
        self.form.commit()
        self._model.type_by_hand()

    def _register(self) -> None:
        if self.form.commit():
            self._model.register()

    def _register_anyway(self) -> None:
        if self.form.commit():
            self._model.register(although_same=True)

    def _go_later(self) -> None:
        self.form.commit()
        self._model.go(1)

    def _go_earlier(self) -> None:
        self.form.commit()
        self._model.go(-1)

    def _next_field(self) -> None:
        if review := self._model.review:
            self.form.focus_next(review.to_look_at())

    def _show_files(self) -> None:
        review = self._model.review
        if review and review.file and review.inbox_id is not None:
            self._files.show_waiting(review.inbox_id)

    def _use_usual_place(self) -> None:
        if key := self.form.key_in_focus():
            self._model.check.use_usual_place(key)

    def _show_earlier_letter(self, letter_id: int) -> None:
        self.visit_wanted.emit(Visit(Destination.REGISTER, letter_id=letter_id))

    def _show_comparison(self, comparison: Comparison) -> None:
        dialog = CompareDialog(comparison, self)
        check = self._model.check
        dialog.picture_wanted.connect(check.comparer.ask_picture)
        dialog.other_letter_stated.connect(check.repeats.keep_apart)
        check.comparer.picture_came.connect(dialog.show_picture)
        dialog.open()

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Nhập văn bản"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr(
                    "Văn bản (*.pdf *.docx *.doc *.rtf *.odt *.html *.htm *.txt "
                    "*.jpg *.jpeg *.png *.tif *.tiff *.heic "
                    "*.eml *.msg *.edxml *.zip *.rar *.7z)"
                ),
                self.tr("Mọi tệp (*)"),
            ]
        )
        dialog.filesSelected.connect(
            lambda names: self.take_files(tuple(Path(name) for name in names))
        )
        dialog.open()

    def _ask_to_dismiss(self) -> None:
        ask_to_dismiss(self, self._model.review, self._model.dismiss)

    def _close_unsaved(self) -> None:
        self._leaves_unsaved = True
        self._leaves_unsaved = self.window().close()  # another page may refuse

    # -------------------------------------------------------------- saying

    def _say_registered(self, letter: IncomingLetter) -> None:
        words = self.tr("Đã đăng ký Số đến {number:02d} · {reference}.").format(
            number=letter.arrival_number,
            reference=letter.draft.reference or self.tr("(không ghi số)"),
        )
        visit = Visit(Destination.TASKS, letter_id=letter.letter_id)
        assign = Choice(self.tr("Phân công…"), lambda: self.visit_wanted.emit(visit))
        self.said.emit(Message(words, Tone.DONE, (assign,)))

    def _say_taken(self, taken: Taken) -> None:
        total = len(taken.letters) + len(taken.refusals)
        words = self.tr("Đã nhận {count}/{total} tệp.").format(
            count=len(taken.letters), total=total
        )
        sentences = [explain(refusal.error) for refusal in taken.refusals]
        left_out = len(sentences) - MOST_REFUSALS
        lines = [words, *(f"• {text}" for text in sentences[:MOST_REFUSALS])]
        if left_out > 0:
            more = self.tr("• và {count} tệp khác không nhận được.")
            lines.append(more.format(count=left_out))
        tone = Tone.WARNING if sentences else Tone.DONE
        self.said.emit(Message("\n".join(lines), tone))

    def _say_stopped(self) -> None:
        words = self.tr("Đã dừng đọc. Những tệp đã đọc xong vẫn ở trong hộp thư.")
        self.said.emit(Message(words))

    def _say_not_kept(self, error: VanThuError) -> None:
        if isinstance(error, NoSuchLetter):
            words = self.tr(
                "Văn bản đang nhập dở vừa được đăng ký hoặc bỏ khỏi hộp thư ở máy "
                "khác. Phần đã gõ ở máy này không được lưu; hãy xem lại trong sổ "
                "đăng ký."
            )
        else:
            words = self.tr(
                "{cause} Phần đang nhập dở vẫn còn trong cửa sổ này và VanThu sẽ tự "
                "lưu lại; hãy đừng tắt máy."
            ).format(cause=explain(error))
        self.said.emit(Message(words, Tone.WARNING))

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
