"""Mails: words and attachments come out, Vietnamese names included."""

import contextlib
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.containers import PartKind
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.unpack import unpack

PATH = Path("thư.eml")
SUBJECT = "Về việc rà soát số liệu dự toán ngân sách của các xã, phường năm 2026"


def mail(words: str = "Kính chuyển.", **files: bytes) -> EmailMessage:
    """Make a mail with attachments; `_` in a name stands for a point."""
    message = EmailMessage()
    message["From"] = "Văn thư <a@b.vn>"
    message["To"] = "Phòng Văn hóa <c@d.vn>"
    message["Subject"] = SUBJECT
    message.set_content(words)
    for name, content in files.items():
        message.add_attachment(
            content,
            maintype="application",
            subtype="octet-stream",
            filename=name.replace("_", "."),
        )
    return message


def found(data: bytes) -> list[tuple[PartKind, str]]:
    return [(file.kind, file.name) for file in unpack(data, PATH)]


def words_in(data: bytes, kind: PartKind) -> list[str]:
    files = unpack(data, PATH)
    return [file.content.decode() for file in files if file.kind is kind]


def test_attachments_come_out_with_their_vietnamese_names() -> None:
    data = mail(công_văn_số_12_pdf=b"%PDF", Bảng_tổng_hợp_xlsx=b"PK").as_bytes()

    assert found(data) == [
        (PartKind.ENVELOPE, "Thông tin thư.txt"),
        (PartKind.FILE, "công.văn.số.12.pdf"),
        (PartKind.FILE, "Bảng.tổng.hợp.xlsx"),
        (PartKind.WORDS, "Nội dung thư.txt"),
    ]


def test_the_envelope_tells_from_whom_and_about_what() -> None:
    (envelope,) = words_in(mail().as_bytes(), PartKind.ENVELOPE)

    assert envelope.splitlines() == [
        "Từ: Văn thư <a@b.vn>",
        "Đến: Phòng Văn hóa <c@d.vn>",
        f"Chủ đề: {SUBJECT}",
    ]


def test_headers_with_letters_as_they_are_and_encoded_names_are_read() -> None:
    data = (
        "From: Văn thư <a@b.vn>\nSubject: Mời họp\nMIME-Version: 1.0\n"
        'Content-Type: application/pdf; name="=?utf-8?Q?gi=E1=BA=A5y_m?=\n'
        ' =?utf-8?Q?=E1=BB=9Di.pdf?="\nContent-Disposition: attachment\n\n%PDF'
    ).encode()

    assert found(data) == [
        (PartKind.ENVELOPE, "Thông tin thư.txt"),
        (PartKind.FILE, "giấy mời.pdf"),
    ]
    assert words_in(data, PartKind.ENVELOPE)[0].endswith("Chủ đề: Mời họp")


def test_a_mail_in_a_mail_gives_what_is_in_it() -> None:
    outer = mail("Xem thư bên dưới.")
    outer.add_attachment(mail("Gửi công văn.", a_pdf=b"%PDF"))

    assert (PartKind.FILE, "a.pdf") in found(outer.as_bytes())
    assert [words.strip() for words in words_in(outer.as_bytes(), PartKind.WORDS)] == [
        "Gửi công văn.",
        "Xem thư bên dưới.",
    ]


def test_words_that_are_html_only_are_kept_as_html() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "a@b.vn", "c@d.vn"
    message.set_content("<p>Kính gửi</p>", subtype="html")

    assert found(message.as_bytes())[-1] == (PartKind.WORDS, "Nội dung thư.html")


def test_plain_words_are_taken_where_there_are_both() -> None:
    message = mail("Kính gửi")
    message.add_alternative("<p>Kính gửi</p>", subtype="html")

    assert words_in(message.as_bytes(), PartKind.WORDS) == ["Kính gửi"]


def test_a_text_that_only_looks_like_one_is_no_mail() -> None:
    assert unpack("Số: 12/UBND\nKính gửi: các phường\n".encode(), PATH) == ()
    assert unpack(b"From: somebody\n\nwords", PATH) == ()


@pytest.mark.parametrize(
    "head",
    [
        b"\xef\xbb\xbfFrom: a\r\nTo: b\r\n",
        b"\r\n\r\nFrom: a\r\nTo: b\r\n",
        b"From a@b.vn Sat Nov 21 08:00:00 2026\nFrom: a\nTo: b\n",
        b"MIME-Version: 1.0\nX-Unsent: 1\nSubject: b\n",
    ],
)
def test_a_mail_is_known_whatever_stands_before_its_headers(head: bytes) -> None:
    data = head + b"Content-Type: text/plain; charset=utf-8\n\nxin ch\xc3\xa0o"

    assert words_in(data, PartKind.WORDS) == ["xin chào"]


def test_very_many_parts_are_refused_quickly() -> None:
    head = b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n"
    started = time.perf_counter()

    with pytest.raises(UnreadableFile) as refused:
        unpack(head + b"--x\n\n?\n" * 200_000, PATH)

    assert refused.value.reason is UnreadableReason.TOO_COMPLEX
    assert time.perf_counter() - started < 2


def deep_mail(depth: int) -> bytes:
    return b"From: a\nTo: b\nContent-Type: message/rfc822\n\n" * depth + b"words"


@pytest.mark.parametrize("depth", [50, 300])
def test_deep_mails_are_read_to_a_depth(depth: int) -> None:
    kinds = [file.kind for file in unpack(deep_mail(depth), PATH)]

    assert kinds == [PartKind.ENVELOPE] * 3


def test_mails_too_deep_to_be_parsed_are_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        unpack(deep_mail(3000), PATH)

    assert refused.value.reason is UnreadableReason.TOO_COMPLEX


@given(st.data())
def test_a_changed_mail_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(mail(a_pdf=b"%PDF", b_docx=b"PK").as_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 9))] = data.draw(
            st.sampled_from([b"(", b"\xff", b"=?", b'"', b"\n", b";", b"*0*=", b"\0"])
        )

    with contextlib.suppress(UnreadableFile):
        unpack(bytes(whole), PATH)


def test_the_real_mail_gives_its_letter_and_names(shared_samples: Path) -> None:
    data = (shared_samples / "letters" / "seed3.eml").read_bytes()
    envelope, letter, words = unpack(data, PATH)

    assert "Văn thư Trường THCS trên địa bàn phường <" in envelope.content.decode()
    assert letter.name.startswith("CV 798-UBND-VHXH hưởng ứng Ngày Chuyển đổi số")
    assert letter.content.startswith(b"%PDF")
    assert words.kind is PartKind.WORDS
