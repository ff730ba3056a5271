"""Sending documents upward by e-mail: drafts, the folder, and the outbox."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from vanthu.domain.errors import (
    MailAlreadySent,
    MailMayBeSent,
    MailNotSetUp,
    PasswordMissing,
)
from vanthu.domain.sending import (
    Fate,
    MailAccount,
    OutboxMail,
    Parcel,
    SendingReason,
    check_addresses,
    check_parcel,
    one_line,
)
from vanthu.services.ports.clock import Now
from vanthu.services.ports.files import FileVault
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork

# A mail that has been on its way longer than any server may take was cut off.
LONGEST_WAY = timedelta(minutes=15)
SENDABLE = frozenset({Fate.QUEUED, Fate.FAILED})


@dataclass(eq=False)
class NotSent(Exception):
    """A mail did not go out, or nobody knows; the outbox keeps the cause."""

    reason: SendingReason
    detail: str = ""


class MailWriter(Protocol):
    """Writes e-mails as files."""

    def new_id(self, sender: str) -> str:
        """Return a Message-ID that no other mail has."""
        ...

    def draft(self, parcel: Parcel) -> bytes:
        """Return a draft that a mail program opens for sending."""
        ...

    def letter(
        self, parcel: Parcel, sender: str, message_id: str, moment: datetime
    ) -> bytes:
        """Return a mail that is ready to go out."""
        ...


class Post(Protocol):
    """The way to the mail server."""

    def send(
        self, account: MailAccount, password: str, to: Sequence[str], mail: bytes
    ) -> None:
        """Hand over one mail for all its recipients, or for none of them.

        Raises:
            NotSent: why it did not go out, or that nobody knows.
        """
        ...


class Secrets(Protocol):
    """The system's keyring."""

    def password(self, account: MailAccount) -> str | None:
        """Return the password, None when there is none.

        Raises:
            KeyringUnavailable: the system has no keyring, or it is locked.
        """
        ...

    def keep(self, account: MailAccount, password: str) -> None:
        """Keep the password.

        Raises:
            KeyringUnavailable: the system has no keyring, or it is locked.
        """
        ...


class FileKeeper(Protocol):
    """Writes whole files under their names, or not at all."""

    def __call__(self, target: Path, content: bytes) -> None:
        """Write a file.

        Raises:
            ExportFailed: nothing was written; an earlier file is untouched.
        """
        ...


