"""What an exported file says about itself."""

from dataclasses import dataclass
from datetime import date

from vanthu.domain.documents.books import Book
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.rendering.typography import tidy


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, author and day; nothing about the machine or the person at it."""

    title: str
    author: str
    day: date


def document_metadata(document: OfficialDocument, otherwise: date) -> Metadata:
    """Describe a document; `otherwise` is the day of one that is not yet issued."""
    kind = tidy(document.kind).capitalize()
    subject = tidy(document.subject)
    return Metadata(
        title=f"{kind}: {subject}" if subject else kind,
        author=" ".join(tidy(line) for line in document.issuing_body),
        day=document.issued_on or otherwise,
    )


def book_metadata(book: Book) -> Metadata:
    """Describe a register."""
    return Metadata(
        title=f"{book.form.title}, năm {book.year}",
        author=tidy(book.office_name),
        day=book.last_day,
    )
