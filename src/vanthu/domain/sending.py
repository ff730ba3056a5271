"""Sending an issued document by e-mail: the parcel, its covering note, its fate."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from vanthu.domain.documents.parts import printed_date, printed_number
from vanthu.domain.documents.wording import clause, sentence_case
from vanthu.domain.errors import AddressInvalid, NoRecipients

LARGE_PARCEL = 18 * 1024 * 1024  # bytes of files; many servers refuse more
BASE64_GROWTH = 1.37
LONGEST_ADDRESS = 254  # RFC 5321
ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)
BETWEEN_ADDRESSES = re.compile(r"[;,\s]+")


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """What a covering note says of the document that it carries."""

    kind: str  # tên loại, lower case
    number: int | None
    symbol: str
    issued_on: date | None
    subject: str
    office_name: str
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParcelFile:
    """A file to be sent: its name, and its bytes."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Parcel:
    """An e-mail with its files, as the person has agreed to it."""

    to: tuple[str, ...]
    subject: str
    text: str
    files: tuple[ParcelFile, ...]
    copy_to: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return the size of the files in bytes."""
        return sum(len(file.content) for file in self.files)

    @property
    def is_large(self) -> bool:
        """Tell whether some servers may refuse it for its size."""
        return self.size * BASE64_GROWTH > LARGE_PARCEL


class MailSecurity(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"  # only inside the office's own network


@dataclass(frozen=True, slots=True)
class MailAccount:
    """The office's mail server; the password lies in the system's keyring only."""

    host: str
    port: int
    security: MailSecurity
    user: str  # empty for a server that asks nobody who he is
    sender: str


class Fate(StrEnum):
    """What became of a mail in the outbox (hộp thư đi)."""

    QUEUED = "queued"  # waits for the network
    SENDING = "sending"
    SENT = "sent"  # the server took it
    FAILED = "failed"  # the server or the account refused it; nothing went out
    UNCERTAIN = "uncertain"  # the way broke before the server's last word


class SendingReason(StrEnum):
    """Why a mail did not go out, or may not have."""

    OFFLINE = "offline"  # the server cannot be reached
    NOT_SECURE = "not-secure"  # no TLS, or a certificate that is not trusted
    LOGIN = "login"
    SENDER = "sender"
    RECIPIENT = "recipient"
    TOO_LARGE = "too-large"
    REFUSED = "refused"
    CUT_OFF = "cut-off"  # after the whole mail had gone out, before the answer


@dataclass(frozen=True, slots=True)
class OutboxMail:
    """A mail in the outbox; its bytes lie in the vault and never change."""

    mail_id: int
    message_id: str
    file_sha256: str
    to: tuple[str, ...]  # with the copies
    subject: str
    written_at: datetime
    fate: Fate = Fate.QUEUED
    attempts: int = 0
    tried_at: datetime | None = None
    reason: SendingReason | None = None
    detail: str = ""  # the server's own words
    draft_id: int | None = None  # the document that it carries
    version: int = 0


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the addresses in a typed line, separated by semicolons or commas.

    Raises:
        AddressInvalid: a part of it is no e-mail address.
    """
    found = tuple(dict.fromkeys(p for p in BETWEEN_ADDRESSES.split(text) if p))
    check_addresses(found)
    return found


def check_addresses(addresses: Iterable[str]) -> None:
    """Refuse what is no e-mail address, so that no header can be smuggled in.

    Raises:
        AddressInvalid: the first that is none.
    """
    for address in addresses:
        if len(address) > LONGEST_ADDRESS or not ADDRESS.fullmatch(address):
            raise AddressInvalid(address)


def check_parcel(parcel: Parcel) -> None:
    """Refuse a parcel that no server could take.

    Raises:
        NoRecipients: it goes to nobody.
        AddressInvalid: an address is none.
    """
    if not parcel.to:
        raise NoRecipients
    check_addresses((*parcel.to, *parcel.copy_to))


def one_line(text: str) -> str:
    """Return words for a header: one line, without control characters."""
    plain = "".join(
        " " if unicodedata.category(sign)[0] in "CZ" else sign
        for sign in unicodedata.normalize("NFC", text)
    )
    return " ".join(plain.split())


def ascii_name(text: str) -> str:
    """Return a file name without marks, for gateways that spoil Vietnamese names."""
    folded = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = folded.encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9._-]+", "_", plain).strip("._-") or "van_ban"


def file_stem(paper: IssuedPaper) -> str:
    """Return the ASCII name of a document's files: 12_BC-UBND."""
    number = printed_number(paper.number)
    return ascii_name(f"{number or 'du-thao'}_{paper.symbol}")


def covering_subject(paper: IssuedPaper) -> str:
    """Return the subject of the e-mail that carries a document."""
    words = paper.subject.strip()
    return one_line(f"{_named(paper)}: {words}" if words else _named(paper))


def covering_text(paper: IssuedPaper, file_names: Iterable[str]) -> str:
    """Return the words of the e-mail that carries a document."""
    addressees = [one_line(name).rstrip(";.") for name in paper.addressees]
    greeting = f"Kính gửi: {'; '.join(addressees)}" if addressees else "Kính gửi:"
    about = f" về việc {clause(paper.subject)}" if paper.subject.strip() else ""
    day = f" {printed_date(paper.issued_on)}" if paper.issued_on else ""
    names = "\n".join(f"- {name}" for name in file_names)
    return (
        f"{greeting}\n\n"
        f"{paper.office_name} gửi kèm {_named(paper)}{day}{about}.\n\n"
        f"Tệp gửi kèm:\n{names}\n\n"
        f"Trân trọng.\n"
    )


def _named(paper: IssuedPaper) -> str:
    kind = sentence_case(paper.kind)
    if paper.number is None:
        return f"{kind} (dự thảo, chưa có số)"
    return f"{kind} số {printed_number(paper.number)}/{paper.symbol}"
