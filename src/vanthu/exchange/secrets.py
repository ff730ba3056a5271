"""The password of the mail account, in the system's keyring and nowhere else."""

from types import ModuleType

from vanthu.domain.errors import KeyringUnavailable
from vanthu.domain.sending import MailAccount

SERVICE = "VanThu"


class SystemKeyring:
    """Keeps one password an account and server."""

    def password(self, account: MailAccount) -> str | None:
        """Return the password, None when there is none.

        Raises:
            KeyringUnavailable: the system has no keyring, or it is locked.
        """
        keyring, failure = _keyring()
        try:
            password: str | None = keyring.get_password(SERVICE, _key(account))
        except failure as error:
            raise KeyringUnavailable from error
        return password

    def keep(self, account: MailAccount, password: str) -> None:
        """Keep the password.

        Raises:
            KeyringUnavailable: the system has no keyring, or it is locked.
        """
        keyring, failure = _keyring()
        try:
            keyring.set_password(SERVICE, _key(account), password)
        except failure as error:
            raise KeyringUnavailable from error


def _keyring() -> tuple[ModuleType, type[Exception]]:
    """Import the library when it is needed: it looks at every keyring there is."""
    import keyring
    from keyring.errors import KeyringError

    return keyring, KeyringError


def _key(account: MailAccount) -> str:
    return f"{account.user}@{account.host}"
