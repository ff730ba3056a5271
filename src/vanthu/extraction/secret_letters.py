"""Letters that the law forbids to keep: they are refused as early as can be."""

import re
from itertools import islice
from pathlib import Path

from vanthu.domain.errors import SecretLetter
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText, repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.form.marks import find_marks
from vanthu.extraction.rules.form.parts import split
from vanthu.extraction.rules.language.words import UPPER

LOOKED_AT = 20_000  # characters; the mark stands in the header
TOP_LINES = 3  # printed lines of a later page

_CELLS = re.compile(r"\t|\s\s")


def _capitals(letter: str) -> str:
    """Return all capitals of the form of a letter, whatever marks they have.

    Recognition often writes Ậ small between capitals.
    """
    return "".join(c for c in f"{UPPER}ậ" if fold(c) == letter)


# The last word of every mark (MẬT, TỐI MẬT, TUYỆT MẬT), whatever stands between its
# letters; or its name, or the mark typed small on a line. Most letters have none, and
# need not be parted twice.
_LAST_WORD = re.compile(r"[\W\d_]*+".join(f"[{_capitals(letter)}]" for letter in "mat"))
_NAMED = re.compile(
    r"ộ(?<=[Đđ]ộ)\s{1,3}mật\s{0,3}[:|–-]"
    r"|^[ |]*+(?:Mật|Tối mật|Tuyệt mật)[ |]*$",
    re.MULTILINE,
)


def refuse_secret(page: Page, path: Path, *, is_first: bool = True) -> None:
    """Look for a secrecy mark at the beginning of a page.

    A later page may begin a second letter, or carry the mark at its top.

    Raises:
        SecretLetter: the page carries one.
    """
    text = page.text[:LOOKED_AT]
    is_named = ("mật" in text or "Mật" in text) and _NAMED.search(text)
    if not (_LAST_WORD.search(text) or is_named):
        return
    if not is_first:
        printed = (line.strip() for line in text.split("\n"))
        for line in islice(filter(None, printed), TOP_LINES):
            if not _CELLS.search(line):  # a list of documents may tell their marks
                _refuse(repair([Page(line)]), path)
    letter = repair([Page(text)])
    if is_first or split(letter).header is not None:
        _refuse(letter, path)


def _refuse(letter: LetterText, path: Path) -> None:
    mark = find_marks(letter, split(letter)).secrecy.value
    if mark is not None:
        raise SecretLetter(path, mark)
