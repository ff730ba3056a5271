"""Cài đặt: a list at the left, its page at the right; every change applies at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.domain.office import Department
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.common.dividers import upright_line
from vanthu.ui.common.entry_delegate import EntryDelegate
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.navigation import Destination, Page
from vanthu.ui.office.departments_form import DepartmentsForm
from vanthu.ui.office.office_form import OfficeForm
from vanthu.ui.office.outgoing_form import OutgoingForm
from vanthu.ui.office.settings_view_model import SettingsViewModel
from vanthu.ui.office.signers_form import SignersForm
from vanthu.ui.sending.account_form import AccountForm
from vanthu.ui.sending.account_view_model import AccountViewModel
from vanthu.ui.theme import Tone, quiet_colour

LIST_WIDTH = 190
HEADING_SIZE = 1.25


class SettingsPage(Page):
    """Shows the settings and hands on each change."""

    def __init__(self, view_model: SettingsViewModel, mail: AccountViewModel) -> None:
        super().__init__(Destination.SETTINGS, self.tr("Cài đặt"), "settings")
        self._model = view_model
        self._mail = mail
        self.list = QListWidget()
        self.office = OfficeForm()
        self.signers = SignersForm()
        self.departments = DepartmentsForm()
        self.account = AccountForm()
        self.outgoing = OutgoingForm()
        self._pages = QStackedWidget()
        self._state = PlainLabel()
        self._build()
        self._listen()

    @override
    def reload(self) -> None:
        self._model.reload()
        self._mail.reload()

    @override
    def may_close(self) -> bool:
        for field in self.findChildren(QWidget):
            if field.hasFocus():
                field.clearFocus()  # leaving a field is what stores it
        return self._model.store_now()

    @override
    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        department = next(iter(self._model.departments), None)
        return (("department", self.departments.dialog(department)),)

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Nhóm cài đặt"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setItemDelegate(EntryDelegate(self.list))
        pages: tuple[tuple[str, str, QWidget], ...] = (
            (
                self.tr("Cơ quan"),
                self.tr("In ở đầu văn bản và dùng để nhận ra văn bản gửi cho cơ quan."),
                self.office,
            ),
            (
                self.tr("Người ký"),
                self.tr("Người đầu danh sách được chọn sẵn khi soạn văn bản."),
                self.signers,
            ),
            (
                self.tr("Phòng ban"),
                self.tr("Các đơn vị nhận việc; lĩnh vực giúp gợi ý đơn vị chủ trì."),
                self.departments,
            ),
            (
                self.tr("Máy chủ thư"),
                self.tr(
                    "Không bắt buộc: văn bản vẫn gửi được bằng tệp .eml hoặc thư mục."
                ),
                self.account,
            ),
            (
                self.tr("Văn bản đi"),
                self.tr("Cỡ chữ, cách đánh số và việc duyệt trước khi cấp số."),
                self.outgoing,
            ),
        )
        for words, purpose, page in pages:
            self.list.addItem(words)
            self._pages.addWidget(self._page(words, purpose, page))
        paint_words(self._state, quiet_colour())
        self._state.setText(self.tr("Thay đổi có hiệu lực ngay."))
        self._state.setContentsMargins(0, 0, 0, 10)
        right = QVBoxLayout()
        right.setContentsMargins(24, 16, 12, 0)
        right.setSpacing(4)
        right.addWidget(self._pages, 1)
        right.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(upright_line())
        row.addLayout(right, 1)
        self.list.setCurrentRow(0)

    def _page(self, words: str, purpose: str, form: QWidget) -> QWidget:
        heading = PlainLabel(words)
        font = heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * HEADING_SIZE)
        heading.setFont(font)
        note = PlainLabel(purpose)
        paint_words(note, quiet_colour())
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(note)
        column.addSpacing(12)
        column.addWidget(form, 1)
        return page

    def _listen(self) -> None:
        model = self._model
        self.list.currentRowChanged.connect(self._pages.setCurrentIndex)
        model.read.connect(self._show)
        model.stored.connect(self._say_stored)
        model.failed.connect(self._say_failure)
        model.department_removed.connect(self._say_removed)
        model.department_in_use.connect(self._say_in_use)
        self.office.edited.connect(model.change)
        self.outgoing.edited.connect(model.change)
        self.signers.edited.connect(model.change_signers)
        self.departments.edited.connect(model.change_departments)
        self.departments.removal_wanted.connect(model.remove_department)
        self._mail.read.connect(lambda: self.account.show_account(self._mail.account))
        self._mail.stored.connect(self._say_stored)
        self._mail.failed.connect(self.account.show_failure)
        self.account.submitted.connect(self._mail.save)

    def _show(self) -> None:
        if profile := self._model.profile:
            self.office.show_profile(profile)
            self.outgoing.show_profile(profile)
            self.signers.show_signers(profile.signers)
        self.departments.show_departments(self._model.departments)

    def _say_stored(self) -> None:
        self._state.setText(self.tr("Đã lưu. Thay đổi có hiệu lực ngay."))

    def _say_failure(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))

    def _say_removed(
        self, department: Department, before: Sequence[Department]
    ) -> None:
        words = self.tr("Đã xóa {name}.").format(name=department.name)
        undo = Choice(
            self.tr("Hoàn tác"), lambda: self._model.change_departments(before)
        )
        self.said.emit(Message(words, Tone.DONE, (undo,)))

    def _say_in_use(self, department: Department) -> None:
        words = self.tr(
            "{name} đã được giao việc nên không xóa được. Danh sách không thay đổi. "
            "Có thể sửa tên hoặc đưa xuống cuối danh sách."
        ).format(name=department.name)
        self.said.emit(Message(words, Tone.WARNING))


def build_settings_page(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> Page:
    """Build the page with its view-model."""
    del long
    model = SettingsViewModel(desk, short)
    mail = AccountViewModel(desk.sending, short)
    page = SettingsPage(model, mail)
    model.setParent(page)
    mail.setParent(page)
    page.follow(notice)
    return page
