"""Letters that the law forbids to keep: they are refused as early as can be."""

import re
from pathlib import Path

from vanthu.domain.errors import SecretLetter
from vanthu.extraction.normalise import fold, repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.marks import find_marks
from vanthu.extraction.rules.parts import split
from vanthu.extraction.rules.words import UPPER

LOOKED_AT = 20_000  # characters; the mark stands in the header


def _capitals(letter: str) -> str:
    """Return all capitals of the form of a letter, whatever marks they have.

    Recognition often writes Ậ small between capitals.
    """
    return "".join(c for c in f"{UPPER}ậ" if fold(c) == letter)


# The last word of every mark (MẬT, TỐI MẬT, TUYỆT MẬT), whatever stands between its
# letters; or its name. Most letters have none, and need not be parted twice.
_LAST_WORD = re.compile(r"[\W\d_]*+".join(f"[{_capitals(letter)}]" for letter in "mat"))
_NAMED = re.compile(r"ộ(?<=[Đđ]ộ)\s{1,3}mật\s?:")


def refuse_secret(page: Page, path: Path) -> None:
    """Look for a secrecy mark at the beginning of a letter's first page.

    Raises:
        SecretLetter: the page carries one.
    """
    text = page.text[:LOOKED_AT]
    if not (_LAST_WORD.search(text) or _NAMED.search(text)):
        return
    letter = repair([Page(text)])
    mark = find_marks(letter, split(letter)).secrecy.value
    if mark is not None:
        raise SecretLetter(path, mark)
