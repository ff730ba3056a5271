"""Hộp thư đi: every mail that was handed over, and what became of it."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.errors import VanThuError
from vanthu.domain.sending import Fate, OutboxMail
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.formatting import moment_text
from vanthu.ui.common.line_table_model import Column, LineTableModel
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.sending.outbox_view_model import OutboxViewModel
from vanthu.ui.sending.words import fate_words, reason_words
from vanthu.ui.theme import soften_selection

SIZE = QSize(900, 460)
WIDTHS = (130, 230, 300, 220)
SUBJECT = 2


def _columns() -> tuple[Column[OutboxMail], ...]:
    return (
        Column(
            QCoreApplication.translate("Sending", "Soạn lúc"),
            lambda mail: moment_text(mail.written_at),
        ),
        Column(
            QCoreApplication.translate("Sending", "Gửi đến"),
            lambda mail: "; ".join(mail.to),
            tip=lambda mail: "\n".join(mail.to),
        ),
        Column(
            QCoreApplication.translate("Sending", "Tiêu đề"),
            lambda mail: mail.subject,
            tip=lambda mail: mail.subject,
        ),
        Column(
            QCoreApplication.translate("Sending", "Trạng thái"),
            fate_words,
            tip=lambda mail: reason_words(mail.reason),
        ),
    )


class OutboxDialog(QDialog):
    """Lists the mails; the reason of the chosen one stands below the list."""

    def __init__(self, model: OutboxViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hộp thư đi"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._model = model
        self.table = QTableView()
        self.lines = LineTableModel[OutboxMail](_columns(), self)
        self.reason = PlainLabel(wraps=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.again = self._button(self.tr("Gửi lại"))
        self.all = self._button(self.tr("Gửi các thư đang chờ"))
        self.discard = self._button(self.tr("Bỏ thư này"))
        self._build()
        self._listen()
        self._show_mails()

    @property
    def chosen(self) -> OutboxMail | None:
        """Return the mail that is chosen."""
        return self.lines.line_at(self.table.currentIndex())

    def _button(self, words: str) -> QPushButton:
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def _build(self) -> None:
        table = self.table
        table.setModel(self.lines)
        soften_selection(table)
        table.setAccessibleName(self.tr("Thư gửi đi"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        for place, width in enumerate(WIDTHS):
            table.setColumnWidth(place, width)
        heads.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        show_words_only(self.buttons)
        self.reason.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(table, 1)
        column.addWidget(self.reason)
        column.addWidget(self.buttons)

    def _listen(self) -> None:
        self._model.changed.connect(self._show_mails)
        self._model.failed.connect(self._say)
        self._model.password_wanted.connect(self._ask_password)
        self.table.selectionModel().currentRowChanged.connect(self._show_choice)
        self.again.clicked.connect(self._send_again)
        self.all.clicked.connect(lambda: self._model.send_all(self.tr("Đang gửi thư")))
        self.discard.clicked.connect(self._discard)
        self.buttons.rejected.connect(self.reject)

    # -------------------------------------------------------------- showing

    def _show_mails(self) -> None:
        row = max(0, self.table.currentIndex().row())
        mails = self._model.mails
        self.lines.show_lines(mails)
        if mails:
            self.table.selectRow(min(row, len(mails) - 1))
        self._show_choice(QModelIndex())

    def _show_choice(self, _: QModelIndex) -> None:
        mail, is_free = self.chosen, not self._model.is_sending
        open_fates = {Fate.QUEUED, Fate.FAILED, Fate.UNCERTAIN}
        can_act = is_free and mail is not None and mail.fate in open_fates
        self.again.setEnabled(can_act)
        self.discard.setEnabled(can_act)
        waits = any(mail.fate is Fate.QUEUED for mail in self._model.mails)
        self.all.setEnabled(is_free and waits)
        words = reason_words(mail.reason) if mail else self.tr("Chưa có thư nào.")
        detail = mail.detail if mail else ""
        told = self.tr("Máy chủ trả lời: {words}").format(words=detail)
        self.reason.setText(f"{words}\n{told}" if detail else words)

    def _say(self, error: VanThuError) -> None:
        self.reason.setText(explain(error))

    # -------------------------------------------------------------- acting

    def _send_again(self) -> None:
        mail = self.chosen
        if mail is None:
            return
        if mail.fate is not Fate.UNCERTAIN:
            self._model.send(mail, self.tr("Đang gửi thư"))
            return
        box = self.doubt_box()
        box.accepted.connect(
            lambda: self._model.send(mail, self.tr("Đang gửi thư"), is_sure=True)
        )
        box.open()

    def doubt_box(self) -> QMessageBox:
        """Ask whether the mail really did not arrive."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Thư có thể đã đến nơi"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr(
                "Lần trước đường truyền đứt trước khi máy chủ trả lời. Nếu nơi nhận "
                "đã có thư, gửi lại sẽ thành hai thư giống nhau."
            )
        )
        box.addButton(
            self.tr("Nơi nhận chưa có, gửi lại"), QMessageBox.ButtonRole.AcceptRole
        )
        back = box.addButton(self.tr("Quay lại"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        return box

    def _discard(self) -> None:
        if mail := self.chosen:
            self._model.discard(mail)

    def _ask_password(self, user: str) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Mật khẩu thư"))
        dialog.setLabelText(
            self.tr("Mật khẩu của {user}; chỉ dùng đến khi đóng VanThu.").format(
                user=user
            )
        )
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText(self.tr("Gửi"))
        dialog.setCancelButtonText(self.tr("Hủy"))
        dialog.textValueSelected.connect(self._model.use_password)
        dialog.open()
