"""Plain text files."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page, ReadPages, clean_text

MEDIA_TYPE = "text/plain"

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_LINE_ENDS = re.compile(r"\r\n?|\x0b|\x85|\u2028|\u2029")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads UTF-8 and UTF-16 text; a form feed begins a new page."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes are text."""
        return _decoded(data) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the pages between the form feeds.

        Raises:
            UnreadableFile: there is nothing but blanks.
        """
        text = _LINE_ENDS.sub("\n", _decoded(data) or "")
        texts = [clean_text(part) for part in text.split("\f")]
        while len(texts) > 1 and not texts[-1].strip():
            texts.pop()
        if not any(part.strip() for part in texts):
            raise UnreadableFile(path, UnreadableReason.EMPTY)
        pages = tuple(Page(part) for part in texts)
        return ReadPages(MEDIA_TYPE, TextSource.PLAIN_TEXT, pages)


def _decoded(data: bytes) -> str | None:
    encoding = next((e for mark, e in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _BINARY.search(text) else unicodedata.normalize("NFC", text)
