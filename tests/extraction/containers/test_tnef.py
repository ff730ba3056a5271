"""What Outlook wraps for itself: its files and words come out."""

import struct
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.containers import PartKind
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.unpack import unpack

PATH = Path("winmail.dat")
HEAD = b"\x78\x9f\x3e\x22\x01\x00"
NEXT_FILE, TITLE, FILE = 0x00069002, 0x00018010, 0x0006800F
OF_FILE, OF_MAIL, BODY = 0x00069005, 0x00069003, 0x0002800C
LONG_NAME, PACKED_RTF = 0x3707, 0x1009
TEXT, WIDE, BYTES = 0x1E, 0x1F, 0x102


def attribute(kind: int, content: bytes) -> bytes:
    return struct.pack("<BII", 2, kind, len(content)) + content + b"\0\0"


def properties(*given: tuple[int, int, bytes]) -> bytes:
    """Encode properties after others that are passed over: named, fixed, many."""
    guid = bytes(16)
    name = "tên".encode("utf-16-le")
    others = struct.pack("<HH", 0x0003, 0x8001) + guid + struct.pack("<III", 0, 7, 1)
    others += struct.pack("<HH", 0x0003, 0x8002) + guid
    others += struct.pack("<II", 1, len(name)) + name + b"\0\0" + struct.pack("<I", 1)
    others += struct.pack("<HHQ", 0x0040, 0x3007, 0)
    others += struct.pack("<HHIII", 0x1003, 0x6001, 2, 1, 2)
    held = b"".join(
        struct.pack("<HHII", kind, number, 1, len(value))
        + value
        + bytes(-len(value) % 4)
        for kind, number, value in given
    )
    return struct.pack("<I", 4 + len(given)) + others + held


def wrapped(*attributes: bytes) -> bytes:
    return HEAD + b"".join(attributes)


LETTER = (
    attribute(NEXT_FILE, bytes(14)),
    attribute(TITLE, b"CONGVA~1.PDF\0"),
    attribute(FILE, b"%PDF"),
    attribute(
        OF_FILE, properties((WIDE, LONG_NAME, "công văn.pdf\0".encode("utf-16-le")))
    ),
)


def test_files_come_out_with_their_long_names_and_words_too() -> None:
    second = (
        attribute(NEXT_FILE, b""),
        attribute(TITLE, b"b.txt\0"),
        attribute(FILE, b"b"),
    )
    rtf = rb"{\rtf1 Kinh chuyen}"
    packed = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    words = attribute(OF_MAIL, properties((BYTES, PACKED_RTF, packed)))

    files = unpack(wrapped(words, *LETTER, *second), PATH)

    assert [(f.kind, f.name, f.content) for f in files] == [
        (PartKind.FILE, "công văn.pdf", b"%PDF"),
        (PartKind.FILE, "b.txt", b"b"),
        (PartKind.WORDS, "Nội dung thư.rtf", rtf),
    ]


def test_plain_words_and_a_narrow_name() -> None:
    name = attribute(
        OF_FILE, properties((TEXT, LONG_NAME, "báo cáo.doc\0".encode("cp1258")))
    )
    files = unpack(wrapped(attribute(BODY, b"Kinh gui\0"), *LETTER[:3], name), PATH)

    assert [(f.name, f.content) for f in files] == [
        ("báo cáo.doc", b"%PDF"),
        ("Nội dung thư.txt", b"Kinh gui"),
    ]


def test_a_mail_with_such_a_file_gives_what_is_in_it() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "a@b.vn", "c@d.vn"
    message.set_content("xem tệp")
    message.add_attachment(
        wrapped(*LETTER),
        maintype="application",
        subtype="ms-tnef",
        filename="winmail.dat",
    )

    names = [file.name for file in unpack(message.as_bytes(), PATH)]

    assert names[1:-1] == ["công văn.pdf"]


def test_a_broken_one_is_told_and_stays_a_file_in_a_mail() -> None:
    broken = wrapped(*LETTER)[:-30]
    message = EmailMessage()
    message["From"], message["To"] = "a@b.vn", "c@d.vn"
    message.add_attachment(
        broken, maintype="application", subtype="ms-tnef", filename="winmail.dat"
    )

    with pytest.raises(UnreadableFile) as refused:
        unpack(broken, PATH)

    assert refused.value.reason is UnreadableReason.DAMAGED
    assert [f.name for f in unpack(message.as_bytes(), PATH)][1:] == ["winmail.dat"]


@given(st.integers(6, 200), st.binary(min_size=1, max_size=8))
def test_a_changed_one_is_read_or_refused(place: int, change: bytes) -> None:
    data = wrapped(*LETTER)

    with suppress(UnreadableFile):
        unpack(data[:place] + change + data[place + len(change) :], PATH)
