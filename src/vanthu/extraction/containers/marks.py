"""The bytes by which containers are known; nothing is parsed here."""

import binascii
import re

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHER_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
TNEF = b"\x78\x9f\x3e\x22"
SIGNED = bytes.fromhex("2a864886f70d010702")  # the name of the kind, as it is written

_NAMES_KIND = 64  # bytes in which a signed file says what it is
_IN_LETTERS = re.compile(rb"(?:-----BEGIN (?:PKCS7|CMS)-----\s*)?(MI[A-Za-z0-9+/]{38})")
_CMS = re.compile(rb"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x02\x03]")
_PDF = b"%PDF-"
_HOLDS_FILES = b"/EmbeddedFile"  # the kind of a stream, which is never packed itself
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


def is_tnef(data: bytes) -> bool:
    """Tell whether the bytes are what Outlook wraps for itself (winmail.dat)."""
    return data.startswith(TNEF)


def is_signed(data: bytes) -> bool:
    """Tell whether the bytes are a file signed or locked as a whole (.p7m)."""
    in_letters = _IN_LETTERS.match(data)
    head = binascii.a2b_base64(in_letters[1]) if in_letters else data[:_NAMES_KIND]
    return head.startswith(b"\x30") and _CMS.search(head) is not None


def is_pdf_with_files(data: bytes) -> bool:
    """Tell whether the bytes are a PDF in which files lie."""
    return _PDF in data[:_LONGEST_PROLOGUE] and _HOLDS_FILES in data


def may_be_container(data: bytes) -> bool:
    """Tell whether it is worth asking the reading process to unpack these bytes."""
    tests = (
        is_zip,
        is_other_archive,
        is_ole,
        is_edxml,
        is_mail,
        is_tnef,
        is_signed,
        is_pdf_with_files,
    )
    return any(test(data) for test in tests)
