"""What the readers of documents have in common: their words become pages."""

from collections.abc import Sequence
from pathlib import Path

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.page_text import Page, ReadPages, clean_text

PAGE_BREAK = "\f"
MOST_CHARACTERS = 2_000_000


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
