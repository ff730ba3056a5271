"""Letters that the law forbids to keep: they are refused as early as can be."""

from pathlib import Path

from vanthu.domain.errors import SecretLetter
from vanthu.extraction.normalise import repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.marks import find_marks
from vanthu.extraction.rules.parts import split

LOOKED_AT = 20_000  # characters; the mark stands in the header


def refuse_secret(page: Page, path: Path) -> None:
    """Look for a secrecy mark at the beginning of a letter's first page.

    Raises:
        SecretLetter: the page carries one.
    """
    letter = repair([Page(page.text[:LOOKED_AT])])
    mark = find_marks(letter, split(letter)).secrecy.value
    if mark is not None:
        raise SecretLetter(path, mark)
