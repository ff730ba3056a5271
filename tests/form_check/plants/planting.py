"""One fault in a document that is in form, and where a checker should find it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from docx.document import Document as WordDocument

from vanthu.domain.form_check.findings import CheckContext, Part

Change = Callable[[WordDocument], None]

TODAY = date(2026, 11, 21)
USUAL = CheckContext(today=TODAY)


def nothing(word: WordDocument) -> None:
    """Leave a document as it is: the fault lies in what is known beside it."""


@dataclass(frozen=True)
class Plant:
    """A fault: the rules that may name it and the place where it stands.

    The place is a part of the form, or words that stand in the faulty paragraph.
    """

    name: str
    paper: str  # the clean document that it is planted in
    rules: tuple[str, ...]
    place: Part | str
    change: Change
    context: CheckContext = USUAL
    only_docx: str = ""  # why a PDF does not show it
    only_pdf: str = ""  # why a Word file does not show it
