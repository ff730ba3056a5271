"""Whether the text layer of a page says what the page shows."""

import codecs
import re
import string
import unicodedata
from dataclasses import dataclass
from itertools import islice

from vanthu.extraction.folding import fold

FEW = 30  # letters: a stamp, a page number
BANNER = 200  # letters that signing programs print on a scanned page
ENOUGH = 20  # words to judge by

_BEGINS = r"(?<![^\W\d_])"  # looked at once only, however long a word is
_WORD = re.compile(rf"{_BEGINS}(?=[^\W\d_])[^\W\d_aeiouy]*+([aeiouy]?)[^\W\d_]*+")
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_MARKED = re.compile(rf"{_BEGINS}[^\W\d_{_VIETNAMESE}]*+[{_VIETNAMESE}][^\W\d_]*+")
_SIGNS = ".,:;!?()[]/\\-–—_+=*&%@#'\"“”‘’…•<>|~$§°²³×´`^{}"
_LETTERS = string.ascii_lowercase + _VIETNAMESE
_FOREIGN = re.compile(rf"[^\s0-9{re.escape(_LETTERS + _SIGNS)}]")

# What stands for letters whose font has lost its table; U+0002 is a hyphen as well.
_LOST = re.compile(r"[\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")

# The characters of nearly every page: a byte for each lets all be counted in one go.
# Python makes a quick table only of 256 characters of which the first one is the zero.
_SPACES = " \t\n\r\xa0"
_NOT_PRINTED = "\0\x02\xad\ufffe"  # mostly hyphens at the ends of lines
_USUAL = _NOT_PRINTED + _LETTERS + _LETTERS.upper() + string.digits + _SIGNS + _SPACES
_CODES = codecs.charmap_build(_USUAL)
_VOWEL, _CONSONANT, _SIGN, _STRANGE, _SPACE = b"a", b"b", b".", b"?", b" "
_MARKED_VOWEL, _MARKED_CONSONANT = b"A", b"B"
_CONSONANTS = _CONSONANT + _MARKED_CONSONANT
_ONLY_LETTERS = bytes.maketrans(
    _SIGN + _STRANGE + _CONSONANTS + _MARKED_VOWEL, _SPACE * 2 + _VOWEL * 3
)
_BEGINNING = _SPACE + _VOWEL  # of a word, when all letters are the same

MOST_FOREIGN = 0.05  # of the printed characters: old fonts, lost tables of letters
LEAST_VOICED = 0.6  # of the words have a vowel
LEAST_LETTERS = 1.8  # a word; fewer when letters have been lost
LEAST_MARKED = 0.2  # of the words on a picture have a Vietnamese letter


@dataclass(frozen=True, slots=True)
class _Counts:
    """What a text consists of.

    `voiced` words have a vowel, `marked` ones a letter that only Vietnamese has.
    """

    printed: int
    foreign: int
    letters: int
    words: int
    voiced: int
    marked: int


def letters_in(text: str) -> int:
    """Count the letters and digits of a text."""
    return sum(map(str.isalnum, text))


def has_letters(text: str, least: int = 1) -> bool:
    """Tell whether a text has so many letters and digits, without counting on."""
    found = filter(str.isalnum, text)
    return next(islice(found, least - 1, None), None) is not None


def has_lost_letters(text: str) -> bool:
    """Tell whether some characters of a text layer stand for none that is printed."""
    return _LOST.search(text) is not None


def is_broken(text: str, *, on_picture: bool) -> bool:
    """Tell whether a text layer is not what a reader of the page sees.

    `on_picture` says that the page is a picture, under which a scanner may have laid
    what it took the letters for.
    """
    return _are_broken(_counts_of(text), on_picture=on_picture)


def says_enough(text: str) -> bool:
    """Tell whether a text layer is surely what the page shows, as most are.

    It has only usual characters, so that none is lost, and many letters.
    """
    codes = _codes_of(text)
    if codes is None:
        return False
    counts = _counts_of_usual(codes)
    return counts.letters >= BANNER and not _are_broken(counts, on_picture=True)


def _are_broken(counts: _Counts, *, on_picture: bool) -> bool:
    if counts.printed >= FEW and counts.foreign > MOST_FOREIGN * counts.printed:
        return True
    return counts.words >= ENOUGH and (
        counts.voiced < LEAST_VOICED * counts.words
        or counts.letters < LEAST_LETTERS * counts.words
        or (on_picture and counts.marked < LEAST_MARKED * counts.words)
    )


def _counts_of(text: str) -> _Counts:
    codes = _codes_of(text)
    if codes is None:  # what the table has needs neither of these
        text = unicodedata.normalize("NFC", text).lower()
        codes = _codes_of(text)
    return _counts_of_unusual(text) if codes is None else _counts_of_usual(codes)


def _counts_of_usual(codes: bytes) -> _Counts:
    kinds = _SPACE + codes.translate(_KINDS)
    words = kinds.translate(_ONLY_LETTERS)
    vowels = kinds.translate(_ONLY_LETTERS, _CONSONANTS)
    marks = kinds.translate(_ONLY_LETTERS, _CONSONANT + _VOWEL)
    return _Counts(
        printed=len(kinds) - kinds.count(_SPACE),
        foreign=kinds.count(_STRANGE),
        letters=words.count(_VOWEL),
        words=words.count(_BEGINNING),
        voiced=vowels.count(_BEGINNING),
        marked=marks.count(_BEGINNING),
    )


def _codes_of(text: str) -> bytes | None:
    try:
        return codecs.charmap_encode(text, "strict", _CODES)[0]
    except UnicodeEncodeError:
        return None


def _counts_of_unusual(text: str) -> _Counts:
    vowels = _WORD.findall(fold(text))  # the first one of each word, or none
    return _Counts(
        printed=len("".join(text.split())),
        foreign=len(_FOREIGN.findall(text)),
        letters=sum(map(str.isalpha, text)),
        words=len(vowels),
        voiced=len(vowels) - vowels.count(""),
        marked=len(_MARKED.findall(text)),
    )


def _kind(character: str) -> bytes:
    character = character.lower()
    is_marked = character in _VIETNAMESE
    if fold(character) in "aeiouy":
        return _MARKED_VOWEL if is_marked else _VOWEL
    if character.isalpha():
        return _MARKED_CONSONANT if is_marked else _CONSONANT
    if character in _NOT_PRINTED:
        return _STRANGE
    return _SPACE if character.isspace() else _SIGN


_KINDS = b"".join(map(_kind, _USUAL)).ljust(256)
