"""The outbox sends what was agreed to once, and knows what became of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.exchange.conftest import PASSWORD, Mailbox, MemoryKeyring, free_port
from vanthu.domain.errors import (
    AddressInvalid,
    MailAlreadySent,
    MailMayBeSent,
    MailNotSetUp,
    NoRecipients,
    NoSuchMail,
    PasswordMissing,
)
from vanthu.domain.sending import (
    Fate,
    MailAccount,
    MailSecurity,
    Parcel,
    ParcelFile,
    SendingReason,
)
from vanthu.exchange.mail import EmailComposer
from vanthu.exchange.secrets import SystemKeyring
from vanthu.exchange.smtp import SmtpPost
from vanthu.rendering.writer import put_in_place
from vanthu.services.sending import LONGEST_WAY, Sending
from vanthu.storage.database import open_database
from vanthu.storage.file_vault import FileVault
from vanthu.storage.unit_of_work import unit_opener

PARCEL = Parcel(
    to=("sonoivu@trung-luong.example.gov.vn",),
    subject="Báo cáo số 12/BC-UBND",
    text="Kính gửi: Sở Nội vụ\n",
    files=(ParcelFile("12_BC-UBND.pdf", b"%PDF-1.7", "application/pdf"),),
)
NOBODY = MailAccount("127.0.0.1", 9, MailSecurity.NONE, "", "a@b.example.vn")


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 20, 16, 30)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sending(
    database_url: str, tmp_path: Path, clock: Clock, memory_keyring: MemoryKeyring
) -> Iterator[Sending]:
    del memory_keyring
    database = open_database(database_url)
    yield Sending(
        unit_opener(database),
        FileVault(tmp_path / "vault"),
        EmailComposer(),
        SmtpPost(patience=5),
        SystemKeyring(),
        put_in_place,
        clock,
    )
    database.close()


def test_a_queued_mail_is_sent_once_and_never_again(
    sending: Sending, open_server: MailAccount, mailbox: Mailbox
) -> None:
    sending.save_account(open_server)
    queued = sending.queue(PARCEL, draft_id=3)
    sent = sending.send(queued.mail_id)

    assert (queued.fate, sent.fate, sent.attempts) == (Fate.QUEUED, Fate.SENT, 1)
    assert sent.draft_id == 3
    with pytest.raises(MailAlreadySent):
        sending.send(queued.mail_id)
    assert sending.send_queued() == ()
    assert len(mailbox.taken) == 1
    with pytest.raises(MailAlreadySent):
        sending.discard(queued.mail_id)


def test_without_a_network_a_mail_waits_and_goes_out_later(
    sending: Sending, open_server: MailAccount, mailbox: Mailbox
) -> None:
    sending.save_account(replace(open_server, port=free_port()))
    first, _ = sending.queue(PARCEL), sending.queue(PARCEL)
    (tried,) = sending.send_queued()

    assert tried.mail_id == first.mail_id
    assert (tried.fate, tried.reason) == (Fate.QUEUED, SendingReason.OFFLINE)
    sending.save_account(open_server)
    assert [mail.fate for mail in sending.send_queued()] == [Fate.SENT, Fate.SENT]
    assert len(mailbox.taken) == 2


def test_another_attempt_sends_the_same_bytes(
    sending: Sending, open_server: MailAccount, mailbox: Mailbox, clock: Clock
) -> None:
    sending.save_account(open_server)
    mailbox.answer = "554 not now"
    queued = sending.queue(PARCEL)
    refused = sending.send(queued.mail_id)
    assert (refused.fate, refused.detail) == (Fate.FAILED, "not now")

    mailbox.answer = "250 OK"
    clock.moment += timedelta(days=1)
    assert sending.send(queued.mail_id).fate is Fate.SENT
    (taken,) = mailbox.taken
    assert isinstance(taken.content, bytes)
    message = message_from_bytes(taken.content)
    assert message["Message-ID"] == queued.message_id
    assert "20 Nov 2026" in message["Date"]


def test_an_uncertain_mail_goes_again_only_when_a_person_says_so(
    sending: Sending, open_server: MailAccount, mailbox: Mailbox
) -> None:
    sending.save_account(open_server)
    mailbox.hangs_up = True
    queued = sending.queue(PARCEL)
    assert sending.send(queued.mail_id).fate is Fate.UNCERTAIN

    mailbox.hangs_up = False
    assert sending.send_queued() == ()
    with pytest.raises(MailMayBeSent):
        sending.send(queued.mail_id)
    again = sending.send(queued.mail_id, even_if_uncertain=True)
    assert again.fate is Fate.SENT


class Dying:
    """A way to the server on which the program dies."""

    def send(self, *_: object) -> None:
        """Die, as in a power cut."""
        raise KeyboardInterrupt


def test_a_mail_that_was_on_its_way_in_a_power_cut_is_uncertain_later(
    sending: Sending, clock: Clock
) -> None:
    sending.save_account(NOBODY)
    queued = sending.queue(PARCEL)
    with pytest.raises(KeyboardInterrupt):
        replace(sending, post=Dying()).send(queued.mail_id)

    with pytest.raises(MailAlreadySent):
        sending.send(queued.mail_id)
    clock.moment += LONGEST_WAY + timedelta(seconds=1)
    (mail,) = sending.mails()
    assert (mail.fate, mail.reason) == (Fate.UNCERTAIN, SendingReason.CUT_OFF)


def test_the_password_lies_in_the_keyring_and_nowhere_else(
    sending: Sending, memory_keyring: MemoryKeyring, tmp_path: Path
) -> None:
    account = replace(NOBODY, user="vanthu")
    sending.save_account(account, PASSWORD)

    assert list(memory_keyring.kept.values()) == [PASSWORD]
    assert sending.account() == account
    secret = PASSWORD.encode()
    for place in tmp_path.rglob("*"):
        assert not place.is_file() or secret not in place.read_bytes()


def test_a_missing_password_leaves_the_mail_waiting(sending: Sending) -> None:
    sending.save_account(replace(NOBODY, user="vanthu"))
    queued = sending.queue(PARCEL)

    with pytest.raises(PasswordMissing):
        sending.send(queued.mail_id)
    assert sending.mails()[0].fate is Fate.QUEUED


def test_a_parcel_for_nobody_or_for_no_address_is_refused(sending: Sending) -> None:
    sending.save_account(NOBODY)

    with pytest.raises(NoRecipients):
        sending.queue(replace(PARCEL, to=()))
    with pytest.raises(AddressInvalid):
        sending.queue(replace(PARCEL, to=("a@b.vn\r\nBcc: c@d.vn",)))
    assert sending.mails() == ()


def test_without_an_account_nothing_is_queued(sending: Sending) -> None:
    with pytest.raises(MailNotSetUp):
        sending.queue(PARCEL)
    sending.save_account(NOBODY)
    sending.save_account(None)
    assert sending.account() is None


def test_the_addresses_of_an_addressee_are_remembered(sending: Sending) -> None:
    sending.save_account(NOBODY)
    sending.queue(PARCEL, "Sở Nội vụ")
    sending.queue(replace(PARCEL, to=("moi@example.gov.vn",)), "Sở  Nội vụ")

    assert sending.addresses_of("Sở Nội vụ") == ("moi@example.gov.vn",)
    assert sending.addresses_of("Sở Y tế") == ()


def test_a_mail_that_was_not_sent_can_be_taken_back(sending: Sending) -> None:
    sending.save_account(NOBODY)
    queued = sending.queue(PARCEL)
    sending.discard(queued.mail_id)

    assert sending.mails() == ()
    with pytest.raises(NoSuchMail):
        sending.send(queued.mail_id)


def test_a_draft_and_a_folder_need_no_server(sending: Sending, tmp_path: Path) -> None:
    sending.write_draft(PARCEL, tmp_path / "gui.eml")
    (written,) = sending.write_folder(PARCEL, tmp_path)

    assert b"X-Unsent: 1" in (tmp_path / "gui.eml").read_bytes()
    assert written.read_bytes() == b"%PDF-1.7"
