"""Mails (.eml): the words, the attachments, and mails inside."""

import re
from collections.abc import Iterable, Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.budget import (
    DEEPEST,
    MOST_FILES,
    NAMELESS,
    Budget,
    plain_name,
)
from vanthu.extraction.containers.cms import is_locked
from vanthu.extraction.containers.marks import without_mark
from vanthu.extraction.legacy_encodings import decoded

WORDS_NAME = "Nội dung thư"
ENVELOPE_NAME = "Thông tin thư.txt"
BROKEN = (MessageError, LookupError, AttributeError, ValueError, TypeError)

# A mail may say that it has parts and have none.
_PLAIN = frozenset(("text/plain", "multipart/mixed", "multipart/alternative"))
# What parts without a name are called by their kind.
_ENDINGS = {
    "text/calendar": ".ics",
    "text/html": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}
_UNLABELLED = "cp1258"
_LABELLED_WRONGLY = frozenset(
    (
        "",
        "us-ascii",
        "ascii",
        "iso-8859-1",
        "latin-1",
        "windows-1252",
        "cp1252",
        "utf-8",
    )
)
_HEADERS = {
    "From": "Từ",
    "To": "Đến",
    "Cc": "Đồng gửi",
    "Date": "Ngày gửi",
    "Subject": "Chủ đề",
}
_BEGINS_PART = re.compile(rb"(?m)^--\S")
_MARKS_A_PART = 2  # a boundary before it, and perhaps an end
BYTE_ORDER_MARK = "\ufeff"  # stronger than what a page says of its own encoding

# A plain policy: the modern one parses addresses when a header is read, puts spaces
# into Vietnamese names, and fails on broken headers in many ways.


def files_of_mail(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give the words and the attachments of a mail and of those in it.

    Raises:
        UnreadableFile: it has too many parts or is broken.
    """
    try:
        message = _parsed(without_mark(data), budget)
        if is_locked(_content(message)):
            raise UnreadableFile(budget.path, UnreadableReason.ENCRYPTED)
        yield from _files(message, depth=1)
    except BROKEN as error:
        raise budget.damaged() from error


def files_of_signed_mail(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give the words and the attachments of what was signed: a mail without envelope.

    Raises:
        UnreadableFile: it has too many parts or is broken.
    """
    try:
        yield from _contents(_parsed(data.lstrip(), budget), depth=1)
    except BROKEN as error:
        raise budget.damaged() from error


def _parsed(data: bytes, budget: Budget) -> Message:
    # Parsing takes time with the square of the parts.
    if len(_BEGINS_PART.findall(data)) > _MARKS_A_PART * MOST_FILES:
        raise budget.too_much()
    return BytesParser(policy=compat32).parsebytes(data)


def _files(message: Message, depth: int) -> Iterator[ContainedFile]:
    yield ContainedFile(ENVELOPE_NAME, _envelope(message), PartKind.ENVELOPE)
    yield from _contents(message, depth)


def _contents(message: Message, depth: int) -> Iterator[ContainedFile]:
    plain: list[str] = []
    pages: list[str] = []
    for part in _leaves(message):
        _mend_headers(part)
        content_type = part.get_content_type()
        if content_type == "message/rfc822":
            if depth < DEEPEST:
                for inner in _inside(part):
                    yield from _files(inner, depth + 1)
        elif content_type == "text/html" and _is_body(part):
            pages.append(_text(part))
        elif content_type in _PLAIN and _is_body(part):
            plain.append(_text(part))
        else:
            yield from _attached(part)
    if words := "\n".join(plain).strip():
        yield ContainedFile(f"{WORDS_NAME}.txt", words.encode(), PartKind.WORDS)
    elif pages:
        page = f"{BYTE_ORDER_MARK}{pages[0]}".encode()
        yield ContainedFile(f"{WORDS_NAME}.html", page, PartKind.WORDS)


def _attached(part: Message) -> Iterator[ContainedFile]:
    content = _content(part)
    given = _decoded(part.get_filename() or "")
    if content or given:
        ending = _ENDINGS.get(part.get_content_type(), "")
        yield ContainedFile(plain_name(given, f"{NAMELESS}{ending}"), content)


def _leaves(message: Message) -> Iterator[Message]:
    """Give the parts that hold content, a mail inside the mail as one part."""
    if isinstance(message.get_payload(), list) and not _is_mail(message):
        for part in _inside(message):
            yield from _leaves(part)
    else:
        yield message


def _is_mail(part: Message) -> bool:
    return part.get_content_maintype() == "message"


def _inside(message: Message) -> Iterable[Message]:
    payload = message.get_payload()
    if not isinstance(payload, list):
        return ()
    return (part for part in payload if isinstance(part, Message))


def _is_body(part: Message) -> bool:
    return not part.get_filename() and part.get_content_disposition() != "attachment"


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: Message) -> str:
    """Return the words of a part, whose label may be wrong."""
    content = _content(part)
    charset = part.get_content_charset("")
    if not _is_charset(charset):
        return _guessed_text(content)
    if charset in _LABELLED_WRONGLY:
        return _guessed_text(content, charset)
    return content.decode(charset, "replace")


def _is_charset(name: str) -> bool:
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def _guessed_text(content: bytes, charset: str = "") -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        likely = _UNLABELLED if charset in {"", "us-ascii"} else charset
        return decoded(content) or content.decode(likely, "replace")


def _envelope(message: Message) -> bytes:
    _mend_headers(message)
    given = ((words, _decoded(message.get(n, ""))) for n, words in _HEADERS.items())
    return "\n".join(f"{words}: {value}" for words, value in given if value).encode()


def _mend_headers(part: Message) -> None:
    """Read headers that hold letters as they are, mostly in UTF-8."""
    headers = list(part.raw_items())
    if all(str(value).isascii() for _, value in headers):
        return
    for name in {name for name, _ in headers}:
        del part[name]
    for name, value in headers:
        raw = str(value).encode("utf-8", "surrogateescape")
        part[name] = _guessed_text(raw)


def _decoded(value: str) -> str:
    """Join the encoded words of a header; one may end within a letter."""
    try:
        pieces = decode_header(" ".join(value.splitlines()))
        words = "".join(
            piece
            if isinstance(piece, str)
            else piece.decode(charset or "ascii", "replace")
            for piece, charset in pieces
        )
    except BROKEN:
        words = value
    return " ".join(words.split())
