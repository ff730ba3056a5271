"""Packages of the exchange between offices (edXML, QCVN 102:2016/BTTTT)."""

import base64
import binascii
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from vanthu.domain import packages
from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.extraction.containers.archive import BROKEN as BROKEN_ARCHIVE
from vanthu.extraction.containers.budget import Budget, plain_name

# The elements of the message in the order of the standard, and how a clerk calls them.
_FACTS = (
    (("From", "OrganName"), "Nơi gửi"),
    (("To", "OrganName"), "Nơi nhận"),
    (("MessageHeader", "Code"), "Số"),
    (("PromulgationInfo", "Place"), "Nơi ban hành"),
    (("PromulgationInfo", "PromulgationDate"), "Ngày ban hành"),
    (("DocumentType", "TypeName"), "Loại văn bản"),
    (("MessageHeader", "Subject"), "Trích yếu"),
    (("SignerInfo", "FullName"), "Người ký"),
    (("MessageHeader", "DueDate"), "Hạn trả lời"),
    (("Bussiness", "BussinessDocReason"), "Nghiệp vụ"),
    (("Business", "BusinessDocReason"), "Nghiệp vụ"),
    (("Bussiness", "DocumentId"), "Văn bản liên quan"),
    (("ResponseFor", "Code"), "Phản hồi văn bản"),
    (("MessageHeader", "StatusCode"), "Mã trạng thái"),
    (("MessageHeader", "Description"), "Trạng thái"),
    (("MessageHeader", "Timestamp"), "Thời điểm"),
)


def files_of_edxml(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give what the package says, the letter, and what is attached to it.

    Raises:
        UnreadableFile: it is broken, or defines entities.
    """
    try:
        root = _parsed(data)
        yield ContainedFile(packages.NAME, _facts(root), PartKind.WORDS)
        kind = PartKind.LETTER  # the standard puts it first
        for attachment in root.iterfind("{*}AttachmentEncoded/{*}Attachment"):
            encoded = attachment.findtext("{*}ContentTransferEncoded") or ""
            given = attachment.findtext("{*}AttachmentName") or ""
            name = plain_name(given)
            content = base64.b64decode(encoded)
            yield ContainedFile(name, _unwrapped(name, content, budget), kind)
            kind = PartKind.FILE
    except (etree.XMLSyntaxError, binascii.Error, ValueError) as error:
        raise budget.damaged() from error


def _parsed(data: bytes) -> etree._Element:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        msg = "a package declares nothing"
        raise ValueError(msg)
    # Attachments are longer than the texts that the parser takes otherwise.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    return etree.fromstring(data, parser)


def _facts(root: etree._Element) -> bytes:
    lines: list[str] = []
    for (parent, name), words in _FACTS:
        for element in root.iterfind(f".//{{*}}{parent}/{{*}}{name}"):
            # Only the number has parts: 798 and UBND-VHXH.
            parts = (" ".join(str(text).split()) for text in element.itertext())
            if value := "/".join(part for part in parts if part):
                lines.append(f"{words}: {value}")
    return "\n".join(lines).encode()


def _unwrapped(name: str, content: bytes, budget: Budget) -> bytes:
    """Return a file that the sending program packed alone into an archive.

    Its name inside is made up there; programs do so whatever type they state.
    """
    if not content.startswith(b"PK") or name.lower().endswith(".zip"):
        return content
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) != 1 or entries[0].filename == "[Content_Types].xml":
                return content
            with archive.open(entries[0]) as stream:
                inside = stream.read(budget.size + 1)
    except BROKEN_ARCHIVE:
        return content
    if len(inside) > budget.size:
        raise budget.too_much()
    return inside
