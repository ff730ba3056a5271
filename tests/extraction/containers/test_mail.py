"""Mails: words and attachments come out, Vietnamese names included."""

import contextlib
import time
import unicodedata
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


LETTERS = "Kính gửi: Sở Tư pháp"
OLD_LETTERS = b"K\xednh g\xfd\xd2i: S\xf5\xd2 T\xfd ph\xe1p"


@pytest.mark.parametrize(
    ("label", "content"),
    [
        ("utf-8", LETTERS.encode()),
        ("us-ascii", LETTERS.encode()),
        ("iso-8859-1", LETTERS.encode()),
        ("windows-1252", OLD_LETTERS),
        ("utf-8", OLD_LETTERS),
        ("windows-1258", OLD_LETTERS),
        ("x-unknown", LETTERS.encode()),
        ("", OLD_LETTERS),
    ],
)
def test_words_with_a_wrong_label_are_read(label: str, content: bytes) -> None:
    charset = f"; charset={label}" if label else ""
    head = f"From: a\nTo: b\nContent-Type: text/plain{charset}\n\n".encode()

    (words,) = words_in(head + content, PartKind.WORDS)

    assert unicodedata.normalize("NFC", words) == LETTERS


@pytest.mark.parametrize(
    "given",
    [
        b"filename*0*=utf-8''c%C3%B4ng%20v; filename*1*=%C4%83n.pdf",
        'filename="công văn.pdf"'.encode(),
        'filename="công v\u0103n.pdf"'.encode("cp1258"),
        b'filename="=?utf-8?B?Y8O0bmcgdsSDbi5wZGY=?="',
    ],
)
def test_a_name_is_read_however_it_is_written(given: bytes) -> None:
    head = b"From: a\nTo: b\nContent-Type: application/pdf\n"

    data = head + b"Content-Disposition: attachment; " + given + b"\n\n%PDF"

    assert found(data)[1:] == [(PartKind.FILE, "công văn.pdf")]


def test_a_mail_without_the_parts_it_promises_gives_its_words() -> None:
    data = b"From: a\nTo: b\nContent-Type: multipart/mixed\n\nxin chao"

    assert words_in(data, PartKind.WORDS) == ["xin chao"]


def test_an_invitation_and_a_picture_in_the_words_are_files_with_names() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "a@b.vn", "c@d.vn"
    message.set_content("<p>Mời họp</p>", subtype="html")
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<logo>")
    message.add_attachment("BEGIN:VCALENDAR", subtype="calendar")

    kinds = dict.fromkeys(found(message.as_bytes()))

    assert (PartKind.FILE, "Tệp không tên.ics") in kinds
    assert (PartKind.FILE, "Tệp không tên.png") in kinds


def test_a_signature_beside_the_words_is_kept() -> None:
    head = b"From: a\nTo: b\nContent-Type: multipart/signed; boundary=b\n\n--b\n"
    words = b"Content-Type: text/plain\n\nxin chao\n--b\n"
    name = b"Content-Type: application/pkcs7-signature; name=smime.p7s\n"

    data = head + words + name + b"Content-Transfer-Encoding: base64\n\nAAAA\n--b--"

    assert found(data)[1:] == [
        (PartKind.FILE, "smime.p7s"),
        (PartKind.WORDS, "Nội dung thư.txt"),
    ]


def test_a_mail_that_came_back_gives_the_mail_that_was_sent() -> None:
    head = b"From: a\nTo: b\nContent-Type: multipart/report; boundary=b\n\n--b\n"
    told = b"Content-Type: message/delivery-status\n\nAction: failed\n\n--b\n"
    inner = (
        b"Content-Type: message/rfc822\n\n" + mail("Kính gửi", a_pdf=b"%PDF").as_bytes()
    )

    names = [name for _, name in found(head + told + inner + b"\n--b--")]

    assert names == [
        "Thông tin thư.txt", "Thông tin thư.txt", "a.pdf", "Nội dung thư.txt",
    ]  # fmt: skip
