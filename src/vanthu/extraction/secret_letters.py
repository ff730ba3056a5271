"""Letters that the law forbids to keep: they are refused as early as can be."""

import re
from pathlib import Path

from vanthu.domain.errors import SecretLetter
from vanthu.extraction.normalise import fold, repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.marks import find_marks
from vanthu.extraction.rules.parts import split

LOOKED_AT = 20_000  # characters; the mark stands in the header

_NOT_LETTERS = re.compile(r"[\W\d_]+")
_LAST_WORD = re.compile("mat")  # of every mark: MẬT, TỐI MẬT, TUYỆT MẬT


def refuse_secret(page: Page, path: Path) -> None:
    """Look for a secrecy mark at the beginning of a letter's first page.

    Raises:
        SecretLetter: the page carries one.
    """
    text = page.text[:LOOKED_AT]
    if not _may_be_marked(text):
        return
    letter = repair([Page(text)])
    mark = find_marks(letter, split(letter)).secrecy.value
    if mark is not None:
        raise SecretLetter(path, mark)


def _may_be_marked(text: str) -> bool:
    """Tell whether the letters of a mark stand anywhere, whatever stands between them.

    Most letters have none, and need not be parted twice.
    """
    letters = _NOT_LETTERS.sub("", text)
    return any(
        letters[found.start() : found.end()].isupper()
        for found in _LAST_WORD.finditer(fold(letters))
    )
