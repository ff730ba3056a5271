"""The way to the office's mail server (SMTP)."""

import contextlib
import smtplib
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from vanthu.domain.sending import MailAccount, MailSecurity, SendingReason
from vanthu.services.sending import NotSent

PATIENCE = 30.0  # seconds for each answer of the server
TOO_LARGE = {523, 552}
OK = 250
DATA_ACCEPTED = {250, 251}
FINAL = 500
# Given, for the machine's own name is nobody's business, and asking for it can take
# many seconds without a network.
LOCAL_NAME = "localhost"


def trusted_context() -> ssl.SSLContext:
    """Return TLS settings that trust what the system trusts."""
    return ssl.create_default_context()


class SmtpPost:
    """Hands mails to the server, step by step, so that each refusal has its cause."""

    def __init__(
        self,
        context: Callable[[], ssl.SSLContext] = trusted_context,
        patience: float = PATIENCE,
    ) -> None:
        self._context = context
        self._patience = patience

    def send(
        self, account: MailAccount, password: str, to: Sequence[str], mail: bytes
    ) -> None:
        """Hand over one mail for all its recipients, or for none of them.

        Raises:
            NotSent: why it did not go out, or that nobody knows.
        """
        with self._connected(account) as server:
            _log_in(server, account, password)
            _announce(server, account.sender, to, len(mail))
            _hand_over(server, mail)

    @contextmanager
    def _connected(self, account: MailAccount) -> Iterator[smtplib.SMTP]:
        try:
            server = self._connect(account)
        except ssl.SSLError as error:
            raise NotSent(SendingReason.NOT_SECURE, str(error)) from error
        except smtplib.SMTPNotSupportedError as error:
            raise NotSent(SendingReason.NOT_SECURE, str(error)) from error
        except (OSError, smtplib.SMTPException) as error:
            raise NotSent(SendingReason.OFFLINE, str(error)) from error
        try:
            yield server
        finally:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                server.quit()
            server.close()

    def _connect(self, account: MailAccount) -> smtplib.SMTP:
        if account.security is MailSecurity.TLS:
            return smtplib.SMTP_SSL(
                account.host,
                account.port,
                LOCAL_NAME,
                timeout=self._patience,
                context=self._context(),
            )
        server = smtplib.SMTP(account.host, account.port, LOCAL_NAME, self._patience)
        if account.security is MailSecurity.STARTTLS:
            try:
                server.starttls(context=self._context())
            except BaseException:
                server.close()
                raise
        return server


def _log_in(server: smtplib.SMTP, account: MailAccount, password: str) -> None:
    try:
        server.ehlo_or_helo_if_needed()
        if account.user:
            server.login(account.user, password)
    except smtplib.SMTPAuthenticationError as error:
        raise NotSent(SendingReason.LOGIN, _words(error.smtp_error)) from error
    except (smtplib.SMTPNotSupportedError, UnicodeEncodeError) as error:
        # The library's way of logging in takes plain ASCII only.
        raise NotSent(SendingReason.LOGIN, str(error)) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(SendingReason.OFFLINE, str(error)) from error


def _announce(server: smtplib.SMTP, sender: str, to: Sequence[str], size: int) -> None:
    options = [f"SIZE={size}"] if server.has_extn("size") else []
    try:
        code, answer = server.mail(sender, options)
        if code != OK:
            raise NotSent(_cause(code, SendingReason.SENDER), _words(answer))
        for address in to:
            code, answer = server.rcpt(address)
            if code not in DATA_ACCEPTED:
                detail = f"{address}: {_words(answer)}"
                raise NotSent(_cause(code, SendingReason.RECIPIENT), detail)
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(SendingReason.OFFLINE, str(error)) from error


def _hand_over(server: smtplib.SMTP, mail: bytes) -> None:
    try:
        code, answer = server.data(mail)
    except smtplib.SMTPDataError as error:
        cause = _cause(error.smtp_code, SendingReason.REFUSED)
        raise NotSent(cause, _words(error.smtp_error)) from error
    except (OSError, smtplib.SMTPException) as error:
        # The whole mail may have arrived although its receipt did not.
        raise NotSent(SendingReason.CUT_OFF, str(error)) from error
    if code != OK:
        raise NotSent(_cause(code, SendingReason.REFUSED), _words(answer))


def _cause(code: int, final: SendingReason) -> SendingReason:
    """Tell a passing refusal (4xx: try later) from a final one."""
    if code in TOO_LARGE:
        return SendingReason.TOO_LARGE
    return SendingReason.OFFLINE if code < FINAL else final


def _words(answer: bytes | str) -> str:
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
