"""Mails are written so that every program reads the same words and files."""

from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.sending import Parcel, ParcelFile, one_line
from vanthu.exchange.mail import EmailComposer

MOMENT = datetime(2026, 11, 20, 16, 30)
NAME = "12_BC-UBND Báo cáo kết quả tự kiểm tra.docx"
PARCEL = Parcel(
    to=("sonoivu@trung-luong.example.gov.vn", "vp@trung-luong.example.gov.vn"),
    copy_to=("danguy@song-ha.example.gov.vn",),
    subject="Báo cáo số 12/BC-UBND: Kết quả tự kiểm tra",
    text="Kính gửi: Sở Nội vụ\n\nPhường gửi kèm báo cáo.\n",
    files=(
        ParcelFile(NAME, b"\x00\x01word", "application/msword"),
        ParcelFile("12_BC-UBND.pdf", b"%PDF-1.7\r\n.\r\n", "application/pdf"),
    ),
)


def opened(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=SMTP)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_opens_for_sending_and_names_no_sender() -> None:
    message = opened(EmailComposer().draft(PARCEL))

    assert message["X-Unsent"] == "1"
    assert message["From"] is None
    assert message["To"] == ", ".join(PARCEL.to)
    assert message["Cc"] == PARCEL.copy_to[0]
    assert message["Subject"] == PARCEL.subject


def test_the_words_and_files_come_out_as_they_went_in() -> None:
    message = opened(EmailComposer().draft(PARCEL))
    body = message.get_body()

    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == PARCEL.text
    files = [(f.get_filename(), f.get_content()) for f in message.iter_attachments()]
    assert files == [(file.name, file.content) for file in PARCEL.files]


def test_every_line_is_plain_ascii_of_a_length_that_servers_take() -> None:
    content = EmailComposer().letter(PARCEL, "a@b.vn", "<1@b.vn>", MOMENT)

    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 998


def test_a_letter_carries_its_identity_and_the_time_in_vietnam() -> None:
    composer = EmailComposer()
    sender = "vanthu@song-ha.example.gov.vn"
    first, second = composer.new_id(sender), composer.new_id(sender)
    message = opened(composer.letter(PARCEL, sender, first, MOMENT))

    assert first != second
    assert first.endswith("@song-ha.example.gov.vn>")
    assert message["Message-ID"] == first
    assert message["Date"].datetime.isoformat() == "2026-11-20T16:30:00+07:00"
    assert message["X-Unsent"] is None


@pytest.mark.parametrize(
    "smuggled", ["Báo cáo\r\nBcc: ai@do.example", "Báo cáo\x00\nX-Ke: 1", "a\u2028b"]
)
def test_a_subject_cannot_smuggle_in_a_header(smuggled: str) -> None:
    parcel = Parcel(PARCEL.to, smuggled, "x", ())
    message = opened(EmailComposer().draft(parcel))

    assert message["Bcc"] is None
    assert message["X-Ke"] is None
    assert message["Subject"] == one_line(smuggled)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_make_a_mail_that_can_be_read_again(subject: str, name: str) -> None:
    parcel = Parcel(PARCEL.to, subject, "x", (ParcelFile(name or "x", b"1"),))
    message = opened(EmailComposer().draft(parcel))

    allowed = {"Subject", "To", "MIME-Version", "X-Unsent", "Content-Type"}
    assert {key for key in message if not key.startswith("Content-")} <= allowed
    assert len(list(message.iter_attachments())) == 1
