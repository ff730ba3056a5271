"""Files signed as a whole: their content comes out, the signature is kept."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.containers import PartKind
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.cms import signed_content
from vanthu.extraction.containers.unpack import unpack

PATH = Path("công văn.pdf.p7m")
SIGNED, LOCKED, DATA = (
    bytes.fromhex(f"06092a864886f70d0107{kind}") for kind in ("02", "03", "01")
)
VERSION, SETS = b"\x02\x01\x01", b"\x31\x00"
MAIL = (
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nKính gửi\r\n--b\r\n"
    "Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n--b--\r\n"
).encode()


def told(tag: int, content: bytes) -> bytes:
    """Encode a value with its length."""
    count = len(content)
    if count < 128:
        return bytes([tag, count]) + content
    length = count.to_bytes(4, "big")
    return bytes([tag, 0x84]) + length + content


def ended(tag: int, content: bytes) -> bytes:
    """Encode a value with an end instead of a length."""
    return bytes([tag, 0x80]) + content + b"\0\0"


def signed_file(content: bytes | None, kind: bytes = SIGNED) -> bytes:
    held = b"" if content is None else told(0xA0, told(0x04, content))
    signed = told(0x30, VERSION + SETS + told(0x30, DATA + held) + SETS)
    return told(0x30, kind + told(0xA0, signed))


def streamed_file(content: bytes) -> bytes:
    """Make a file as programs do that do not know how long it will be."""
    pieces = b"".join(
        told(0x04, content[at : at + 9]) for at in range(0, len(content), 9)
    )
    held = ended(0xA0, ended(0x24, pieces))
    signed = ended(0x30, VERSION + SETS + ended(0x30, DATA + held) + SETS)
    return ended(0x30, SIGNED + ended(0xA0, signed))


def armoured(data: bytes) -> bytes:
    lines = base64.encodebytes(data)
    return b"-----BEGIN PKCS7-----\n" + lines + b"-----END PKCS7-----\n"


@pytest.mark.parametrize("make", [signed_file, streamed_file])
@pytest.mark.parametrize(
    "write", [bytes, base64.b64encode, base64.encodebytes, armoured]
)
def test_the_signed_file_comes_out_whole(
    make: Callable[[bytes], bytes], write: Callable[[bytes], bytes]
) -> None:
    content = b"%PDF-1.7 " + bytes(range(256)) * 3

    (file,) = unpack(write(make(content)), PATH)

    assert file.content == content


def test_the_parts_of_a_signed_mail_come_out() -> None:
    assert [(f.kind, f.name) for f in unpack(signed_file(MAIL), PATH)] == [
        (PartKind.FILE, "a.pdf"),
        (PartKind.WORDS, "Nội dung thư.txt"),
    ]


@pytest.mark.parametrize("kind", ["application/pkcs7-mime", "application/x-pkcs7-mime"])
def test_a_signed_mail_gives_its_envelope_its_signature_and_its_parts(
    kind: str,
) -> None:
    head = f"From: a@b.vn\nTo: c@d.vn\nMIME-Version: 1.0\nContent-Type: {kind};\n"
    head += ' smime-type=signed-data; name="smime.p7m"\n'
    head += "Content-Transfer-Encoding: base64\n\n"
    data = head.encode() + base64.encodebytes(streamed_file(MAIL))

    assert [(f.kind, f.name) for f in unpack(data, PATH)] == [
        (PartKind.ENVELOPE, "Thông tin thư.txt"),
        (PartKind.FILE, "smime.p7m"),
        (PartKind.FILE, "a.pdf"),
        (PartKind.WORDS, "Nội dung thư.txt"),
    ]


def test_an_attached_signed_file_is_kept_and_its_content_takes_its_name() -> None:
    head = b"From: a\nTo: b\nContent-Type: application/octet-stream; name=a.pdf.p7m\n"
    data = head + b"Content-Transfer-Encoding: base64\n\n"

    files = unpack(data + base64.encodebytes(signed_file(b"%PDF")), PATH)

    assert [file.name for file in files][1:] == ["a.pdf.p7m", "a.pdf"]


def test_what_is_locked_for_somebody_else_is_told() -> None:
    locked = signed_file(b"", LOCKED)
    head = b"From: a\nTo: b\nContent-Type: application/pkcs7-mime; name=smime.p7m\n"
    head += b"Content-Transfer-Encoding: base64\n\n"

    for data in (locked, head + base64.encodebytes(locked)):
        with pytest.raises(UnreadableFile) as refused:
            unpack(data, PATH)
        assert refused.value.reason is UnreadableReason.ENCRYPTED


@pytest.mark.parametrize("data", [signed_file(None), signed_file(b"a" * 999)[:500]])
def test_a_signature_alone_and_half_a_file_hold_nothing(data: bytes) -> None:
    assert unpack(data, PATH) == ()


@pytest.mark.parametrize("text", [b"MINH HOA", b"MI" + b"A" * 60, b"0 abc"])
def test_other_content_is_not_signed(text: bytes) -> None:
    assert signed_content(text) is None
    assert unpack(text, PATH) == ()


@given(st.integers(0, 60), st.binary(min_size=1, max_size=8))
def test_a_changed_file_is_read_or_not(place: int, change: bytes) -> None:
    data = streamed_file(MAIL)

    signed_content(data[:place] + change + data[place + len(change) :])
