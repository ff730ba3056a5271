"""The register: ten columns by year, searched as one types, and the books."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.domain.register import Attachment
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.actions import make_action
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.empty_state import EmptyState
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.formatting import number_text
from vanthu.ui.common.line_table_model import LineTableModel
from vanthu.ui.common.message import Message
from vanthu.ui.drafting.chain_viewer import ChainViewer
from vanthu.ui.navigation import Command, Destination, Menu, Page, Visit
from vanthu.ui.received.letter_files import LetterFiles
from vanthu.ui.register.book_orders import BookOrders
from vanthu.ui.register.letter_foot import LetterFoot
from vanthu.ui.register.letter_forms import LetterForms
from vanthu.ui.register.register_columns import register_columns
from vanthu.ui.register.register_table import RegisterTable
from vanthu.ui.register.register_view_model import (
    RegisterViewModel,
)
from vanthu.ui.theme import Tone

SEARCH_PAUSE_MS = 250


class RegisterPage(Page):
    """Shows what the view-model lists and hands on what the clerk does."""

    def __init__(
        self, view_model: RegisterViewModel, desk: Desk, runner: BackgroundRunner
    ) -> None:
        super().__init__(Destination.REGISTER, self.tr("Sổ đăng ký"), "register")
        self._model = view_model
        self.books = BookOrders(view_model, desk, runner, self)
        self.forms = LetterForms(
            (desk.forms, desk.intake), lambda: self.chosen, runner, self
        )
        self._chain = ChainViewer(desk.chain, runner, self._say_failure, self)
        self._files = LetterFiles(desk.opening, runner, self._say_failure, self)
        self.lines = LineTableModel[RegisterLine](register_columns(), self)
        self.year = QComboBox()
        self.search = QLineEdit()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._make_actions()
        self.table = RegisterTable(self.lines, self._of_letter)
        self.foot = LetterFoot()
        self._build()
        self._listen()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(self.assign_action, Menu.LETTER),
            Command(self.report_action, Menu.OUTGOING),
            Command(self.information_action, Menu.LETTER),
            Command(self.files_action, Menu.LETTER, in_toolbar=False),
            Command(self.chain_action, Menu.LETTER, in_toolbar=False),
            *self.forms.commands(),
            Command(self.export_action, Menu.FILE),
            Command(self.find_action, Menu.VIEW, in_toolbar=False),
        )

    @override
    def reload(self) -> None:
        self._model.reload()

    @override
    def visit(self, visit: Visit) -> None:
        if visit.letter_id is not None:
            self._model.show_letter(visit.letter_id)

    @override
    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        return (("book", self.books.dialog()), *self.forms.dialogs())

    @property
    def chosen(self) -> RegisterLine | None:
        """Return the letter that is chosen in the table."""
        return self.lines.line_at(self.table.currentIndex())

    # -------------------------------------------------------------- building

    def _make_actions(self) -> None:
        make = partial(make_action, self)
        self.assign_action = make(
            self.tr("Phân công…"), "assign", "Ctrl+G", self._assign
        )
        self.report_action = make(
            self.tr("Soạn báo cáo…"), "report", "", self._compose_report
        )
        self.information_action = make(
            self.tr("Lưu để biết"), "done", "", self._keep_for_information
        )
        self.files_action = make(
            self.tr("Tệp của văn bản…"), "attach", "Ctrl+H", self._show_files
        )
        self.chain_action = make(
            self.tr("Văn bản liên quan…"), "", "", self._show_chain
        )
        self.export_action = make(
            self.tr("In, xuất sổ…"), "print", "Ctrl+P", self.books.ask
        )
        self.find_action = make(self.tr("Tìm trong sổ"), "search", "Ctrl+F", self._find)
        self._of_letter = (
            self.assign_action,
            self.report_action,
            self.information_action,
            self.files_action,
            self.chain_action,
            *self.forms.actions_of_letter,
        )

    def _build(self) -> None:
        self.year.setAccessibleName(self.tr("Năm"))
        for year in self._model.years():
            self.year.addItem(self.tr("Năm {year}").format(year=year), year)
        self.year.addItem(self.tr("Tất cả các năm"), None)
        self.search.setPlaceholderText(
            self.tr("Tìm theo số, ký hiệu, cơ quan, trích yếu… (Ctrl+F)")
        )
        self.search.setAccessibleName(self.tr("Tìm trong sổ"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(420)
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.year)
        head.addWidget(self.search, 1)
        head.addStretch(1)
        self._empty = EmptyState("register", "")
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addWidget(self.foot)

    def _listen(self) -> None:
        model = self._model
        model.listed.connect(self._show_list)
        model.window_came.connect(self.lines.put_window)
        model.letter_wanted.connect(self.table.go_to_row)
        model.attachments_came.connect(self._show_attachments)
        model.failed.connect(self._say_failure)
        self.forms.said.connect(self.said)
        self.books.said.connect(self.said)
        self.lines.window_wanted.connect(model.ask_window)
        self.lines.dataChanged.connect(self._show_choice)
        self.year.activated.connect(self._show_year)
        self.search.textChanged.connect(self._restart_pause)
        self._pause.timeout.connect(self._search)
        self.search.returnPressed.connect(self._search)
        self.table.selectionModel().currentRowChanged.connect(self._show_choice)
        self.table.activated.connect(self._assign)

    # -------------------------------------------------------------- showing

    def _show_list(self, total: int, lines: tuple[RegisterLine, ...]) -> None:
        chosen, place = self.chosen, self.table.verticalScrollBar().value()
        self.lines.show_window(total, lines)
        self.year.setCurrentIndex(self.year.findData(self._model.year))
        words = self.tr("{count} văn bản trong sổ").format(count=number_text(total))
        self.counted.emit(words)
        ids = [line.letter_id for line in lines]
        row = ids.index(chosen.letter_id) if chosen and chosen.letter_id in ids else 0
        if total:
            self.table.selectRow(row)
            self.table.verticalScrollBar().setValue(place)
        else:
            self._show_nothing()
        self._stack.setCurrentWidget(self.table if total else self._empty)
        self._show_choice()

    def _show_nothing(self) -> None:
        if words := self.search.text().strip():
            no_match = self.tr(
                "Không thấy “{words}” trong sổ.\n"
                "Thử bớt từ, bỏ dấu, hoặc chọn năm khác."
            )
            self._empty.show_words(no_match.format(words=words))
        else:
            self._empty.show_words(
                self.tr(
                    "Sổ chưa có văn bản nào.\nVăn bản được vào sổ khi bấm “Đăng ký” ở "
                    "Hộp thư đến."
                )
            )

    def _show_choice(self, *_: object) -> None:
        line = self.chosen
        for action in self._of_letter:
            action.setEnabled(line is not None)
        self.foot.show_line(line)
        if line:
            self._model.ask_attachments(line.letter_id)

    def _show_attachments(
        self, letter_id: int, attachments: tuple[Attachment, ...]
    ) -> None:
        line = self.chosen
        if line and line.letter_id == letter_id:
            self.foot.show_attachments(attachments)

    # -------------------------------------------------------------- doing

    def _show_year(self) -> None:
        self._model.show_year(self.year.currentData())

    def _restart_pause(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._model.search(self.search.text())

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _assign(self) -> None:
        self._visit(Destination.TASKS)

    def _compose_report(self) -> None:
        self._visit(Destination.DOCUMENTS)

    def _visit(self, destination: Destination) -> None:
        if line := self.chosen:
            self.visit_wanted.emit(Visit(destination, letter_id=line.letter_id))

    def _show_chain(self) -> None:
        if line := self.chosen:
            self._chain.show(line.letter_id)

    def _show_files(self) -> None:
        if line := self.chosen:
            self._files.show_registered(line.letter_id)

    def _keep_for_information(self) -> None:
        if line := self.chosen:
            self._model.keep_for_information(line.letter_id)

    # -------------------------------------------------------------- saying

    def _say_failure(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))


def build_register_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with what it needs from the desk."""
    view_model = RegisterViewModel(desk, short, long)
    page = RegisterPage(view_model, desk, long)
    view_model.setParent(page)
    page.follow(notice)
    return page
