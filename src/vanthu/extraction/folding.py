"""Words in small letters without marks, character for character."""

import codecs
import re
import unicodedata
from functools import lru_cache

_LETTER_OF = {"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"}

# The characters of nearly every letter: a byte for each lets all be folded in one go.
# Python makes a quick table only of characters of which the first one is the zero.
_USUAL = (
    "\0\t\n\f" + "".join(map(chr, range(0x20, 0x7F))) + "\xa0§–—‘’“”•…"
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
)
_CODES = codecs.charmap_build(_USUAL)
_UNUSUAL = re.compile(f"([^{re.escape(_USUAL)}]+)")


def fold(text: str) -> str:
    """Return `text` in small letters without any marks, character for character."""
    try:
        return _fold_usual(text)
    except UnicodeEncodeError:
        parts = _UNUSUAL.split(text)
    parts[::2] = map(_fold_usual, parts[::2])
    parts[1::2] = ("".join(map(_fold_character, part)) for part in parts[1::2])
    return "".join(parts)


def folded_text(text: str) -> tuple[str, bool]:
    """Return a text folded, and whether its marks are part of their letters."""
    try:
        return _fold_usual(text), True  # no usual character is a mark alone
    except UnicodeEncodeError:
        return fold(text), unicodedata.is_normalized("NFC", text)


def _fold_usual(text: str) -> str:
    if text.isascii():
        return text.lower()
    codes, _ = codecs.charmap_encode(text, "strict", _CODES)
    folded, _ = codecs.charmap_decode(codes.translate(_FOLDED), "strict", _USUAL)
    return folded


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return _LETTER_OF.get(base) or base.lower()[0]


_FOLDED = bytes(_USUAL.index(_fold_character(each)) for each in _USUAL).ljust(256)
