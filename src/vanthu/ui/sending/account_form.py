"""Máy chủ thư: the office's mail account, if it sends by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.errors import AddressInvalid, VanThuError
from vanthu.domain.sending import MailAccount, MailSecurity, check_addresses
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.field_row import FieldRow
from vanthu.ui.sending.words import security_words
from vanthu.ui.theme import Tone

WIDEST = 760
PORTS = {MailSecurity.STARTTLS: 587, MailSecurity.TLS: 465, MailSecurity.NONE: 25}
LAST_PORT = 65_535


class AccountForm(QScrollArea):
    """Edits the account as a whole, for half of one sends nothing.

    Signals:
        submitted(MailAccount | None, str): the account, and a password if typed.
    """

    submitted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.host = QLineEdit()
        self.security = QComboBox()
        for security in MailSecurity:
            self.security.addItem(security_words(security), security)
        self.port = QSpinBox()
        self.port.setRange(1, LAST_PORT)
        self.port.setValue(PORTS[MailSecurity.STARTTLS])
        self.address = QLineEdit()
        self.user = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QPushButton(self.tr("Lưu máy chủ thư"))
        self.forget = QPushButton(self.tr("Không dùng máy chủ thư"))
        self.rows = {
            "host": FieldRow(self.tr("Máy chủ"), (self.host,), required=True),
            "security": FieldRow(self.tr("Bảo mật"), (self.security,)),
            "port": FieldRow(self.tr("Cổng"), (self.port,)),
            "sender": FieldRow(
                self.tr("Địa chỉ người gửi"), (self.address,), required=True
            ),
            "user": FieldRow(self.tr("Tên đăng nhập"), (self.user,)),
            "password": FieldRow(self.tr("Mật khẩu"), (self.password,)),
        }
        self._build()
        self.security.activated.connect(self._offer_port)
        self.keep.clicked.connect(self._submit)
        self.forget.clicked.connect(lambda: self.submitted.emit(None, ""))

    def show_account(self, account: MailAccount | None) -> None:
        """Show what is stored; a password is never shown."""
        self.password.clear()
        self.forget.setEnabled(account is not None)
        if account is None:
            for field in (self.host, self.address, self.user):
                field.clear()
            return
        self.host.setText(account.host)
        self.port.setValue(account.port)
        self.security.setCurrentIndex(self.security.findData(account.security))
        self.address.setText(account.sender)
        self.user.setText(account.user)

    def account(self) -> MailAccount:
        """Return what was typed.

        Raises:
            AddressInvalid: the sender is no address.
        """
        sender = self.address.text().strip()
        check_addresses((sender,))
        return MailAccount(
            host=self.host.text().strip(),
            port=self.port.value(),
            security=MailSecurity(self.security.currentData()),
            user=self.user.text().strip(),
            sender=sender,
        )

    def show_failure(self, error: VanThuError) -> None:
        """Say why nothing was stored."""
        row = "sender" if isinstance(error, AddressInvalid) else "password"
        self.rows[row].show_hint(explain(error), Tone.FAILURE)

    def _build(self) -> None:
        self.rows["password"].show_hint(
            self.tr(
                "Chỉ nằm trong kho mật khẩu của hệ điều hành trên máy này; "
                "để trống nếu không đổi."
            )
        )
        self.host.setPlaceholderText("smtp.example.gov.vn")
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.addWidget(self.rows["host"], 0, 0, 1, 2)
        grid.addWidget(self.rows["security"], 1, 0)
        grid.addWidget(self.rows["port"], 1, 1)
        grid.addWidget(self.rows["sender"], 2, 0, 1, 2)
        grid.addWidget(self.rows["user"], 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.rows["password"], 3, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addLayout(buttons)
        column.addStretch(1)
        self.setWidget(inside)

    def _offer_port(self) -> None:
        self.port.setValue(PORTS[MailSecurity(self.security.currentData())])

    def _submit(self) -> None:
        self.rows["sender"].show_hint("")
        if not self.host.text().strip():
            self.rows["host"].show_hint(self.tr("Hãy điền tên máy chủ."), Tone.FAILURE)
            self.host.setFocus()
            return
        self.rows["host"].show_hint("")
        try:
            account = self.account()
        except AddressInvalid as error:
            self.show_failure(error)
            self.address.setFocus()
            return
        self.submitted.emit(account, self.password.text())
