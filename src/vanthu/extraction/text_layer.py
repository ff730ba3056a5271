"""Whether the text layer of a page says what the page shows."""

import re
import unicodedata

from vanthu.extraction.normalise import fold

FEW = 30  # letters: a stamp, a page number
BANNER = 200  # letters that signing programs print on a scanned page
ENOUGH = 20  # words to judge by

_BEGINS = r"(?<![^\W\d_])"  # looked at once only, however long a word is
_WORD = re.compile(rf"{_BEGINS}(?=[^\W\d_])[^\W\d_aeiouy]*+([aeiouy]?)[^\W\d_]*+")
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_MARKED = re.compile(rf"{_BEGINS}[^\W\d_{_VIETNAMESE}]*+[{_VIETNAMESE}][^\W\d_]*+")
_FOREIGN = re.compile(
    r"[^\sa-z0-9.,:;!?()\[\]/\\\-–—_+=*&%@#'\"“”‘’…•<>|~$§°²³×´`^{}" + _VIETNAMESE + "]"
)

# What stands for letters whose font has lost its table; U+0002 is a hyphen as well.
_LOST = re.compile(r"[\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")

MOST_FOREIGN = 0.05  # of the printed characters: old fonts, lost tables of letters
LEAST_VOICED = 0.6  # of the words have a vowel
LEAST_LETTERS = 1.8  # a word; fewer when letters have been lost
LEAST_MARKED = 0.2  # of the words on a picture have a Vietnamese letter


def letters_in(text: str) -> int:
    """Count the letters and digits of a text."""
    return sum(map(str.isalnum, text))


def has_lost_letters(text: str) -> bool:
    """Tell whether some characters of a text layer stand for none that is printed."""
    return _LOST.search(text) is not None


def is_broken(text: str, *, on_picture: bool) -> bool:
    """Tell whether a text layer is not what a reader of the page sees.

    `on_picture` says that the page is a picture, under which a scanner may have laid
    what it took the letters for.
    """
    text = unicodedata.normalize("NFC", text).lower()
    printed = len("".join(text.split()))
    foreign = len(_FOREIGN.findall(text))
    if printed >= FEW and foreign > MOST_FOREIGN * printed:
        return True
    vowels = _WORD.findall(fold(text))  # the first one of each word, or none
    words = len(vowels)
    return words >= ENOUGH and (
        words - vowels.count("") < LEAST_VOICED * words
        or sum(map(str.isalpha, text)) < LEAST_LETTERS * words
        or (on_picture and len(_MARKED.findall(text)) < LEAST_MARKED * words)
    )
