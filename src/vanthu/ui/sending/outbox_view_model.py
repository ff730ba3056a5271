"""The outbox as it stands, and what can be done with its mails."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vanthu.domain.errors import PasswordMissing, VanThuError
from vanthu.domain.sending import Fate, OutboxMail
from vanthu.services.sending import Sending
from vanthu.ui.common.background import BackgroundRunner

WAITING = frozenset({Fate.QUEUED, Fate.FAILED, Fate.UNCERTAIN})


class OutboxViewModel(QObject):
    """Holds the outbox; sends beside the window.

    Signals:
        changed(): the mails were read again.
        password_wanted(str): the server wants the password of this user.
        failed(VanThuError): nothing was sent.
    """

    changed = Signal()
    password_wanted = Signal(str)
    failed = Signal(object)

    def __init__(
        self, sending: Sending, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._sending = sending
        self._short = short
        self._long = long
        self._again: Callable[[], None] | None = None
        self.mails: tuple[OutboxMail, ...] = ()
        self.is_sending = False

    @property
    def waiting(self) -> int:
        """Return how many mails are not yet sent."""
        return sum(mail.fate in WAITING for mail in self.mails)

    def reload(self) -> None:
        """Read the outbox again."""
        self._short.run(
            lambda _: self._sending.mails(),
            on_done=self._show,
            on_failed=self.failed.emit,
        )

    def send(self, mail: OutboxMail, title: str, *, is_sure: bool = False) -> None:
        """Try to send one mail; `is_sure` when a person says that it never arrived."""
        self._work(
            lambda: self._sending.send(mail.mail_id, even_if_uncertain=is_sure),
            title,
            lambda: self.send(mail, title, is_sure=is_sure),
        )

    def send_all(self, title: str) -> None:
        """Try to send everything that waits."""
        self._work(self._sending.send_queued, title, lambda: self.send_all(title))

    def discard(self, mail: OutboxMail) -> None:
        """Take a mail that was not sent out of the outbox."""
        self._short.run(
            lambda _: self._sending.discard(mail.mail_id),
            on_done=lambda _: self.reload(),
            on_failed=self.failed.emit,
        )

    def use_password(self, password: str) -> None:
        """Use a typed password until the program ends, and try again."""
        again = self._again
        self._short.run(
            lambda _: self._sending.use_password(password),
            on_done=lambda _: again() if again else None,
            on_failed=self.failed.emit,
        )

    def _work(
        self, work: Callable[[], object], title: str, again: Callable[[], None]
    ) -> None:
        if self.is_sending:
            return
        self.is_sending, self._again = True, again
        self.changed.emit()
        self._long.run(
            lambda _: work(), on_done=self._end, on_failed=self._fail, title=title
        )

    def _end(self, _: object) -> None:
        self.is_sending = False
        self.reload()

    def _fail(self, error: VanThuError) -> None:
        self.is_sending = False
        if isinstance(error, PasswordMissing):
            self.password_wanted.emit(error.user)
        else:
            self.failed.emit(error)
        self.reload()

    def _show(self, mails: tuple[OutboxMail, ...]) -> None:
        self.mails = mails
        self.changed.emit()
