"""Whether the text layer of a page says what the page shows."""

import re
import unicodedata

FEW = 30  # letters: a stamp, a page number
BANNER = 200  # letters that signing programs print on a scanned page
ENOUGH = 20  # words to judge by

_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouy]")
_VIETNAMESE = frozenset(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
)
_PLAIN = frozenset(
    "abcdefghijklmnopqrstuvwxyz0123456789.,:;!?()[]/\\-–—_+=*&%@#'\"“”‘’…•<>|~$§°²³×´`^{}"
)

MOST_FOREIGN = 0.05  # of the printed characters: old fonts, lost tables of letters
LEAST_VOICED = 0.6  # of the words have a vowel
LEAST_LETTERS = 1.8  # a word; fewer when letters have been lost
LEAST_MARKED = 0.2  # of the words on a picture have a Vietnamese letter


def letters_in(text: str) -> int:
    """Count the letters and digits of a text."""
    return sum(map(str.isalnum, text))


def is_broken(text: str, *, on_picture: bool) -> bool:
    """Tell whether a text layer is not what a reader of the page sees.

    `on_picture` says that the page is a picture, under which a scanner may have laid
    what it took the letters for.
    """
    text = unicodedata.normalize("NFC", text).lower()
    printed = [c for c in text if not c.isspace()]
    words = _WORD.findall(text)
    foreign = sum(c not in _PLAIN and c not in _VIETNAMESE for c in printed)
    if len(printed) >= FEW and foreign > MOST_FOREIGN * len(printed):
        return True
    if len(words) < ENOUGH:
        return False
    voiced = sum(bool(_VOWEL.search(_bare(word))) for word in words)
    marked = sum(not _VIETNAMESE.isdisjoint(word) for word in words)
    return (
        voiced < LEAST_VOICED * len(words)
        or sum(map(len, words)) < LEAST_LETTERS * len(words)
        or (on_picture and marked < LEAST_MARKED * len(words))
    )


def _bare(word: str) -> str:
    return "".join(unicodedata.normalize("NFD", c)[0] for c in word)
