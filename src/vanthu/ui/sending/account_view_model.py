"""The mail account as it is stored, and how it is changed."""

from PySide6.QtCore import QObject, Signal

from vanthu.domain.sending import MailAccount
from vanthu.services.sending import Sending
from vanthu.ui.common.background import BackgroundRunner


class AccountViewModel(QObject):
    """The mail account as it is stored.

    Signals:
        read(): the account is known, or is another.
        stored(): a change lies in the database.
        failed(VanThuError): nothing was changed.
    """

    read = Signal()
    stored = Signal()
    failed = Signal(object)

    def __init__(self, sending: Sending, short: BackgroundRunner) -> None:
        super().__init__()
        self._sending = sending
        self._short = short
        self.account: MailAccount | None = None

    def reload(self) -> None:
        """Read the account again."""
        self._short.run(
            lambda _: self._sending.account(),
            on_done=self._show,
            on_failed=self.failed.emit,
        )

    def save(self, account: MailAccount | None, password: str) -> None:
        """Store the account; the password goes to the keyring only."""

        def show(_: None) -> None:
            self._show(account)
            self.stored.emit()

        self._short.run(
            lambda _: self._sending.save_account(account, password),
            on_done=show,
            on_failed=self.failed.emit,
        )

    def _show(self, account: MailAccount | None) -> None:
        self.account = account
        self.read.emit()
