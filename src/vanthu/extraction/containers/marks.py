"""The bytes by which containers are known; nothing is parsed here."""

import re

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHER_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")

_LONGEST_HEAD = 65_536
_HEADER = re.compile(rb"(?:([!-9;-~]+):[^\n]*|[ \t][^\n]*)(?:\n|\Z)")
_MAIL_HEADERS = frozenset(
    (b"date", b"message-id", b"mime-version", b"received", b"subject", b"to")
)
_DRAFT_HEADERS = frozenset((b"mime-version", b"content-type", b"subject"))
# Browsers save pages like mails that nobody sent.
_OF_PAGE = re.compile(rb"^From:[ \t\"<]*Saved by ", re.IGNORECASE | re.MULTILINE)
_EDXML = re.compile(rb"<(?:\w+:)?edXML[\s>]")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LONGEST_PROLOGUE = 4_096


def is_zip(data: bytes) -> bool:
    """Tell whether the bytes are a zip archive, a Word file included."""
    return data.startswith(ZIP)


def is_other_archive(data: bytes) -> bool:
    """Tell whether the bytes are an archive that VanThu cannot open (RAR, 7z)."""
    return data.startswith(OTHER_ARCHIVES)


def is_ole(data: bytes) -> bool:
    """Tell whether the bytes are a compound file: of Outlook, or an old Word file."""
    return data.startswith(OLE)


def without_mark(data: bytes) -> bytes:
    """Return the bytes without what an editor may have put before the first header."""
    return data.removeprefix(_BYTE_ORDER_MARK).lstrip(b"\r\n")


def is_mail(data: bytes) -> bool:
    """Tell whether the bytes begin with the headers of a mail, sent or not yet."""
    head = without_mark(data[:_LONGEST_HEAD]).replace(b"\r\n", b"\n")
    names: set[bytes] = set()
    place = head.find(b"\n") + 1 if head.startswith(b"From ") else 0
    while header := _HEADER.match(head, place):
        names.add((header[1] or b"").lower())
        place = header.end()
    if _OF_PAGE.search(head, 0, place):
        return False
    is_sent = b"from" in names and bool(names & _MAIL_HEADERS)
    return is_sent or names >= _DRAFT_HEADERS


def is_edxml(data: bytes) -> bool:
    """Tell whether the bytes are a package of the exchange between offices."""
    head = data[:_LONGEST_PROLOGUE].removeprefix(_BYTE_ORDER_MARK).lstrip()
    return head.startswith(b"<") and _EDXML.search(head) is not None


def may_be_container(data: bytes) -> bool:
    """Tell whether it is worth asking the reading process to unpack these bytes."""
    tests = (is_zip, is_other_archive, is_ole, is_edxml, is_mail)
    return any(test(data) for test in tests)
