"""What the readers of documents have in common: their words become pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page, ReadPages, clean_text

PAGE_BREAK = "\f"
MOST_CHARACTERS = 2_000_000
MOST_HEADERS = 9  # three kinds for three sections

_OF_LETTER = re.compile(
    r"CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|M\s?Ậ\s?T|K\s?H\s?Ẩ\s?N|HỎA TỐC|HOẢ TỐC"
)


def document_pages(lines: Sequence[str], media_type: str, path: Path) -> ReadPages:
    """Return the text between the page breaks that the author set.

    Raises:
        UnreadableFile: there is too much text, or none.
    """
    text = "\n".join(lines)
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
    if not text.strip():
        raise UnreadableFile(path, UnreadableReason.NO_TEXT)
    texts = [clean_text(part).strip("\n") for part in text.split(PAGE_BREAK)]
    pages = tuple(Page(part) for part in texts if part)
    return ReadPages(media_type, TextSource.DOCUMENT, pages)


def marked_headers(headers: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of the page headers that a letter needs: its stamps, its title.

    Words that several headers have, those of the first page and of the others, come
    once.
    """
    known: set[str] = set()
    for lines in headers:
        words = "\n".join(lines).strip()
        if words not in known and _OF_LETTER.search(clean_text(words)):
            known.add(words)
            yield from lines
