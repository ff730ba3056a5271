"""Packages between offices: the letter, its attachments, and what is said of them."""

import base64
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from vanthu.domain.containers import PartKind
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.unpack import unpack

PATH = Path("goi.edxml")


def package(*files: tuple[str, bytes], prologue: str = "") -> bytes:
    attachments = "".join(
        f"<Attachment><AttachmentName>{name}</AttachmentName><ContentTransferEncoded>"
        f"{base64.b64encode(content).decode()}</ContentTransferEncoded></Attachment>"
        for name, content in files
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prologue}'
        '<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope>'
        "<edXMLHeader><MessageHeader><From><OrganName>Sở Y tế</OrganName></From>"
        "<Code><CodeNumber>12</CodeNumber><CodeNotation>SYT-NV</CodeNotation></Code>"
        "<Subject>Mời họp</Subject></MessageHeader></edXMLHeader></edXMLEnvelope>"
        f"<AttachmentEncoded>{attachments}</AttachmentEncoded></edXML>"
    ).encode()


def packed(content: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("5b0c1d2e-0001.pdf", content)
    return stream.getvalue()


def test_the_first_attachment_is_the_letter() -> None:
    data = package(("12_SYT.pdf", b"%PDF"), ("Phụ lục.xlsx", b"?"))

    words, *files = unpack(data, PATH)

    assert words.content.decode().splitlines() == [
        "Nơi gửi: Sở Y tế",
        "Số: 12/SYT-NV",
        "Trích yếu: Mời họp",
    ]
    assert [(file.kind, file.name, file.content) for file in files] == [
        (PartKind.LETTER, "12_SYT.pdf", b"%PDF"),
        (PartKind.FILE, "Phụ lục.xlsx", b"?"),
    ]


def test_a_file_packed_alone_is_unwrapped_and_keeps_its_name() -> None:
    _, letter = unpack(package(("12_SYT.pdf", packed(b"%PDF"))), PATH)

    assert (letter.name, letter.content) == ("12_SYT.pdf", b"%PDF")


def test_a_package_that_declares_entities_is_refused() -> None:
    data = package(prologue='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')

    with pytest.raises(UnreadableFile) as refused:
        unpack(data, PATH)

    assert refused.value.reason is UnreadableReason.DAMAGED


def test_a_broken_package_is_told() -> None:
    with pytest.raises(UnreadableFile):
        unpack(package()[:-9], PATH)


def test_the_samples_are_read(shared_samples: Path) -> None:
    for path in sorted((shared_samples / "edxml").glob("*.edxml")):
        words, *files = unpack(path.read_bytes(), path)
        assert words.kind is PartKind.WORDS
        assert "3674/UBND-VHXH" in words.content.decode()
        if path.name.startswith("edoc_new"):
            assert files[0].kind is PartKind.LETTER
            assert files[0].content.startswith(b"%PDF")
            assert all(not file.content.startswith(b"PK") for file in files)
