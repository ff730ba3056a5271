"""Mails as Outlook saves them (.msg): the words, the attachments, and mails inside."""

from collections.abc import Iterator
from io import BytesIO

import olefile

from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.extraction.containers.budget import DEEPEST, Budget, plain_name
from vanthu.extraction.containers.mail import (
    BYTE_ORDER_MARK,
    ENVELOPE_NAME,
    WORDS_NAME,
)
from vanthu.extraction.containers.marks import is_ole
from vanthu.extraction.containers.packed_rtf import unpacked_rtf

BROKEN = (OSError, LookupError, ValueError, TypeError, AttributeError, OverflowError)

_PROPERTIES = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_#"
# Properties by their numbers in the format, and how a clerk calls them.
_HEADERS = {
    "0C1A": "Từ",
    "0E04": "Đến",
    "0E03": "Đồng gửi",
    "0037": "Chủ đề",
}
_BODY, _PAGE, _PACKED_RTF = "1000", "1013", "1009"
_CONTENT, _LONG_NAME, _SHORT_NAME = "3701", "3707", "3704"
_UTF_16, _EIGHT_BITS, _BYTES, _OBJECT = "001F", "001E", "0102", "000D"

Place = tuple[str, ...]  # of a mail or an attachment within the file


def is_outlook_mail(data: bytes) -> bool:
    """Tell whether the bytes are a mail of Outlook."""
    if not is_ole(data):
        return False
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            return bool(file.exists(_PROPERTIES))
    except BROKEN:
        return False


def files_of_outlook_mail(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give the words and the attachments of a mail and of those in it.

    Raises:
        UnreadableFile: it is broken.
    """
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            yield from _files(file, (), depth=1)
    except BROKEN as error:
        raise budget.damaged() from error


def _files(file: olefile.OleFileIO, mail: Place, depth: int) -> Iterator[ContainedFile]:
    given = ((words, _text(file, mail, p)) for p, words in _HEADERS.items())
    envelope = "\n".join(
        f"{words}: {' '.join(value.split())}" for words, value in given if value
    )
    yield ContainedFile(ENVELOPE_NAME, envelope.encode(), PartKind.ENVELOPE)
    for attachment in _attachments(file, mail):
        content = _stream(file, attachment, _CONTENT, _BYTES)
        if content is not None:
            name = _text(file, attachment, _LONG_NAME)
            name = name or _text(file, attachment, _SHORT_NAME)
            yield ContainedFile(plain_name(name), content)
            continue
        inner = (*attachment, _name(_CONTENT, _OBJECT))
        if depth < DEEPEST and file.exists([*inner, _PROPERTIES]):
            yield from _files(file, inner, depth + 1)
    if words := _text(file, mail, _BODY).strip():
        yield ContainedFile(f"{WORDS_NAME}.txt", words.encode(), PartKind.WORDS)
    elif page := _text(file, mail, _PAGE) or _bytes_as_text(
        _stream(file, mail, _PAGE, _BYTES)
    ):
        content = f"{BYTE_ORDER_MARK}{page}".encode()
        yield ContainedFile(f"{WORDS_NAME}.html", content, PartKind.WORDS)
    elif rtf := _rtf(_stream(file, mail, _PACKED_RTF, _BYTES)):
        yield ContainedFile(f"{WORDS_NAME}.rtf", rtf, PartKind.WORDS)


def _attachments(file: olefile.OleFileIO, mail: Place) -> list[Place]:
    deep = len(mail) + 1
    entries = (tuple(entry) for entry in file.listdir(streams=False, storages=True))
    return sorted(
        place
        for place in entries
        if len(place) == deep
        and place[:-1] == mail
        and place[-1].startswith(_ATTACHMENT)
    )


def _name(prop: str, kind: str) -> str:
    return f"__substg1.0_{prop}{kind}"


def _stream(
    file: olefile.OleFileIO, place: Place, prop: str, kind: str
) -> bytes | None:
    path = [*place, _name(prop, kind)]
    if file.get_type(path) != olefile.STGTY_STREAM:
        return None
    with file.openstream(path) as stream:
        content: bytes = stream.read()
    return content


def _text(file: olefile.OleFileIO, place: Place, prop: str) -> str:
    wide = _stream(file, place, prop, _UTF_16)
    if wide is not None:
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return _bytes_as_text(_stream(file, place, prop, _EIGHT_BITS))


def _rtf(packed: bytes | None) -> bytes:
    """Return the RTF of a mail, nothing if it is broken: the files are there yet."""
    try:
        return unpacked_rtf(packed) if packed else b""
    except ValueError:
        return b""


def _bytes_as_text(content: bytes | None) -> str:
    try:
        return (content or b"").decode("utf-8").rstrip("\0")
    except UnicodeDecodeError:
        return (content or b"").decode("cp1258", "replace").rstrip("\0")