@dataclass(frozen=True, slots=True)
class Sending:
    """Sends what was agreed to, once; what is queued waits for the network."""

    open_unit: OpenUnit
    vault: FileVault
    writer: MailWriter
    post: Post
    secrets: Secrets
    write_file: FileKeeper
    now: Now
    # Passwords that a person typed where the system has no keyring; gone at the end.
    _typed: dict[MailAccount, str] = field(default_factory=dict)

    # ------------------------------------------------------------ without a server

    def write_draft(self, parcel: Parcel, target: Path) -> None:
        """Write an .eml file that the person's mail program opens for sending.

        Raises:
            NoRecipients: it goes to nobody.
            AddressInvalid: an address is none.
            ExportFailed: nothing was written.
        """
        check_parcel(parcel)
        self.write_file(target, self.writer.draft(parcel))

    def write_folder(self, parcel: Parcel, folder: Path) -> tuple[Path, ...]:
        """Put the files into a folder, for a mail that is written elsewhere.

        Raises:
            ExportFailed: some of them may be there, each of them whole.
        """
        targets = tuple(folder / one_line(file.name) for file in parcel.files)
        for target, file in zip(targets, parcel.files, strict=True):
            self.write_file(target, file.content)
        return targets

    # ------------------------------------------------------------ the account

    def account(self) -> MailAccount | None:
        """Return the office's mail account, None when there is none."""
        with self.open_unit() as unit:
            return unit.outbox.account()

    def save_account(self, account: MailAccount | None, password: str = "") -> None:
        """Replace the account; a password goes to the keyring only.

        Raises:
            AddressInvalid: the sender is no address.
            KeyringUnavailable: nothing was changed.
        """
        if account is not None:
            check_addresses((account.sender,))
            if password:
                self.secrets.keep(account, password)
        with self.open_unit() as unit:
            unit.outbox.save_account(account)
            unit.commit()

    def use_password(self, password: str) -> None:
        """Use a password until the program ends, without keeping it.

        Raises:
            MailNotSetUp: there is no account.
        """
        self._typed[self._account()] = password

    def addresses_of(self, addressee: str) -> tuple[str, ...]:
        """Return the addresses that an addressee's last mail went to."""
        with self.open_unit() as unit:
            return unit.outbox.addresses_of(one_line(addressee))

    # ------------------------------------------------------------ the outbox

    def queue(
        self, parcel: Parcel, addressee: str = "", draft_id: int | None = None
    ) -> OutboxMail:
        """Put a parcel into the outbox; it is durable when this returns.

        Raises:
            NoRecipients: it goes to nobody.
            AddressInvalid: an address is none.
            MailNotSetUp: there is no account.
        """
        check_parcel(parcel)
        account, moment = self._account(), self.now()
        message_id = self.writer.new_id(account.sender)
        letter = self.writer.letter(parcel, account.sender, message_id, moment)
        kept = self.vault.keep_bytes(letter, "thu-gui-di.eml")
        mail = OutboxMail(
            mail_id=0,
            message_id=message_id,
            file_sha256=kept.sha256,
            to=tuple(dict.fromkeys((*parcel.to, *parcel.copy_to))),
            subject=one_line(parcel.subject),
            written_at=moment,
            draft_id=draft_id,
        )
        with self.open_unit() as unit:
            queued = unit.outbox.add(mail, one_line(addressee), parcel.to)
            unit.commit()
        return queued

    def mails(self) -> tuple[OutboxMail, ...]:
        """Return the outbox, newest first."""
        with self.open_unit() as unit:
            if self._note_cut_off(unit):
                unit.commit()
            return unit.outbox.mails()

    def send(self, mail_id: int, *, even_if_uncertain: bool = False) -> OutboxMail:
        """Try to send one mail now, and return what became of it.

        Raises:
            NoSuchMail: it is not in the outbox.
            MailAlreadySent: it was sent, or is on its way.
            MailMayBeSent: it may have arrived; a person must say that it did not.
            MailNotSetUp: there is no account.
            PasswordMissing: the account needs a password.
            KeyringUnavailable: the password cannot be read.
        """
        account = self._account()
        password = self._password(account)
        mail = self._begin(mail_id, even_if_uncertain)
        content = self.vault.path_of(mail.file_sha256).read_bytes()
        try:
            self.post.send(account, password, mail.to, content)
        except NotSent as failure:
            return self._end(mail, _fate_of(failure.reason), failure)
        return self._end(mail, Fate.SENT)

    def send_queued(
        self, is_stopped: Callable[[], bool] = lambda: False
    ) -> tuple[OutboxMail, ...]:
        """Try to send what waits, and return what became of each.

        A server that cannot be reached is asked once only.

        Raises:
            MailNotSetUp, PasswordMissing, KeyringUnavailable: nothing was sent.
        """
        tried: list[OutboxMail] = []
        for mail in reversed(self.mails()):
            if is_stopped():
                break
            if mail.fate is not Fate.QUEUED:
                continue
            try:
                tried.append(self.send(mail.mail_id))
            except MailAlreadySent:
                continue  # another desk was quicker
            if tried[-1].reason in {SendingReason.OFFLINE, SendingReason.LOGIN}:
                break
        return tuple(tried)

    def discard(self, mail_id: int) -> None:
        """Take a mail that was not sent out of the outbox.

        Raises:
            NoSuchMail: it is not in the outbox.
            MailAlreadySent: it was sent, or is on its way.
        """
        with self.open_unit() as unit:
            mail = unit.outbox.get(mail_id)
            if mail.fate in {Fate.SENT, Fate.SENDING}:
                raise MailAlreadySent(mail_id)
            unit.outbox.remove(mail)
            unit.commit()

    # ------------------------------------------------------------ inside

    def _account(self) -> MailAccount:
        account = self.account()
        if account is None:
            raise MailNotSetUp
        return account

    def _password(self, account: MailAccount) -> str:
        if not account.user:
            return ""
        typed = self._typed.get(account)
        password = typed if typed is not None else self.secrets.password(account)
        if password is None:
            raise PasswordMissing(account.user)
        return password

    def _begin(self, mail_id: int, even_if_uncertain: bool) -> OutboxMail:
        """Mark a mail as on its way, durably, before a byte of it leaves."""
        with self.open_unit() as unit:
            self._note_cut_off(unit)
            mail = unit.outbox.get(mail_id)
            if mail.fate is Fate.UNCERTAIN and not even_if_uncertain:
                unit.commit()
                raise MailMayBeSent(mail_id)
            if mail.fate in {Fate.SENT, Fate.SENDING}:
                raise MailAlreadySent(mail_id)
            moved = unit.outbox.save(
                replace(
                    mail,
                    fate=Fate.SENDING,
                    attempts=mail.attempts + 1,
                    tried_at=self.now(),
                    reason=None,
                    detail="",
                )
            )
            unit.commit()
        return moved

    def _end(
        self, mail: OutboxMail, fate: Fate, failure: NotSent | None = None
    ) -> OutboxMail:
        with self.open_unit() as unit:
            ended = unit.outbox.save(
                replace(
                    mail,
                    fate=fate,
                    reason=failure.reason if failure else None,
                    detail=one_line(failure.detail) if failure else "",
                )
            )
            unit.commit()
        return ended

    def _note_cut_off(self, unit: UnitOfWork) -> bool:
        """Mark mails whose sending ended with the program or the power."""
        limit = self.now() - LONGEST_WAY
        cut_off = [
            mail
            for mail in unit.outbox.mails()
            if mail.fate is Fate.SENDING and mail.tried_at and mail.tried_at < limit
        ]
        for mail in cut_off:
            unit.outbox.save(
                replace(mail, fate=Fate.UNCERTAIN, reason=SendingReason.CUT_OFF)
            )
        return bool(cut_off)


def _fate_of(reason: SendingReason) -> Fate:
    match reason:
        case SendingReason.OFFLINE | SendingReason.LOGIN:
            return Fate.QUEUED
        case SendingReason.CUT_OFF:
            return Fate.UNCERTAIN
        case _:
            return Fate.FAILED
