"""HTML, as some programs save it under the name of a Word file."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.legacy_encodings import decoded, guessed
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.document_text import document_pages
from vanthu.extraction.readers.html_body import HtmlBody

MEDIA_TYPE = "text/html"
MOST_BYTES = 50_000_000

_HEAD = 4096  # bytes in which the first tag must stand
_START = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta\s|title|table|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CHARACTER_SET = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_KNOWN = re.compile(r"(?:windows-|cp)125\d|iso-8859-\d\d?|us-ascii", re.IGNORECASE)
_DECLARATION = re.compile(r"<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class HtmlReader:
    """Reads the words of a page that was saved as a letter, tables included."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin with a tag of HTML."""
        encoding = _marked(data)
        head = data[:_HEAD].decode(encoding or "latin-1", "replace")
        return _START.match(head.removeprefix("ï»¿")) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: damaged, without text or beyond the limits.
        """
        if len(data) > MOST_BYTES:
            raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
        text = _text(data).replace("\0", "")
        source = _DECLARATION.sub("", text[:_HEAD]) + text[_HEAD:]
        parser = etree.HTMLParser(
            encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(source.encode("utf-8", "replace"), parser)
            lines = [] if root is None else HtmlBody(root).lines()
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise UnreadableFile(path, UnreadableReason.DAMAGED) from error
        return document_pages([guessed("\n".join(lines))], MEDIA_TYPE, path)


def _marked(data: bytes) -> str | None:
    return next((e for mark, e in _MARKS.items() if data.startswith(mark)), None)


def _text(data: bytes) -> str:
    encoding = _marked(data)
    if encoding is not None:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _CHARACTER_SET.search(data[:_HEAD])
    name = named[1].decode() if named else ""
    if name.casefold() in {"utf-8", "utf8"}:
        return data.decode("utf-8", "replace")
    if _KNOWN.fullmatch(name) and name[-4:] != "1252":
        return data.decode(name, "replace")
    # What calls itself Western may be anything of these.
    return decoded(data) or data.decode("cp1252", "replace")
