"""Parcels as e-mail files that every mail program opens."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid

from vanthu.domain.sending import Parcel, one_line

VIETNAM = timezone(timedelta(hours=7))
UNSENT = "X-Unsent"  # Outlook opens such a file for sending


class EmailComposer:
    """Writes a parcel as the bytes of one e-mail (RFC 5322, names by RFC 2231)."""

    def new_id(self, sender: str) -> str:
        """Return a Message-ID that no other mail has; it names no machine."""
        return make_msgid(domain=sender.rpartition("@")[2] or "vanthu.invalid")

    def draft(self, parcel: Parcel) -> bytes:
        """Return a draft that a mail program opens for sending."""
        message = _message(parcel)
        message[UNSENT] = "1"
        return bytes(message)

    def letter(
        self, parcel: Parcel, sender: str, message_id: str, moment: datetime
    ) -> bytes:
        """Return a mail that is ready to go out; `moment` is the time in Vietnam."""
        message = _message(parcel)
        message["From"] = sender
        message["Message-ID"] = message_id
        message["Date"] = format_datetime(moment.replace(tzinfo=VIETNAM))
        return bytes(message)


def _message(parcel: Parcel) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(parcel.subject)
    _address(message, "To", parcel.to)
    _address(message, "Cc", parcel.copy_to)
    message.set_content(parcel.text, cte="quoted-printable")
    for file in parcel.files:
        main, _, sub = file.media_type.partition("/")
        message.add_attachment(
            file.content, maintype=main, subtype=sub, filename=one_line(file.name)
        )
    return message


def _address(message: EmailMessage, header: str, addresses: Sequence[str]) -> None:
    if addresses:
        message[header] = ", ".join(addresses)
