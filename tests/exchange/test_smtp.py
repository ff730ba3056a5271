"""Mails go to a real server, and each refusal is told from the others."""

import ssl
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.exchange.conftest import PASSWORD, Mailbox, free_port
from vanthu.domain.sending import MailAccount, MailSecurity, SendingReason
from vanthu.exchange.smtp import SmtpPost
from vanthu.services.sending import NotSent

MAIL = "Subject: Báo cáo\r\n\r\nNội dung.\r\n".encode()
TO = ("a@b.example.vn", "c@d.example.vn")


def reason_of(account: MailAccount, post: SmtpPost, password: str = "") -> NotSent:
    with pytest.raises(NotSent) as caught:
        post.send(account, password, TO, MAIL)
    return caught.value


def test_a_mail_reaches_all_its_recipients(
    open_server: MailAccount, mailbox: Mailbox
) -> None:
    SmtpPost().send(open_server, "", TO, MAIL)

    (taken,) = mailbox.taken
    assert taken.mail_from == open_server.sender
    assert tuple(taken.rcpt_tos) == TO
    assert taken.content == MAIL


@pytest.mark.expects_log  # of the server, on its own future
def test_the_password_goes_only_over_tls(
    secure_server: MailAccount,
    mailbox: Mailbox,
    trusting: Callable[[], ssl.SSLContext],
) -> None:
    SmtpPost(trusting).send(secure_server, PASSWORD, TO, MAIL)

    assert len(mailbox.taken) == 1


@pytest.mark.parametrize("wrong", ["sai", "mật khẩu có dấu"])
def test_a_wrong_password_is_told(
    secure_server: MailAccount, trusting: Callable[[], ssl.SSLContext], wrong: str
) -> None:
    failure = reason_of(secure_server, SmtpPost(trusting), wrong)
    assert failure.reason is SendingReason.LOGIN


@pytest.mark.expects_log  # the server says that the handshake failed
def test_a_certificate_that_nobody_signed_stops_the_mail(
    secure_server: MailAccount, mailbox: Mailbox
) -> None:
    failure = reason_of(secure_server, SmtpPost(), PASSWORD)

    assert failure.reason is SendingReason.NOT_SECURE
    assert mailbox.taken == []


def test_a_server_without_tls_does_not_get_a_mail_that_wants_it(
    open_server: MailAccount, mailbox: Mailbox
) -> None:
    wanting = replace(open_server, security=MailSecurity.STARTTLS)

    assert reason_of(wanting, SmtpPost()).reason is SendingReason.NOT_SECURE
    assert mailbox.taken == []


def test_a_server_that_is_not_there_is_offline() -> None:
    nobody = MailAccount("127.0.0.1", free_port(), MailSecurity.NONE, "", "a@b.vn")

    assert reason_of(nobody, SmtpPost(patience=2)).reason is SendingReason.OFFLINE


def test_one_refused_recipient_stops_the_mail_for_all(
    open_server: MailAccount, mailbox: Mailbox
) -> None:
    mailbox.refused = frozenset(TO[1:])
    failure = reason_of(open_server, SmtpPost())

    assert failure.reason is SendingReason.RECIPIENT
    assert failure.detail == f"{TO[1]}: no such mailbox"
    assert mailbox.taken == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("554 not wanted", SendingReason.REFUSED),
        ("552 too large", SendingReason.TOO_LARGE),
        ("451 try later", SendingReason.OFFLINE),
    ],
)
def test_the_servers_last_word_is_told(
    open_server: MailAccount, mailbox: Mailbox, answer: str, reason: SendingReason
) -> None:
    mailbox.answer = answer

    assert reason_of(open_server, SmtpPost()).reason is reason


def test_a_way_that_breaks_after_the_mail_leaves_its_fate_open(
    open_server: MailAccount, mailbox: Mailbox
) -> None:
    mailbox.hangs_up = True

    assert reason_of(open_server, SmtpPost()).reason is SendingReason.CUT_OFF
    assert len(mailbox.taken) == 1
