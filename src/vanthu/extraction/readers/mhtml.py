"""Web pages in one file (.mht), as Word saves them under the name of a Word file."""

import codecs
import re
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import compat32
from pathlib import Path

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.html import MOST_BYTES, HtmlReader

_HEAD = 4096  # bytes in which the headers stand
_HEADERS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?!Content-Type:)[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*"
    rb"Content-Type:\s*(?:multipart/related|message/rfc822|text/html)\b",
    re.IGNORECASE,
)
_NAMED = b"mime-version:", b"snapshot-content-location:"


@dataclass(frozen=True, slots=True)
class MhtmlReader:
    """Reads the words of the first page in such a file."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin with the headers of a web page."""
        head = data[:_HEAD]
        is_named = any(name in head.lower() for name in _NAMED)
        return is_named and _HEADERS.match(head) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: damaged, without text or beyond the limits.
        """
        if len(data) > MOST_BYTES:
            raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        headed = data.removeprefix(codecs.BOM_UTF8).lstrip()
        message = BytesParser(policy=compat32).parsebytes(headed)
        for part in message.walk():
            content = part.get_payload(decode=True)
            if part.get_content_type() == "text/html" and isinstance(content, bytes):
                charset = part.get_content_charset("")
                if charset.startswith("utf-16"):
                    text = content.decode("utf-16", "replace")
                    content = codecs.BOM_UTF8 + text.encode("utf-8", "replace")
                return HtmlReader().read(content, path)
        raise UnreadableFile(path, UnreadableReason.DAMAGED)
