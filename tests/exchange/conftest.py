"""A real mail server on this machine, and a keyring in memory."""

import asyncio
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import keyring
import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from vanthu.domain.sending import MailAccount, MailSecurity

HOST = "127.0.0.1"
USER, PASSWORD = "vanthu", "mat khau cua may thu"
SENDER = "vanthu@song-ha.example.gov.vn"


@dataclass
class Mailbox:
    """What the server took, and what it shall answer."""

    taken: list[Envelope] = field(default_factory=list)
    refused: frozenset[str] = frozenset()
    answer: str = "250 OK"
    hangs_up: bool = False

    async def handle_RCPT(  # noqa: N802 - the server's own names
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        """Take a recipient, or refuse him."""
        del server, session, options
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take a whole mail."""
        del session
        if self.answer.startswith("250"):
            self.taken.append(envelope)
        if self.hangs_up:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return self.answer


def check(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    """Know one user."""
    del server, session, envelope, mechanism
    assert isinstance(data, LoginPassword)
    known = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=False)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Give an authority that signs the server's certificate."""
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA) -> Callable[[], ssl.SSLContext]:
    """Give TLS settings that trust the server."""

    def context() -> ssl.SSLContext:
        settings = ssl.create_default_context()
        authority.configure_trust(settings)
        return settings

    return context


@pytest.fixture
def mailbox() -> Mailbox:
    """Give what the server will have taken."""
    return Mailbox()


@pytest.fixture
def open_server(mailbox: Mailbox) -> Iterator[MailAccount]:
    """Run a server that asks nobody who he is."""
    controller = Controller(mailbox, HOST, free_port(), server_hostname=HOST)
    yield from _running(controller, MailSecurity.NONE, "")


@pytest.fixture
def secure_server(mailbox: Mailbox, authority: trustme.CA) -> Iterator[MailAccount]:
    """Run a server that wants STARTTLS and a password."""
    settings = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(HOST).configure_cert(settings)
    controller = Controller(
        mailbox,
        HOST,
        free_port(),
        server_hostname=HOST,
        tls_context=settings,
        require_starttls=True,
        auth_required=True,
        authenticator=check,
    )
    yield from _running(controller, MailSecurity.STARTTLS, USER)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _running(
    controller: Controller, security: MailSecurity, user: str
) -> Iterator[MailAccount]:
    controller.start()
    try:
        yield MailAccount(HOST, controller.port, security, user, SENDER)
    finally:
        controller.stop()


class MemoryKeyring(KeyringBackend):
    """A keyring that forgets everything at the end."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library has no types here
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return what was kept."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    """Put a keyring of ours in the place of the system's."""
    before = keyring.get_keyring()
    memory = MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)
