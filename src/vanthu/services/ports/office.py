"""Where the office's own facts and its outbox are stored."""

from collections.abc import Sequence
from typing import Protocol

from vanthu.domain.office import Department, OfficeProfile
from vanthu.domain.sending import MailAccount, OutboxMail


class OfficeStore(Protocol):
    """The office's profile and departments."""

    def profile(self) -> OfficeProfile | None:
        """Return the profile, None before it was first saved."""
        ...

    def save_profile(self, profile: OfficeProfile) -> None:
        """Replace the profile."""
        ...

    def departments(self) -> tuple[Department, ...]:
        """Return the departments in the office's order."""
        ...

    def save_departments(self, departments: Sequence[Department]) -> None:
        """Replace the list of departments."""
        ...


class OutboxStore(Protocol):
    """The mails that go out, and the account that they go by."""

    def account(self) -> MailAccount | None:
        """Return the mail account, None when there is none."""
        ...

    def save_account(self, account: MailAccount | None) -> None:
        """Replace the mail account."""
        ...

    def add(self, mail: OutboxMail, addressee: str, to: Sequence[str]) -> OutboxMail:
        """Put a mail into the outbox; `to` is where the addressee's mails go."""
        ...

    def get(self, mail_id: int) -> OutboxMail:
        """Return one mail.

        Raises:
            NoSuchMail: there is none.
        """
        ...

    def save(self, mail: OutboxMail) -> OutboxMail:
        """Store what became of a mail and return it with its new version.

        Raises:
            ChangedByAnother: it changed since it was read.
        """
        ...

    def remove(self, mail: OutboxMail) -> None:
        """Take a mail out; its bytes stay in the vault."""
        ...

    def mails(self) -> tuple[OutboxMail, ...]:
        """Return all mails, newest first."""
        ...

    def addresses_of(self, addressee: str) -> tuple[str, ...]:
        """Return the addresses that an addressee's last mail went to."""
        ...
