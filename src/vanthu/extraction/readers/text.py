"""Plain text files, in Unicode or in what Vietnam wrote before it."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.legacy_encodings import decoded, guessed
from vanthu.extraction.page_text import Page, ReadPages, clean_text

MEDIA_TYPE = "text/plain"

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SAMPLE = 2_000  # bytes
_MOST = 3  # one of so many bytes
_LINE_ENDS = re.compile(r"\r\n?|\x0b|\x85|\u2028|\u2029")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads UTF-8, UTF-16, Windows-1258, TCVN3 and VNI text by pages.

    A form feed begins a new page.
    """

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
    text = _unicode(data)
    if text is None and not _BINARY.search(data.decode("latin-1")):
        text = decoded(data)
    if text is None or _BINARY.search(text):
        return None
    return guessed(unicodedata.normalize("NFC", text))


def _unicode(data: bytes) -> str | None:
    marked = next((e for mark, e in _MARKS.items() if data.startswith(mark)), None)
    try:
        return data.decode(marked or _without_mark(data))
    except UnicodeDecodeError:
        return None


def _without_mark(data: bytes) -> str:
    """Return the encoding of Unicode text that does not tell it.

    In UTF-16 one byte of most letters is zero: the second, or the first.
    """
    first, second = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    if second.count(0) * _MOST > len(second):
        return "utf-16-le"
    return "utf-16-be" if first.count(0) * _MOST > len(first) else "utf-8"
